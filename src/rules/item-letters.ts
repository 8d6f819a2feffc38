import { type Rule, each } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'item-letters': { readonly letter: string; readonly expected: string };
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
          arguments: { letter: item.letter, expected },
          suggestion: expected,
        };
        break;
      }
    }
  },
};
