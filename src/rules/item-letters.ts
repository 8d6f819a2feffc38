import type { Loose } from '../model/check.ts';
import type { Plan } from '../model/schema.ts';
import { type Rule, each } from './rule.ts';
import { linksOf } from './texts.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'item-letters': {
      readonly letter: string;
      /** Undefined after the last letter of the alphabet. */
      readonly expected: string | undefined;
      /** Whether something in the plan names the item by its letter. */
      readonly isNamed: boolean;
    };
  }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The letters of an activity's items do not run a, b, c… One finding for each activity: the rest follows from it. */
export const itemLetters: Rule<'item-letters'> = {
  id: 'item-letters',
  severity: 'error',
  blocking: true,
  *check({ plan }) {
    let names: ReadonlySet<string> | undefined;
    for (const [activity, path] of each(plan.activities, ['activities'])) {
      for (const [index, item] of (activity.items ?? []).entries()) {
        const expected = LETTERS[index];
        if (item?.letter === undefined || !/^[a-z]$/.test(item.letter)) break;
        if (item.letter === expected) continue;
        names ??= namedItems(plan);
        yield {
          place: { at: [...path, 'items', index, 'letter'] },
          arguments: { letter: item.letter, expected, isNamed: names.has(`${activity.id}/${item.letter}`) },
          suggestion: expected,
        };
        break;
      }
    }
  },
};

/** The items that the calendar, references, links and logs name, as `id/letter`. */
function namedItems(plan: Loose<Plan>): Set<string> {
  const names = new Set<string>();
  const add = (list: Loose<string[]> | undefined) => {
    for (const [name] of each(list, [])) names.add(name);
  };
  for (const [{ activities }] of each(plan.calendar, [])) add(activities);
  for (const [{ id, refersTo, items, log }] of each(plan.activities, [])) {
    add(refersTo);
    for (const [item] of each(items, [])) add(item.refersTo);
    for (const [entry] of each(log, [])) names.add(`${id}/${entry.item}`);
  }
  for (const { text } of linksOf(plan)) names.add(text.slice('[['.length, -']]'.length));
  return names;
}
