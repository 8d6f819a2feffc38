import { stringify } from 'yaml';
import type { Value } from '../model/edit.ts';

/** How the file around a new value is written; columns count from 0. */
export interface Style {
  /** How far a mapping stands to the right of the key that holds it. */
  readonly mapStep: number;
  /** How far the dashes of a list stand to the right of the key that holds it; 0 in many files. */
  readonly listStep: number;
  /** From a dash to what follows it, the dash included. */
  readonly dashWidth: number;
  /** `{ a: 1 }` rather than `{a: 1}`, and `[ a ]` rather than `[a]`. */
  readonly padMaps: boolean;
  readonly padLists: boolean;
  /** Whether collections on one line are written as in JSON: keys and texts in double quotes. */
  readonly isJson: boolean;
  /** The column that a collection on one line should not pass. */
  readonly width: number;
}

/** A collection as one line, or as lines of its own; where it is left open, the simple ones take one line. */
export type Form = 'flow' | 'block';

export type Quote = 'single' | 'double';

/** A value split at the end of the line where it begins; `lines` carry their indentation and no line break. */
export interface Written {
  readonly inline: string;
  readonly lines: readonly string[];
}

/** The columns for what a value puts on lines of its own, and the column of what stands on its first line. */
export interface Columns {
  readonly inline: number;
  readonly list: number;
  readonly map: number;
}

type Scalar = string | number | boolean | null;

/** What other readers take for a line break or drop, what no editor shows, and the sign of a damaged file. */
const UNSEEN = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFD-\uFFFF]|\p{Surrogate}/u;

/** YAML 1.1 takes a day for a timestamp; people write dates plain all the same, and so do the plans. */
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Writes a scalar on one line, a string plain where every reader reads it back as that string. */
export function writeScalar(value: Scalar, inFlow: boolean, quote?: Quote): string {
  if (typeof value !== 'string') return stringify(value).trimEnd();
  const plain =
    quote === undefined && isPlainText(value, inFlow) && (DATE.test(value) || isPlainString(value));
  return plain ? value : writeQuoted(value, quote);
}

/** Writes a value inside a flow collection: on one line, whatever it holds. */
export function writeFlow(value: Value, style: Style): string {
  if (isList(value)) {
    const pad = style.padLists ? ' ' : '';
    const elements = value.map((element) => writeFlow(element, style));
    return elements.length === 0 ? '[]' : `[${pad}${elements.join(', ')}${pad}]`;
  }
  if (isScalar(value)) return writeScalar(value, true, quoteIn(style));
  const pad = style.padMaps ? ' ' : '';
  const pairs = Object.entries(value).map(([key, inner]) => writeFlowPair(key, inner, style));
  return pairs.length === 0 ? '{}' : `{${pad}${pairs.join(', ')}${pad}}`;
}

export function writeFlowPair(key: string, value: Value, style: Style): string {
  const written = style.isJson ? writeScalar(key, true, 'double') : writeKey(key, true);
  return `${written}: ${writeFlow(value, style)}`;
}

function quoteIn({ isJson }: Style): Quote | undefined {
  return isJson ? 'double' : undefined;
}

/** Writes a key with its value as lines of a block mapping whose keys stand at `column`. */
export function writePair(key: string, value: Value, column: number, style: Style): string[] {
  const start = `${' '.repeat(column)}${writeKey(key, false)}:`;
  const { inline, lines } = writeValue(value, columnsUnderKey(column, start.length + 1, style), style);
  return [inline === '' ? start : `${start} ${inline}`, ...lines];
}

/** Writes an element as lines of a block list whose dashes stand at `column`. */
export function writeElement(value: Value, column: number, style: Style, form?: Form): string[] {
  const start = `${' '.repeat(column)}-`.padEnd(column + style.dashWidth);
  const inner = start.length;
  const written = writeValue(value, { inline: inner, list: inner, map: inner }, style, form);
  if (written.inline !== '') return [start + written.inline, ...written.lines];
  const [first = '', ...others] = written.lines;
  return [start + first.slice(inner), ...others];
}

