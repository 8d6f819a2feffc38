import type { Found, Target } from './references.ts';
import type { Activity, CalendarEvent, Plan } from './schema.ts';

/** Where an activity or item stood in an earlier plan. */
export type Ancestor = Target & { readonly year: number };

/** Where an entry of the calendar stood in an earlier plan. */
export type EventAncestor = NonNullable<CalendarEvent['carriedFrom']>;

/** The plans of other years that are at hand, each by its year. */
export type PlansAtHand = Pick<ReadonlyMap<number, Plan>, 'get'>;

/**
 * How an activity or item of a plan came to it: what it was in the plans before, from the nearest to the oldest, as far
 * as the links and the plans at hand tell. The last one may be of a plan that is not at hand. Empty where it was not carried.
 */
export function carriedSince({ year }: Plan, found: Found, others: PlansAtHand): Ancestor[] {
  return stepsBack(year, linkOf(found), (from) => {
    const source = findAncestor(from, others);
    return source && linkOf(source);
  });
}

/** The same for an entry of the calendar. */
export function eventCarriedSince(
  { year }: Plan,
  { carriedFrom }: CalendarEvent,
  others: PlansAtHand,
): EventAncestor[] {
  return stepsBack(year, carriedFrom, (from) => findEventAncestor(from, others)?.carriedFrom);
}

function stepsBack<Step extends { readonly year: number }>(
  year: number,
  first: Step | undefined,
  next: (step: Step) => Step | undefined,
): Step[] {
  const chain: Step[] = [];
  let before = year;
  // A year that is not before the last one would go round in circles.
  for (let from = first; from !== undefined && from.year < before; from = next(from)) {
    chain.push(from);
    before = from.year;
  }
  return chain;
}

/** The activity or item that is meant; undefined where its plan is not at hand or has it not. */
export function findAncestor(
  { year, activity: id, item: letter }: Ancestor,
  others: PlansAtHand,
): Found | undefined {
  const plan = others.get(year);
  const activity = plan && byId(plan).activities.get(id);
  if (activity === undefined || letter === undefined) return activity && { activity };
  const item = activity.items?.find((each) => each.letter === letter);
  return item && { activity, item };
}

/** The entry of the calendar that is meant; undefined as for an activity. */
export function findEventAncestor(
  { year, event }: EventAncestor,
  others: PlansAtHand,
): CalendarEvent | undefined {
  const plan = others.get(year);
  return plan && byId(plan).events.get(event);
}

interface Index {
  readonly activities: ReadonlyMap<string, Activity>;
  readonly events: ReadonlyMap<string, CalendarEvent>;
}

const indexes = new WeakMap<Plan, Index>();

/** Made once for a plan: in a large one, everything may be carried. */
function byId(plan: Plan): Index {
  let index = indexes.get(plan);
  if (index === undefined) {
    index = { activities: firstById(plan.activities), events: firstById(plan.calendar ?? []) };
    indexes.set(plan, index);
  }
  return index;
}

/** The first of an id, as everywhere. */
function firstById<Element extends { readonly id: string }>(
  list: readonly Element[],
): ReadonlyMap<string, Element> {
  return new Map(list.toReversed().map((each) => [each.id, each]));
}

/**
 * One step back; undefined where it was not carried. An item says only its letter there: the year and the activity are
 * those of its activity.
 */
export function linkOf({ activity: { carriedFrom }, item }: Found): Ancestor | undefined {
  if (carriedFrom === undefined) return undefined;
  const { year, activity } = carriedFrom;
  if (item === undefined) return carriedFrom;
  return item.carriedFrom === undefined ? undefined : { year, activity, item: item.carriedFrom };
}
