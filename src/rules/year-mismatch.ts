import { stem } from '../source/plan-file.ts';
import { yearOfName } from '../workspace/find.ts';
import type { Rule } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'year-mismatch': { readonly stem: string; readonly year: number };
  }
}

/** The file's name and its `year` differ. A copy under another name of a year that is there is `duplicate-year`. */
export const yearMismatch: Rule<'year-mismatch'> = {
  id: 'year-mismatch',
  severity: 'error',
  blocking: true,
  *check({ file, plan, others }) {
    const name = stem(file);
    if (typeof plan.year !== 'number' || name === String(plan.year)) return;
    if (yearOfName(file) === undefined && others(plan.year).length > 0) return;
    yield { place: { at: ['year'] }, arguments: { stem: name, year: plan.year } };
  },
};
