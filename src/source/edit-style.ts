import { type ParsedNode, isMap, isScalar, isSeq } from 'yaml';
import type { Value } from '../model/edit.ts';
import {
  type Collection,
  type ParsedPair,
  columnOf,
  endOf,
  isBlankBetween,
  isPair,
  itemsOf,
  lineStart,
  startOf,
} from './edit-text.ts';
import type { Form, Style } from './serialize.ts';

/** Enough to see how a file is written, and few enough for a plan of any length. */
const NEAR = 3;
const MANY = 50;

const WIDTH = 100;

type Habits = { -readonly [Key in keyof Style]?: Style[Key] };

/** How the collections around a place are written, the nearest first; what they do not show is as people write it. */
export function findStyle(text: string, ancestors: readonly Collection[]): Style {
  const habits: Habits = {};
  for (const collection of ancestors.toReversed()) {
    learn(text, collection, habits);
    if (!isSeq(collection)) continue;
    const { items } = collection;
    for (const item of [...items.slice(0, NEAR), ...items.slice(NEAR).slice(-NEAR)])
      if (isCollection(item)) learn(text, item, habits);
  }
  const step = habits.mapStep ?? (habits.listStep || 2);
  return {
    mapStep: step,
    listStep: habits.listStep ?? step,
    dashWidth: habits.dashWidth ?? 2,
    padMaps: habits.padMaps ?? true,
    padLists: habits.padLists ?? false,
    isJson: habits.isJson ?? false,
    width: WIDTH,
  };
}

/** The form and the width that the nearest elements of its kind give to a new element before `index`. */
export function findElementForm(
  text: string,
  list: Collection,
  index: number,
  value: Value,
): { form?: Form; width: number } {
  const isAlike = (item: unknown): item is Collection => (Array.isArray(value) ? isSeq(item) : isMap(item));
  const distances = Array.from({ length: NEAR }, (_, distance) => distance);
  const near = distances.flatMap((distance) =>
    [index - 1 - distance, index + distance].map((at) => itemsOf(list)[at]),
  );
  const sibling = near.find(isAlike);
  if (sibling === undefined) return { width: WIDTH };
  if (!sibling.flow) return { form: 'block', width: WIDTH };
  return { form: 'flow', width: Math.max(WIDTH, columnOf(text, endOf(sibling))) };
}

/** Whether the neighbours of a new element before `index` of a block list are separated by blank lines. */
export function isSpacedList(text: string, list: Collection, index: number): boolean {
  const [first, second] = nearestPair(itemsOf(list), index);
  return isBlankBetween(text, first, second);
}

/** Whether every key around a new one before `index` is separated by blank lines, as a plan's own keys often are. */
export function isSpacedMap(text: string, map: Collection, index: number): boolean {
  const items = itemsOf(map);
  return (
    columnOf(text, map.range[0]) === 0 &&
    isBlankBetween(text, items[index - 2], items[index - 1]) &&
    (index === items.length || isBlankBetween(text, items[index - 1], items[index]))
  );
}

function nearestPair<Item>(items: readonly Item[], index: number): readonly Item[] {
  if (index === 0) return items.slice(0, 2);
  return index === items.length ? items.slice(-2) : items.slice(index - 1, index + 1);
}

function learn(text: string, collection: Collection, habits: Habits): void {
  learnPadding(text, collection, habits);
  learnQuotes(collection, habits);
  if (collection.flow) return;
  if (isSeq(collection)) {
    const [first] = itemsOf(collection);
    if (first !== undefined) learnDash(text, collection, first, habits);
    return;
  }
  for (const pair of collection.items.slice(0, MANY)) learnSteps(text, collection, pair, habits);
}

function learnDash(text: string, list: Collection, first: ParsedNode | ParsedPair, habits: Habits): void {
  const dash = list.range[0];
  if (/^- +$/.test(text.slice(dash, startOf(first)))) habits.dashWidth ??= startOf(first) - dash;
}

function learnSteps(text: string, map: Collection, { key, value }: ParsedPair, habits: Habits): void {
  if (!isCollection(value)) return;
  learnPadding(text, value, habits);
  if (value.flow || lineStart(text, value.range[0]) === lineStart(text, key.range[0])) return;
  const step = columnOf(text, value.range[0]) - columnOf(text, map.range[0]);
  if (isSeq(value) && step >= 0) habits.listStep ??= step;
  else if (isMap(value) && step > 0) habits.mapStep ??= step;
}

function learnPadding(text: string, collection: Collection, habits: Habits): void {
  const next = text[collection.range[0] + 1];
  if (!collection.flow || next === '\n' || next === '\r' || collection.items.length === 0) return;
  if (isMap(collection)) habits.padMaps ??= next === ' ';
  else habits.padLists ??= next === ' ';
}

function learnQuotes(collection: Collection, habits: Habits): void {
  if (!collection.flow || !isMap(collection) || collection.items.length === 0) return;
  habits.isJson ??= collection.items.every(({ key }) => isScalar(key) && key.type === 'QUOTE_DOUBLE');
}

function isCollection(item: ParsedNode | ParsedPair | null): item is Collection {
  return item !== null && !isPair(item) && (isMap(item) || isSeq(item));
}
