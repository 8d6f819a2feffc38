import {
  type PlansAtHand,
  carriedSince,
  eventCarriedSince,
  findAncestor,
  findEventAncestor,
} from './history.ts';
import type { Found } from './references.ts';
import type { CalendarEvent, Plan } from './schema.ts';

/** How often and since when something has been carried, as far as the plans at hand tell. */
export interface CarryCount {
  /** The year of the plan that it was in first. */
  readonly since: number;
  /** How many times a plan took it over from an earlier one; a year that has nothing of it does not count. */
  readonly times: number;
  /** Whether the plan that it was in first is not at hand, so that it may come from one before. */
  readonly atLeast: boolean;
  /** Whether it has no end, and is renewed: that is no work left undone. */
  readonly renewed: boolean;
}

/**
 * Counts how often an activity or item has been carried; undefined where it was not. An item is renewed where its
 * activity is. Of what has an end by now, the years in which it had none do not count.
 */
export function countCarried(plan: Plan, found: Found, others: PlansAtHand): CarryCount | undefined {
  const isContinuous = (each: Found | undefined) => each?.activity.continuous === true;
  const renewed = isContinuous(found);
  const chain = carriedSince(plan, found, others).map((at) => ({ at, there: findAncestor(at, others) }));
  const end = renewed ? -1 : chain.findIndex(({ there }) => isContinuous(there));
  const counted = end === -1 ? chain : chain.slice(0, end + 1);
  const first = counted.at(-1);
  return (
    first && {
      since: first.at.year,
      times: counted.length,
      atLeast: first.there === undefined,
      renewed,
    }
  );
}

/** The same for an entry of the calendar. */
export function countCarriedEvent(
  plan: Plan,
  event: CalendarEvent,
  others: PlansAtHand,
): CarryCount | undefined {
  const chain = eventCarriedSince(plan, event, others);
  const first = chain.at(-1);
  return (
    first && {
      since: first.year,
      times: chain.length,
      atLeast: findEventAncestor(first, others) === undefined,
      renewed: false,
    }
  );
}
