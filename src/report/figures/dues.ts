import { spanOf } from '../../model/dates.ts';
import { statusOf } from '../../model/progress.ts';
import { subjectsOf } from '../../model/references.ts';
import { isOpen, isTracked } from '../../model/status.ts';
import { endingActivities } from '../counted.ts';
import type { YearFacts } from '../facts.ts';

/** How many due dates each month has, how many fall in no month of the year, and how many are the calendar's. */
export interface YearDues {
  readonly months: readonly { readonly total: number; readonly finished: number }[];
  readonly outside: number;
  readonly derived: number;
}

/**
 * Counts the due dates that activities and items have of their own, continuous ones apart, in the month of their last
 * day. What the calendar says of an activity is on the timeline already, and only counted here.
 */
export function countDues({ plan, dueOf }: YearFacts): YearDues {
  const months = Array.from({ length: 12 }, () => ({ total: 0, finished: 0 }));
  let outside = 0;
  let derived = 0;
  for (const found of endingActivities(plan).flatMap(subjectsOf)) {
    const { due } = found.item ?? found.activity;
    const last = spanOf(due)?.last;
    if (last === undefined) {
      if (due === undefined && dueOf(found) !== undefined) derived++;
      continue;
    }
    const month = Number(last.slice(0, 4)) === plan.year ? months[Number(last.slice(5, 7)) - 1] : undefined;
    if (month === undefined) {
      outside++;
      continue;
    }
    month.total++;
    if (isTracked(plan) && !isOpen(statusOf(found))) month.finished++;
  }
  return { months, outside, derived };
}
