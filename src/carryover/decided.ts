import type { Found } from '../model/references.ts';
import type { CalendarEvent } from '../model/schema.ts';
import { eventKey, leafKey } from '../model/unfinished.ts';

/** What a decision is about. */
export type Decided = Found | { readonly event: CalendarEvent };

/** Tells apart all that may be decided. */
export function decidedKey(decided: Decided): string {
  return 'event' in decided ? eventKey(decided.event.id) : leafKey(decided.activity.id, decided.item?.letter);
}
