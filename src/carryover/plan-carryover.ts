import type { Edit } from '../model/edit.ts';
import { OidpError } from '../model/error.ts';
import { insertKey } from '../model/insert-key.ts';
import type { Plan } from '../model/schema.ts';
import { activityStatus, isTracked } from '../model/status.ts';
import { type Assignment, assign, referenceResolver } from './assign.ts';
import { findBegun } from './begun.ts';
import type { ActivityDisposition, Attention, ChangeSet, Verb } from './change-set.ts';
import { type Copying, copyActivity, copyItems, toValue } from './copy.ts';
import { declare, differingPriorities, matchPriority } from './declarations.ts';
import { carryEvents } from './events.ts';
import { type Numbering, placeActivities, renumberings } from '../tracking/place-activities.ts';

/**
 * What carrying a plan over into another one comes to: pure, and nothing where it has been done already. What stands
 * in the target stays; its numbers move only where it is not in force.
 * Throws `carryover-refused` where the target is closed, calls finished what goes on, or has no letter left for it.
 */
export function planCarryover(source: Plan, target: Plan): ChangeSet {
  const { year } = source;
  if (target.state === 'closed')
    throw new OidpError('carryover-refused', { reason: 'closed', from: year, to: target.year });
  const assignments = assign(source, target);
  const attention: Attention[] = isTracked(source) ? [] : [{ kind: 'untracked', year }];
  const copying: Copying = {
    source,
    target,
    resolve: referenceResolver(assignments),
    priority: (letter) => matchPriority(letter, source, target),
    attention,
  };
  const completed = assignments.flatMap((assignment) => complete(assignment, copying));
  const fresh = assignments.filter(isAdded);
  const added = fresh.map((assignment) => copyActivity(assignment, assignment.id, copying));
  const placed = placeActivities(target, added, (activity) => append(['activities'], activity, year));
  const begun = findBegun(assignments, source, target);
  const events = carryEvents(copying);
  const edits = [
    ...declare(added, source, target),
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
      ...assignments.map((assignment) => describe(assignment, placed.numbers)),
      ...events.dispositions,
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
      ...renumberings(target, placed.numbers).map(({ activity: { id, number }, to }): Attention => ({
        kind: 'renumbered',
        subject: { year: target.year, activity: id },
        from: number,
        to,
      })),
    ],
  };
}

/** Whether an activity of the source becomes a new one of the target. */
function isAdded(assignment: Assignment): assignment is Assignment & { readonly id: string } {
  return assignment.id !== undefined && assignment.there === undefined;
}

function describe(assignment: Assignment, numbers: Numbering['numbers']): ActivityDisposition {
  const { activity, leaves, missing, id, parts } = assignment;
  const { id: sourceId, number, title } = activity;
  const items = (missing.length > 0 ? missing : leaves).filter((letter) => letter !== undefined);
  const targetId = id ?? parts[0]?.activity.id ?? '';
  const targetNumber = leaves.length === 0 ? undefined : numbers.get(targetId);
  return { kind: 'activity', verb: verbOf(assignment), id: sourceId, number, title, items, targetNumber };
}

function verbOf(assignment: Assignment): Verb {
  const { activity, leaves, missing } = assignment;
  if (leaves.length === 0) return activityStatus(activity) === 'cancelled' ? 'given-up' : 'finished';
  if (missing.length === 0) return 'unchanged';
  if (activity.continuous === true) return 'renewed';
  return isAdded(assignment) ? 'added' : 'completed';
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

function append(path: Edit['path'], value: object, year: number): Extract<Edit, { kind: 'append' }> {
  return { kind: 'append', path, value: toValue(value, year) };
}
