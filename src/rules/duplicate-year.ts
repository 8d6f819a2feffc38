import { stem } from '../source/plan-file.ts';
import { yearOfName } from '../workspace/find.ts';
import type { Rule } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'duplicate-year': { readonly year: number; readonly other: string };
  }
}

/** Two files hold one year. Reported on the one whose name is not the year's, else on the later one. */
export const duplicateYear: Rule<'duplicate-year'> = {
  id: 'duplicate-year',
  severity: 'error',
  blocking: true,
  *check({ file, plan, others }) {
    const { year } = plan;
    if (typeof year !== 'number') return;
    const named = stem(file) === String(year);
    // A file named for another year has its year wrong: that is year-mismatch.
    if (!named && yearOfName(file) !== undefined) return;
    const rival = others(year).find((other) => {
      const otherNamed = stem(other.file) === String(year);
      return named === otherNamed ? other.file < file : otherNamed;
    });
    if (rival === undefined) return;
    yield {
      place: { at: ['year'] },
      arguments: { year, other: rival.file },
      related: [{ file: rival.file, place: { at: ['year'] } }],
    };
  },
};
