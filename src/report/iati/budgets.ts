import { type Funded, sum } from '../../model/money.ts';
import type { IatiBudget } from './shapes.ts';

/** A line of money of one year, with its code of BudgetStatus. */
export interface BudgetedLine extends Funded {
  readonly year: number;
  readonly status: string;
}

/** The exact sums of lines by year, state and currency: IATI wants one budget for each, and knows no funder there. */
export function sumBudgets(lines: readonly BudgetedLine[]): IatiBudget[] {
  const groups = new Map<string, BudgetedLine[]>();
  for (const line of lines) {
    const key = [line.year, line.status, line.currency].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return Array.from(groups)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) =>
      group.slice(0, 1).map(({ year, status, currency }) => ({
        year,
        status,
        currency,
        amount: sum(group.map(({ amount }) => amount)),
      })),
    );
}
