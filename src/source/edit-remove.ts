import { isMap } from 'yaml';
import type { Path } from '../model/edit.ts';
import { type NewItem, writeLines } from './edit-insert.ts';
import { removeInFlow } from './edit-remove-flow.ts';
import { placeAfterBlank } from './edit-set.ts';
import type { Spot } from './edit-spot.ts';
import { findStyle } from './edit-style.ts';
import {
  type Collection,
  type ParsedPair,
  type Splice,
  columnOf,
  itemsOf,
  lineAfter,
  lineBreakNear,
  lineEnd,
  lineStart,
  nextLine,
  startOf,
} from './edit-text.ts';
import type { Style } from './serialize.ts';

/** Everything that goes from one collection, by index. */
export interface Removal {
  readonly spot: Spot;
  readonly indexes: Set<number>;
  /** Where the last of them stands. */
  readonly path: Path;
}

/** Neighbours that go, with the new items that take their place. */
export interface Run {
  readonly first: number;
  readonly last: number;
  readonly added: readonly NewItem[];
}

/** What goes from a collection, and the new items, by the index of the item that they come before, that have no part in it. */
export function splitSlots(
  indexes: ReadonlySet<number>,
  slots: ReadonlyMap<number, NewItem[]> = new Map(),
): { runs: Run[]; slots: Map<number, NewItem[]> } {
  const sorted = [...indexes].toSorted((one, other) => one - other);
  const firsts = sorted.filter((index) => !indexes.has(index - 1));
  const lasts = sorted.filter((index) => !indexes.has(index + 1));
  const others = new Map(slots);
  const runs = firsts.map((first, nth): Run => {
    const last = lasts[nth] ?? first;
    const added: NewItem[] = [];
    for (let slot = first; slot <= last + 1; slot++) {
      added.push(...(slots.get(slot) ?? []));
      others.delete(slot);
    }
    return { first, last, added };
  });
  return { runs, slots: others };
}

/**
 * The splices that take runs of items out of the collection at a spot; undefined where what is to stay cannot be told
 * from what goes, or could not stand without it.
 */
export function removeItems(text: string, spot: Spot, runs: readonly Run[]): Splice[] | undefined {
  const collection = spot.node as Collection;
  const style = findStyle(text, [...spot.ancestors, collection]);
  const [run] = runs;
  const isEmptied = run?.added.length === 0 && run.last - run.first + 1 === collection.items.length;
  const found =
    spot.inFlow || collection.flow
      ? removeInFlow(text, collection, runs, isEmptied, style)
      : isEmptied
        ? emptyBlock(text, spot, collection)
        : removeInBlock(text, collection, runs, style);
  // What goes comes after all that is put where it begins.
  return found?.map((splice) => ({ ...splice, depth: splice.depth ?? -Infinity }));
}

/** A splice that goes after the others at its offset, but for one that says otherwise. */
export type Removed = Omit<Splice, 'depth'> & { readonly depth?: number };

/** The lines of an item of a block collection. */
interface Extent {
  /** Where its key or dash stands. */
  readonly at: number;
  /** Whether that is beside the dash of the list around it, and not at the beginning of a line. */
  readonly isBeside: boolean;
  /** The start of the line after it, which ends with a comment beside it. */
  readonly end: number;
}

function removeInBlock(
  text: string,
  collection: Collection,
  runs: readonly Run[],
  style: Style,
): Removed[] | undefined {
  const removed: Removed[] = [];
  for (const { first, last, added } of runs) {
    const extents = extentsOf(text, collection, first, last);
    const [extent, ...rest] = extents ?? [];
    if (extent === undefined) return undefined;
    if (added.length > 0) {
      const lines = writeLines(text, collection, first, added, style);
      removed.push(replaceItem(text, extent, lines), ...rest.map((each) => wholeLines(text, each)));
    } else if (extent.isBeside) {
      const next = extentOf(text, collection, last + 1);
      if (next === undefined || !isMovable(text, [extent, ...rest, next])) return undefined;
      removed.push({ start: extent.at, end: next.at, text: '' });
    } else removed.push(...[extent, ...rest].map((each) => wholeLines(text, each)));
  }
  return removed;
}

