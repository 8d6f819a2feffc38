import { isInForce } from '../model/status.ts';
import type { Path } from '../model/edit.ts';
import { type RuleContext, type Rule, each } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'missing-key': {
      readonly key: string;
      /** The unknown key that stands there in its stead. */
      readonly misspelt?: string | undefined;
      /** Another key that would do as well. */
      readonly or?: string | undefined;
    };
  }
}

/** A required key is absent, or misspelt. */
export const missingKey: Rule<'missing-key'> = {
  id: 'missing-key',
  severity: 'error',
  blocking: true,
  *check(context) {
    for (const issue of context.issues) {
      if (issue.kind !== 'missing-key') continue;
      const { path, key, misspelt } = issue;
      yield {
        place: misspelt === undefined ? { at: path } : { at: [...path, misspelt], on: 'key' },
        arguments: { key, misspelt },
        suggestion: misspelt === undefined ? undefined : key,
      };
    }
    for (const [path, key, or] of conditional(context)) yield { place: { at: path }, arguments: { key, or } };
  },
};

/** Keys that are required because of what stands beside. */
function* conditional({ plan }: RuleContext): Generator<[path: Path, key: string, or?: string]> {
  if (isInForce(plan) && plan.adopted === undefined) yield [['state'], 'adopted'];
  for (const [activity, path] of each(plan.activities, ['activities']))
    for (const [{ status, note }, entry] of each(activity.log, [...path, 'log']))
      if (status === undefined && note === undefined) yield [entry, 'status', 'note'];
}
