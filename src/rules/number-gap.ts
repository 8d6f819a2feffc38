import { type Rule, each } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'number-gap': { readonly number: number; readonly missing: readonly number[] };
  }
}

/**
 * Numbers do not run 1..n: one finding for each gap, on the number after it. A number that is absent, wrong or there
 * twice is reported by other rules and may be the one that is missing here.
 */
export const numberGap: Rule<'number-gap'> = {
  id: 'number-gap',
  severity: 'error',
  *check({ plan }) {
    const activities = [...each(plan.activities, ['activities'])];
    const numbers = new Set(activities.map(([{ number }]) => number));
    if (numbers.has(undefined) || numbers.size < activities.length) return;
    if (activities.length < (plan.activities?.length ?? 0)) return;
    const sorted = activities
      .map(([{ number = 0 }, path]) => ({ number, path }))
      .toSorted((a, b) => a.number - b.number);
    let last = 0;
    for (const { number, path } of sorted) {
      if (number > last + 1) {
        const missing = Array.from(
          { length: Math.min(number - last - 1, 3) },
          (_, index) => last + 1 + index,
        );
        yield { place: { at: [...path, 'number'] }, arguments: { number, missing } };
      }
      last = Math.max(last, number);
    }
  },
};
