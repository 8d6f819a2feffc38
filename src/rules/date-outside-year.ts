import { isOutside } from '../model/dates.ts';
import type { Period } from '../model/schema.ts';
import { periodsOf } from './periods.ts';
import { type Rule, certainYear } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'date-outside-year': { readonly period: Period; readonly year: number };
  }
}

/** A due date, or the date of an event, of which no day is in the plan's year. */
export const dateOutsideYear: Rule<'date-outside-year'> = {
  id: 'date-outside-year',
  severity: 'warning',
  *check(context) {
    const year = certainYear(context);
    if (year === undefined) return;
    for (const [period, at] of periodsOf(context)) {
      const key = at.at(-1);
      if ((key === 'due' || key === 'when') && isOutside(period, year))
        yield { place: { at }, arguments: { period, year } };
    }
  },
};
