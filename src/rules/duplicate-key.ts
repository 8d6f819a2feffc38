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
    for (const { kind, range, first } of source.problems) {
      if (kind !== 'duplicate-key' || first === undefined) continue;
      yield {
        place: { range },
        arguments: { key: source.text.slice(...first) },
        related: [{ file, place: { range: first } }],
      };
    }
  },
};
