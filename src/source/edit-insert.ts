import { isMap, isSeq } from 'yaml';
import type { Value } from '../model/edit.ts';
import { insertInFlow } from './edit-insert-flow.ts';
import { columnsAt, putValue } from './edit-set.ts';
import type { Spot } from './edit-spot.ts';
import { findElementForm, findStyle, isSpacedList, isSpacedMap } from './edit-style.ts';
import {
  type Collection,
  type ParsedPair,
  type Splice,
  columnOf,
  commentsAbove,
  isReplaceable,
  itemsOf,
  joinLines,
  keepsBlankLines,
  lineAfterComments,
  lineBreakNear,
  lineStart,
} from './edit-text.ts';
import { type Style, writeElement, writeFlow, writePair, writeValue } from './serialize.ts';

/** A new pair of a mapping, or, without a key, a new element of a list. */
export interface NewItem {
  readonly key?: string;
  readonly value: Value;
}

/** Everything new in one collection: new items in order, by the index of the item that they come before. */
export interface Insertion {
  readonly spot: Spot;
  readonly slots: Map<number, NewItem[]>;
}

/** The splices that put new items into the collection, or into the empty value, at a spot. */
export function insertItems(text: string, { spot, slots }: Insertion): Splice[] {
  const { node, ancestors, inFlow } = spot;
  if (node === undefined || isReplaceable(text, node))
    return fillEmpty(text, spot, [...slots.values()].flat());
  const collection = node as Collection;
  const style = findStyle(text, [...ancestors, collection]);
  const insert = inFlow || collection.flow ? insertInFlow : isMap(collection) ? insertKeys : insertElements;
  return [...slots].flatMap(([index, items]) =>
    insert(text, collection, index, items, style).map((splice) => ({ ...splice, depth: ancestors.length })),
  );
}

/** A splice whose depth is that of the collection. */
export type Inserted = Omit<Splice, 'depth'>;

function fillEmpty(text: string, spot: Spot, items: readonly NewItem[]): Splice[] {
  const { node, key, ancestors, inFlow } = spot;
  const found = findStyle(text, ancestors);
  const opening = node === undefined ? '' : text.slice(...(node.range.slice(0, 2) as [number, number]));
  const style = { ...found, padLists: found.padLists || /^\[\s/.test(opening) };
  const value = joinItems(items);
  if (node === undefined && key === undefined) return fillDocument(text, value, style);
  const end = key?.range[1] ?? 0;
  if (node === undefined) return [{ start: end, end, text: `: ${writeFlow(value, style)}`, depth: Infinity }];
  if (inFlow) return putValue(text, node, { inline: writeFlow(value, style), lines: [] }, node.range[1]);
  const columns = columnsAt(text, ancestors, style);
  const written = writeValue(value, { ...columns, inline: columnOf(text, node.range[0]) }, style);
  const parent = ancestors.at(-1);
  const below = parent === undefined ? 1 : columnOf(text, parent.range[0]) + 1;
  return putValue(text, node, written, lineAfterComments(text, node, below));
}

function fillDocument(text: string, value: Value, style: Style): Splice[] {
  const { inline, lines } = writeValue(value, { inline: 0, list: 0, map: 0 }, style, 'block');
  const added = joinLines(text, text.length, inline === '' ? lines : [inline]);
  return [{ start: text.length, end: text.length, text: added, depth: 0 }];
}

function joinItems(items: readonly NewItem[]): Value {
  if (items.every(({ key }) => key === undefined)) return items.map(({ value }) => value);
  return Object.fromEntries(items.map(({ key = '', value }) => [key, value]));
}

function insertKeys(
  text: string,
  map: Collection,
  index: number,
  items: readonly NewItem[],
  style: Style,
): Inserted[] {
  const column = columnOf(text, map.range[0]);
  const before = itemsOf(map)[index - 1] as ParsedPair | undefined;
  if (before === undefined) return insertFirstKeys(text, map, column, items, style);
  const blank = isSpacedMap(text, map, index) && !keepsBlankLines(text, before) ? [''] : [];
  const lines = items.flatMap(({ key = '', value }) => [...blank, ...writePair(key, value, column, style)]);
  return [insertLines(text, lineAfterComments(text, before, column), lines)];
}

/** Before the first key; where that stands beside a dash, on its line, with the rest of the line below. */
function insertFirstKeys(
  text: string,
  map: Collection,
  column: number,
  items: readonly NewItem[],
  style: Style,
): Inserted[] {
  const lines = items.flatMap(({ key = '', value }) => writePair(key, value, column, style));
  const [start] = map.range;
  const line = lineStart(text, start);
  if (text.slice(line, start).trim() !== '') return [insertOnDashLine(text, start, lines, column)];
  return [insertLines(text, commentsAbove(text, line, column), lines)];
}

function insertElements(
  text: string,
  list: Collection,
  index: number,
  items: readonly NewItem[],
  style: Style,
): Inserted[] {
  const column = columnOf(text, list.range[0]);
  const blank = isSpacedList(text, list, index) ? [''] : [];
  const elements = writeElements(text, list, index, items, style);
  const before = itemsOf(list)[index - 1];
  if (before !== undefined) {
    // Right after the element before: a heading in comments above the next one stays with the next one.
    const isLast = index === itemsOf(list).length;
    const above = keepsBlankLines(text, before) ? [] : blank;
    const lines = elements.flatMap((element) => [...above, ...element]);
    return [insertLines(text, lineAfterComments(text, before, isLast ? column : column + 1), lines)];
  }
  const lines = elements.flatMap((element) => [...element, ...blank]);
  const [dash] = list.range;
  const line = lineStart(text, dash);
  if (text.slice(line, dash).trim() !== '') return [insertOnDashLine(text, dash, lines, column)];
  return [insertLines(text, commentsAbove(text, line, column), lines)];
}

function writeElements(
  text: string,
  list: Collection,
  index: number,
  items: readonly NewItem[],
  style: Style,
): string[][] {
  return items.map(({ value }) => {
    const { form, width } = findElementForm(text, list, index, value);
    return writeElement(value, columnOf(text, list.range[0]), { ...style, width }, form);
  });
}

/** The lines of new items that stand in the place of the one at `index` of a block collection. */
export function writeLines(
  text: string,
  collection: Collection,
  index: number,
  items: readonly NewItem[],
  style: Style,
): string[] {
  if (isSeq(collection)) return writeElements(text, collection, index, items, style).flat();
  const column = columnOf(text, collection.range[0]);
  return items.flatMap(({ key = '', value }) => writePair(key, value, column, style));
}

function insertLines(text: string, at: number, lines: readonly string[]): Inserted {
  return { start: at, end: at, text: joinLines(text, at, lines) };
}

/** Before the first element of a list that begins on the line of the dash or key around it, as in `- - a`. */
function insertOnDashLine(text: string, dash: number, lines: readonly string[], column: number): Inserted {
  const [first, ...others] = [...lines, ' '.repeat(column)];
  return { start: dash, end: dash, text: [first.slice(column), ...others].join(lineBreakNear(text, dash)) };
}
