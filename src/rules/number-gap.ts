import type { Path } from '../model/edit.ts';
import type { Fix } from '../model/finding.ts';
import { numericReference } from './numeric-reference.ts';
import { type Rule, type RuleContext, each } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'number-gap': {
      readonly number: number;
      /** The number before the gap; 0 where the first is missing. */
      readonly after: number;
    };
  }
}

/**
 * Numbers do not run 1..n: one finding for each gap, on the number after it. A number that is absent, wrong or there
 * twice is reported by other rules and may be the one that is missing here.
 */
export const numberGap: Rule<'number-gap'> = {
  id: 'number-gap',
  severity: 'error',
  *check(context) {
    const { plan } = context;
    const activities = [...each(plan.activities, ['activities'])];
    const numbers = new Set(activities.map(([{ number }]) => number));
    if (numbers.has(undefined) || numbers.size < activities.length) return;
    if (activities.length < (plan.activities?.length ?? 0)) return;
    const sorted = activities
      .map(([{ number = 0 }, path]) => ({ number, path }))
      .toSorted((a, b) => a.number - b.number);
    let [last, isFirst] = [0, true];
    for (const { number, path } of sorted) {
      if (number > last + 1) {
        // Renumbering mends all gaps at once: it goes with the first.
        const fix = isFirst ? renumber(context, sorted) : undefined;
        isFirst = false;
        yield {
          place: { at: [...path, 'number'] },
          arguments: { number, after: last },
          suggestion: String(last + 1),
          fix,
        };
      }
      last = Math.max(last, number);
    }
  },
};

interface Numbered {
  readonly number: number;
  readonly path: Path;
}

/**
 * The edits that number activities anew in the same order. Before a plan is proposed nobody has been told its numbers;
 * but a text that names one would then name another activity.
 */
function renumber(context: RuleContext, sorted: readonly Numbered[]): Fix[] | undefined {
  // A transcription has the numbers that were printed.
  if ((context.plan.state ?? 'draft') !== 'draft' || context.plan.provenance !== undefined) return undefined;
  if ([...(numericReference.check?.(context) ?? [])].length > 0) return undefined;
  return sorted.flatMap(({ number, path }, index): Fix[] =>
    number === index + 1 ? [] : [{ kind: 'set', path: [...path, 'number'], value: index + 1 }],
  );
}
