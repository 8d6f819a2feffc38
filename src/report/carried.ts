import { type CarryCount, countCarried, countCarriedEvent } from '../model/carry-count.ts';
import {
  type Ancestor,
  type EventAncestor,
  carriedSince,
  eventCarriedSince,
  findAncestor,
  findEventAncestor,
} from '../model/history.ts';
import type { Found } from '../model/references.ts';
import type { Activity, CalendarEvent, Plan } from '../model/schema.ts';

/** Something that comes from another year's plan. */
export interface Carried {
  readonly found: Found;
  readonly from: Ancestor;
  /** What it was there, where that plan is here. */
  readonly source: Found | undefined;
  /** Where it stood in the plans before, from the nearest to the oldest, as far as the plans at hand tell. */
  readonly history: readonly Ancestor[];
  readonly count: CarryCount;
}

/** An entry of the calendar that comes from another year's plan. */
export interface CarriedEvent {
  readonly event: CalendarEvent;
  readonly from: EventAncestor;
  readonly source: CalendarEvent | undefined;
  readonly history: readonly EventAncestor[];
  readonly count: CarryCount;
}

/** What of some activities was carried: their items or, where none of them was, the activity itself. */
export function findCarried(
  plan: Plan,
  activities: readonly Activity[],
  others: ReadonlyMap<number, Plan>,
): Carried[] {
  return activities.flatMap((activity) => {
    const items = (activity.items ?? []).filter((item) => item.carriedFrom !== undefined);
    const leaves = items.length === 0 ? [{ activity }] : items.map((item) => ({ activity, item }));
    return leaves.flatMap((found): Carried[] => {
      const history = carriedSince(plan, found, others);
      const [from] = history;
      const count = countCarried(plan, found, others);
      if (from === undefined || count === undefined) return [];
      // Of an item that is not there, the activity that it was in.
      const source = findAncestor(from, others) ?? findAncestor({ ...from, item: undefined }, others);
      return [{ found, from, source, history, count }];
    });
  });
}

/** What of some entries of the calendar was carried. */
export function findCarriedEvents(
  plan: Plan,
  calendar: readonly CalendarEvent[],
  others: ReadonlyMap<number, Plan>,
): CarriedEvent[] {
  return calendar.flatMap((event): CarriedEvent[] => {
    const history = eventCarriedSince(plan, event, others);
    const [from] = history;
    const count = countCarriedEvent(plan, event, others);
    if (from === undefined || count === undefined) return [];
    return [{ event, from, source: findEventAncestor(from, others), history, count }];
  });
}
