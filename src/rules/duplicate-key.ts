import type { Rule } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'duplicate-key': {
      readonly key: string;
      /** Whether a dash is missing before the second of two elements. */
      readonly isDash: boolean;
    };
  }
}

/** A key stands twice in one mapping. */
export const duplicateKey: Rule<'duplicate-key'> = {
  id: 'duplicate-key',
  severity: 'error',
  blocking: true,
  *check({ file, source }) {
    for (const { kind, detail, range, first } of source.problems) {
      if (kind !== 'duplicate-key' || first === undefined) continue;
      yield {
        place: { range },
        arguments: { key: source.text.slice(...first), isDash: detail === 'MISSING_DASH' },
        related: [{ file, place: { range: first } }],
      };
    }
  },
};
