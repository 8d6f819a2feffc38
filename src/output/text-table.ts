import { type Screen, layoutFor } from './layout.ts';
import type { Style } from './style.ts';

/** A column of a table on a terminal. */
export interface TextColumn {
  readonly title: string;
  /** Of figures, which stand below each other by their last digit. */
  readonly isRight?: boolean;
  /** Whether its cells may be cut where there is no room for all: figures and ids say nothing when they are. */
  readonly mayBeCut?: boolean;
}

export interface TextTable {
  readonly columns: readonly TextColumn[];
  readonly rows: readonly (readonly string[])[];
  /** A last row, apart. */
  readonly total?: readonly string[] | undefined;
}

const INDENT = '  ';
const GAP = '  ';

/** In columns: what is left of a cell that is cut. */
const NARROWEST = 8;

/** In columns: an id that is longer is cut too, rather than to push all else away. */
const WIDEST_UNCUT = 40;

/** A table for a terminal of so many columns, or for none: the widest cells that may be cut give way. */
export async function printTextTable(
  { columns, rows, total }: TextTable,
  style: Style,
  screen: Screen | undefined,
): Promise<string[]> {
  const layout = await layoutFor(screen);
  const { clean, widthOf, cut, pad } = layout;
  const head = columns.map(({ title }) => title);
  const body = [...rows, ...(total === undefined ? [] : [total])].map((row) => row.map(clean));
  const widths = columns.map((_, at) =>
    [head, ...body].reduce((widest, row) => Math.max(widest, widthOf(row[at] ?? '')), 0),
  );
  narrow(widths, columns, layout.columns);
  const line = (cells: readonly string[]) =>
    (
      INDENT +
      widths
        .map((width, at) => {
          const cell = cut(cells[at] ?? '', width);
          return columns[at]?.isRight === true ? ' '.repeat(width - widthOf(cell)) + cell : pad(cell, width);
        })
        .join(GAP)
    ).trimEnd();
  return [
    style.bold(line(head)),
    ...body.slice(0, rows.length).map(line),
    ...body.slice(rows.length).map((row) => style.bold(line(row))),
  ];
}

/** Takes from the widest column that may be cut, column by column, until the table fits, or nothing more can be taken. */
function narrow(widths: number[], columns: readonly TextColumn[], room: number): void {
  const least = columns.map(({ isRight, mayBeCut }, at) =>
    isRight === true
      ? (widths[at] ?? 0)
      : Math.min(widths[at] ?? 0, mayBeCut === true ? NARROWEST : WIDEST_UNCUT),
  );
  const isTooWide = () =>
    widths.reduce((sum, width) => sum + width + GAP.length, INDENT.length - GAP.length) > room;
  while (isTooWide()) {
    let widest: number | undefined;
    for (const [at, width] of widths.entries())
      if (width > (least[at] ?? 0) && (widest === undefined || width > (widths[widest] ?? 0))) widest = at;
    if (widest === undefined) return;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
}
