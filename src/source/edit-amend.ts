import type { ParsedNode } from 'yaml';
import { amendText } from '../model/amend.ts';
import type { Amendment } from '../model/edit.ts';
import { type Form, encode, formOf, placeOf } from './edit-written.ts';
import { type Splice, lineEnd } from './edit-text.ts';
import { isPlainText } from './serialize.ts';

/**
 * The splices that replace parts of the text of a scalar where they stand in the file. Undefined where a part is not
 * written as it reads: escaped, or broken over two lines; or where what is to stand there cannot.
 */
export function amendScalar(
  source: string,
  node: ParsedNode,
  value: string,
  parts: readonly Amendment[],
  inFlow: boolean,
): Splice[] | undefined {
  const [start, end] = node.range;
  const form = formOf(node);
  // The header of a block scalar may bear a comment.
  const from = form === 'block' ? lineEnd(source, start) : start;
  const written = source.slice(from, end);
  const isPlain = form === 'plain' && staysPlain(value, amendText(value, parts), inFlow);
  // A plain text that could not stay so is put between quotes where it stands.
  const quoted = form === 'plain' && !isPlain ? quotesFor(written) : form;
  if (quoted === undefined) return undefined;
  const mark = quoted === form ? '' : quoted === 'double' ? '"' : "'";
  const splices: Splice[] = [{ start, end: start, text: mark, depth: -1 }];
  for (const { index, text, by } of parts) {
    const at = text === '' ? placeOf(value, written, form, index) : partOf(value, written, text, index);
    const put = encode(by, quoted);
    if (at === undefined || put === undefined) return undefined;
    const place = from + at;
    // What is added to the end of a text comes before all that is put after it.
    const depth = text === '' && place > start ? Infinity : -1;
    splices.push({ start: place, end: place + text.length, text: put, depth });
  }
  return [...splices, { start: end, end, text: mark, depth: Infinity }];
}

/** Whether a plain text can be one still; one that could hardly be is taken as it is. */
function staysPlain(value: string, amended: string, inFlow: boolean): boolean {
  const [before, after] = [value, amended].map((text) => isPlainText(text.replaceAll('\n', ' '), inFlow));
  return before === false || after === true;
}

/** Quotes between which a plain text, over however many lines, reads as before. */
function quotesFor(written: string): Form | undefined {
  if (!/["\\]/.test(written)) return 'double';
  return written.includes("'") ? undefined : 'single';
}

function partOf(value: string, written: string, text: string, index: number): number | undefined {
  const [read, there] = [indexesOf(value, text), indexesOf(written, text)];
  return read.length === there.length ? there[read.indexOf(index)] : undefined;
}

/** Where a part stands in a text, occurrences that overlap included. */
function indexesOf(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}
