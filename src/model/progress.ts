import type { Found } from './references.ts';
import { type Activity, type Plan, STATUSES, type Status } from './schema.ts';
import { activityStatus, isTracked, itemStatus } from './status.ts';

/** How many leaves have each status, and how many there are. */
export type Progress = Readonly<Record<Status, number>> & { readonly total: number };

/** What is counted of an activity: its items or, where it has none, the activity itself. */
export function leavesOf(activity: Activity): Found[] {
  const { items = [] } = activity;
  return items.length === 0 ? [{ activity }] : items.map((item) => ({ activity, item }));
}

/** The status of an activity or of the item of it that is meant. */
export function statusOf({ activity, item }: Found): Status {
  return item ? itemStatus(item) : activityStatus(activity);
}

/**
 * The progress of some activities of a plan, continuous ones apart.
 * Null where nothing is counted or the plan's outcome is not known.
 */
export function progressOf(plan: Pick<Plan, 'tracking'>, activities: readonly Activity[]): Progress | null {
  const leaves = activities.filter(({ continuous }) => continuous !== true).flatMap(leavesOf);
  if (leaves.length === 0 || !isTracked(plan)) return null;
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  for (const leaf of leaves) counts[statusOf(leaf)]++;
  return { ...counts, total: leaves.length };
}
