import type { Expected } from '../model/check.ts';
import type { Path } from '../model/edit.ts';
import { parseStatus } from '../language/fr/plan.ts';
import { nearest } from '../model/nearest.ts';
import type { Rule } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'invalid-value': {
      /** The key whose value it is; the position in a list has the key of the list. */
      readonly key: string;
      readonly value: unknown;
      readonly expected: Expected;
    };
  }
}

/** A value of the wrong type, not one of those allowed, not a date, out of range; priority letters out of order. */
export const invalidValue: Rule<'invalid-value'> = {
  id: 'invalid-value',
  severity: 'error',
  blocking: true,
  *check({ issues, plan }) {
    for (const issue of issues) {
      if (issue.kind === 'invalid-key') {
        const { path, key, expected } = issue;
        yield {
          place: { at: [...path, key], on: 'key' },
          arguments: { key: lastKey(path), value: key, expected },
        };
      } else if (issue.kind === 'invalid-value') {
        const { path, value, expected } = issue;
        yield {
          place: { at: path },
          arguments: { key: lastKey(path), value, expected },
          suggestion: typeof value === 'string' ? valueMeant(value, expected) : undefined,
        };
      }
    }
    let last = '';
    for (const letter of Object.keys(plan.priorities ?? {}).filter((key) => /^[A-Z]$/.test(key))) {
      if (letter < last) {
        const expected = { name: 'ascending-letters', values: [last] };
        yield {
          place: { at: ['priorities', letter], on: 'key' },
          arguments: { key: 'priorities', value: letter, expected },
        };
      }
      last = letter;
    }
  },
};

/** The allowed value that was probably meant; a status is often written in French. */
function valueMeant(value: string, { name, values = [] }: Expected): string | undefined {
  return (name === 'status' ? parseStatus(value) : undefined) ?? nearest(value, values);
}

function lastKey(path: Path): string {
  return path.findLast((key) => typeof key === 'string') ?? '';
}
