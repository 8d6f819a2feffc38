import type { Path } from '../model/edit.ts';
import { type Rule, each } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'duplicate-number': { readonly number: number };
  }
}

/** Two activities have one number. */
export const duplicateNumber: Rule<'duplicate-number'> = {
  id: 'duplicate-number',
  severity: 'error',
  *check({ file, plan }) {
    const firsts = new Map<number, Path>();
    for (const [{ number }, path] of each(plan.activities, ['activities'])) {
      if (number === undefined) continue;
      const first = firsts.get(number);
      if (first === undefined) firsts.set(number, path);
      else
        yield {
          place: { at: [...path, 'number'] },
          arguments: { number },
          related: [{ file, place: { at: [...first, 'number'] } }],
        };
    }
  },
};
