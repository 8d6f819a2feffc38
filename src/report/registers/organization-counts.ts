import type { Register } from '../../model/register.ts';
import type { Plan } from '../../model/schema.ts';
import { organizationFinder } from '../../model/find-organization.ts';
import type { OrganizationFilters } from './organization-list.ts';
import { partiesOf, partsIn } from './parts.ts';
import { reconstructedYears } from './reconstructed.ts';
import { cooperationRuns, relationRuns } from './runs.ts';

/** By how much of a workspace each organization is named, by its id. */
export interface OrganizationCounts {
  readonly relations: Tally;
  /** An activity whose items alone name it is one. */
  readonly activities: Tally;
  readonly cooperations: Tally;
  /** Those with a relation of the kinds that are asked for. */
  readonly ofKind: ReadonlySet<string>;
  /** Those with anything in the year that is asked for. */
  readonly ofYear: ReadonlySet<string>;
  /** Those that a plan names which was reconstructed, or draws on one that was. */
  readonly drawn: ReadonlySet<string>;
}

/** Counts what names each organization. Each plan and sheet is gone through once. */
export function countUses(
  register: Register,
  plans: ReadonlyMap<number, Plan>,
  { relations: kinds, year }: OrganizationFilters,
): OrganizationCounts {
  const idsOf = idsIn(register);
  const counts = { relations: new Tally(), activities: new Tally(), cooperations: new Tally() };
  const ofKind = new Set<string>();
  const ofYear = new Set<string>();
  const drawn = new Set<string>();
  const addAll = (to: Set<string>, ids: Iterable<string>) => {
    for (const id of ids) to.add(id);
  };
  for (const relation of register.network?.relations ?? []) {
    const { between, through, funding = [], kind } = relation;
    const ids = idsOf([
      ...between,
      ...(through === undefined ? [] : [through]),
      ...funding.map(({ by }) => by),
    ]);
    counts.relations.add(ids);
    if (kinds?.includes(kind)) addAll(ofKind, ids);
    if (year !== undefined && relationRuns(relation, year)) addAll(ofYear, ids);
  }
  for (const cooperation of register.cooperations) {
    const ids = idsOf(partiesOf(cooperation));
    counts.cooperations.add(ids);
    if (year !== undefined && cooperationRuns(cooperation, year)) addAll(ofYear, ids);
  }
  const reconstructed = reconstructedYears(plans);
  for (const plan of plans.values()) {
    const named = new Map<object, Set<string>>();
    for (const { party, found } of partsIn(plan)) {
      const ids = idsOf([party]);
      if (plan.year === year) addAll(ofYear, ids);
      if (reconstructed.has(plan.year)) addAll(drawn, ids);
      if (found === undefined) continue;
      const own = named.get(found.activity) ?? new Set<string>();
      named.set(found.activity, own);
      addAll(own, ids);
    }
    for (const ids of named.values()) counts.activities.add(ids);
  }
  return { ...counts, ofKind, ofYear, drawn };
}

/** The ids of the organizations that parties are, each once. */
function idsIn(register: Register): (parties: Iterable<string>) => Set<string> {
  const finder = organizationFinder(register);
  return (parties) => new Set(Array.from(parties).flatMap((party) => finder(party)?.id ?? []));
}

/** Counts by organization. */
class Tally {
  readonly #counts = new Map<string, number>();

  add(ids: Iterable<string>): void {
    for (const id of ids) this.#counts.set(id, this.of(id) + 1);
  }

  of(id: string): number {
    return this.#counts.get(id) ?? 0;
  }
}
