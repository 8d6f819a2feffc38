import type { Problem } from '../source/read.ts';
import type { Rule } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'yaml-syntax': Pick<Problem, 'detail' | 'indent'>;
  }
}

/** The text is not YAML. The runner asks no other rule about such a file. */
export const yamlSyntax: Rule<'yaml-syntax'> = {
  id: 'yaml-syntax',
  severity: 'error',
  blocking: true,
  *check({ source }) {
    for (const { kind, detail, indent, range } of source.problems)
      if (kind === 'syntax') yield { place: { range }, arguments: { detail, ...(indent && { indent }) } };
  },
};
