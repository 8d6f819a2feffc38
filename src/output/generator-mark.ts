import { GENERATED } from '../language/fr/saved-files.ts';

/** No release is named: what it would change in a file says nothing to its readers. */
const META = '<meta name="generator" content="oidp">';

const COMMENT = `<!-- ${GENERATED} -->`;

/** A text is read from its first line on, and has no place for what is not to be seen. */
const LAST_LINE = `(${GENERATED})`;

/** By what a file is known to be ours, whatever its format is: at its start, where it says what it is. */
const FIRST_MARKS: readonly RegExp[] = [
  /<meta name="generator" content="oidp\b/,
  /^\uFEFF?<!-- [^\n]*\boidp\b/,
  /^<\?xml [^\n]*\?>\n<!-- [^\n]*\boidp\b/,
  /^BEGIN:VCALENDAR\r?\n[\s\S]*^PRODID:-\/\/oidp\/\//m,
];

/** Or at its end. */
const LAST_MARK = /\n\(oidp\b[^\n]*\)\s*$/;

/** How far it is looked for from either end, in characters. */
const REACH = 2000;

/** A result as a file holds it: with what tells that the tool wrote it, where its format has a place for that. */
export function withMark(text: string, format: string): string {
  if (isMarked(text)) return text;
  if (format === 'html' && HEAD.test(text)) return text.replace(HEAD, `$&\n${META}`);
  if (format === 'html' || format === 'md') return `${COMMENT}\n\n${text}`;
  return format === 'text' ? `${text.trimEnd()}\n\n${LAST_LINE}\n` : text;
}

const HEAD = /<head(?:\s[^>]*)?>/i;

/**
 * Whether the tool wrote the text that `next`, of a format, would replace: by its mark. Where the format has none, JSON
 * by its keys, anything else only where it is the same.
 */
export function isOurs(there: string, next: string, format: string): boolean {
  if (isMarked(there)) return true;
  if (format === 'json') return shapeOf(there) !== undefined && shapeOf(there) === shapeOf(next);
  // People go on working in a table, whose titles stay.
  return there === next;
}

function isMarked(text: string): boolean {
  const start = text.slice(0, REACH);
  return FIRST_MARKS.some((mark) => mark.test(start)) || LAST_MARK.test(text.slice(-REACH));
}

/** The keys of an object in JSON and, of a schema, what it is the schema of; undefined for anything else. */
function shapeOf(text: string): string | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const { $schema, title } = value as Readonly<Record<string, unknown>>;
    return JSON.stringify([Object.keys(value), $schema, $schema === undefined ? undefined : title]);
  } catch {
    return undefined;
  }
}
