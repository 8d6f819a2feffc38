import type { FundingLine } from '../model/cooperation.ts';
import { type Money, digitsOf, toMoney } from '../model/money.ts';
import type { CurrencySums } from '../report/registers/funding-sums.ts';

type NameOf = (party: string) => string;

/**
 * Sums for programs, exact: each amount is a decimal as text, with a point and two decimals, where it has any. The year
 * of what no line tells is null.
 */
export function sumsJson(sums: readonly CurrencySums[], nameOf: NameOf): object[] {
  return sums.map((each) => ({
    ...totalsOf(each),
    byFunder: each.rows.map(({ funder, amounts, total }) => ({
      funder: funder ?? null,
      name: funder === undefined ? null : nameOf(funder),
      total: digitsOf(total),
      byYear: each.years.map((year, at) => ({ year: year ?? null, amount: jsonAmount(amounts[at]) })),
    })),
  }));
}

/** The same without who pays. */
export function totalsJson(sums: readonly CurrencySums[]): object[] {
  return sums.map(totalsOf);
}

function totalsOf({ currency, years, byYear, total }: CurrencySums): object {
  return {
    currency,
    total: digitsOf(total),
    byYear: years.map((year, at) => ({ year: year ?? null, amount: jsonAmount(byYear[at]) })),
  };
}

/** A line of money as its file has it, with its amount exact however it is written there. */
export function fundingLineJson(line: FundingLine, nameOf: NameOf): object {
  return { ...line, derived: { amount: digitsOf(toMoney(line.amount)), funder: nameOf(line.funder) } };
}

/** An amount for programs; null where there is none. */
export function jsonAmount(amount: Money | undefined): string | null {
  return amount === undefined ? null : digitsOf(amount);
}
