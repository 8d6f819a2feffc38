import { leavesOf, statusOf } from '../model/progress.ts';
import type { Found } from '../model/references.ts';
import type { Activity, Status } from '../model/schema.ts';

/**
 * What of some activities was put off or given up: the leaves that progress counts and, where an activity says so of
 * itself and none of its items does, the activity.
 */
export function findPutOff(
  activities: readonly Activity[],
  status: Extract<Status, 'postponed' | 'cancelled'>,
): Found[] {
  return activities.flatMap((activity): Found[] => {
    const leaves = leavesOf(activity).filter((leaf) => statusOf(leaf) === status);
    return leaves.length === 0 && activity.status === status ? [{ activity }] : leaves;
  });
}
