import { keyMeant } from '../language/fr/keys.ts';
import { nearest } from '../model/nearest.ts';
import type { Rule } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'unknown-key': { readonly key: string; readonly known: readonly string[]; readonly reserved: boolean };
  }
}

/** Keys that a later version of the format will give a meaning. */
const RESERVED: ReadonlySet<string> = new Set(['budget', 'indicators', 'translations', 'source']);

/** A key that the format does not know. */
export const unknownKey: Rule<'unknown-key'> = {
  id: 'unknown-key',
  severity: 'error',
  blocking: true,
  *check({ issues }) {
    for (const issue of issues) {
      if (issue.kind !== 'unknown-key') continue;
      const { path, key, known } = issue;
      const reserved = RESERVED.has(key);
      yield {
        place: { at: [...path, key], on: 'key' },
        arguments: { key, known, reserved },
        suggestion: reserved ? undefined : (keyMeant(key, known) ?? nearest(key, known)),
      };
    }
  },
};
