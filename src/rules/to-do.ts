import type { Loose } from '../model/check.ts';
import type { Path } from '../model/edit.ts';
import type { Activity, Item, Plan } from '../model/schema.ts';
import { activityStatus, isOpen } from '../model/status.ts';
import { each, isWrong } from './rule.ts';

/** The activities that an adopted plan has still to do, where their follow-up is known. */
export function* activitiesToDo({
  state,
  tracking,
  activities,
}: Loose<Plan>): Generator<[activity: Loose<Activity>, path: Path]> {
  if (state !== 'adopted' || tracking === 'none') return;
  for (const [activity, path] of each(activities, ['activities'])) {
    const { items = [] } = activity;
    const isKnown = items.every((item) => item !== undefined && !isWrong(item, 'status'));
    // Whether something is to be done is not known where its status is wrong.
    if (!isKnown || isWrong(activity, 'status') || isWrong(activity, 'items')) continue;
    if (isOpen(activityStatus({ status: activity.status, items: items as Item[] }))) yield [activity, path];
  }
}
