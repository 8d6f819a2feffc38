import { CONTINUOUS } from '../language/fr/activities.ts';
import { aboveItems } from '../language/fr/activity-list.ts';
import { timesMark } from '../language/fr/carried.ts';
import { expandLinks } from '../language/fr/links.ts';
import { countCarried } from '../model/carry-count.ts';
import { isTracked } from '../model/status.ts';
import type { YearFacts } from '../report/facts.ts';
import { type SelectedRow, type Selection, isGrouped } from '../report/select-activities.ts';
import { type Cells, cameFromWords, describeRows } from './activity-cells.ts';
import { describeCounts } from './activity-counts.ts';
import { STATUS_WIDTH, dueMarks } from './activity-marks.ts';
import { noticeLines } from './notice.ts';
import type { Style } from './style.ts';
import { type HangingLine, hangLines } from './wrap.ts';

/** What a text is printed on: a terminal of so many columns or, where that is undefined, no terminal. */
export interface Paper {
  readonly style: Style;
  readonly columns: number | undefined;
}

/** What was asked for of a year, a line each, by priority where it is in the order of the plan; its count at the end. */
export async function printActivities(facts: YearFacts, selection: Selection, paper: Paper): Promise<string> {
  const blocks = await printRows(facts, selection, paper);
  return `${[...noticeLines(facts), ...blocks, describeCounts(facts, selection)].join('\n\n')}\n`;
}

/** The lines of a list in their blocks, without what stands around them. */
export function printRows(
  facts: YearFacts,
  { rows, sort, filters }: Selection,
  { style, columns }: Paper,
): Promise<string[]> {
  const lines = linesOf(facts, style, filters.carried === true);
  const blocks = isGrouped(sort)
    ? facts.priorities.map(({ letter, title }) => {
        const own = rows.filter(({ found }) => found.activity.priority === letter);
        const heading = style.bold(`${letter}  ${expandLinks(title, facts.plan, facts.others)}`);
        return own.length === 0 ? [] : [{ head: '', body: heading }, ...withActivities(own, lines)];
      })
    : [rows.map((row) => lines.row(row, true))];
  return Promise.all(
    blocks
      .filter((block) => block.length > 0)
      .map(async (block) => (await hangLines(block, columns)).join('\n')),
  );
}

/** The lines of rows; above items that stand apart, that of their activity. */
function withActivities(rows: readonly SelectedRow[], lines: RowLines): HangingLine[] {
  return rows.flatMap((row, index) =>
    row.apart && rows[index - 1]?.found.activity !== row.found.activity
      ? [lines.above(row), lines.row(row)]
      : [lines.row(row)],
  );
}

/** How rows become lines. */
interface RowLines {
  /** Alone is one that stands in no order of the plan. */
  readonly row: (row: SelectedRow, isAlone?: boolean) => HangingLine;
  /** That of an activity that is there for its items alone. */
  readonly above: (row: SelectedRow) => HangingLine;
}

function linesOf(facts: YearFacts, style: Style, tellsOrigin: boolean): RowLines {
  const cellsOf = describeRows(facts);
  const countOf = ({ found }: SelectedRow) => countCarried(facts.plan, found, facts.others);
  // Where the outcome is not known, no line has a status.
  const statusCell = (status = '') => (isTracked(facts.plan) ? `${status.padEnd(STATUS_WIDTH)} ` : '');
  return {
    row(row, isAlone = false) {
      const cells = cellsOf(row);
      const origin = tellsOrigin ? cameFromWords(row.found, facts) : undefined;
      const marks = marksOf(row, cells, isAlone, style);
      if (origin !== undefined) marks.push(...[origin, ...timesMark(countOf(row))].map(style.dim));
      const isBelow = row.found.item !== undefined && !isAlone;
      return {
        head: `  ${reference(cells)} ${statusCell(cells.status)}${isBelow ? '  ' : ''}`,
        body: [cells.title, ...marks].join(style.dim(' — ')),
      };
    },
    above(row) {
      const { activity } = row.found;
      const cells = cellsOf({ ...row, found: { activity } });
      return { head: `  ${reference(cells)} ${statusCell()}`, body: style.dim(aboveItems(cells.title)) };
    },
  };
}

/** `12` or `12b`, the digits below each other. */
function reference({ number }: Cells): string {
  return (/\d$/.test(number) ? `${number} ` : number).padStart(4).padEnd(5);
}

function marksOf(row: SelectedRow, cells: Cells, isAlone: boolean, style: Style): string[] {
  const { found, apart } = row;
  const { activity, item } = found;
  // An item has the lead of the activity that stands above it.
  const lead = item === undefined || apart || item.lead !== undefined ? cells.lead : undefined;
  return [
    ...(isAlone && cells.itemOf !== undefined ? [style.dim(cells.itemOf)] : []),
    ...(item === undefined && activity.continuous === true ? [style.dim(CONTINUOUS)] : []),
    ...dueMarks(row, cells, style),
    ...(lead === undefined ? [] : [style.dim(lead)]),
  ];
}
