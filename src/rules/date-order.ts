import { spanOf } from '../model/dates.ts';
import type { Period } from '../model/schema.ts';

/** Whether a date ends before another starts; never where one of them is missing, or itself ends before it starts. */
export function isBefore(date: Period | undefined, other: Period | undefined): boolean {
  const [one, two] = [spanOf(date), spanOf(other)];
  if (one === undefined || two === undefined) return false;
  return one.first <= one.last && two.first <= two.last && one.last < two.first;
}
