import type { Item } from '../../model/schema.ts';

/** What continues something of the earlier plan: by links, or because it has the same id. */
export interface Tied<Thing> {
  readonly to: Thing;
  readonly tie: 'carried' | 'same-id';
  /** The item that it was. */
  readonly item?: Item | undefined;
}

/** Something of the earlier plan with all that continues it, which is nothing where it has ended; or what is new. */
export type Match<Thing> =
  { readonly from: Thing; readonly continued: readonly Tied<Thing>[] } | { readonly added: Thing };

/** What something of the later plan was in the earlier one, if anything: the whole of a thing, or an item of it. */
interface Origins<Thing> {
  readonly byLinks: (to: Thing) => { readonly from: Thing; readonly item?: Item | undefined } | undefined;
  readonly byId: (to: Thing) => Thing | undefined;
}

/** Matches what two plans have, by links, else by ids: first what is in the later one, in its order, then what has ended. */
export function matchUp<Thing>(
  earlier: readonly Thing[],
  later: readonly Thing[],
  { byLinks, byId }: Origins<Thing>,
): Match<Thing>[] {
  const ties = new Map<Thing | undefined, Tied<Thing>[]>(earlier.map((from) => [from, []]));
  const added = new Set(later);
  for (const to of later) {
    const origin = byLinks(to);
    if (origin === undefined) continue;
    ties.get(origin.from)?.push({ to, tie: 'carried', item: origin.item });
    added.delete(to);
  }
  for (const to of added) {
    const tied = ties.get(byId(to));
    // What a link continues as a whole is not continued by its id, too.
    if (tied?.every(({ item }) => item !== undefined) !== true) continue;
    tied.push({ to, tie: 'same-id' });
    added.delete(to);
  }
  const matches = earlier.map((from) => ({ from, continued: ties.get(from) ?? [] }));
  const byFirst = new Map(matches.map((match) => [match.continued[0]?.to, match]));
  return [
    ...later.flatMap((to) => (added.has(to) ? { added: to } : (byFirst.get(to) ?? []))),
    ...matches.filter(({ continued }) => continued.length === 0),
  ];
}
