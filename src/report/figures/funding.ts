import { SAME_DATA } from '../../language/fr/figures.ts';
import { formatMoney } from '../../language/fr/money.ts';
import {
  FUNDING,
  fundingDescription,
  fundingPart,
  fundingSentence,
} from '../../language/fr/report-funding.ts';
import type { FundingLine } from '../../model/cooperation.ts';
import { type Money, sum } from '../../model/money.ts';
import type { CurrencySums, FunderSums } from '../registers/funding-sums.ts';
import type { FigureBlock, Paragraph } from '../view.ts';
import type { FundingChart } from './charts.ts';
import { fundingTable, yearOf } from './funding-table.ts';
import { hundredths } from './hundredths.ts';

/** More funders than these are not told apart by their patterns: the least are drawn as one. */
const MOST_FUNDERS = 5;
/** More years than these are not drawn. */
const MOST_YEARS = 12;

interface FundingFigure {
  readonly title: (currency: string) => string;
  /** The name of a funder. */
  readonly name: (party: string) => string;
  readonly isTableOpen?: boolean;
}

/** A bar for each year, parted by funder, with the amounts in a table; of one currency, for none is added to another. */
export function viewFunding(sums: CurrencySums, { title, name, isTableOpen }: FundingFigure): FigureBlock {
  const { currency, years } = sums;
  const caption = title(currency);
  const money = (amount: Money) => formatMoney(amount.toFixed(), currency);
  const nameOf = ({ funder }: Pick<FunderSums, 'funder'>) =>
    funder === undefined ? FUNDING.unknownFunder : name(funder);
  const strands = strandsOf(sums, nameOf);
  return {
    kind: 'figure',
    id: `figure-financement-${currency.toLowerCase()}`,
    title: caption,
    description: fundingDescription(toldOf(sums)),
    chart: drawable(sums, strands, money),
    legend: strands.map(({ code, text }) => ({ code, text })),
    notes: years.length > MOST_YEARS ? [FUNDING.lastYears(MOST_YEARS)] : [],
    tableTitle: SAME_DATA,
    isTableOpen,
    table: fundingTable(caption, sums, nameOf),
  };
}

/** The sums of one currency in a sentence: what there is in all, and in each year. */
export function tellFunding(sums: CurrencySums): string {
  return fundingSentence(toldOf(sums));
}

/** How much of the lines in a currency is not paid but given as work, premises and the like; nothing where none is. */
export function tellInKind(lines: readonly FundingLine[], currency: string): Paragraph[] {
  const own = lines.filter((line) => line.kind === 'in-kind' && line.currency === currency);
  const amount = sum(own.map((line) => line.amount)).toFixed();
  return own.length === 0 ? [] : [{ kind: 'paragraph', text: FUNDING.inKind(formatMoney(amount, currency)) }];
}

function toldOf({ currency, years, byYear, total }: CurrencySums) {
  const money = (amount: Money) => formatMoney(amount.toFixed(), currency);
  return {
    years: years.map((year, index) => ({ year, amount: money(byYear[index] ?? total) })),
    total: money(total),
  };
}

/** What has a pattern of its own: a funder, or those that have none. */
interface Strand {
  readonly code: string;
  readonly text: string;
  /** By the order of the years. */
  readonly amounts: readonly Money[];
}

function strandsOf(sums: CurrencySums, nameOf: (row: FunderSums) => string): Strand[] {
  const { rows, years } = sums;
  const largest = rows.toSorted((a, b) => b.total.cmp(a.total));
  const shown = new Set(rows.length > MOST_FUNDERS ? largest.slice(0, MOST_FUNDERS - 1) : rows);
  const amountsOf = (some: readonly FunderSums[]) =>
    years.map((_, index) => sum(some.flatMap(({ amounts }) => amounts[index] ?? [])));
  const rest = rows.filter((row) => !shown.has(row));
  return [
    ...[...shown].map((row, index) => ({
      code: `funder-${index + 1}`,
      text: nameOf(row),
      amounts: amountsOf([row]),
    })),
    ...(rest.length === 0
      ? []
      : [{ code: 'funder-other', text: FUNDING.others(rest.length), amounts: amountsOf(rest) }]),
  ];
}

function drawable(
  { years, byYear }: CurrencySums,
  strands: readonly Strand[],
  money: (amount: Money) => string,
): FundingChart {
  // Of exact amounts the chart needs their lengths only.
  const most = Math.max(...byYear.map(Number));
  const rows = years.map((year, index) => {
    const parts: FundingChart['rows'][number]['parts'][number][] = [];
    let drawn = 0;
    for (const { code, text, amounts } of strands) {
      const amount = amounts[index];
      const length = Number(amount ?? 0);
      if (amount !== undefined && length > 0) {
        const told = money(amount);
        const place = hundredths(drawn, drawn + length, most);
        parts.push({ code, amount: told, words: fundingPart(text, told), ...place });
      }
      drawn += length;
    }
    return { label: yearOf(year), total: money(byYear[index] ?? sum([])), parts };
  });
  return { type: 'funding', rows: rows.slice(-MOST_YEARS) };
}
