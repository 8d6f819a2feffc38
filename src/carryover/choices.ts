import type { Day } from '../model/dates.ts';
import { leafKey } from '../model/unfinished.ts';

/** Why something unfinished stays behind: it was decided so, it was taken out, or only other things were asked for. */
export type LeftBecause = 'decided' | 'except' | 'only';

/** What is to become of something that a plan leaves unfinished. */
export type Choice =
  | { readonly kind: 'carry' }
  | { readonly kind: 'leave'; readonly because: LeftBecause }
  | {
      readonly kind: 'give-up';
      readonly reason: string;
      /** Today where nobody says. */
      readonly on?: Day | undefined;
      readonly by?: string | undefined;
    }
  | {
      readonly kind: 'done-late';
      readonly on: Day;
      readonly note?: string | undefined;
      readonly by?: string | undefined;
    };

/** What was chosen for a carry-over; what is not named is carried. */
export interface Choices {
  /** By `leafKey`: for an item; or for an activity, which goes for those of its items that have no choice of their own. */
  readonly activities: ReadonlyMap<string, Choice>;
  /** By the events' ids. */
  readonly events: ReadonlyMap<string, Choice>;
}

export const CARRY_ALL: Choices = { activities: new Map(), events: new Map() };

const CARRY: Choice = { kind: 'carry' };

/** What was chosen for an item, or for the activity itself. */
export function choiceFor({ activities }: Choices, activity: string, item: string | undefined): Choice {
  return activities.get(leafKey(activity, item)) ?? activities.get(leafKey(activity, undefined)) ?? CARRY;
}

/** What was chosen for an event. */
export function choiceForEvent({ events }: Choices, event: string): Choice {
  return events.get(event) ?? CARRY;
}
