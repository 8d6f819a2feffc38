import type { Cooperation } from '../../model/cooperation.ts';
import { type Day, spanOf } from '../../model/dates.ts';
import type { Period } from '../../model/schema.ts';

/** A partnership that is said to go on, or to be about to, after its end. */
export interface Overdue {
  readonly state: 'ongoing' | 'planned';
  readonly end: Period;
}

/** Whether a day is past the end of a partnership that its sheet does not say to be over; undefined where it is not. */
export function overdueEnd({ state, end }: Cooperation, day: Day): Overdue | undefined {
  if ((state !== 'ongoing' && state !== 'planned') || end === undefined) return undefined;
  const last = spanOf(end)?.last;
  return last !== undefined && last < day ? { state, end } : undefined;
}
