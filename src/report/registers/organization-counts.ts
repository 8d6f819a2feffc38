import type { Relation } from '../../model/network.ts';
import type { Register } from '../../model/register.ts';
import type { Plan } from '../../model/schema.ts';
import { organizationFinder } from '../../model/find-organization.ts';
import type { OrganizationFilters } from './organization-list.ts';
import { partiesOf, partsIn } from './parts.ts';
import { reconstructedYears } from './reconstructed.ts';
import { cooperationRuns, isUndated, relationRuns } from './runs.ts';

/** By how much of a workspace, or of a year that is asked for, each organization is named, by its id. */
export interface OrganizationCounts {
  readonly relations: Tally;
  /** An activity whose items alone name it is one. */
  readonly activities: Tally;
  readonly cooperations: Tally;
  /** Those with a relation of the kinds that are asked for, which goes on in the year that is. */
  readonly ofKind: ReadonlySet<string>;
  /** Those with anything in the year that is asked for. */
  readonly ofYear: ReadonlySet<string>;
  /** Those that a plan names which was reconstructed, or draws on one that was; of a year, its own plan. */
  readonly drawn: ReadonlySet<string>;
  /** How many relations of the kinds that are asked for tell no date, so that no year counts them. */
  readonly undated: number;
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
  let undated = 0;
  const addAll = (to: Set<string>, ids: Iterable<string>) => {
    for (const id of ids) to.add(id);
  };
  for (const relation of register.network?.relations ?? []) {
    const isOfKind = kinds?.includes(relation.kind) ?? true;
    if (isOfKind && isUndated(relation)) undated += 1;
    const ids = idsOf(partiesInYear(relation, year));
    counts.relations.add(ids);
    addAll(ofYear, ids);
    if (isOfKind) addAll(ofKind, ids);
  }
  for (const cooperation of register.cooperations) {
    if (year !== undefined && !cooperationRuns(cooperation, year)) continue;
    const ids = idsOf(partiesOf(cooperation));
    counts.cooperations.add(ids);
    addAll(ofYear, ids);
  }
  const reconstructed = reconstructedYears(plans);
  for (const plan of plans.values()) {
    if (year !== undefined && plan.year !== year) continue;
    const named = new Map<object, Set<string>>();
    for (const { party, found } of partsIn(plan)) {
      const ids = idsOf([party]);
      addAll(ofYear, ids);
      if (reconstructed.has(plan.year)) addAll(drawn, ids);
      if (found === undefined) continue;
      const own = named.get(found.activity) ?? new Set<string>();
      named.set(found.activity, own);
      addAll(own, ids);
    }
    for (const ids of named.values()) counts.activities.add(ids);
  }
  return { ...counts, ofKind, ofYear, drawn, undated };
}

/** Who takes part in a relation in a year, if one is asked for: a funder, only as long as it pays. */
function partiesInYear(relation: Relation, year: number | undefined): string[] {
  const { between, through, funding = [] } = relation;
  if (year !== undefined && !relationRuns(relation, year)) return [];
  return [
    ...between,
    ...(through === undefined ? [] : [through]),
    ...funding
      .filter(({ until }) => year === undefined || until === undefined || relationRuns({ until }, year))
      .map(({ by }) => by),
  ];
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
