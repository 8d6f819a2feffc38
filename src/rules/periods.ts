import type { Path } from '../model/edit.ts';
import type { Period } from '../model/schema.ts';
import { type RuleContext, each } from './rule.ts';

/**
 * Every date of a plan that may be of any precision, and where it stands. What is no date is reported as such, and the
 * runner lets nothing more be said of it.
 */
export function* periodsOf({ plan }: RuleContext): Generator<[period: Period, path: Path]> {
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
