import type { CalendarEvent, Period } from './schema.ts';

export type Outcome = NonNullable<CalendarEvent['outcome']>;
export type ToConfirm = NonNullable<CalendarEvent['toConfirm']>[number];

/** One thing that changes in an event. */
export type EventChange =
  | { readonly kind: 'when'; readonly before: Period | undefined; readonly after: Period }
  | { readonly kind: 'place'; readonly before: string | undefined; readonly after: string }
  | {
      readonly kind: 'confirmed';
      readonly what: readonly ToConfirm[];
      /** What was to confirm before, and still is. */
      readonly left: readonly ToConfirm[];
    }
  | { readonly kind: 'to-confirm'; readonly what: readonly ToConfirm[] }
  | {
      readonly kind: 'outcome';
      /** Where there is none, the event is planned. */
      readonly before: Outcome | undefined;
      readonly after: Outcome | undefined;
    }
  | { readonly kind: 'note' };

/**
 * What is not wrong, but perhaps not meant: a date that is in another year than the plan's; one for an event that stays
 * postponed or cancelled; an event that was held, or has its date confirmed, and has no date.
 */
export type EventRemark =
  | { readonly kind: 'outside-year'; readonly when: Period; readonly year: number }
  | { readonly kind: 'still'; readonly outcome: 'postponed' | 'cancelled' }
  | { readonly kind: 'undated' };
