import type { Edit } from '../model/edit.ts';
import type { Activity, Plan } from '../model/schema.ts';
import { placeActivities } from '../tracking/place-activities.ts';
import { assign, isAdded } from './assign.ts';
import type { Attention } from './change-set.ts';
import { CARRY_ALL } from './choices.ts';
import { append, copyActivity } from './copy.ts';
import { copyingOf } from './copying.ts';
import { carryThemes } from './declarations.ts';

/**
 * The edits that start a plan with the continuous activities of another one, which may still be going on: as they are
 * planned, and without links, so that nothing is owed yet. A carry-over adds these, once that one is at its end.
 */
export function renewContinuous(
  source: Plan,
  target: Plan,
): { edits: Edit[]; renewed: number; attention: readonly Attention[] } {
  const attention: Attention[] = [];
  const activities = source.activities.filter(({ continuous }) => continuous === true);
  // Only these go on now: a reference to anything else is left out.
  const assignments = assign({ ...source, activities }, target, CARRY_ALL);
  const copying = copyingOf(source, target, assignments, { shiftDates: false }, attention);
  const added = assignments
    .filter(isAdded)
    .map((assignment) => withoutLinks(copyActivity(assignment, assignment.id, copying)));
  const placed = placeActivities(target, added, (activity) => append(['activities'], activity, source.year));
  return {
    edits: [...carryThemes(added, false, copying).edits, ...placed.edits],
    renewed: added.length,
    attention,
  };
}

function withoutLinks({ items, ...activity }: Activity): Activity {
  const asPlanned = { status: undefined, carriedFrom: undefined };
  return { ...activity, items: items?.map((item) => ({ ...item, ...asPlanned })), ...asPlanned };
}
