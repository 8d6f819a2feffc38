import type { Cooperation } from '../../model/cooperation.ts';
import type { Register } from '../../model/register.ts';
import type { Activity, Plan } from '../../model/schema.ts';
import { withKnownFunders } from '../partners/known-funders.ts';
import { type CurrencySums, sumFunding } from './funding-sums.ts';
import { type ComparedTotal, compareTotals } from './stated-totals.ts';
import { reconstructedYears } from './reconstructed.ts';

/** A partnership sheet with its sums, and what of the plans names it. */
export interface CooperationRecord {
  readonly cooperation: Cooperation;
  readonly sums: readonly CurrencySums[];
  readonly totals: readonly ComparedTotal[];
  /** By year, ascending. */
  readonly activities: readonly { readonly plan: Plan; readonly activity: Activity }[];
  /** Whether any of this is drawn from a plan that was reconstructed, or that draws on one. */
  readonly reconstructed: boolean;
}

/** Gathers all that is known of a partnership: its sheet, and the activities of all years that name it. */
export function gatherCooperation(
  cooperation: Cooperation,
  plans: ReadonlyMap<number, Plan>,
  register: Pick<Register, 'network'>,
): CooperationRecord {
  const reconstructed = reconstructedYears(plans);
  const activities = [...plans.values()]
    .toSorted((a, b) => a.year - b.year)
    .flatMap((plan) =>
      plan.activities
        .filter(({ cooperations = [] }) => cooperations.includes(cooperation.id))
        .map((activity) => ({ plan, activity })),
    );
  return {
    cooperation,
    sums: sumFunding(withKnownFunders(register)(cooperation.funding ?? [])),
    totals: compareTotals(cooperation, register),
    activities,
    reconstructed: activities.some(({ plan }) => reconstructed.has(plan.year)),
  };
}
