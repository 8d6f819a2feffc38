import type { Found } from '../model/references.ts';
import type { Plan } from '../model/schema.ts';
import type { YearFacts } from './facts.ts';
import { type Lineage, tellLineage } from './lineage.ts';
import { type Referrers, findReferrers } from './referrers.ts';
import { type Row, describeSubject } from './select-activities.ts';

/** All that is known of one activity or item: what its plan says, what refers to it, and what it is in other years. */
export interface ActivityRecord {
  readonly row: Row;
  readonly lineage: Lineage;
  /** Of an activity, each of its items. */
  readonly items: readonly { readonly row: Row; readonly lineage: Lineage }[];
  readonly referrers: Referrers;
  /** The plans at hand, by year: its own, those that it continues, and the later ones. */
  readonly plans: ReadonlyMap<number, Plan>;
  /** Whether any of this is drawn from a plan that was reconstructed. */
  readonly reconstructed: boolean;
}

/** Gathers all that is known of an activity or item of a year. `later` are the plans of later years that are at hand. */
export function gatherRecord(
  facts: YearFacts,
  found: Found,
  later: ReadonlyMap<number, Plan>,
): ActivityRecord {
  const rowOf = describeSubject(facts);
  const lineageOf = tellLineage(facts, later);
  const { activity, item } = found;
  const items = (item === undefined ? (activity.items ?? []) : []).map((each) => {
    const ofItem = { activity, item: each };
    return { row: rowOf(ofItem), lineage: lineageOf(ofItem) };
  });
  const lineage = lineageOf(found);
  const stages = [lineage, ...items.map((each) => each.lineage)].flatMap(({ after }) => after);
  return {
    row: rowOf(found),
    lineage,
    items,
    referrers: findReferrers(facts.plan, found),
    plans: new Map([...facts.others, [facts.plan.year, facts.plan], ...later]),
    reconstructed:
      facts.reconstructed || stages.some(({ there: { plan } }) => plan.provenance === 'reconstructed'),
  };
}
