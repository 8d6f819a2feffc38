import { NOTHING, TOTAL } from '../../language/fr/figures.ts';
import { formatMoney } from '../../language/fr/money.ts';
import { FUNDING } from '../../language/fr/report-funding.ts';
import type { Money } from '../../model/money.ts';
import type { CurrencySums, FunderSums } from '../registers/funding-sums.ts';
import type { Table, TableColumn } from '../view.ts';

/** More columns of amounts than these are wider than a sheet of paper: then each amount has a row of its own. */
const MOST_COLUMNS = 5;

type FunderName = (row: FunderSums) => string;

/** What each funder gives in each year, with the totals of both. */
export function fundingTable(caption: string, sums: CurrencySums, nameOf: FunderName): Table {
  return { kind: 'table', caption, ...(sums.years.length > MOST_COLUMNS ? list : grid)(sums, nameOf) };
}

/** A year, or that there is none, at the head of a column or a row. */
export function yearOf(year: number | undefined): string {
  return year === undefined ? FUNDING.undated : String(year);
}

/** A column of amounts under a title. */
export function amountColumn(title: string): TableColumn {
  return { title, isAmount: true };
}

type Cells = Pick<Table, 'columns' | 'rows'>;

function grid({ currency, years, rows, byYear, total }: CurrencySums, nameOf: FunderName): Cells {
  const money = moneyIn(currency);
  return {
    columns: [{ title: FUNDING.funder }, ...[...years.map(yearOf), TOTAL].map(amountColumn)],
    rows: [
      ...rows.map((row) => ({ cells: [nameOf(row), ...row.amounts.map(money), money(row.total)] })),
      { cells: [TOTAL, ...byYear.map(money), money(total)] },
    ],
  };
}

function list({ currency, years, rows, byYear, total }: CurrencySums, nameOf: FunderName): Cells {
  const money = moneyIn(currency);
  return {
    columns: [{ title: FUNDING.year }, { title: FUNDING.funder }, amountColumn(FUNDING.sum)],
    rows: [
      ...years.flatMap((year, index) => [
        ...rows.flatMap((row) =>
          row.amounts[index] === undefined
            ? []
            : [{ cells: [yearOf(year), nameOf(row), money(row.amounts[index])] }],
        ),
        { cells: [yearOf(year), TOTAL, money(byYear[index])] },
      ]),
      ...rows.map((row) => ({ cells: [TOTAL, nameOf(row), money(row.total)] })),
      { cells: [TOTAL, TOTAL, money(total)] },
    ],
  };
}

function moneyIn(currency: string): (amount: Money | undefined) => string {
  return (amount) => (amount === undefined ? NOTHING : formatMoney(amount.toFixed(), currency));
}
