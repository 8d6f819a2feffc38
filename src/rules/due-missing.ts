import type { Loose } from '../model/check.ts';
import { nearest } from '../model/nearest.ts';
import type { Plan } from '../model/schema.ts';
import { type Rule, each, isWrong } from './rule.ts';
import { MOST } from './texts.ts';
import { activitiesToDo } from './to-do.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'due-missing': { readonly hasItems: boolean; readonly year: number | undefined };
  }
}

/** In an adopted plan, an activity that is to be done has no date by any way. */
export const dueMissing: Rule<'due-missing'> = {
  id: 'due-missing',
  severity: 'info',
  *check({ plan }) {
    const dated = datedByCalendar(plan);
    if (dated === undefined) return;
    for (const [activity, path] of activitiesToDo(plan)) {
      const { id, continuous, items = [] } = activity;
      if (continuous === true || isWrong(activity, 'continuous') || id === undefined || dated.has(id))
        continue;
      if ([activity, ...items].some((each) => each && Object.hasOwn(each, 'due'))) continue;
      yield { place: { at: [...path, 'title'] }, arguments: { hasItems: items.length > 0, year: plan.year } };
    }
  },
};

/**
 * The ids of the activities that a dated entry of the calendar names, itself or an item of it. Undefined where
 * something there is reported as wrong that may name any of them.
 */
function datedByCalendar(plan: Loose<Plan>): ReadonlySet<string> | undefined {
  const ids = new Set(Array.from(each(plan.activities, []), ([{ id = '' }]) => id));
  let searches = 0;
  const dated = new Set<string>();
  const calendar = [...each(plan.calendar, [])];
  if (isWrong(plan, 'calendar') || calendar.length < (plan.calendar?.length ?? 0)) return undefined;
  for (const [entry] of calendar) {
    if (!Object.hasOwn(entry, 'when')) continue;
    if (isWrong(entry, 'activities')) return undefined;
    for (const name of entry.activities ?? []) {
      const id = name?.replace(/\/.*/, '') ?? '';
      const meant = ids.has(id) || ++searches > MOST ? id : nearest(id, ids);
      if (meant === undefined) return undefined;
      dated.add(meant);
    }
  }
  return dated;
}
