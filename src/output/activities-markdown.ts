import { listTitle, readableColumns } from '../language/fr/activity-list.ts';
import { sinceCell } from '../language/fr/carried.ts';
import { countCarried } from '../model/carry-count.ts';
import type { YearFacts } from '../report/facts.ts';
import { placeBefore } from '../report/origin.ts';
import type { SelectedRow, Selection } from '../report/select-activities.ts';
import { type Cells, describeRows } from './activity-cells.ts';
import { describeCounts } from './activity-counts.ts';
import { printMarkdownTable, toMarkdown } from './markdown-table.ts';
import { noticeLines } from './notice.ts';

type Columns = ReturnType<typeof readableColumns>;

/** What was asked for of a year as a document with a table, to be put into a message or a page. */
export function printActivitiesMarkdown(facts: YearFacts, selection: Selection): string {
  const cellsOf = describeRows(facts);
  const counts = selection.rows.map(({ found }) => countCarried(facts.plan, found, facts.others));
  // Where all were in the plan before and in none before that, the origin says it.
  const isOften = counts.some((carried) => carried !== undefined && carried.times > 1);
  const rows = selection.rows.map((row, index) => {
    const carried = counts[index];
    return {
      ...readable(cellsOf(row), row),
      origin: placeBefore(row.found, facts.others) ?? '',
      since: isOften && carried !== undefined ? sinceCell(carried) : '',
    };
  });
  return `${[
    `# ${toMarkdown(listTitle(facts.plan))}`,
    ...noticeLines(facts).map(toMarkdown),
    ...(rows.length === 0 ? [] : [printMarkdownTable(readableColumns(facts.plan), rows)]),
    toMarkdown(describeCounts(facts, selection)),
  ].join('\n\n')}\n`;
}

type ReadableRow = Readonly<Record<keyof Columns, string>>;

function readable(
  { number, title, itemOf, status = '', due, overdue, lead = '' }: Cells,
  { found, apart }: SelectedRow,
): Omit<ReadableRow, 'origin' | 'since'> {
  return {
    number,
    priority: found.activity.priority,
    title: apart && itemOf !== undefined ? `${title} (${itemOf})` : title,
    status,
    due: [due, overdue].filter((words) => words !== undefined).join(', '),
    lead,
  };
}
