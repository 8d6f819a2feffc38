import { type ParsedNode, Scalar, isScalar, isSeq } from 'yaml';
import type { Spot } from './edit-spot.ts';
import { findStyle } from './edit-style.ts';
import {
  type Collection,
  type Splice,
  columnOf,
  isBlockScalar,
  joinLines,
  lineBreakNear,
  lineEnd,
  nextLine,
} from './edit-text.ts';
import {
  type Columns,
  type Quote,
  type Style,
  type Written,
  columnsUnderKey,
  writeScalar,
  writeText,
} from './serialize.ts';

/** The splices that put `value` in the place of the scalar at `spot`. */
export function setScalar(text: string, spot: Spot, value: string | number | boolean): Splice[] {
  const { node, key, ancestors, inFlow } = spot;
  if (node === undefined)
    return [placeFirst(key?.range[1] ?? text.length, `: ${writeScalar(value, inFlow)}`)];
  const isBlock = isBlockScalar(node);
  let lines: Written | undefined;
  if (typeof value === 'string' && !inFlow) {
    const kept = isBlock ? contentColumn(text, node) : undefined;
    lines = writeText(value, kept ?? columnsAt(text, ancestors, findStyle(text, ancestors)).map);
  }
  const quote = typeof value === 'string' ? quoteOf(node) : undefined;
  const written = lines ?? { inline: writeScalar(value, inFlow, quote), lines: [] };
  return isBlock
    ? replaceBlockScalar(text, node, written)
    : putValue(text, node, written, nextLine(text, node.range[1]));
}

/** The splices that put `written` in the place of `node`, and its further lines at the line start `linesAt`. */
export function putValue(text: string, node: ParsedNode, written: Written, linesAt: number): Splice[] {
  const [start, end] = node.range;
  const after = skipBlanksBack(text, start);
  const { inline, lines } = written;
  const below = placeFirst(linesAt, joinLines(text, linesAt, lines));
  if (start === end) return [placeAfterBlank(text, after, inline), below];
  return [{ start: inline === '' ? after : start, end, text: inline, depth: -1 }, below];
}

/** Puts a value after the colon or dash that ends at `at`, and keeps the distance to a comment there. */
export function placeAfterBlank(text: string, at: number, inline: string): Splice {
  if (inline === '') return placeFirst(at, '');
  const hasBlank = /^[ \t]+(?:[^ \t#]|$)/.test(text.slice(at, lineEnd(text, at)));
  return hasBlank ? placeFirst(at + 1, inline) : placeFirst(at, ` ${inline}`);
}

export function skipBlanksBack(text: string, offset: number): number {
  let at = offset;
  while (text[at - 1] === ' ' || text[at - 1] === '\t') at--;
  return at;
}

/** The columns for the value at a place inside block collections. */
export function columnsAt(text: string, ancestors: readonly Collection[], style: Style): Columns {
  const parent = ancestors.at(-1);
  if (parent === undefined) return { inline: 0, list: 0, map: 0 };
  const column = columnOf(text, parent.range[0]);
  const inner = column + style.dashWidth;
  return isSeq(parent) ? { inline: inner, list: inner, map: inner } : columnsUnderKey(column, inner, style);
}

/** What belongs to a value comes before all that is put at the same offset. */
function placeFirst(at: number, text: string): Splice {
  return { start: at, end: at, text, depth: Infinity };
}

function quoteOf(node: ParsedNode): Quote | undefined {
  if (!isScalar(node)) return undefined;
  if (node.type === Scalar.QUOTE_SINGLE) return 'single';
  return node.type === Scalar.QUOTE_DOUBLE ? 'double' : undefined;
}

/** Keeps the comment after the header of a block scalar and the blank lines after its content. */
function replaceBlockScalar(text: string, node: ParsedNode, { inline, lines }: Written): Splice[] {
  const [start] = node.range;
  const header = /^[|>][-+\d]*/.exec(text.slice(start, start + 4))?.[0] ?? '';
  const from = lineEnd(text, start);
  const lineBreak = lineBreakNear(text, nextLine(text, from));
  return [
    { start, end: start + header.length, text: inline, depth: -1 },
    {
      start: from,
      end: contentEnd(text, node, from),
      text: lines.map((line) => lineBreak + line).join(''),
      depth: -1,
    },
  ];
}

function contentEnd(text: string, node: ParsedNode, from: number): number {
  const withoutBreak = (end: number): number => {
    if (text[end - 1] !== '\n') return end;
    return text[end - 2] === '\r' ? end - 2 : end - 1;
  };
  let end = withoutBreak(node.range[1]);
  while (end > from && text[end - 1] === '\n') end = withoutBreak(end);
  return Math.max(end, from);
}

/** The column of the content, where it is not given by an indicator that a new text goes without. */
function contentColumn(text: string, node: ParsedNode): number | undefined {
  const content = text.slice(node.range[0], node.range[1]);
  return /^.[-+]?\d/.test(content) ? undefined : /\n( +)\S/.exec(content)?.[1]?.length;
}
