import { type Money, toMoney } from '../../model/money.ts';
import type { BudgetLine, BudgetState } from '../../model/schema.ts';
import { formatMoney } from './money.ts';
import { stateOfAmount } from './report-means.ts';
import { typeset } from './typography.ts';

/** « 3 000 € acquis, MEAE, 2022 — sous réserve ». */
export function budgetWords(
  { amount, currency, year, state, note }: BudgetLine,
  funder: string | undefined,
): string {
  const money = toMoney(amount);
  const told = [
    `${formatMoney(money.toFixed(), currency)} ${stateOfAmount(state, money.gte(2))}`,
    ...(funder === undefined ? [] : [funder]),
    ...(year === undefined ? [] : [String(year)]),
  ].join(', ');
  return note === undefined ? told : `${told} — ${note}`;
}

/** « En tout : 5 000 € recherchés ; 3 000 € acquis »: what several amounts come to, state by state. */
export function budgetSumsWords(sums: readonly (readonly [BudgetState, Money])[], currency: string): string {
  const told = sums.map(
    ([state, sum]) => `${formatMoney(sum.toFixed(), currency)} ${stateOfAmount(state, sum.gte(2))}`,
  );
  return typeset(`En tout : ${told.join(' ; ')}`);
}
