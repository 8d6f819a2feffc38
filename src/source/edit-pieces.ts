import { isMap, isScalar, isSeq } from 'yaml';
import {
  type Collection,
  type ParsedPair,
  type Splice,
  columnOf,
  itemsOf,
  lineStart,
  startOf,
} from './edit-text.ts';
import type { Source } from './read.ts';

/** More pieces than this are not worth reading one by one. */
const MANY_PIECES = 20;

/**
 * A run of whole lines that is one key of the plan, or one element of the list of such a key, with the comments and
 * blank lines below it. It begins with the key or the dash and ends before the next one, or one further left, so what
 * stands around it cannot change how it reads, nor it how they read, as long as it reads without an error alone and
 * something that begins like what follows is not drawn into it: a key or dash in the column of a block collection ends
 * all that is open before it but quotations and flow collections, which are errors when they have no end.
 */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  /** The index in the list, where the piece is an element. */
  readonly index?: number;
  /** The column of the dash that follows, or 0 for a key; undefined at the end of the text. */
  readonly next: { readonly kind: 'key' | 'element'; readonly column: number } | undefined;
}

/**
 * The pieces that the sorted splices change, each with what changes in it; undefined where there are too many, or where
 * they cannot be told apart.
 */
export function findPieces(source: Source, splices: readonly Splice[]): [Piece, Splice[]][] | undefined {
  const pairs = separatePairs(source);
  if (pairs === undefined) return undefined;
  const pieces = new Map<string, [Piece, Splice[]]>();
  for (const change of splices) {
    const pair = pairs.find(({ piece }) => isInside(change, piece));
    if (pair === undefined) return undefined;
    const piece = elementAround(source.text, pair, change) ?? pair.piece;
    const name = `${piece.start}`;
    const known = pieces.get(name);
    if (known === undefined) pieces.set(name, [piece, [change]]);
    else known[1].push(change);
    if (pieces.size > MANY_PIECES) return undefined;
  }
  const found = [...pieces.values()];
  // A key read whole and one of its elements read alone would each miss what is changed in the other.
  const whole = new Set(found.flatMap(([{ key, index }]) => (index === undefined ? [key] : [])));
  return found.some(([{ key, index }]) => index !== undefined && whole.has(key)) ? undefined : found;
}

interface SeparatePair {
  readonly piece: Piece;
  readonly value: ParsedPair['value'];
}

/** The keys of the plan, where each begins its own line at the margin and nothing unusual stands before them. */
function separatePairs({ text, document, problems }: Source): SeparatePair[] | undefined {
  const root = document.contents;
  if (problems.length > 0 || !isMap(root) || !isPlainBlock(root)) return undefined;
  if (/^\uFEFF?(?:%|---)/m.test(text.slice(0, root.range[0]))) return undefined;
  const pairs = root.items as ParsedPair[];
  const starts = pairs.map(startOf);
  // The parser takes a key of one character before a blank for something else when it looks for the margin.
  if (starts.some((start) => columnOf(text, start) !== 0 || !/^\S\S/.test(text.slice(start, start + 2))))
    return undefined;
  return pairs.map(({ key, value }, index) => ({
    piece: {
      start: starts[index] ?? 0,
      end: starts[index + 1] ?? text.length,
      key: isScalar(key) ? String(key.value) : '',
      next: index === pairs.length - 1 ? undefined : { kind: 'key', column: 0 },
    },
    value,
  }));
}

function elementAround(text: string, { piece, value }: SeparatePair, change: Splice): Piece | undefined {
  if (!isSeq(value) || !isPlainBlock(value as Collection)) return undefined;
  const items = itemsOf(value as Collection);
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && lineStart(text, startOf(item)) < change.start) low = middle + 1;
    else high = middle;
  }
  const index = low - 1;
  const column = columnOf(text, value.range[0]);
  const isLast = index === items.length - 1;
  const start = dashLine(text, items[index], column);
  const end = isLast ? piece.end : dashLine(text, items[index + 1], column);
  if (start === undefined || end === undefined) return undefined;
  const next = isLast ? piece.next : { kind: 'element' as const, column };
  const element: Piece = { start, end, key: piece.key, index, next };
  // The dash itself stays.
  return isInside(change, element) && change.start > start + column ? element : undefined;
}

/** The start of the line where the element begins, where its dash is the first thing on that line. */
function dashLine(
  text: string,
  item: ReturnType<typeof itemsOf>[number] | undefined,
  column: number,
): number | undefined {
  if (item === undefined) return undefined;
  const line = lineStart(text, startOf(item));
  const before = text.slice(line, startOf(item));
  return /^ *- *$/.test(before) && before.indexOf('-') === column ? line : undefined;
}

/** What is put right before a piece belongs to the one before it. */
function isInside({ start, end }: Splice, piece: Piece): boolean {
  return piece.start < start && end <= piece.end;
}

function isPlainBlock({ flow, anchor, tag }: Collection): boolean {
  return !flow && anchor === undefined && tag === undefined;
}
