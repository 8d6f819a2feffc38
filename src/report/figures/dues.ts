import { spanOf } from '../../model/dates.ts';
import { statusOf } from '../../model/progress.ts';
import { subjectsOf } from '../../model/references.ts';
import { isOpen, isTracked } from '../../model/status.ts';
import type { YearFacts } from '../facts.ts';

/** How many due dates each month has, and how many fall in no month of the year. */
export interface YearDues {
  readonly months: readonly { readonly total: number; readonly finished: number }[];
  readonly outside: number;
}

/**
 * Counts the due dates that activities and items have of their own, continuous ones apart, in the month of their last
 * day. What the calendar says of an activity is on the timeline already.
 */
export function countDues({ plan }: YearFacts): YearDues {
  const months = Array.from({ length: 12 }, () => ({ total: 0, finished: 0 }));
  let outside = 0;
  for (const activity of plan.activities) {
    if (activity.continuous === true) continue;
    for (const found of subjectsOf(activity)) {
      const last = spanOf((found.item ?? found.activity).due)?.last;
      if (last === undefined) continue;
      const month = Number(last.slice(0, 4)) === plan.year ? months[Number(last.slice(5, 7)) - 1] : undefined;
      if (month === undefined) {
        outside++;
        continue;
      }
      month.total++;
      if (isTracked(plan) && !isOpen(statusOf(found))) month.finished++;
    }
  }
  return { months, outside };
}
