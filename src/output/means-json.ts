import type { Register } from '../model/register.ts';
import { type Activity, BUDGET_STATES } from '../model/schema.ts';
import { type Means, hasBudget, sumMeans } from '../report/partners/sum-means.ts';
import { jsonAmount } from './funding-json.ts';

/** The exact sums of an activity's means, by currency and state; null of what it does not tell. */
export function activityMeans(activity: Activity, register: Register): object[] | null {
  if (!hasBudget(activity)) return null;
  return sumMeans({ activities: [activity] }, register).map(({ currency, totals }) => ({
    currency,
    ...meansJson(totals),
  }));
}

/** Null where no line tells, which is not zero. */
export function meansJson(means: Means): object {
  return Object.fromEntries(BUDGET_STATES.map((state) => [state, jsonAmount(means[state])]));
}
