import type { Edit } from '../model/edit.ts';
import { OidpError } from '../model/error.ts';
import { insertKey } from '../model/insert-key.ts';
import type { Plan } from '../model/schema.ts';
import { isTracked } from '../model/status.ts';
import { type Assignment, assign, referenceResolver } from './assign.ts';
import { findBegun } from './begun.ts';
import type { Attention, CarryoverRequest, ChangeSet } from './change-set.ts';
import { type Copying, copyActivity, copyItems, toValue } from './copy.ts';
import { carryThemes, declarePriorities, differingPriorities, matchPriority } from './declarations.ts';
import { describe } from './dispositions.ts';
import { carryEvents } from './events.ts';
import { findMoot } from './moot.ts';
import { findNamesakes } from './namesakes.ts';
import { mentionResolver } from '../rules/mentions.ts';
import { placeActivities, renumberings } from '../tracking/place-activities.ts';
import { staleMentions } from '../tracking/stale-mentions.ts';

/**
 * What carrying a plan over into another one comes to: pure, and nothing where it has been done already. What stands
 * in the target stays; its numbers move only where it is not in force.
 * Throws `carryover-refused` where the target is closed, calls finished what goes on, or has no letter left for it.
 */
export function planCarryover(source: Plan, target: Plan, request: CarryoverRequest): ChangeSet {
  const { year } = source;
  if (target.state === 'closed')
    throw new OidpError('carryover-refused', { reason: 'closed', from: year, to: target.year });
  const { choices } = request;
  const assignments = assign(source, target, choices);
  const attention: Attention[] = [
    ...(isTracked(source) ? [] : [{ kind: 'untracked', year } as const]),
    ...findMoot(source, choices),
    ...findNamesakes(source, target, choices),
  ];
  const copying = copyingOf(source, target, assignments, request, attention);
  const completed = assignments.flatMap((assignment) => complete(assignment, copying));
  const fresh = assignments.filter(isAdded);
  const added = fresh.map((assignment) => copyActivity(assignment, assignment.id, copying));
  const placed = placeActivities(target, added, (activity) => append(['activities'], activity, year));
  const renumbered = renumberings(target, placed.numbers);
  const begun = findBegun(assignments, source, target);
  const themes = carryThemes(added, request.allThemes, copying);
  const events = carryEvents(copying, choices);
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
      ...assignments.flatMap((assignment) => describe(assignment, placed.numbers, choices)),
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

/** What copies are made with between two plans. */
export function copyingOf(
  source: Plan,
  target: Plan,
  assignments: readonly Assignment[],
  { shiftDates }: Pick<CarryoverRequest, 'shiftDates'>,
  attention: Attention[],
): Copying {
  return {
    source,
    target,
    resolve: referenceResolver(assignments),
    priority: (letter) => matchPriority(letter, source, target),
    shiftDates,
    mentions: mentionResolver(source),
    attention,
  };
}

/** Whether an activity of the source becomes a new one of the target. */
export function isAdded(assignment: Assignment): assignment is Assignment & { readonly id: string } {
  return assignment.id !== undefined && assignment.there === undefined;
}

/** The edits that make activities of the target carry what they lack: a link, links of items, further items. */
function complete(assignment: Assignment, copying: Copying): Edit[] {
  const { activity, missing, there, items } = assignment;
  const { year } = copying.source;
  const places = missing.map((letter) => (letter === undefined ? undefined : items.get(letter)));
  const edits = places.flatMap((place, index) =>
    place?.kind === 'twin' ? [insertKey([...place.path, 'carriedFrom'], missing[index] ?? '')] : [],
  );
  if (there === undefined) return edits;
  const continues = places.some(
    (place) => place === undefined || place.kind === 'added' || place.host === there,
  );
  if (there.activity.carriedFrom === undefined && continues)
    edits.unshift(insertKey([...there.path, 'carriedFrom'], { year, activity: activity.id }));
  const list = [...there.path, 'items'];
  const more = copyItems(assignment, copying);
  if (there.activity.items !== undefined) edits.push(...more.map((item) => append(list, item, year)));
  else if (more.length > 0) edits.push(insertKey(list, toValue(more, year)));
  return edits;
}

export function append(path: Edit['path'], value: object, year: number): Extract<Edit, { kind: 'append' }> {
  return { kind: 'append', path, value: toValue(value, year) };
}
