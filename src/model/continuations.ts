import { type Ancestor, linkOf } from './history.ts';
import { type Found, formatTarget, subjectsOf } from './references.ts';
import type { Plan } from './schema.ts';

/** What continues an activity or item in a later plan. */
export interface Continuation {
  readonly plan: Plan;
  readonly found: Found;
  /** What it says that it comes from: of an activity, this may be one of its items. */
  readonly from: Ancestor;
  /** What continues it in turn. */
  readonly next: readonly Continuation[];
}

/**
 * Tells what became of an activity or item: all that names it by `carriedFrom` in later plans, and what names that. An
 * activity goes on in those that continue it, more than one where it was split, and in those that an item of it became;
 * an item in items, or in the activity that it became. In order of year, then as their plans have them.
 */
export function continuationsIn(later: Iterable<Plan>): (of: Ancestor) => readonly Continuation[] {
  const links = linksBySource(later);
  const after = ({ year, activity, item }: Ancestor): readonly Continuation[] =>
    (links.get(formatTarget({ year, activity, item })) ?? []).map(({ plan, found, from }) => ({
      plan,
      found,
      from,
      next: after({ year: plan.year, activity: found.activity.id, item: found.item?.letter }),
    }));
  return after;
}

type Link = Omit<Continuation, 'next'>;

/** What continues each activity and item of earlier plans, by their names with the year. */
function linksBySource(later: Iterable<Plan>): ReadonlyMap<string, readonly Link[]> {
  const links = new Map<string, Link[]>();
  for (const plan of [...later].toSorted((a, b) => a.year - b.year))
    for (const found of plan.activities.flatMap(subjectsOf)) {
      const from = linkOf(found);
      // A year that is not before its own would go round in circles.
      if (from === undefined || from.year >= plan.year) continue;
      const names = [formatTarget(from)];
      // The activity whose item became one goes on in it, too.
      if (found.item === undefined && from.item !== undefined)
        names.push(formatTarget({ ...from, item: undefined }));
      for (const name of names) {
        const known = links.get(name);
        if (known === undefined) links.set(name, [{ plan, found, from }]);
        else known.push({ plan, found, from });
      }
    }
  return links;
}
