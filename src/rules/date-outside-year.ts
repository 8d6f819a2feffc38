import { isBeforeYear, isOutside, parsePeriod } from '../model/dates.ts';
import type { Path } from '../model/edit.ts';
import type { Period } from '../model/schema.ts';
import { periodsOf } from './periods.ts';
import { type Rule, type RuleContext, certainYear, isWrong } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'date-outside-year': { readonly period: Period; readonly year: number };
  }
}

/** A due date, or the date of an event that was not held late, of which no day is in the plan's year. */
export const dateOutsideYear: Rule<'date-outside-year'> = {
  id: 'date-outside-year',
  severity: 'warning',
  *check(context) {
    const year = certainYear(context);
    if (year === undefined) return;
    for (const [period, at] of periodsOf(context)) {
      const key = at.at(-1);
      if (
        (key === 'due' || key === 'when') &&
        isOutside(period, year) &&
        !isHeldLate(context, at, period, year)
      )
        yield { place: { at }, arguments: { period, year } };
    }
  },
};

/** Whether it is the date of an event that was held, or may have been, once the year was over: it is told where it was planned. */
function isHeldLate(
  { plan, today }: RuleContext,
  [list, index]: Path,
  period: Period,
  year: number,
): boolean {
  const event = list === 'calendar' ? plan.calendar?.[Number(index)] : undefined;
  if (event === undefined || (event.outcome !== 'held' && !isWrong(event, 'outcome'))) return false;
  const first = parsePeriod(period)?.first;
  return first !== undefined && !isBeforeYear(first, year) && first <= today;
}
