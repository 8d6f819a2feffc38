import { type Rule, isWrong } from './rule.ts';
import { activitiesToDo } from './to-do.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'lead-missing': { readonly hasItems: boolean };
  }
}

/** In an adopted plan, nobody is responsible for an activity that is to be done, nor for all of its items. */
export const leadMissing: Rule<'lead-missing'> = {
  id: 'lead-missing',
  severity: 'info',
  *check({ plan }) {
    for (const [activity, path] of activitiesToDo(plan)) {
      const { lead, items = [] } = activity;
      if (lead !== undefined || isWrong(activity, 'lead')) continue;
      if (items.length > 0 && items.every((item) => item && Object.hasOwn(item, 'lead'))) continue;
      yield { place: { at: [...path, 'title'] }, arguments: { hasItems: items.length > 0 } };
    }
  },
};
