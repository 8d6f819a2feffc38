import { type Day, daysBetween, spanOf } from '../model/dates.ts';
import { statusOf } from '../model/progress.ts';
import { type Found, subjectsOf } from '../model/references.ts';
import type { Activity, Period, Plan } from '../model/schema.ts';
import { isInForce, isOpen, isTracked } from '../model/status.ts';

/** Something open, and how far its due date is from the day that is asked about. */
export interface Deadline {
  readonly found: Found;
  readonly due: Period;
  /** How many days ago its last day was or, of what is due soon, how many are left until it: none on that day itself. */
  readonly days: number;
}

type DueOf = (found: Found) => Period | undefined;

/** In days: what is due within them is due soon. */
export const SOON = 30;

/** What is open and due before a day, the longest overdue first, in a plan in force whose outcome is known. */
export function findLate(plan: Plan, activities: readonly Activity[], today: Day, dueOf: DueOf): Deadline[] {
  if (!isInForce(plan) || !isTracked(plan)) return [];
  return openOf(activities)
    .flatMap((found) => withLastDay(found, dueOf))
    .filter(({ last }) => last < today)
    .map(({ found, due, last }) => ({ found, due, days: daysBetween(last, today) }))
    .toSorted((a, b) => b.days - a.days);
}

/**
 * What is open and due within the days after a day, that day included, the soonest first: in a plan that is not
 * adopted too, but not in one that is closed, which nobody works on any more, nor where the outcome is not known.
 */
export function findDueSoon(
  plan: Plan,
  activities: readonly Activity[],
  today: Day,
  dueOf: DueOf,
): Deadline[] {
  if (!isTracked(plan) || plan.state === 'closed') return [];
  return openOf(activities)
    .flatMap((found) => withLastDay(found, dueOf))
    .map(({ found, due, last }) => ({ found, due, days: daysBetween(today, last) }))
    .filter(({ days }) => days >= 0 && days <= SOON)
    .toSorted((a, b) => a.days - b.days);
}

/** What is open of some activities, continuous ones apart. */
function openOf(activities: readonly Activity[]): Found[] {
  return activities
    .filter(({ continuous }) => continuous !== true)
    .flatMap(subjectsOf)
    .filter((found) => isOpen(statusOf(found)));
}

function withLastDay(found: Found, dueOf: DueOf): { found: Found; due: Period; last: Day }[] {
  const due = dueOf(found);
  const last = spanOf(due)?.last;
  return due === undefined || last === undefined ? [] : [{ found, due, last }];
}
