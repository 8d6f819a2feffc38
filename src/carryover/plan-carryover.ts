import type { Plan } from '../model/schema.ts';
import { isTracked } from '../model/status.ts';
import { placeActivities, renumberings } from '../tracking/place-activities.ts';
import { staleMentions } from '../tracking/stale-mentions.ts';
import { assign, isAdded } from './assign.ts';
import { findBegun } from './begun.ts';
import { findBudgets } from './budgets.ts';
import type { Attention, CarryoverRequest, ChangeSet } from './change-set.ts';
import { complete } from './complete.ts';
import { append, copyActivity } from './copy.ts';
import { copyingOf } from './copying.ts';
import { carryThemes, declarePriorities, differingPriorities } from './declarations.ts';
import { dispositionsOf } from './dispositions.ts';
import { carryEvents } from './events.ts';
import { findMoot } from './moot.ts';
import { findNamesakes } from './namesakes.ts';
import { findSimilar } from './similar.ts';

/**
 * What carrying a plan over into another one comes to: pure, and nothing where it has been done already. What stands
 * in the target stays; its numbers move only where it is not in force.
 * Throws `carryover-refused` where the target calls finished what goes on, or has no letter left for it.
 */
export function planCarryover(source: Plan, target: Plan, request: CarryoverRequest): ChangeSet {
  const { year } = source;
  const { choices } = request;
  const assignments = assign(source, target, choices);
  const attention: Attention[] = [
    ...(isTracked(source) ? [] : [{ kind: 'untracked', year } as const]),
    ...findMoot(source, target, choices),
    ...findNamesakes(assignments, source, target, request),
    ...findSimilar(assignments, source, target),
    ...findBudgets(assignments, source),
  ];
  const copying = copyingOf(source, target, assignments, request, attention);
  const completed = assignments.flatMap((assignment) => complete(assignment, copying));
  const fresh = assignments.filter(isAdded);
  const added = fresh.map((assignment) => copyActivity(assignment, assignment.id, copying));
  const placed = placeActivities(target, added, (activity) => append(['activities'], activity, year));
  const renumbered = renumberings(target, placed.numbers);
  const begun = findBegun(assignments, source, target);
  const themes = carryThemes(added, request.allThemes, copying);
  const events = carryEvents(copying, request);
  const edits = [
    ...declarePriorities(added, copying),
    ...themes.edits,
    ...begun.edits,
    ...completed,
    ...placed.edits,
    ...events.edits,
  ];
  if (target.provenance === 'published' && edits.length > 0)
    attention.push({ kind: 'transcription', year: target.year });
  return {
    source,
    target,
    dispositions: [
      ...assignments.flatMap((assignment) => dispositionsOf(assignment, placed.numbers, request)),
      ...events.dispositions,
      ...themes.dispositions,
    ],
    edits,
    attention: [
      ...attention,
      ...begun.attention,
      ...differingPriorities(
        fresh.map(({ activity }) => activity),
        source,
        target,
      ),
      ...renumbered.map(({ activity: { id, number }, to }): Attention => ({
        kind: 'renumbered',
        subject: { year: target.year, activity: id },
        from: number,
        to,
      })),
      ...staleMentions(target, renumbered).map((stale): Attention => ({ kind: 'stale-mention', ...stale })),
    ],
  };
}
