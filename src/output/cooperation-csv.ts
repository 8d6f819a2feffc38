import { FUNDING_COLUMNS, FUNDING_ROWS } from '../language/fr/cooperations.ts';
import { COOPERATION_STATES, FUNDING_KINDS } from '../language/fr/registers.ts';
import type { Cooperation } from '../model/cooperation.ts';
import { toMoney } from '../model/money.ts';
import type { Register } from '../model/register.ts';
import { withKnownFunders } from '../report/partners/known-funders.ts';
import { sumFunding } from '../report/registers/funding-sums.ts';
import { registerNames } from '../report/registers/names.ts';
import { oneLine } from './activity-cells.ts';
import { amountInCell, printCsv } from './csv.ts';

type Row = Readonly<Record<keyof typeof FUNDING_COLUMNS, string | number>>;

const EMPTY: Row = Object.fromEntries(Object.keys(FUNDING_COLUMNS).map((key) => [key, ''])) as unknown as Row;

/**
 * The funding of partnership sheets for a spreadsheet: of each sheet its lines, then its sums by funder and by year and
 * in all, by currency. The first column tells which is which, so that nothing is added up twice.
 */
export function printFundingCsv(cooperations: readonly Cooperation[], register: Register): string {
  const nameOf = registerNames(register);
  const name = (funder = '') => oneLine(nameOf(funder));
  const known = withKnownFunders(register);
  return printCsv(
    FUNDING_COLUMNS,
    cooperations.flatMap((cooperation) => {
      const { id, title, state } = cooperation;
      const funding = known(cooperation.funding ?? []);
      const sheet = {
        ...EMPTY,
        id,
        title: oneLine(title),
        state: state === undefined ? '' : COOPERATION_STATES[state],
      };
      return [
        ...funding.map(({ funder, amount, currency, year = '', kind, note = '' }): Row => ({
          ...sheet,
          row: FUNDING_ROWS.line,
          funder: name(funder),
          amount: amountInCell(toMoney(amount)),
          currency,
          year,
          kind: kind === undefined ? '' : FUNDING_KINDS[kind],
          note: oneLine(note),
        })),
        ...sumFunding(funding).flatMap(({ currency, years, rows, byYear, total }): Row[] => [
          ...rows.map((row) => ({
            ...sheet,
            row: FUNDING_ROWS.funder,
            funder: name(row.funder),
            amount: amountInCell(row.total),
            currency,
          })),
          ...byYear.map((amount, at) => ({
            ...sheet,
            row: FUNDING_ROWS.year,
            amount: amountInCell(amount),
            currency,
            year: years[at] ?? '',
          })),
          { ...sheet, row: FUNDING_ROWS.all, amount: amountInCell(total), currency },
        ]),
      ];
    }),
  );
}
