import type { Subject } from '../model/finding.ts';
import type { Plan } from '../model/schema.ts';
import { activityStatus, isUnfinishedEvent, itemStatus } from '../model/status.ts';
import { leafKey, leavesToCarry } from '../model/unfinished.ts';
import type { Attention } from './change-set.ts';
import type { Choices } from './choices.ts';

/** What was chosen for things of the source that are not unfinished, nor what the choice makes them. */
export function findMoot(source: Plan, { activities, events }: Choices): Attention[] {
  const { year } = source;
  const subjects: Subject[] = [];
  for (const activity of source.activities) {
    const { id, items = [] } = activity;
    const open = leavesToCarry(activity);
    const whole = activities.get(leafKey(id, undefined));
    const statuses = [activityStatus(activity), ...items.map(itemStatus)];
    if (
      whole !== undefined &&
      open.length === 0 &&
      !statuses.some((status) => OUTCOMES[whole.kind] === status)
    )
      subjects.push({ year, activity: id });
    for (const item of items) {
      const choice = activities.get(leafKey(id, item.letter));
      if (choice === undefined || open.includes(item.letter)) continue;
      if (OUTCOMES[choice.kind] !== itemStatus(item))
        subjects.push({ year, activity: id, item: item.letter });
    }
  }
  for (const event of source.calendar ?? []) {
    const choice = events.get(event.id);
    if (choice === undefined || isUnfinishedEvent(event)) continue;
    if (OUTCOMES_OF_EVENTS[choice.kind] !== event.outcome) subjects.push({ year, event: event.id });
  }
  return subjects.map((subject) => ({ kind: 'moot', subject }));
}

/** What a choice makes of something; what is carried or left stays unfinished. */
const OUTCOMES = { carry: 'open', leave: 'open', 'give-up': 'cancelled', 'done-late': 'done' } as const;
const OUTCOMES_OF_EVENTS = { ...OUTCOMES, 'done-late': 'held' } as const;
