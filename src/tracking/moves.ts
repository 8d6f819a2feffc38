import type { Status } from '../model/schema.ts';
import { isOpen } from '../model/status.ts';

/** What a change of status asks for: nothing, or a note that says why. */
type Demand = 'nothing' | 'note';

/** Every change of status, from the row to the column; none that is not here is a change. */
const MOVES = {
  planned: { 'in-progress': 'nothing', done: 'nothing', postponed: 'note', cancelled: 'note' },
  'in-progress': { planned: 'nothing', done: 'nothing', postponed: 'note', cancelled: 'note' },
  done: { planned: 'note', 'in-progress': 'note', postponed: 'note', cancelled: 'note' },
  postponed: { planned: 'nothing', 'in-progress': 'nothing', done: 'nothing', cancelled: 'note' },
  cancelled: { planned: 'note', 'in-progress': 'note', done: 'nothing', postponed: 'note' },
} as const satisfies Readonly<{ [From in Status]: Readonly<Record<Exclude<Status, From>, Demand>> }>;

/** Whether changing a status asks for a note that says why. */
export function needsNote(before: Status, after: Status): boolean {
  const demands: Readonly<Partial<Record<Status, Demand>>> = MOVES[before];
  return demands[after] === 'note';
}

/** Whether a closed plan can still learn of the change: something open was given up, or done late. */
export function isAllowedWhenClosed(before: Status, after: Status): boolean {
  return isOpen(before) && !isOpen(after);
}
