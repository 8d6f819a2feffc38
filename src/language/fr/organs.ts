/** The organs of the organization itself, which plans name by an id as they name other organizations. */
const ORGANS: ReadonlyMap<string, string> = new Map([
  ['secretariat', 'secrétariat'],
  ['presidence', 'présidence'],
  ['vice-presidence', 'vice-présidence'],
  ['assemblee-generale', 'assemblée générale'],
  ['comite-directeur', 'comité directeur'],
  ['bureau', 'bureau'],
]);

/** Whether an id is that of an organ of the organization, which no register lists. */
export function isOrgan(party: string): boolean {
  return ORGANS.has(party);
}

/** The name of what a plan names by an id, where nothing else tells how it is written. */
export function partyWords(id: string): string {
  return ORGANS.get(id) ?? id;
}
