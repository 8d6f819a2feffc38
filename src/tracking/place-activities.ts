import type { Edit } from '../model/edit.ts';
import type { Activity, Plan } from '../model/schema.ts';
import { isInForce } from '../model/status.ts';

/** Where new activities go, and the numbers of all. */
export interface Numbering {
  /** The edits that put the new activities in their places and renumber the others. */
  readonly edits: readonly Edit[];
  /** The number of each activity after the edits, by id. */
  readonly numbers: ReadonlyMap<string, number>;
}

/**
 * Places new activities and gives them their numbers: in a plan in force at the end, with the next free ones, for what
 * was voted does not move; in another one at the end of their priority, with all numbers recomputed. Without a new
 * activity no number moves.
 */
export function placeActivities(
  target: Plan,
  added: readonly Activity[],
  write: (activity: Activity) => Edit & { kind: 'append' },
): Numbering {
  const ordered = target.activities.toSorted((a, b) => a.number - b.number);
  if (added.length === 0 || isInForce(target)) {
    const last = ordered.at(-1)?.number ?? 0;
    const numbered = added.map((activity, index) => ({ ...activity, number: last + 1 + index }));
    return { edits: numbered.map(write), numbers: numbersOf([...ordered, ...numbered]) };
  }
  const sequence = [...ordered];
  const before = new Map<Activity, number>();
  for (const activity of added) {
    const at = sequence.findLastIndex(({ priority }) => priority <= activity.priority) + 1;
    const previous = ordered.findLast(({ priority }) => priority <= activity.priority);
    before.set(activity, previous === undefined ? 0 : target.activities.indexOf(previous) + 1);
    sequence.splice(at, 0, activity);
  }
  const numbers = new Map(sequence.map(({ id }, index) => [id, index + 1]));
  const edits: Edit[] = [];
  for (const [index, { id, number }] of target.activities.entries()) {
    const value = numbers.get(id) ?? number;
    if (value !== number) edits.push({ kind: 'set', path: ['activities', index, 'number'], value });
  }
  for (const activity of sequence) {
    const position = before.get(activity);
    if (position === undefined) continue;
    const append = write({ ...activity, number: numbers.get(activity.id) ?? 0 });
    edits.push(
      position === target.activities.length
        ? append
        : { kind: 'insert', path: ['activities', position], value: append.value },
    );
  }
  return { edits, numbers };
}

function numbersOf(activities: readonly Activity[]): Map<string, number> {
  return new Map(activities.map(({ id, number }) => [id, number]));
}

/** An activity whose number moves. */
export interface Renumbering {
  readonly activity: Activity;
  readonly to: number;
}

/** The activities whose numbers move: what names them by number outside the plan is wrong from now on. */
export function renumberings({ activities }: Plan, numbers: Numbering['numbers']): Renumbering[] {
  return activities.flatMap((activity) => {
    const to = numbers.get(activity.id) ?? activity.number;
    return to === activity.number ? [] : [{ activity, to }];
  });
}
