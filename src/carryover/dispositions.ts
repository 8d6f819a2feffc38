import type { Activity, Item } from '../model/schema.ts';
import { activityStatus, itemStatus } from '../model/status.ts';
import type { Assignment } from './assign.ts';
import type { ActivityDisposition, CarriedTo, ItemDisposition } from './change-set.ts';
import { type Choices, choiceFor } from './choices.ts';

type Outcome = Pick<ActivityDisposition, 'verb' | 'because'>;

/** What becomes of an activity and of each of its items. `numbers` are those of the target, by id. */
export function describe(
  assignment: Assignment,
  numbers: ReadonlyMap<string, number>,
  choices: Choices,
): (ActivityDisposition | ItemDisposition)[] {
  const { activity, leaves, id, parts } = assignment;
  const { number, title, items = [] } = activity;
  const carriedTo = (reference: string | undefined): CarriedTo | undefined => {
    if (reference === undefined) return undefined;
    const [name = '', letter = ''] = reference.split('/');
    return { reference, number: `${numbers.get(name) ?? ''}${letter}` };
  };
  return [
    {
      kind: 'activity',
      id: activity.id,
      number,
      title,
      ...outcomeOf(assignment, choices),
      target: leaves.length === 0 ? undefined : carriedTo(id ?? parts[0]?.activity.id),
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
        ...outcomeOfItem(item, assignment, choices),
        target: carriedTo(target),
      };
    }),
  ];
}

function outcomeOf(assignment: Assignment, choices: Choices): Outcome {
  const { activity, leaves, left, missing, there } = assignment;
  if (leaves.length === 0)
    return left.length > 0
      ? leftBy(choices, activity, left[0])
      : finished(activityStatus(activity), choices, activity, undefined);
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

function outcomeOfItem(item: Item, assignment: Assignment, choices: Choices): Outcome {
  const { activity, leaves, left, items } = assignment;
  const { letter } = item;
  if (left.includes(letter)) return leftBy(choices, activity, letter);
  if (leaves.includes(letter)) return PLACES[items.get(letter)?.kind ?? 'linked'];
  return finished(itemStatus(item), choices, activity, letter);
}

/** An open item of what was given up is given up with it. */
function finished(status: string, choices: Choices, { id }: Activity, letter: string | undefined): Outcome {
  const { kind } = choiceFor(choices, id, letter);
  if (status === 'done') return { verb: 'finished', because: kind === 'done-late' ? 'decided' : 'done' };
  return { verb: 'given-up', because: kind === 'give-up' ? 'decided' : 'cancelled' };
}

function leftBy(choices: Choices, { id }: Activity, letter: string | undefined): Outcome {
  const choice = choiceFor(choices, id, letter);
  return { verb: 'left', because: choice.kind === 'leave' ? choice.because : 'decided' };
}
