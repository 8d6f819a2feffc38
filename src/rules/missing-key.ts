import { isInForce } from '../model/status.ts';
import { valueAt } from '../model/check.ts';
import type { Path } from '../model/edit.ts';
import { type RuleContext, type Rule, each, isWrong } from './rule.ts';
import { soleMeaning } from './sole-meaning.ts';

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
      const { path, key, known, misspelt } = issue;
      if (misspelt === undefined) yield { place: { at: path }, arguments: { key } };
      else
        yield {
          place: { at: [...path, misspelt], on: 'key' },
          arguments: { key, misspelt },
          suggestion: key,
          fix:
            soleMeaning(misspelt, known, valueAt(context.source.data, path)) !== key
              ? undefined
              : [{ kind: 'rename', path: [...path, misspelt], to: key }],
        };
    }
    for (const [path, key, or] of conditional(context)) yield { place: { at: path }, arguments: { key, or } };
  },
};

/** Keys that are required because of what stands beside. */
function* conditional({ plan }: RuleContext): Generator<[path: Path, key: string, or?: string]> {
  if (isInForce(plan) && plan.adopted === undefined && !isWrong(plan, 'adopted'))
    yield [['state'], 'adopted'];
  for (const [activity, path] of each(plan.activities, ['activities']))
    for (const [entry, at] of each(activity.log, [...path, 'log'])) {
      const { status, note } = entry;
      if (status !== undefined || note !== undefined || isWrong(entry, 'status') || isWrong(entry, 'note'))
        continue;
      yield [at, 'status', 'note'];
    }
}
