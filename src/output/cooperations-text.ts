import {
  COOPERATION_FILTERS as FILTERS,
  type COOPERATION_HEADS,
  datesWords,
  partiesWords,
  totalWords,
  yearsWords,
} from '../language/fr/cooperations.ts';
import { countryName } from '../language/fr/countries.ts';
import { formatMoney } from '../language/fr/money.ts';
import { listCountWords } from '../language/fr/network.ts';
import { COOPERATION_STATES } from '../language/fr/registers.ts';
import type { CooperationRow, CooperationSelection } from '../report/registers/cooperation-list.ts';
import type { CurrencySums } from '../report/registers/funding-sums.ts';
import type { Money } from '../model/money.ts';
import { oneLine } from './activity-cells.ts';
import type { RecordPaper } from './record-text.ts';
import { type HangingLine, hangLines } from './wrap.ts';

type NameOf = (party: string) => string;

/** The partnership sheets, each with all that a list can tell of it, and what they come to. */
export async function printCooperations(
  selection: CooperationSelection,
  nameOf: NameOf,
  { style, screen }: RecordPaper,
): Promise<string> {
  const blocks = await Promise.all(
    selection.rows.map(async (row) => {
      const { id, title, state, dates, parties, total } = cooperationCells(row, nameOf);
      const about = [state, dates, total].filter((words) => words !== '').join(' — ');
      const lines: HangingLine[] = [
        { head: '', body: `${style.bold(id)}  ${title}`, further: 2 },
        ...[about, parties].filter((words) => words !== '').map((body) => ({ head: '  ', body })),
      ];
      return (await hangLines(lines, screen?.columns)).join('\n');
    }),
  );
  return `${[...blocks, describeCooperationCounts(selection).join('\n')].join('\n\n')}\n`;
}

/** In the order of the columns. */
export function cooperationCells(
  { cooperation, sums }: CooperationRow,
  nameOf: NameOf,
): Record<keyof typeof COOPERATION_HEADS, string> {
  const { id, title, state, parties } = cooperation;
  return {
    id,
    title: oneLine(title),
    state: state === undefined ? '' : COOPERATION_STATES[state],
    dates: datesWords(cooperation),
    parties: partiesWords(parties.map(({ organization }) => oneLine(nameOf(organization)))),
    total: sums.map(amountOf).join('\u202F; '),
  };
}

/** What a list ends with: what the sheets come to, how many they are, and what was asked for. */
export function describeCooperationCounts({ rows, total, filters, sums }: CooperationSelection): string[] {
  const { states, kinds, countries, year } = filters;
  const asked = [
    states && FILTERS.states(states),
    kinds && FILTERS.kinds(kinds),
    countries && FILTERS.countries(countries.map(countryName)),
    year === undefined ? undefined : FILTERS.year(year),
  ].filter((words) => words !== undefined);
  return [
    ...(sums.length === 0 ? [] : [totalWords(sums.map(amountOf))]),
    listCountWords(rows.length, total, asked, 'fiche de coopération'),
  ];
}

function amountOf({ currency, years, byYear, total }: CurrencySums): string {
  const money = (amount: Money) => formatMoney(amount.toFixed(), currency);
  return yearsWords(
    money(total),
    byYear.map((amount, at) => ({ year: years[at], amount: money(amount) })),
  );
}
