import { type Found, referenceOf } from '../model/references.ts';
import type { ActivityRecord } from '../report/activity-record.ts';
import type { YearFacts } from '../report/facts.ts';
import type { Lineage, Stage } from '../report/lineage.ts';
import { deriver, withDerived } from './activities-json.ts';
import { printJson } from './json.ts';

/** Everything that is known of one activity or item, for programs. */
export function printActivityJson(facts: YearFacts, record: ActivityRecord): string {
  const { row, lineage, referrers, reconstructed } = record;
  const { activity, item } = row.found;
  const lineages = new Map(record.items.map((each) => [each.row.found.item, each.lineage]));
  const derive = deriver(facts);
  const deriveHere = (found: Found) => {
    const own = lineages.get(found.item);
    return own === undefined ? derive(found) : { ...derive(found), history: history(own) };
  };
  return printJson({
    year: facts.plan.year,
    activity: withDerived(activity, activity.items ?? [], deriveHere),
    item: item?.letter,
    derived: {
      reconstructed,
      asOf: facts.asOf,
      history: history(lineage),
      referrers: {
        activities: referrers.subjects.map(referenceOf),
        calendar: referrers.events.map(({ id }) => id),
        texts: referrers.texts,
        errata: referrers.errata,
      },
    },
  });
}

/** Where it comes from, the oldest first; what became of it; and the plan that should have it and has not. */
function history({ before, after, missingFrom }: Lineage): object {
  return {
    before: before.map(stage),
    after: after.map((each) => ({ ...stage(each), from: each.from })),
    missingFrom: missingFrom ?? null,
  };
}

function stage({ at, there, status, lastNote }: Stage): object {
  const { year, activity, item } = at;
  if (there === undefined) return { year, activity, item };
  const { found } = there;
  return {
    year,
    activity,
    item,
    number: found.activity.number,
    title: (found.item ?? found.activity).title,
    status: status ?? null,
    lastNote: lastNote ?? null,
  };
}
