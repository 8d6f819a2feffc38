import type { Period } from '../model/schema.ts';
import { isBefore } from './date-order.ts';
import { type Rule, each } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'funding-outside-dates': {
      readonly year: number;
      /** What it lies outside of. */
      readonly key: 'start' | 'end';
      readonly period: Period;
    };
  }
}

/** Funding of a year that is over before the partnership starts, or begins after its end. */
export const fundingOutsideDates: Rule<'funding-outside-dates'> = {
  id: 'funding-outside-dates',
  severity: 'warning',
  *checkCooperation({ file, cooperation: { start, end, funding } }) {
    // Which of the two is wrong is not known.
    if (isBefore(end, start)) return;
    for (const [{ year }, path] of each(funding, ['funding'])) {
      const key = isBefore(year, start) ? 'start' : 'end';
      const period = key === 'start' ? start : end;
      if (year === undefined || period === undefined) continue;
      if (key === 'end' && !isBefore(period, year)) continue;
      yield {
        place: { at: [...path, 'year'] },
        arguments: { year, key, period },
        related: [{ file, place: { at: [key] } }],
      };
    }
  },
};
