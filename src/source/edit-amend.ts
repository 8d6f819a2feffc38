import type { ParsedNode } from 'yaml';
import type { Amendment } from '../model/edit.ts';
import { type Splice, isBlockScalar, lineEnd } from './edit-text.ts';

/** A text with parts of it replaced; the parts do not overlap. */
export function amendValue(value: string, parts: readonly Amendment[]): string {
  let [result, at] = ['', 0];
  for (const { index, text, by } of parts.toSorted((a, b) => a.index - b.index)) {
    result += value.slice(at, index) + by;
    at = index + text.length;
  }
  return result + value.slice(at);
}

/**
 * The splices that replace parts of the text of a scalar where they stand in the file. Undefined where a part is not
 * written as it reads: escaped, or broken over two lines.
 */
export function amendScalar(
  source: string,
  node: ParsedNode,
  value: string,
  parts: readonly Amendment[],
): Splice[] | undefined {
  const [start, end] = node.range;
  // The header of a block scalar may bear a comment.
  const from = isBlockScalar(node) ? lineEnd(source, start) : start;
  const written = source.slice(from, end);
  const splices: Splice[] = [];
  for (const { index, text, by } of parts) {
    const [read, there] = [indexesOf(value, text), indexesOf(written, text)];
    const at = read.length === there.length ? there[read.indexOf(index)] : undefined;
    if (at === undefined) return undefined;
    splices.push({ start: from + at, end: from + at + text.length, text: by, depth: 0 });
  }
  return splices;
}

/** Where a part stands in a text, occurrences that overlap included. */
function indexesOf(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}
