import { type Day, daysBetween, parsePeriod } from '../model/dates.ts';
import { lateness } from '../model/due.ts';
import { statusOf } from '../model/progress.ts';
import { type Found, subjectsOf } from '../model/references.ts';
import type { Activity, Period, Plan } from '../model/schema.ts';
import { isOpen, isTracked } from '../model/status.ts';

/** Something open whose due date has passed. */
export interface Late {
  readonly found: Found;
  readonly due: Period;
  /** How many days ago its last day was. */
  readonly days: number;
}

/** Something open that is due within the next days. */
export interface DueSoon {
  readonly found: Found;
  readonly due: Period;
  /** How many days are left until its last day: none on that day itself. */
  readonly days: number;
}

type DueOf = (found: Found) => Period | undefined;

/** In days: what is due within them is due soon. */
export const SOON = 30;

/** What is late on a day, the longest overdue first. */
export function findLate(plan: Plan, activities: readonly Activity[], today: Day, dueOf: DueOf): Late[] {
  const isLate = lateness(plan, today);
  return activities
    .filter(({ continuous }) => continuous !== true)
    .flatMap(subjectsOf)
    .filter(isLate)
    .flatMap((found) => withLastDay(found, dueOf))
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
): DueSoon[] {
  if (!isTracked(plan) || plan.state === 'closed') return [];
  return activities
    .filter(({ continuous }) => continuous !== true)
    .flatMap(subjectsOf)
    .filter((found) => isOpen(statusOf(found)))
    .flatMap((found) => withLastDay(found, dueOf))
    .map(({ found, due, last }) => ({ found, due, days: daysBetween(today, last) }))
    .filter(({ days }) => days >= 0 && days <= SOON)
    .toSorted((a, b) => a.days - b.days);
}

function withLastDay(found: Found, dueOf: DueOf): { found: Found; due: Period; last: Day }[] {
  const due = dueOf(found);
  const last = due === undefined ? undefined : parsePeriod(due)?.last;
  return due === undefined || last === undefined ? [] : [{ found, due, last }];
}
