import type { Loose } from '../model/check.ts';
import type { Activity, Plan } from '../model/schema.ts';
import { type Rule, each } from './rule.ts';
import { linksOf } from './texts.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'item-letters': {
      readonly letter: string;
      readonly expected: string;
      /** Whether something in the plan names the item by its letter. */
      readonly isNamed: boolean;
    };
  }
}

/** The letters of an activity's items do not run a, b, c… One finding for each activity: the rest follows from it. */
export const itemLetters: Rule<'item-letters'> = {
  id: 'item-letters',
  severity: 'error',
  blocking: true,
  *check({ plan }) {
    for (const [activity, path] of each(plan.activities, ['activities'])) {
      for (const [index, item] of (activity.items ?? []).entries()) {
        const expected = String.fromCodePoint('a'.codePointAt(0)! + index);
        if (item?.letter === undefined || !/^[a-z]$/.test(item.letter)) break;
        if (item.letter === expected) continue;
        yield {
          place: { at: [...path, 'items', index, 'letter'] },
          arguments: { letter: item.letter, expected, isNamed: isNamed(plan, activity, item.letter) },
          suggestion: expected,
        };
        break;
      }
    }
  },
};

/** Whether the calendar, a reference, a link or the activity's log names an item. */
function isNamed(plan: Loose<Plan>, { id, log }: Loose<Activity>, letter: string): boolean {
  const name = `${id}/${letter}`;
  const lists = [
    ...Array.from(each(plan.calendar, []), ([event]) => event.activities),
    ...Array.from(each(plan.activities, []), ([activity]) => activity.refersTo),
    ...Array.from(each(plan.activities, []), ([{ items }]) =>
      Array.from(each(items, []), ([item]) => item.refersTo),
    ).flat(),
  ];
  return (
    lists.some((list) => list?.includes(name)) ||
    [...each(log, [])].some(([entry]) => entry.item === letter) ||
    [...linksOf(plan)].some(({ text }) => text === `[[${name}]]`)
  );
}
