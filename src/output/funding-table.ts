import { UNTOLD_YEAR } from '../language/fr/cooperations.ts';
import { TOTAL } from '../language/fr/figures.ts';
import { formatMoney } from '../language/fr/money.ts';
import type { Money } from '../model/money.ts';
import type { CurrencySums } from '../report/registers/funding-sums.ts';
import type { TextColumn, TextTable } from './text-table.ts';

/** In years: more columns of amounts than these are wider than a terminal, and go on in a table below. */
const MOST_YEARS = 3;

/** Who or what the rows of a table of money are: the head of their column, and what each is called. */
export interface FundingRows {
  readonly title: string;
  readonly nameOf: (funder: string) => string;
}

/**
 * Money by funder and year, with the totals of rows and columns. Many years go into several tables, of which the last
 * has the totals of the rows.
 */
export function fundingTables(
  { currency, years, rows, byYear, total }: CurrencySums,
  { title, nameOf }: FundingRows,
  mostYears = MOST_YEARS,
): TextTable[] {
  const money = (amount: Money | undefined) =>
    amount === undefined ? '' : formatMoney(amount.toFixed(), currency);
  const perTable = Math.min(mostYears, years.length);
  const starts = Array.from({ length: Math.ceil(years.length / perTable) }, (_, at) => at * perTable);
  return starts.map((start) => {
    const end = start + perTable;
    const isLast = end >= years.length;
    const cells = (amounts: readonly (Money | undefined)[], ofAll: Money) => [
      ...amounts.slice(start, end).map(money),
      ...(isLast ? [money(ofAll)] : []),
    ];
    const columns: TextColumn[] = [
      ...years.slice(start, end).map((year) => String(year ?? UNTOLD_YEAR)),
      ...(isLast ? [TOTAL] : []),
    ].map((each) => ({ title: each, isRight: true }));
    return {
      columns: [{ title, mayBeCut: true }, ...columns],
      rows: rows.map(({ funder = '', amounts, total: ofFunder }) => [
        nameOf(funder),
        ...cells(amounts, ofFunder),
      ]),
      total: [TOTAL, ...cells(byYear, total)],
    };
  });
}
