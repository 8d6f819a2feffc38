import { type Pair, type ParsedNode, Scalar, type YAMLMap, type YAMLSeq, isMap, isScalar, isSeq } from 'yaml';

export type Collection = YAMLMap.Parsed | YAMLSeq.Parsed;

export type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

/** A replacement of `text.slice(start, end)`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Of splices at one offset, the deeper one ends its collection before the shallower one goes on. */
  readonly depth: number;
}

/** The part of `text` from `from` to `to` with sorted splices applied; undefined where they overlap or leave it. */
export function splice(
  text: string,
  splices: readonly Splice[],
  from = 0,
  to = text.length,
): string | undefined {
  const parts: string[] = [];
  let at = from;
  for (const { start, end, text: inserted } of splices) {
    if (start < at || end > to) return undefined;
    parts.push(text.slice(at, start), inserted);
    at = end;
  }
  parts.push(text.slice(at, to));
  return parts.join('');
}

export function lineStart(text: string, offset: number): number {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}

/** The offset after the line break that ends the line of `offset`. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** The offset of the line break that ends the line of `offset`. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** The column from 0. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** The line break used before `offset`, or else after it. */
export function lineBreakNear(text: string, offset: number): string {
  const before = offset === 0 ? -1 : text.lastIndexOf('\n', offset - 1);
  const found = before === -1 ? text.indexOf('\n', offset) : before;
  return found > 0 && text[found - 1] === '\r' ? '\r\n' : '\n';
}

/** `lines` as text for the line start at `offset`, or for the end of a text that has no last line break. */
export function joinLines(text: string, offset: number, lines: readonly string[]): string {
  const lineBreak = lineBreakNear(text, offset);
  const atLineStart = lineStart(text, offset) === offset;
  return lines.map((line) => (atLineStart ? line + lineBreak : lineBreak + line)).join('');
}

export function isPair(item: ParsedNode | ParsedPair): item is ParsedPair {
  return 'key' in item;
}

export function itemsOf(collection: Collection): readonly (ParsedNode | ParsedPair)[] {
  return collection.items;
}

export function startOf(item: ParsedNode | ParsedPair): number {
  return isPair(item) ? item.key.range[0] : item.range[0];
}

/** Where the last thing in `item` ends that is not a comment or a blank. */
export function endOf(item: ParsedNode | ParsedPair): number {
  return lastIn(item).range[1];
}

/** Whether blank lines after `item` are part of its text. */
export function keepsBlankLines(text: string, item: ParsedNode | ParsedPair): boolean {
  const last = lastIn(item);
  return isBlockScalar(last) && /^.\d?\+/.test(text.slice(last.range[0], last.range[0] + 3));
}

export function isBlockScalar(node: ParsedNode): boolean {
  return isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED);
}

function lastIn(item: ParsedNode | ParsedPair): ParsedNode {
  if (isPair(item)) return lastIn(item.value ?? item.key);
  if (isMap(item) || isSeq(item)) {
    const last = item.flow ? undefined : itemsOf(item).at(-1);
    if (last !== undefined) return lastIn(last);
  }
  return item;
}

/** The start of the line after `item` and after a comment on its last line. */
export function lineAfter(text: string, item: ParsedNode | ParsedPair): number {
  const end = endOf(item);
  // A block scalar ends with its own line break, and only such a one ends at the start of a line.
  return end > 0 && text[end - 1] === '\n' ? end : nextLine(text, end);
}

/**
 * The start of the line after `item` of a block collection at `column`, and after the comments below that the
 * indentation gives to the collection rather than to what follows it.
 */
export function lineAfterComments(text: string, item: ParsedNode | ParsedPair, column: number): number {
  let after = lineAfter(text, item);
  const follower = followingColumn(text, after);
  for (let line = after; line < text.length; line = nextLine(text, line)) {
    const first = firstInLine(text, line);
    if (isBlankAt(text, first)) continue;
    const indent = first - line;
    if (text[first] !== '#' || indent < column || indent <= follower) break;
    after = nextLine(text, line);
  }
  return after;
}

/** The start of the run of comments right above the line at `line` that are not indented past `column`. */
export function commentsAbove(text: string, line: number, column: number): number {
  let start = line;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    const first = firstInLine(text, above);
    if (text[first] !== '#' || first - above > column) break;
    start = above;
  }
  return start;
}

/** Whether a blank line stands between two neighbours in a block collection. */
export function isBlankBetween(
  text: string,
  before: ParsedNode | ParsedPair | undefined,
  after: ParsedNode | ParsedPair | undefined,
): boolean {
  if (before === undefined || after === undefined) return false;
  const between = text.slice(lineAfter(text, before), lineStart(text, startOf(after)));
  return /(?:^|\n)[ \t]*\r?\n/.test(between);
}

/** A value of which nothing is lost when another takes its place: none, null, `[]` or `{}` without a comment inside. */
export function isReplaceable(text: string, node: ParsedNode): boolean {
  if (isScalar(node)) return node.value === null;
  if (!isMap(node) && !isSeq(node)) return false;
  return node.items.length === 0 && text.slice(node.range[0] + 1, node.range[1] - 1).trim() === '';
}

function followingColumn(text: string, from: number): number {
  for (let line = from; line < text.length; line = nextLine(text, line)) {
    const first = firstInLine(text, line);
    if (!isBlankAt(text, first) && text[first] !== '#') return first - line;
  }
  return 0;
}

function firstInLine(text: string, line: number): number {
  let first = line;
  while (text[first] === ' ' || text[first] === '\t') first++;
  return first;
}

function isBlankAt(text: string, offset: number): boolean {
  return offset >= text.length || text[offset] === '\n' || text[offset] === '\r';
}
