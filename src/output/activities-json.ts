import { countCarried } from '../model/carry-count.ts';
import { carriedSince } from '../model/history.ts';
import { type Found, referenceOf } from '../model/references.ts';
import type { Activity, Item } from '../model/schema.ts';
import type { YearFacts } from '../report/facts.ts';
import { partyNames } from '../report/parties.ts';
import { type Selection, describeSubject } from '../report/select-activities.ts';
import { countRows } from './activity-counts.ts';
import { printJson } from './json.ts';

/**
 * What was asked for of a year, for programs: an activity of which only items are meant is there for them and does not
 * match by itself.
 */
export function printActivitiesJson(facts: YearFacts, { rows, total, filters, sort }: Selection): string {
  const derive = deriver(facts);
  const activities = new Map<Activity, { matches: boolean; items: Item[] }>();
  for (const { found } of rows) {
    const { activity, item } = found;
    const entry = activities.get(activity) ?? { matches: false, items: [] };
    activities.set(activity, entry);
    if (item === undefined) entry.matches = true;
    else entry.items.push(item);
  }
  return printJson({
    year: facts.plan.year,
    activities: Array.from(activities, ([activity, { matches, items }]) =>
      withDerived(activity, items, derive, { matches }),
    ),
    derived: {
      reconstructed: facts.reconstructed,
      asOf: facts.asOf,
      filters,
      sort,
      count: { ...countRows(rows), total },
    },
  });
}

type Derive = (found: Found) => object;

/** Tells what is computed of an activity or item. */
export function deriver(facts: YearFacts): Derive {
  const { plan, others } = facts;
  const nameOf = partyNames(facts);
  const rowOf = describeSubject(facts);
  return (found) => {
    const { status = null, due = null, late, lead } = rowOf(found);
    return {
      reference: referenceOf(found),
      // Where the outcome is not known, nothing is said of it.
      status,
      due,
      late: late !== undefined,
      lateDays: late ?? null,
      lead: lead === undefined ? null : nameOf(lead),
      carriedSince: carriedSince(plan, found, others),
      carried: countCarried(plan, found, others) ?? null,
    };
  };
}

/** An activity with its items, or those of them that are meant, as the plan has them, and what is computed of each. */
export function withDerived(
  activity: Activity,
  items: readonly Item[],
  derive: Derive,
  more: object = {},
): object {
  return {
    ...activity,
    ...(activity.items && {
      items: items.map((item) => ({ ...item, derived: derive({ activity, item }) })),
    }),
    derived: { ...derive({ activity }), ...more },
  };
}
