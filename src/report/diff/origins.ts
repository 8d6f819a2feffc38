import { carriedSince, eventCarriedSince, findAncestor, findEventAncestor } from '../../model/history.ts';
import { type Found, subjectsOf } from '../../model/references.ts';
import type { Activity, CalendarEvent, Plan } from '../../model/schema.ts';

/** The two plans that are compared, and all that are at hand. */
export interface Years {
  readonly from: Plan;
  readonly to: Plan;
  /** The plans of the years between, the first one first: links go by them, and things may have ended there. */
  readonly between: readonly Plan[];
  readonly plans: ReadonlyMap<number, Plan>;
}

/** What an activity or item of the later plan was in the earlier one, by its links; undefined where they do not lead there. */
export function originIn({ from, to, plans }: Years, found: Found): Found | undefined {
  const at = carriedSince(to, found, plans).find(({ year }) => year === from.year);
  // Of an item that is not there, the activity that it was in.
  return at && (findAncestor(at, plans) ?? findAncestor({ ...at, item: undefined }, plans));
}

/** The same of a whole activity: where only its items have come all the way, it came with them. */
export function originOfActivity(years: Years, activity: Activity): Found | undefined {
  const [own, ...items] = subjectsOf(activity).map((found) => originIn(years, found));
  const brought = items.find((origin) => origin !== undefined);
  return own ?? (brought && { activity: brought.activity });
}

/** What an event of the later plan, or of one between, was in the earlier one. */
export function originOfEvent(
  { from, plans }: Years,
  plan: Plan,
  event: CalendarEvent,
): CalendarEvent | undefined {
  const at = eventCarriedSince(plan, event, plans).find(({ year }) => year === from.year);
  return at && findEventAncestor(at, plans);
}

/** The years between that links go through and whose plans are not at hand. */
export function missingLinks({ from, to, between, plans }: Years): number[] {
  const chains = [...between, to].flatMap((plan) => [
    ...plan.activities.flatMap(subjectsOf).map((found) => carriedSince(plan, found, plans)),
    ...(plan.calendar ?? []).map((event) => eventCarriedSince(plan, event, plans)),
  ]);
  return [...new Set(chains.flatMap((chain) => chain.at(-1)?.year ?? []))]
    .filter((year) => year > from.year && year < to.year && !plans.has(year))
    .toSorted((a, b) => a - b);
}
