import { firstOfDuplicates } from '../source/locate.ts';
import type { Rule } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'duplicate-key': { readonly key: string };
  }
}

/** A key stands twice in one mapping. */
export const duplicateKey: Rule<'duplicate-key'> = {
  id: 'duplicate-key',
  severity: 'error',
  blocking: true,
  *check({ file, source }) {
    for (const { kind, range } of source.problems) {
      if (kind !== 'duplicate-key') continue;
      const first = firstOfDuplicates(source, range);
      yield {
        // The parser gives where the key begins; the first of the two is as long.
        place: { range: [range[0], range[0] + first[1] - first[0]] },
        arguments: { key: source.text.slice(...first) },
        related: [{ file, place: { range: first }, kind: 'first' }],
      };
    }
  },
};
