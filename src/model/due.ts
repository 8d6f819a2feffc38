import { type Day, isPast, parsePeriod } from './dates.ts';
import type { Found } from './references.ts';
import { formatTarget } from './references.ts';
import type { Period, Plan } from './schema.ts';
import { activityStatus, isInForce, isOpen, isTracked, itemStatus } from './status.ts';

/** Tells when an activity or item is due: its own date, else the last day of the last calendar entry that names it. */
export function dueDates({ calendar = [] }: Pick<Plan, 'calendar'>): (found: Found) => Period | undefined {
  const last = new Map<string, Day>();
  for (const { when, activities = [] } of calendar) {
    const span = when === undefined ? undefined : parsePeriod(when);
    if (span === undefined) continue;
    for (const name of activities) if (span.last > (last.get(name) ?? '')) last.set(name, span.last);
  }
  return ({ activity, item }) =>
    (item ?? activity).due ?? last.get(formatTarget({ activity: activity.id, item: item?.letter }));
}

/** Tells whether an activity or item is late on a day: open, and due before it, in a plan in force whose outcome is known. */
export function lateness(plan: Plan, today: Day): (found: Found) => boolean {
  if (!isInForce(plan) || !isTracked(plan)) return () => false;
  const dueOf = dueDates(plan);
  return (found) => {
    if (!isOpen(found.item ? itemStatus(found.item) : activityStatus(found.activity))) return false;
    const due = dueOf(found);
    return due !== undefined && isPast(due, today);
  };
}
