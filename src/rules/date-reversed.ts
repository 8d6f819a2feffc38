import { parsePeriod } from '../model/dates.ts';
import type { Path } from '../model/edit.ts';
import type { Loose } from '../model/check.ts';
import type { Period, Plan } from '../model/schema.ts';
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
  *check({ plan }) {
    for (const [period, at] of [...periods(plan), ...hours(plan)]) {
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
    if (time !== undefined && (when === undefined || parsePeriod(when)?.precision === 'day'))
      yield [time, [...path, 'time']];
}

/** Every date of a plan that may be a range. */
function* periods(plan: Loose<Plan>): Generator<[period: Period, path: Path]> {
  for (const [{ since }, path] of each(plan.themes, ['themes']))
    if (since !== undefined) yield [since, [...path, 'since']];
  for (const [activity, path] of each(plan.activities, ['activities'])) {
    if (activity.due !== undefined) yield [activity.due, [...path, 'due']];
    for (const [{ due }, item] of each(activity.items, [...path, 'items']))
      if (due !== undefined) yield [due, [...item, 'due']];
    for (const [{ on }, result] of each(activity.results, [...path, 'results']))
      if (on !== undefined) yield [on, [...result, 'on']];
  }
  for (const [{ when }, path] of each(plan.calendar, ['calendar']))
    if (when !== undefined) yield [when, [...path, 'when']];
}
