import { NOTHING, TOTAL } from '../../language/fr/figures.ts';
import { formatMoney } from '../../language/fr/money.ts';
import { FUNDING } from '../../language/fr/report-funding.ts';
import { MEANS, meansColumn, meansSentence } from '../../language/fr/report-means.ts';
import { BUDGET_STATES } from '../../model/schema.ts';
import { amountColumn } from '../figures/funding-table.ts';
import { concat } from '../inline.ts';
import type { Block, Table, Text } from '../view.ts';
import type { Writer } from '../writer.ts';
import { type CurrencyMeans, type Means, hasBudget, sumMeans } from './sum-means.ts';

/** The means that activities seek, have and have spent: tables of each currency with their sums, and what is not known. */
export function meansPart(writer: Writer): Block[] {
  const { plan, facts } = writer;
  const sums = sumMeans(plan, facts.register);
  if (sums.length === 0) return [];
  const isOtherYear = plan.activities.some(({ budget = [] }) =>
    budget.some(({ year = plan.year }) => year !== plan.year),
  );
  const notes = [
    MEANS.apart,
    ...(sums.length > 1 ? [FUNDING.apart] : []),
    ...(isOtherYear ? [MEANS.otherYears(plan.year)] : []),
  ];
  return [
    { kind: 'heading', level: 3, id: 'moyens', text: MEANS.title },
    {
      kind: 'paragraph',
      text: meansSentence(plan.activities.filter(hasBudget).length, plan.activities.length, plan),
    },
    ...sums.flatMap((each) => [activitiesTable(each, writer), ...funderTables(each, writer)]),
    { kind: 'paragraph', text: notes.join(' ') },
  ];
}

function activitiesTable(sums: CurrencyMeans, { plan, text, numberLink }: Writer): Table {
  return meansTable(
    sums,
    MEANS.caption(sums.currency, plan),
    meansColumn(plan),
    sums.rows.map(({ activity, means }) => ({
      name: concat(numberLink(activity), ' — ', text(activity.title)),
      means,
    })),
  );
}

/** Who the money is asked of or comes from; none where no line tells. */
function funderTables(sums: CurrencyMeans, { party, text }: Writer): Table[] {
  const { funders, currency } = sums;
  if (funders.every(({ funder }) => funder === undefined)) return [];
  const rows = funders.map(({ funder, means }) => ({
    name: funder === undefined ? FUNDING.unknownFunder : text(party(funder)),
    means,
  }));
  return [meansTable(sums, MEANS.funderCaption(currency), FUNDING.funder, rows)];
}

function meansTable(
  { currency, totals }: CurrencyMeans,
  caption: string,
  head: string,
  rows: readonly { readonly name: Text; readonly means: Means }[],
): Table {
  const cells = (name: Text, means: Means): Text[] => [
    name,
    ...BUDGET_STATES.map((state) => {
      const amount = means[state];
      return amount === undefined ? NOTHING : formatMoney(amount.toFixed(), currency);
    }),
  ];
  return {
    kind: 'table',
    caption,
    columns: [{ title: head }, ...BUDGET_STATES.map((state) => amountColumn(MEANS.columns[state]))],
    rows: [
      ...rows.map(({ name, means }) => ({ cells: cells(name, means) })),
      { cells: cells(TOTAL, totals) },
    ],
  };
}
