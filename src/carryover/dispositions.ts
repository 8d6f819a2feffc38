import type { Activity, Item, Status } from '../model/schema.ts';
import { activityStatus, itemStatus } from '../model/status.ts';
import { leafKey } from '../model/unfinished.ts';
import type { Assignment } from './assign.ts';
import type { ActivityDisposition, CarriedTo, CarryoverRequest, ItemDisposition } from './change-set.ts';
import { type Choices, choiceFor } from './choices.ts';

/** What was chosen, and what that marked. */
type Chosen = Pick<CarryoverRequest, 'choices' | 'marked'>;

type Outcome = Pick<ActivityDisposition, 'verb' | 'because'>;

/** What becomes of an activity and of each of its items. `numbers` are those of the target, by id. */
export function dispositionsOf(
  assignment: Assignment,
  numbers: ReadonlyMap<string, number>,
  chosen: Chosen,
): (ActivityDisposition | ItemDisposition)[] {
  const { activity, leaves, id, hosts, parts } = assignment;
  const { number, title, items = [] } = activity;
  const carriedTo = (reference: string): CarriedTo => {
    const [name = '', letter = ''] = reference.split('/');
    return { reference, number: `${numbers.get(name) ?? ''}${letter}` };
  };
  const there = [...(hosts.length > 0 || id !== undefined ? hosts : parts)].map((host) => host.activity.id);
  const whole = there.length > 0 || id === undefined ? there : [id];
  return [
    {
      kind: 'activity',
      id: activity.id,
      number,
      title,
      ...outcomeOf(assignment, chosen),
      targets: leaves.length === 0 ? [] : whole.map(carriedTo),
    },
    ...items.map((item): ItemDisposition => {
      const { letter } = item;
      const target = leaves.includes(letter) ? assignment.items.get(letter)?.reference : undefined;
      return {
        kind: 'item',
        activity: activity.id,
        number,
        letter,
        title: item.title,
        ...outcomeOfItem(item, assignment, chosen),
        targets: target === undefined ? [] : [carriedTo(target)],
      };
    }),
  ];
}

function outcomeOf(assignment: Assignment, chosen: Chosen): Outcome {
  const { activity, leaves, left, missing, there } = assignment;
  const status = activityStatus(activity);
  if (leaves.length === 0)
    return left.length > 0
      ? leftBy(chosen.choices, activity, left[0])
      : finished(status, isMarked(activity, status, chosen));
  if (missing.length === 0) return { verb: 'unchanged', because: 'linked' };
  if (activity.continuous === true) return { verb: 'renewed', because: 'continuous' };
  if (there === undefined && assignment.id !== undefined) return { verb: 'added', because: 'open' };
  const isLinked = there === undefined || there.activity.carriedFrom !== undefined;
  return { verb: 'completed', because: isLinked ? 'linked' : 'same-id' };
}

const PLACES: Readonly<Record<'linked' | 'twin' | 'added', Outcome>> = {
  linked: { verb: 'unchanged', because: 'linked' },
  twin: { verb: 'completed', because: 'same-title' },
  added: { verb: 'added', because: 'open' },
};

function outcomeOfItem(item: Item, assignment: Assignment, { choices, marked }: Chosen): Outcome {
  const { activity, leaves, left, items } = assignment;
  const { letter } = item;
  if (left.includes(letter)) return leftBy(choices, activity, letter);
  if (leaves.includes(letter)) return PLACES[items.get(letter)?.kind ?? 'linked'];
  return finished(itemStatus(item), marked.has(leafKey(activity.id, letter)));
}

/** Whether what was marked of an activity made it what it is. */
function isMarked(activity: Activity, status: Status, { choices, marked }: Chosen): boolean {
  const leaves = [undefined, ...(activity.items ?? []).map(({ letter }) => letter)];
  const kind = status === 'done' ? 'done-late' : 'give-up';
  return leaves
    .filter((leaf) => marked.has(leafKey(activity.id, leaf)))
    .some((leaf) => choiceFor(choices, activity.id, leaf).kind === kind);
}

/** An open item of what was given up is given up with it. */
function finished(status: Status, isDecided: boolean): Outcome {
  if (status === 'done') return { verb: 'finished', because: isDecided ? 'decided' : 'done' };
  return { verb: 'given-up', because: isDecided ? 'decided' : 'cancelled' };
}

function leftBy(choices: Choices, { id }: Activity, letter: string | undefined): Outcome {
  const choice = choiceFor(choices, id, letter);
  return { verb: 'left', because: choice.kind === 'leave' ? choice.because : 'decided' };
}
