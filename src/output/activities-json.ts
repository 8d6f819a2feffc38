import { type Found, formatTarget } from '../model/references.ts';
import { statusOf } from '../model/progress.ts';
import { isTracked } from '../model/status.ts';
import type { Activity } from '../model/schema.ts';
import type { YearFacts } from '../report/facts.ts';
import { printJson } from './json.ts';

/** The activities of a year, for programs. */
export function printActivitiesJson(facts: YearFacts): string {
  const activities = facts.priorities.flatMap((priority) => priority.activities);
  return printJson({
    year: facts.plan.year,
    activities: activities.map((activity) => withDerived(facts, activity)),
    derived: { reconstructed: facts.reconstructed },
  });
}

/** One activity or item, for programs. */
export function printActivityJson(facts: YearFacts, { activity, item }: Found): string {
  return printJson({
    year: facts.plan.year,
    activity: withDerived(facts, activity),
    item: item?.letter,
    derived: { reconstructed: facts.reconstructed },
  });
}

function withDerived(facts: YearFacts, activity: Activity): object {
  const derive = (found: Found) => ({
    reference: formatTarget({ activity: activity.id, item: found.item?.letter }),
    // Where the outcome is not known, nothing is said of it.
    status: isTracked(facts.plan) ? statusOf(found) : null,
    due: facts.dueOf(found) ?? null,
    late: facts.late.some((late) => late.found.activity === activity && late.found.item === found.item),
  });
  return {
    ...activity,
    ...(activity.items && {
      items: activity.items.map((item) => ({ ...item, derived: derive({ activity, item }) })),
    }),
    derived: derive({ activity }),
  };
}
