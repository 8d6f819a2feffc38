import type { Found, Target } from './references.ts';
import type { Activity, Plan } from './schema.ts';

/** Where an activity or item stood in an earlier plan. */
export type Ancestor = Target & { readonly year: number };

/**
 * How an activity or item of a plan came to it: what it was in the plans before, from the nearest to the oldest, as far
 * as the links and the plans at hand tell. The last one may be of a plan that is not at hand. Empty where it was not carried.
 */
export function carriedSince(plan: Plan, found: Found, others: ReadonlyMap<number, Plan>): Ancestor[] {
  const chain: Ancestor[] = [];
  let before = plan.year;
  let from = linkOf(found);
  // A year that is not before the last one would go round in circles.
  while (from !== undefined && from.year < before) {
    chain.push(from);
    before = from.year;
    const source = findAncestor(from, others);
    from = source && linkOf(source);
  }
  return chain;
}

/** The activity or item that is meant; undefined where its plan is not at hand or has it not. */
export function findAncestor(
  { year, activity: id, item: letter }: Ancestor,
  others: ReadonlyMap<number, Plan>,
): Found | undefined {
  const plan = others.get(year);
  const activity = plan && activitiesById(plan).get(id);
  if (activity === undefined || letter === undefined) return activity && { activity };
  const item = activity.items?.find((each) => each.letter === letter);
  return item && { activity, item };
}

const indexes = new WeakMap<Plan, ReadonlyMap<string, Activity>>();

/** Made once for a plan: in a large one, everything may be carried. */
function activitiesById(plan: Plan): ReadonlyMap<string, Activity> {
  let index = indexes.get(plan);
  if (index === undefined) {
    // The first of an id, as everywhere.
    index = new Map(plan.activities.toReversed().map((activity) => [activity.id, activity]));
    indexes.set(plan, index);
  }
  return index;
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
