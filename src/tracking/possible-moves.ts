import { statusOf } from '../model/progress.ts';
import type { Found } from '../model/references.ts';
import { type Item, type Plan, STATUSES, type Status } from '../model/schema.ts';
import { hasStatusConflict, isOpen, itemStatus } from '../model/status.ts';
import { isAllowedWhenClosed, needsNote } from './moves.ts';

/** A status that an activity or item can be given, and what it takes. */
export interface Move {
  readonly after: Status;
  readonly needsNote: boolean;
  /** The items that are still open, and would have to be marked too. */
  readonly openItems: readonly Item[];
}

/** The statuses that something can be given now: not its own, nor one that its plan or its items would refuse. */
export function movesOf(plan: Plan, found: Found): Move[] {
  const before = statusOf(found);
  const { activity, item } = found;
  return STATUSES.filter((after) => after !== before).flatMap((after) => {
    if (plan.state === 'closed' && !isAllowedWhenClosed(before, after)) return [];
    const conflicts = item === undefined && hasStatusConflict({ ...activity, status: after });
    // Finished items are not opened again by a word about the whole.
    if (conflicts && isOpen(after)) return [];
    const openItems = conflicts ? (activity.items ?? []).filter((each) => isOpen(itemStatus(each))) : [];
    const moves = [before, ...openItems.map(itemStatus)];
    return [{ after, openItems, needsNote: moves.some((from) => from !== after && needsNote(from, after)) }];
  });
}

/** The status that something is most often given after the one that it has. */
export const NEXT: Readonly<Record<Status, Status>> = {
  planned: 'in-progress',
  'in-progress': 'done',
  done: 'in-progress',
  postponed: 'in-progress',
  cancelled: 'in-progress',
};
