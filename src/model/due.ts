import { type Day, spanOf } from './dates.ts';
import { type Found, referenceOf } from './references.ts';
import type { Period, Plan } from './schema.ts';

/** Tells when an activity or item is due: its own date, else the last day of the last calendar entry that names it. */
export function dueDates({ calendar = [] }: Pick<Plan, 'calendar'>): (found: Found) => Period | undefined {
  const last = new Map<string, Day>();
  for (const { when, activities = [] } of calendar) {
    const span = spanOf(when);
    if (span === undefined) continue;
    for (const name of activities) if (span.last > (last.get(name) ?? '')) last.set(name, span.last);
  }
  return (found) => (found.item ?? found.activity).due ?? last.get(referenceOf(found));
}
