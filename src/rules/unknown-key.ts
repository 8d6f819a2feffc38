import { keyMeant } from '../language/fr/keys.ts';
import { MERGE_KEY, valueAt } from '../model/check.ts';
import { nearest } from '../model/nearest.ts';
import { cutAmountAt } from '../source/cut-amount.ts';
import { soleMeaning } from './sole-meaning.ts';
import type { Rule } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'unknown-key': {
      readonly key: string;
      readonly known: readonly string[];
      readonly reserved: boolean;
      /** The key that it resembles, where that is there already. */
      readonly taken: string | undefined;
      /** Whether it stands where the name of a rule should. */
      readonly isRule: boolean;
      /** Of a known key, the line beside it that it does not go with, and those that it would go with. */
      readonly beside?: { readonly line: string; readonly fitting: readonly string[] };
    };
  }
}

/** Keys that a later version of the format will give a meaning. */
const RESERVED: ReadonlySet<string> = new Set(['budget', 'indicators', 'translations', 'source']);

/** A key that the format does not know. */
export const unknownKey: Rule<'unknown-key'> = {
  id: 'unknown-key',
  severity: 'error',
  blocking: true,
  *check({ issues, source }) {
    for (const issue of issues) {
      if (issue.kind !== 'unknown-key') continue;
      const { path, key, known } = issue;
      // What a comma cuts off an amount is reported there.
      if (/^\d+$/.test(key) && known.includes('amount') && cutAmountAt(source, path) !== undefined) continue;
      const reserved = RESERVED.has(key);
      const at = [...path, key];
      const isRule = path[0] === 'rules';
      const isOther = reserved || key === MERGE_KEY;
      const sole = isOther ? undefined : soleMeaning(key, known, valueAt(source.data, path));
      const near = isOther ? undefined : (sole ?? keyMeant(key, known) ?? nearest(key, known));
      const isTaken = near !== undefined && Object.hasOwn(Object(valueAt(source.data, path)) as object, near);
      yield {
        place: { at, on: 'key' },
        arguments: { key, known, reserved, isRule, taken: isTaken ? near : undefined },
        suggestion: isTaken ? undefined : near,
        fix: sole === undefined ? undefined : [{ kind: 'rename', path: at, to: sole }],
      };
    }
  },
};
