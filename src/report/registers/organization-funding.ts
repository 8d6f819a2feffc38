import { BUDGET_STATES, type BudgetState } from '../../model/schema.ts';
import { type CurrencySums, sumFunding } from './funding-sums.ts';
import type { OrganizationRecord } from './organization-record.ts';

/** What an organization pays, by currency and year; what is planned, had and spent for activities is never added up. */
export interface OrganizationFunding {
  /** A row for each partnership sheet: its id stands for the funder. */
  readonly sheets: readonly CurrencySums[];
  /** A row for each activity: « 2021/prix » stands for the funder. States without a line are left out. */
  readonly means: readonly { readonly state: BudgetState; readonly sums: readonly CurrencySums[] }[];
}

/** Adds up what an organization pays for partnerships and, state by state, for activities of plans. */
export function sumOrganizationFunding({ sheets, years }: OrganizationRecord): OrganizationFunding {
  const lines = years.flatMap(({ plan, named }) =>
    named.flatMap(({ found, budget }) =>
      // Money that says no year is that of its plan.
      budget.map((line) => ({ year: plan.year, ...line, funder: `${plan.year}/${found?.activity.id}` })),
    ),
  );
  return {
    sheets: sumFunding(
      sheets.flatMap(({ cooperation: { id }, funding }) => funding.map((line) => ({ ...line, funder: id }))),
    ),
    means: BUDGET_STATES.flatMap((state) => {
      const sums = sumFunding(lines.filter((line) => line.state === state));
      return sums.length === 0 ? [] : [{ state, sums }];
    }),
  };
}
