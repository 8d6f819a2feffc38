import { LineCounter, type Pair, type ParsedNode, isAlias, isCollection, isMap, isScalar } from 'yaml';
import type { Path } from '../model/edit.ts';
import type { Place } from '../model/finding.ts';
import type { Range, Source } from './read.ts';

/** Lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

/** Where `place` stands in the source; what has vanished from it is looked for at its nearest ancestor. */
export function locate(source: Source, place: Place): Position {
  const [start, end] = ('range' in place ? place.range : rangeOf(source, place)).map((offset) =>
    Math.max(offset, source.text.startsWith('\uFEFF') ? 1 : 0),
  ) as [number, number];
  const lines = lineCounter(source);
  const { line, col } = lines.linePos(start);
  const { line: endLine, col: endColumn } = lines.linePos(end);
  return { line, column: col, endLine, endColumn };
}

/** The node at `path`, aliases followed; undefined where there is none. */
export function nodeAt({ document, aliases }: Source, path: Path): ParsedNode | undefined {
  let node: unknown = document.contents;
  for (const key of path) {
    if (isAlias(node)) node = aliases.get(node);
    if (!isCollection(node)) return undefined;
    node = isMap(node) ? pairWith(node.items as ParsedPair[], key)?.value : node.get(key, true);
  }
  return (node ?? undefined) as ParsedNode | undefined;
}

/** The pair whose key ends `path`. */
export function pairAt(source: Source, path: Path): ParsedPair | undefined {
  const map = nodeAt(source, path.slice(0, -1));
  return isMap(map) ? pairWith(map.items, path.at(-1)) : undefined;
}

/** Of a mapping of more keys than the format knows: looking through all of them for each finding would take too long. */
const indexes = new WeakMap<readonly ParsedPair[], ReadonlyMap<string, ParsedPair>>();
const MANY = 50;

function pairWith(items: readonly ParsedPair[], key: string | number | undefined): ParsedPair | undefined {
  // Of two equal keys the last is the one whose value the data holds.
  if (items.length < MANY)
    return items.findLast((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
  let index = indexes.get(items);
  if (index === undefined) {
    index = new Map(items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])));
    indexes.set(items, index);
  }
  return index.get(String(key));
}

function rangeOf(source: Source, place: Extract<Place, { at: Path }>): Range {
  for (let length = place.at.length; length >= 0; length--) {
    const path = place.at.slice(0, length);
    const whole = length === place.at.length;
    const onKey = !whole || place.on === 'key';
    const range =
      (onKey ? tokenRange(pairAt(source, path)?.key, source.text) : undefined) ??
      tokenRange(nodeAt(source, path), source.text) ??
      tokenRange(pairAt(source, path)?.key, source.text);
    if (range !== undefined) return whole && place.part ? partRange(source, range, place.part) : range;
  }
  return [0, 0];
}

/** A scalar whole; of a collection that spans lines, its first key or element: an underlined page says nothing. */
function tokenRange(node: unknown, text: string): Range | undefined {
  if (isScalar(node) || isAlias(node)) {
    const [start, end] = (node as ParsedNode).range;
    // A block scalar runs over its last line break; of an empty value, only a list's shows its place, by the dash.
    if (start < end) return [start, start + text.slice(start, end).trimEnd().length];
    const dash = text.slice(0, start).trimEnd().length - 1;
    return text[dash] === '-' ? [dash, dash + 1] : undefined;
  }
  if (!isCollection(node) || !node.range) return undefined;
  const [start, end] = node.range;
  if (node.flow === true && !text.slice(start, end).includes('\n'))
    return [start, start + text.slice(start, end).trimEnd().length];
  const [first] = node.items;
  return tokenRange(isMap(node) ? (first as ParsedPair | undefined)?.key : first, text) ?? [start, start + 1];
}

/** Of a long part, its beginning tells it apart. */
const MARKED = 200;

function partRange(source: Source, [start, end]: Range, part: { text: string; nth: number }): Range {
  // Where a text has a space, the file may break the line.
  const pattern = part.text
    .slice(0, MARKED)
    .replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replace(/\s+/g, String.raw`\s+`);
  // The quotes around a text are none of its own.
  const quotes = /["']/.test(source.text[start] ?? '') ? 1 : 0;
  // The header of a text of several lines may bear a comment.
  const header = /^[|>].*/.exec(source.text.slice(start, end))?.[0].length ?? 0;
  const from = start + quotes + header;
  let nth = 0;
  for (const { 0: found, index } of source.text.slice(from, end - quotes).matchAll(new RegExp(pattern, 'g')))
    if (nth++ === part.nth) return [from + index, from + index + found.length];
  return [start, end];
}

const counters = new WeakMap<Source, LineCounter>();

function lineCounter(source: Source): LineCounter {
  let counter = counters.get(source);
  if (counter === undefined) {
    counter = new LineCounter();
    // A byte order mark is not a column that a person sees.
    counter.addNewLine(source.text.startsWith('\uFEFF') ? 1 : 0);
    for (let at = source.text.indexOf('\n'); at !== -1; at = source.text.indexOf('\n', at + 1))
      counter.addNewLine(at + 1);
    counters.set(source, counter);
  }
  return counter;
}