/** Writes a value that begins after a key or a dash in block context. */
export function writeValue(value: Value, columns: Columns, style: Style, form?: Form): Written {
  if (isScalar(value)) {
    const text = typeof value === 'string' ? writeText(value, columns.map) : undefined;
    return text ?? { inline: writeScalar(value, false), lines: [] };
  }
  const inline = form === 'block' && !isEmpty(value) ? undefined : flowWithin(value, columns, style, form);
  if (inline !== undefined) return { inline, lines: [] };
  if (!isList(value))
    return {
      inline: '',
      lines: Object.entries(value).flatMap(([key, inner]) => writePair(key, inner, columns.map, style)),
    };
  // What a whole plan lists grows, and is read and changed line by line.
  const elementForm = columns.map === style.mapStep ? 'block' : undefined;
  const elements = value.map((element) =>
    writeElement(element, columns.list, style, isList(element) ? undefined : elementForm),
  );
  // Entries of several lines stand apart, as in the plans that people write.
  const apart = elementForm !== undefined && elements.some(({ length }) => length > 3);
  return {
    inline: '',
    lines: elements.flatMap((element, index) => (apart && index > 0 ? ['', ...element] : element)),
  };
}

/** The columns for the value of a key that stands at `column`. */
export function columnsUnderKey(column: number, inline: number, style: Style): Columns {
  return { inline, list: column + style.listStep, map: column + style.mapStep };
}

/**
 * Writes a text of several lines as a literal block scalar; undefined for what such a scalar would need an
 * indentation indicator or the keeping of blank lines for, or could not show.
 */
export function writeText(value: string, column: number): Written | undefined {
  const lines = value.split('\n');
  const isBlock = lines.length > 1 && /^\n*[^\s]/.test(value) && !value.endsWith('\n\n');
  if (!isBlock || lines.some((line) => UNSEEN.test(line))) return undefined;
  const ended = value.endsWith('\n');
  return {
    inline: ended ? '|' : '|-',
    lines: (ended ? lines.slice(0, -1) : lines).map((line) => (line === '' ? '' : ' '.repeat(column) + line)),
  };
}

function flowWithin(
  value: Value,
  columns: Columns,
  style: Style,
  form: Form | undefined,
): string | undefined {
  if (hasText(value) || (form !== 'flow' && !isFlat(value))) return undefined;
  const text = writeFlow(value, style);
  return isEmpty(value) || columns.inline + text.length <= style.width ? text : undefined;
}

function writeKey(key: string, inFlow: boolean): string {
  // Not asked of YAML 1.1, for which `on` is a truth value: it is a key of the format.
  return isPlainText(key, inFlow) && stringify(key, { lineWidth: 0 }) === `${key}\n` ? key : writeQuoted(key);
}

/** Whether the text can stand unquoted at all; stricter than YAML where a person could be misled. */
export function isPlainText(text: string, inFlow: boolean): boolean {
  if (text === '' || text.trim() !== text || UNSEEN.test(text)) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`]|: |:$| #/.test(text)) return false;
  return !(inFlow && /[,[\]{}:]/.test(text));
}

/** Whether readers of YAML 1.2 and of 1.1 both take the plain text for a string. */
function isPlainString(text: string): boolean {
  return text !== '=' && stringify(text, { lineWidth: 0, compat: 'yaml-1.1' }) === `${text}\n`;
}

function writeQuoted(text: string, quote?: Quote): string {
  const wanted = quote ?? (/["\\]/.test(text) && !text.includes("'") ? 'single' : 'double');
  if (wanted === 'single' && !UNSEEN.test(text)) return `'${text.replaceAll("'", "''")}'`;
  // A JSON string is a YAML one; JSON leaves some of the unseen characters as they are.
  return JSON.stringify(text).replaceAll(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFD-\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isScalar(value: Value): value is Scalar {
  return value === null || typeof value !== 'object';
}

function isEmpty(value: Value): boolean {
  return !isScalar(value) && Object.keys(value).length === 0;
}

function isFlat(value: Value): boolean {
  return !isScalar(value) && Object.values(value).every((inner: Value) => isScalar(inner));
}

function hasText(value: Value): boolean {
  return isScalar(value)
    ? typeof value === 'string' && value.includes('\n')
    : Object.values(value).some((inner: Value) => hasText(inner));
}
