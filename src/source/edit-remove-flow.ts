import { type ParsedNode, isMap } from 'yaml';
import { writeParts } from './edit-insert-flow.ts';
import type { Removed, Run } from './edit-remove.ts';
import {
  type Collection,
  type ParsedPair,
  endOf,
  itemsOf,
  lineBreakNear,
  lineEnd,
  lineStart,
  nextLine,
  startOf,
} from './edit-text.ts';
import type { Style } from './serialize.ts';

/**
 * The splices that take runs of items out of a flow collection, each with one comma beside it: those that have lines of
 * their own with these. Undefined where a comment could be about what stays or about what goes.
 */
export function removeInFlow(
  text: string,
  collection: Collection,
  runs: readonly Run[],
  isEmptied: boolean,
  style: Style,
): Removed[] | undefined {
  if (isEmptied) return emptyFlow(text, collection);
  const removed: Removed[] = [];
  for (const { first, last, added } of runs) {
    if (added.length > 0) removed.push(...replaceItem(text, collection, first, writeParts(added, style)));
    const from = added.length > 0 ? first + 1 : first;
    if (from > last) continue;
    const own = removeLines(text, collection, from, last) ?? removeBetween(text, collection, from, last);
    if (own === undefined) return undefined;
    removed.push(...own);
  }
  return removed;
}

function emptyFlow(text: string, collection: Collection): Removed[] | undefined {
  const [start, end] = collection.range;
  const lines = collection.items.map((_, index) => ownLine(text, collection, index));
  const gaps = [...lines, undefined].map((_, index) => gapBefore(text, collection, index));
  // What is written on the lines of the items goes with them.
  const isPlain = lines.every((line, index) => {
    const stop = lines[index + 1]?.start ?? end - 1;
    return line !== undefined && text.slice(line.end, stop).trim() === '';
  });
  const hasHead = text.slice(start + 1, lines[0]?.start).trim() !== '';
  if (gaps.some((gap) => gap === undefined || (gap.hasComment && (!isPlain || hasHead)))) return undefined;
  return [{ start, end, text: isMap(collection) ? '{}' : '[]' }];
}

/** New parts in the place of an item; with its line, the comment on that goes too. */
function replaceItem(
  text: string,
  collection: Collection,
  index: number,
  parts: readonly string[],
): Removed[] {
  const item = itemsOf(collection)[index];
  if (item === undefined) return [];
  const [start, end] = [startOf(item), endOfItem(text, item)];
  const line = ownLine(text, collection, index);
  if (line === undefined) return [{ start, end, text: parts.join(', ') }];
  const separator = `,${lineBreakNear(text, start)}${text.slice(line.start, start)}`;
  return [
    { start, end, text: parts.join(separator) },
    { ...line.comment, text: '' },
  ];
}

/** The lines of a run of items that each have lines of their own, and the comma before it where it ends the collection. */
function removeLines(
  text: string,
  collection: Collection,
  first: number,
  last: number,
): Removed[] | undefined {
  const lines: Removed[] = [];
  let hasComma = true;
  for (let index = first; index <= last; index++) {
    const line = ownLine(text, collection, index);
    if (line === undefined) return undefined;
    lines.push({ start: line.start, end: line.end, text: '' });
    ({ hasComma } = line);
  }
  if (hasComma || first === 0) return lines;
  const comma = gapBefore(text, collection, first)?.comma;
  if (comma === undefined) return undefined;
  return [{ start: comma, end: comma + 1, text: '' }, ...lines];
}

/** A run of items with the comma before it, or after it, so that what stands on other lines stays on them. */
function removeBetween(
  text: string,
  collection: Collection,
  first: number,
  last: number,
): Removed[] | undefined {
  const items = itemsOf(collection);
  const gaps = Array.from({ length: last - first + 2 }, (_, nth) => gapBefore(text, collection, first + nth));
  if (gaps.some((gap) => gap === undefined || gap.hasComment)) return undefined;
  const [before, after] = [gaps[0], gaps.at(-1)];
  const [previous, from, to, next] = [items[first - 1], items[first], items[last], items[last + 1]];
  if (from === undefined || to === undefined) return undefined;
  const isAfterBetter = before?.hasBreak === true && after?.hasBreak !== true;
  if (next !== undefined && (previous === undefined || isAfterBetter))
    return [{ start: startOf(from), end: startOf(next), text: '' }];
  return previous && [{ start: endOfItem(text, previous), end: endOfItem(text, to), text: '' }];
}

/** Where an item ends; an empty value is said to be after the blanks that follow its colon. */
function endOfItem(text: string, item: ParsedNode | ParsedPair): number {
  let end = endOf(item);
  while (/[ \t\r\n]/.test(text[end - 1] ?? '')) end--;
  return end;
}

interface OwnLine {
  readonly start: number;
  readonly end: number;
  readonly hasComma: boolean;
  /** The comment beside the item, with the blanks before it. */
  readonly comment: { readonly start: number; readonly end: number };
}

/** The lines of an item that has them for itself: its comma, where one must follow, ends them. */
function ownLine(text: string, collection: Collection, index: number): OwnLine | undefined {
  const item = itemsOf(collection)[index];
  if (item === undefined) return undefined;
  const start = lineStart(text, startOf(item));
  if (start <= collection.range[0] || text.slice(start, startOf(item)).trim() !== '') return undefined;
  const end = endOfItem(text, item);
  const stop = lineEnd(text, end);
  const comma = skipBlanks(text, end, stop);
  const hasComma = text[comma] === ',';
  const sign = skipBlanks(text, hasComma ? comma + 1 : end, stop);
  const isLast = index === collection.items.length - 1;
  if ((!hasComma && !isLast) || (sign < stop && text[sign] !== '#')) return undefined;
  const comment = { start: sign < stop ? (hasComma ? comma + 1 : end) : stop, end: stop };
  return { start, end: nextLine(text, end), hasComma, comment };
}

function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}

interface Gap {
  readonly comma: number | undefined;
  readonly hasComment: boolean;
  readonly hasBreak: boolean;
}

/** What stands before an item, or after the last one; undefined where that is more than blanks, comments and a comma. */
function gapBefore(text: string, collection: Collection, index: number): Gap | undefined {
  const items = itemsOf(collection);
  const [previous, item] = [items[index - 1], items[index]];
  const start = previous === undefined ? collection.range[0] + 1 : endOfItem(text, previous);
  const end = item === undefined ? collection.range[1] - 1 : startOf(item);
  let comma: number | undefined;
  let hasComment = false;
  for (let at = start; at < end; at++) {
    const sign = text[at] ?? '';
    if (sign === '#') {
      hasComment = true;
      at = lineEnd(text, at) - 1;
    } else if (sign === ',' && comma === undefined) comma = at;
    else if (sign.trim() !== '') return undefined;
  }
  return { comma, hasComment, hasBreak: text.slice(start, end).includes('\n') };
}
