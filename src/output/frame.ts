import { visible } from '../model/visible.ts';
import type { Position } from '../source/locate.ts';

/** A piece of a line that takes whole columns of a terminal. */
interface Cell {
  readonly text: string;
  readonly width: number;
  /** Its offset in the line, in UTF-16 units. */
  readonly offset: number;
}

/** How a frame is laid out. */
export interface FrameOptions {
  /** The columns that it may take. */
  readonly width: number;
  /** How many lines above the one that is meant are shown too. */
  readonly above?: number;
  readonly mark: (underline: string) => string;
  readonly dim: (text: string) => string;
}

/** Tells how many columns a text takes. */
export type Measure = (text: string) => number;

/** What takes one column a unit: the letters and signs of European languages, their spaces and punctuation. */
const SIMPLE =
  /^[ -\u02FF\u0370-\u0482\u048A-\u052F\u2010-\u2027\u202F\u2030-\u205E\u20A0-\u20BF\u2190-\u21FF\u2500-\u25FF\uFFFD]*$/;

/** Whether a text holds what only a full measure tells the width of: wide, combined or joined characters. */
export function needsMeasure(text: string): boolean {
  return !SIMPLE.test(shown(text));
}

/**
 * A part of a source with the line that is meant and, below it, a mark under the part of it that is meant. What does
 * not fit is cut around that part. `lines` are those of the whole source; `measure` is only asked of what is not simple.
 */
export function printFrame(
  lines: readonly string[],
  position: Position,
  { width, above = 0, mark, dim }: FrameOptions,
  measure: Measure,
): string[] {
  const { line, column, endLine, endColumn } = position;
  const gutter = Math.max(String(line).length, 4);
  const room = Math.max(width - gutter - 5, 20);
  const before = Array.from({ length: Math.min(above, line - 1) }, (_, index) => line - above + index);
  const whole = lines[line - 1] ?? '';
  const start = beginning(whole, column - 1, room);
  const row = cellsOf(whole.slice(start, column - 1 + CLOSE * room), measure);
  const [from, to] = marked(row, column - 1 - start, endLine === line ? endColumn - 1 - start : Infinity);
  const [first, last] = cut(row, from, to, room);
  const [underlineStart, underlineWidth] = [
    widthOf(row.slice(first, from)) + (first > 0 ? 1 : 0),
    Math.max(widthOf(row.slice(from, Math.min(to, last))), 1),
  ];
  const show = (number: number, text: string) =>
    `  ${' '.repeat(gutter - String(number).length)}${dim(`${number} │`)} ${text}`;
  return [
    ...before.map((number) => {
      const cells = cellsOf((lines[number - 1] ?? '').slice(0, CLOSE * room), measure);
      const [start, end] = cut(cells, 0, 0, room);
      return show(number, textOf(cells, start, end));
    }),
    show(line, textOf(row, first, last)),
    `  ${' '.repeat(gutter)} ${dim('│')} ${' '.repeat(underlineStart)}${mark('^'.repeat(underlineWidth))}`,
  ];
}

/** So many times the columns there are, in UTF-16 units, are sure to fill them; of a line of millions the rest is left. */
const CLOSE = 12;

/** Where to begin to look at a line around an offset: not in the middle of a character. */
function beginning(line: string, offset: number, room: number): number {
  const start = Math.max(offset - CLOSE * room, 0);
  return /^[\uDC00-\uDFFF]/.test(line.slice(start, start + 1)) ? start + 1 : start;
}

/** A line as a terminal may show it: nothing that it would obey, tabs as a sign. */
function shown(text: string): string {
  return visible(text.replace(/\r$/, '').replaceAll('\t', '⇥'));
}

function cellsOf(line: string, measure: Measure): Cell[] {
  const text = shown(line);
  if (SIMPLE.test(text)) return Array.from(text, (unit, offset) => ({ text: unit, width: 1, offset }));
  return Array.from(
    new Intl.Segmenter('fr', { granularity: 'grapheme' }).segment(text),
    ({ segment, index }) => ({
      text: segment,
      width: measure(segment),
      offset: index,
    }),
  );
}

/** The cells that are meant, the end exclusive; past the end of the line, none. */
function marked(cells: readonly Cell[], start: number, end: number): [from: number, to: number] {
  const from = cells.findLastIndex(({ offset }) => offset <= start);
  const isPast = start >= cells.reduce((total, { text }) => total + text.length, 0);
  const to = cells.findIndex(({ offset }) => offset >= end);
  if (from === -1 || isPast) return [cells.length, cells.length];
  return [from, Math.max(to === -1 ? cells.length : to, from + 1)];
}

/** The cells that fit, around those that are meant: their end gives way before their beginning. */
function cut(cells: readonly Cell[], from: number, to: number, room: number): [first: number, last: number] {
  if (widthOf(cells) <= room) return [0, cells.length];
  // An ellipsis may stand at either end.
  let [first, last, left] = [from, from, room - 2];
  const take = (index: number) => {
    const { width = Infinity } = cells[index] ?? {};
    if (width > left) return false;
    left -= width;
    return true;
  };
  while (last < to && take(last)) last++;
  for (let grew = true; grew;) {
    const back = first > 0 && take(first - 1);
    if (back) first--;
    const forth = last < cells.length && take(last);
    if (forth) last++;
    grew = back || forth;
  }
  return [first, last];
}

function textOf(cells: readonly Cell[], first: number, last: number): string {
  const text = cells
    .slice(first, last)
    .map((cell) => cell.text)
    .join('');
  return `${first > 0 ? '…' : ''}${text}${last < cells.length ? '…' : ''}`.trimEnd();
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((total, { width }) => total + width, 0);
}
