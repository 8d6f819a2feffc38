import type { Edit, Value } from '../model/edit.ts';
import { OidpError } from '../model/error.ts';
import type { Activity, Plan } from '../model/schema.ts';
import { type Renumbering, placeActivities, renumberings } from './place-activities.ts';
import { type StaleMention, staleMentions } from './stale-mentions.ts';

/** A new activity, but for the number that it will have. */
export type NewActivity = Omit<Activity, 'number'>;

/** How many items can have a letter. */
const LETTERS = 26;

/** What adding an activity comes to. */
export interface Addition {
  readonly number: number;
  readonly renumbered: readonly Renumbering[];
  /** The texts of the plan, and of the new activity, that name what was renumbered by its number. */
  readonly stale: readonly StaleMention[];
  readonly edits: readonly Edit[];
}

/**
 * What adding an activity comes to: in a plan that is not adopted at the end of its priority, the ones after it
 * renumbered; in an adopted one at the end of all, with the next free number, and nothing moves.
 * Throws `addition-refused` for a closed plan, an id that is taken, more items than there are letters.
 */
export function planAddition(plan: Plan, activity: NewActivity): Addition {
  const { id } = activity;
  if (plan.state === 'closed') throw new OidpError('addition-refused', { reason: 'closed', year: plan.year });
  if (plan.activities.some((each) => each.id === id))
    throw new OidpError('addition-refused', { reason: 'id-taken', year: plan.year, id });
  if ((activity.items?.length ?? 0) > LETTERS)
    throw new OidpError('addition-refused', { reason: 'too-many-items', year: plan.year });
  // The number stands where plans write it.
  const { id: _, ...rest } = activity;
  const { edits, numbers } = placeActivities(plan, [{ id, number: 0, ...rest }], (each) => ({
    kind: 'append',
    path: ['activities'],
    value: withoutAbsent(each),
  }));
  const number = numbers.get(id) ?? 0;
  const renumbered = renumberings(plan, numbers);
  const stale = staleMentions(plan, renumbered, [{ ...activity, number }]);
  return { number, renumbered, stale, edits };
}

function withoutAbsent(activity: Activity): Value {
  return Object.fromEntries(Object.entries(activity).filter(([, value]) => value !== undefined)) as Value;
}
