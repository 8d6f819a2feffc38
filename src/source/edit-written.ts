import { type ParsedNode, isScalar } from 'yaml';
import { isBlockScalar } from './edit-text.ts';

/** How a text stands in a file. */
export type Form = 'plain' | 'single' | 'double' | 'block';

export function formOf(node: ParsedNode): Form {
  if (isBlockScalar(node)) return 'block';
  if (isScalar(node) && node.type === 'QUOTE_SINGLE') return 'single';
  return isScalar(node) && node.type === 'QUOTE_DOUBLE' ? 'double' : 'plain';
}

/** A text as it can be put into one that is written in a form; undefined where it would need a line of its own. */
export function encode(text: string, form: Form): string | undefined {
  if (/[\r\n]/.test(text)) return undefined;
  if (form === 'single') return text.replaceAll("'", "''");
  return form === 'double' ? text.replaceAll(/["\\]/g, String.raw`\$&`) : text;
}

/**
 * The offset in a text as it is `written`, quotes included, of the place before the character at `index` of what it reads
 * as: lines may be broken and indented, so the place is told by the characters beside it. Undefined where it stands
 * between blanks, or an escaped sign is none of those that people write.
 */
export function placeOf(value: string, written: string, form: Form, index: number): number | undefined {
  const signs = signsOf(written, form);
  const read = [...value.matchAll(SIGN)];
  if (signs?.length !== read.length || signs.some(({ sign }, nth) => sign !== read[nth]?.[0]))
    return undefined;
  const next = read.findIndex((sign) => sign.index >= index);
  const before = next === -1 ? read.length - 1 : next - 1;
  if (read[before]?.index === index - 1) return signs[before]?.end;
  return read[next]?.index === index ? signs[next]?.start : undefined;
}

/** What is neither a blank nor a line break, in code units. */
const SIGN = /[^ \t\r\n]/g;

interface Sign {
  readonly sign: string;
  readonly start: number;
  readonly end: number;
}

/** How a sign stands in a form: between quotes, more than one character may stand for it. */
const WRITTEN: Readonly<Record<Form, RegExp>> = {
  plain: SIGN,
  block: SIGN,
  single: /''|[^ \t\r\n]/g,
  double: /\\(?:u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|[^])|[^ \t\r\n]/g,
};

/** The signs of a text as it is written; undefined where one is escaped in a way that is hardly used. */
function signsOf(written: string, form: Form): Sign[] | undefined {
  const quotes = form === 'single' || form === 'double' ? 1 : 0;
  const signs: Sign[] = [];
  for (const { 0: found, index } of written.slice(quotes, written.length - quotes).matchAll(WRITTEN[form])) {
    const sign = form === 'double' ? unescape(found) : found.slice(0, 1);
    if (sign === undefined) return undefined;
    const start = quotes + index;
    if (sign !== '') signs.push({ sign, start, end: start + found.length });
  }
  return signs;
}

/** What is meant by a sign of a text between double quotes: nothing where it is a blank, or a line that goes on. */
function unescape(found: string): string | undefined {
  if (found.length === 1) return found;
  if (/^\\[ux]/.test(found)) return String.fromCharCode(Number.parseInt(found.slice(2), 16));
  if (/^\\[nrt \t\r\n]$/.test(found)) return '';
  return /^\\["\\/]$/.test(found) ? found.slice(1) : undefined;
}