/** A block collection that has nothing left is written as what holds nothing. */
function emptyBlock(text: string, { ancestors }: Spot, collection: Collection): Removed[] | undefined {
  const [extent, ...rest] = extentsOf(text, collection, 0, collection.items.length - 1) ?? [];
  if (extent === undefined) return undefined;
  const empty = isMap(collection) ? '{}' : '[]';
  const parent = ancestors.at(-1);
  const lines = rest.map((each) => wholeLines(text, each));
  if (extent.isBeside || parent === undefined) {
    const line = ' '.repeat(columnOf(text, extent.at)) + empty;
    return [replaceItem(text, extent, [line]), ...lines];
  }
  const sign = signBefore(text, parent, collection);
  const line = lineStart(text, extent.at);
  // A tag or an anchor would have to stay before what it is of.
  const between = sign === undefined ? [] : text.slice(sign + 1, line).split('\n');
  if (sign === undefined || !between.every((each) => /^\s*(?:#|$)/.test(each))) return undefined;
  return [placeAfterBlank(text, sign + 1, empty), wholeLines(text, extent), ...lines];
}

/** The colon or the dash that the value of a block collection stands after. */
function signBefore(text: string, parent: Collection, value: Collection): number | undefined {
  const items = itemsOf(parent);
  if (!isMap(parent))
    return dashOf(
      text,
      parent,
      items.findIndex((item) => item === value),
    );
  const pair = (items as readonly ParsedPair[]).find((each) => each.value === value);
  const end = pair?.key.range[1] ?? 0;
  const blanks = /^[ \t]*(?=:)/.exec(text.slice(end, lineEnd(text, end)));
  return blanks === null ? undefined : end + blanks[0].length;
}

function wholeLines(text: string, { at, end }: Extent): Removed {
  return { start: lineStart(text, at), end, text: '' };
}

/** Puts lines in the place of those of an item; where it stands beside a dash, so does what takes its place. */
function replaceItem(text: string, { at, isBeside, end }: Extent, lines: readonly string[]): Removed {
  const start = isBeside ? at : lineStart(text, at);
  const lineBreak = lineBreakNear(text, start);
  const written = lines.join(lineBreak).slice(isBeside ? columnOf(text, at) : 0);
  return { start, end, text: text[end - 1] === '\n' ? written + lineBreak : written };
}

/** Whether only line breaks and indentation stand between items, so that the last can move to where the first is. */
function isMovable(text: string, extents: readonly Extent[]): boolean {
  return extents.every(({ at }, index) => {
    const before = extents[index - 1];
    return before === undefined || /^ *$/.test(text.slice(before.end, at));
  });
}

function extentsOf(text: string, collection: Collection, first: number, last: number): Extent[] | undefined {
  const extents: Extent[] = [];
  for (let index = first; index <= last; index++) {
    const extent = extentOf(text, collection, index);
    if (extent === undefined) return undefined;
    extents.push(extent);
  }
  return extents;
}

function extentOf(text: string, collection: Collection, index: number): Extent | undefined {
  const item = itemsOf(collection)[index];
  if (item === undefined) return undefined;
  const at = isMap(collection) ? startOf(item) : dashOf(text, collection, index);
  if (at === undefined) return undefined;
  const before = text.slice(lineStart(text, at), at);
  const isBeside = before.trim() !== '';
  // An anchor, a tag or the sign of a key of several lines would stay without what it is of.
  if (isBeside && (index > 0 || !/^ *(?:-[ \t]+)+$/.test(before))) return undefined;
  return { at, isBeside, end: lineAfter(text, item) };
}

/** The dash of an element of a block list: of the first it is where the list begins, of the others it begins a line. */
function dashOf(text: string, list: Collection, index: number): number | undefined {
  const [start] = list.range;
  const before = itemsOf(list)[index - 1];
  if (before === undefined) return start;
  const column = columnOf(text, start);
  for (let line = lineAfter(text, before); line < text.length; line = nextLine(text, line)) {
    const at = line + column;
    if (text[at] === '-' && text.slice(line, at).trim() === '') return at;
  }
  return undefined;
}
