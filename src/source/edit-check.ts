import { isAlias, isMap, isScalar, isSeq, visit } from 'yaml';
import type { Edit } from '../model/edit.ts';
import { isSameData } from './edit-intention.ts';
import {
  type Collection,
  type ParsedPair,
  type Splice,
  columnOf,
  itemsOf,
  lineStart,
  splice,
  startOf,
} from './edit-text.ts';
import { type Source, readSource } from './read.ts';

/** More pieces than this are not worth reading one by one. */
const MANY_PIECES = 20;

/** The key that a list's element is read under when it is read alone. */
const ALONE = 'alone';

/**
 * A run of whole lines that is one key of the plan, or one element of the list of such a key, with the comments and
 * blank lines below it. It begins with the key or the dash and ends before the next one, or one further left, so what
 * stands around it cannot change how it reads, nor it how they read, as long as it reads without an error alone:
 * a key or dash in the column of a block collection ends everything that is open before it except a quotation or a flow
 * collection, and these are errors when their end is missing.
 */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  /** The element of the list, where the piece is one. */
  readonly element?: { readonly index: number; readonly isLast: boolean };
}

/** Whether `result` reads as `intended`, by reading it whole. */
export function holdsAsWhole(source: Source, result: string, intended: unknown): boolean {
  const { data, problems } = readSource(result);
  // A key that stood twice before may go on doing so.
  return (
    problems.every(({ kind }) => kind === 'duplicate-key') &&
    problems.length === source.problems.length &&
    isSameData(data, intended)
  );
}

/**
 * Whether the text with the sorted splices reads as `intended`, by reading only the pieces that they change. False
 * settles nothing: the pieces may be too many, or not to be told apart.
 */
export function holdsInPieces(
  source: Source,
  edits: readonly Edit[],
  splices: readonly Splice[],
  intended: unknown,
): boolean {
  // A new key of the plan itself is rare, and would have to be looked for in every piece.
  if (edits.some(({ kind, path }) => path.length < (kind === 'insert' ? 2 : 1))) return false;
  const pieces = findPieces(source, splices);
  return (
    pieces?.every(([piece, inside]) => {
      const text = splice(source.text, inside, piece.start, piece.end);
      const isWhole = text?.endsWith('\n') || piece.end === source.text.length;
      return text !== undefined && isWhole && readsAlone(text, piece, expectedOf(piece, edits, intended));
    }) ?? false
  );
}

function readsAlone(text: string, piece: Piece, expected: unknown): boolean {
  // Tabs and document markers are where the boundaries of a piece could be doubted.
  if (/\t|^(?:---|\.\.\.|%)/m.test(text)) return false;
  const alone = readSource(piece.element === undefined ? text : `${ALONE}:\n${text}`);
  return alone.problems.length === 0 && !isEntangled(alone) && isSameData(alone.data, expected);
}

function isEntangled({ document }: Source): boolean {
  let found = false;
  visit(document, {
    Node: (_, node) => {
      found ||= isAlias(node) || node.anchor !== undefined || node.tag !== undefined;
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

function expectedOf({ key, element }: Piece, edits: readonly Edit[], intended: unknown): unknown {
  const value = Object.entries(intended as object).find(([name]) => name === key)?.[1] as unknown;
  if (element === undefined) return Object.fromEntries([[key, value]]);
  let [from, count] = [element.index, 1];
  for (const { kind, path } of edits) {
    if (String(path[0]) !== key) continue;
    if (kind === 'append' && path.length === 1 && element.isLast) count++;
    if (kind !== 'insert' || path.length !== 2) continue;
    if (Number(path[1]) <= element.index) from++;
    else if (Number(path[1]) === element.index + 1) count++;
  }
  return { [ALONE]: (value as readonly unknown[]).slice(from, from + count) };
}

function findPieces(source: Source, splices: readonly Splice[]): [Piece, Splice[]][] | undefined {
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
  const whole = new Set(found.flatMap(([{ key, element }]) => (element === undefined ? [key] : [])));
  return found.some(([{ key, element }]) => element !== undefined && whole.has(key)) ? undefined : found;
}

interface SeparatePair {
  readonly piece: Piece;
  readonly value: ParsedPair['value'];
}

/** The keys of the plan, where each begins its own line at the margin and nothing unusual stands before them. */
function separatePairs({ text, document, problems }: Source): SeparatePair[] | undefined {
  const root = document.contents;
  if (problems.length > 0 || !isMap(root) || !isPlainBlock(root as Collection)) return undefined;
  if (/^\uFEFF?(?:%|---)/m.test(text.slice(0, root.range[0]))) return undefined;
  const pairs = root.items as ParsedPair[];
  const starts = pairs.map(startOf);
  if (starts.some((start) => columnOf(text, start) !== 0)) return undefined;
  return pairs.map(({ key, value }, index) => ({
    piece: {
      start: starts[index] ?? 0,
      end: starts[index + 1] ?? text.length,
      key: isScalar(key) ? String(key.value) : '',
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
  const element: Piece = { start, end, key: piece.key, element: { index, isLast } };
  return isInside(change, element) ? element : undefined;
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
