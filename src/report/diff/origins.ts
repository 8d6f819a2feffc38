import { type Ancestor, carriedSince, findAncestor } from '../../model/history.ts';
import { type Found, subjectsOf } from '../../model/references.ts';
import type { Activity, CalendarEvent, Plan } from '../../model/schema.ts';

/** The two plans that are compared, and all that are at hand. */
export interface Years {
  readonly from: Plan;
  readonly to: Plan;
  /** By year, the first one first. */
  readonly between: readonly Plan[];
  readonly plans: ReadonlyMap<number, Plan>;
}

/** What an activity or item of the later plan was in the earlier one, by its links; undefined where they do not lead there. */
export function originIn({ from, to, plans }: Years, found: Found): Found | undefined {
  const at = carriedSince(to, found, plans).find(({ year }) => year === from.year);
  if (at === undefined) return undefined;
  // Of an item that is not there, the activity that it was in.
  return findAncestor(at, plans) ?? findAncestor({ ...at, item: undefined }, plans);
}

/** The same of a whole activity: where only its items have come all the way, it came with them. */
export function originOfActivity(years: Years, activity: Activity): Found | undefined {
  const own = originIn(years, { activity });
  if (own !== undefined) return own;
  for (const item of activity.items ?? []) {
    const origin = originIn(years, { activity, item });
    if (origin !== undefined) return { activity: origin.activity };
  }
  return undefined;
}

/** The plan that an activity which is new in the later one comes from: of a year between, or before both. */
export function otherOrigin({ to, plans }: Years, activity: Activity): Ancestor | undefined {
  return carriedSince(to, { activity }, plans)[0];
}

/** What an event of a plan was in the earlier one. */
export function eventOrigin({ from, plans }: Years, event: CalendarEvent): CalendarEvent | undefined {
  let link = event.carriedFrom;
  let before = Infinity;
  // A year that is not before the last one would go round in circles.
  while (link !== undefined && link.year < before) {
    const { year, event: id } = link;
    const plan = plans.get(year);
    const source = plan && eventsById(plan).get(id);
    if (year === from.year) return source;
    before = year;
    link = source?.carriedFrom;
  }
  return undefined;
}

const indexes = new WeakMap<Plan, ReadonlyMap<string, CalendarEvent>>();

/** Made once for a plan: in a large one, everything may be carried. */
function eventsById(plan: Plan): ReadonlyMap<string, CalendarEvent> {
  let index = indexes.get(plan);
  if (index === undefined) {
    index = new Map((plan.calendar ?? []).map((event) => [event.id, event]));
    indexes.set(plan, index);
  }
  return index;
}

/** The years between that links of the later plan go through and whose plans are not at hand. */
export function missingLinks({ from, to, plans }: Years): number[] {
  const last = to.activities
    .flatMap(subjectsOf)
    .flatMap((found) => carriedSince(to, found, plans).at(-1)?.year ?? []);
  const ofEvents = (to.calendar ?? []).flatMap(({ carriedFrom }) => carriedFrom?.year ?? []);
  const years = new Set([...last, ...ofEvents]);
  return [...years]
    .filter((year) => year > from.year && year < to.year && !plans.has(year))
    .toSorted((a, b) => a - b);
}
