import { dueWords } from '../language/fr/activities.ts';
import { COLUMNS, NO, YES } from '../language/fr/activity-list.ts';
import { RECONSTRUCTED } from '../language/fr/dashboard.ts';
import { countCarried } from '../model/carry-count.ts';
import { spanOf } from '../model/dates.ts';
import { referenceOf } from '../model/references.ts';
import type { Activity, BudgetState } from '../model/schema.ts';
import type { YearFacts } from '../report/facts.ts';
import { placeBefore } from '../report/origin.ts';
import { partyNames } from '../report/parties.ts';
import { sumMeans } from '../report/partners/sum-means.ts';
import type { Row, Selection } from '../report/select-activities.ts';
import { describeRows, isDerived, oneLine } from './activity-cells.ts';
import { amountInCell, listInCell, printCsv } from './csv.ts';

type Column = keyof typeof COLUMNS;
type CsvRow = Readonly<Record<Column, string | number>>;

/** What was asked for of a year, for a spreadsheet. */
export function printActivitiesCsv(facts: YearFacts, { rows }: Selection): string {
  return printCsv(COLUMNS, rows.map(csvRows(facts)));
}

/**
 * An item has the priority, the partners, the themes and the partnerships of its activity, and its lead where it has none
 * of its own; the means stand with the activity alone, so that a column of them adds up.
 */
function csvRows(facts: YearFacts): (row: Row) => CsvRow {
  const { plan, reconstructed } = facts;
  const cellsOf = describeRows(facts);
  const nameOf = partyNames(facts);
  const titles = new Map(plan.themes?.map(({ id, title }) => [id, title]));
  const listed = (words: readonly string[]) => listInCell(words.map(oneLine));
  return (row) => {
    const { found, due, late = '' } = row;
    const { activity, item } = found;
    const cells = cellsOf(row);
    const carried = countCarried(plan, found, facts.others);
    return {
      reference: referenceOf(found),
      number: cells.number,
      priority: activity.priority,
      title: cells.title,
      itemOf: cells.itemOf ?? '',
      status: cells.status ?? '',
      lead: cells.lead ?? '',
      partners: listed((activity.partners ?? []).map(nameOf)),
      // A spreadsheet sorts and compares days; what is meant is in the words beside it.
      due: spanOf(due)?.last ?? '',
      dueWords: due === undefined ? '' : dueWords(due, isDerived(found)),
      late,
      themes: listed((activity.themes ?? []).map((id) => titles.get(id) ?? id)),
      carriedFrom: placeBefore(found, facts.others) ?? '',
      since: carried?.since ?? '',
      times: carried?.times ?? '',
      continuous: activity.continuous === true ? YES : NO,
      provenance: reconstructed ? RECONSTRUCTED : '',
      cooperations: listInCell([...new Set(activity.cooperations)]),
      ...(item === undefined ? meansCells(activity, facts) : NO_MEANS),
    };
  };
}

type MeansCells = Readonly<Record<BudgetState | 'currency', string>>;

const NO_MEANS: MeansCells = { sought: '', secured: '', spent: '', currency: '' };

/** Bare numbers beside their currency; amounts in several are texts that name it, for no column may add these up. */
function meansCells(activity: Activity, { register }: YearFacts): MeansCells {
  const sums = sumMeans({ activities: [activity] }, register);
  const cellOf = (state: BudgetState) =>
    listInCell(
      sums.flatMap(({ currency, totals: { [state]: amount } }) => {
        if (amount === undefined) return [];
        return sums.length === 1 ? amountInCell(amount) : `${amountInCell(amount)} ${currency}`;
      }),
    );
  return {
    sought: cellOf('sought'),
    secured: cellOf('secured'),
    spent: cellOf('spent'),
    currency: listInCell(sums.map(({ currency }) => currency)),
  };
}
