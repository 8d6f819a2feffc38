import type { Layout } from './layout.ts';

/** An entry of a list: what matters most stands first, and the title gives way where there is no room. */
export interface Row {
  readonly cells: readonly string[];
  readonly title: string;
  /** What is shown only where there is room for it. */
  readonly detail?: string | undefined;
}

/** How a row is to be printed: its indent and cells, which together leave the room that the title fits into. */
export interface AlignedRow {
  readonly cells: readonly string[];
  readonly title: string;
  readonly detail: string;
}

const INDENT = '  ';
const GAP = '  ';

/** In columns: what a title needs to be shown at all, and to be shown beside cells that can be done without. */
const LEAST_TITLE = 8;
const GOOD_TITLE = 20;

/** In columns: a cell that is wider does not push away the titles of other rows. */
const WIDEST_CELL = 40;

/**
 * Lays rows out in columns, each row in one line: titles are cut and, before they come to nothing, the last cells are left
 * out, but for the first `kept`.
 */
export function alignRows(rows: readonly Row[], kept: number, layout: Layout): AlignedRow[] {
  const { columns, clean, widthOf, cut, pad } = layout;
  const cells = rows.map((row) => row.cells.map(clean));
  const widths = Array.from({ length: Math.max(0, ...cells.map((row) => row.length)) }, (_, index) =>
    Math.min(WIDEST_CELL, Math.max(...cells.map((row) => widthOf(row[index] ?? '')))),
  );
  while (widths.length > kept && columns - widthOfAll(widths) < GOOD_TITLE) widths.pop();
  return rows.map((row, index) => {
    let room = columns - INDENT.length;
    const padded = widths.map((width, at) => {
      const cell = pad(cells[index]?.[at] ?? '', width) + GAP;
      const fitted = widthOf(cell) <= room ? cell : cut(cell.trimEnd(), room);
      room -= widthOf(fitted);
      return fitted;
    });
    const title = room < LEAST_TITLE ? '' : cut(clean(row.title), room);
    const detail = row.detail === undefined ? '' : ` ${clean(`— ${row.detail}`)}`;
    return {
      cells: [INDENT, ...padded],
      title,
      detail: widthOf(title + detail) <= room ? detail : '',
    };
  });
}

function widthOfAll(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width + GAP.length, INDENT.length);
}
