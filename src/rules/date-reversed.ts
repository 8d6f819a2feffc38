import { parsePeriod } from '../model/dates.ts';
import type { Path } from '../model/edit.ts';
import type { Loose } from '../model/check.ts';
import type { Plan } from '../model/schema.ts';
import { periodsOf } from './periods.ts';
import { type Rule, each } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'date-reversed': { readonly period: string; readonly swapped: string };
  }
}

/** A range that ends before it starts. */
export const dateReversed: Rule<'date-reversed'> = {
  id: 'date-reversed',
  severity: 'error',
  *check(context) {
    for (const [period, at] of [...periodsOf(context), ...hours(context.plan)]) {
      const [from, to] = String(period).split('/');
      if (from === undefined || to === undefined || from <= to) continue;
      const swapped = `${to}/${from}`;
      yield { place: { at }, arguments: { period: String(period), swapped }, suggestion: swapped };
    }
  },
};

/** The hours of an event are a range too, unless it runs over several days. */
function* hours(plan: Loose<Plan>): Generator<[time: string, path: Path]> {
  for (const [{ time, when }, path] of each(plan.calendar, ['calendar']))
    if (
      time !== undefined &&
      !isNight(time) &&
      (when === undefined || parsePeriod(when)?.precision === 'day')
    )
      yield [time, [...path, 'time']];
}

/** Whether the hours end early on the next day. */
function isNight(time: string): boolean {
  return (time.split('/')[1] ?? '') < '06:00';
}
