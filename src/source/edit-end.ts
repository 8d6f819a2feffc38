import type { Splice } from './edit-text.ts';

/**
 * Sorted splices, of which the last ones may take away the last lines: a text that ended without a line break goes on
 * doing so.
 */
export function endAsBefore(text: string, splices: readonly Splice[]): Splice[] {
  let first = splices.length;
  let start = text.length;
  while (first > 0) {
    const splice = splices[first - 1];
    if (splice === undefined || splice.end !== start || splice.text !== '') break;
    start = splice.start;
    first--;
  }
  const [removal, ...rest] = splices.slice(first);
  const before = splices.slice(0, first);
  if (removal === undefined || text.endsWith('\n') || text[start - 1] !== '\n') return [...splices];
  const last = before.at(-1);
  // What is put at the end of what stays ends the text now.
  if (last !== undefined && last.end === start && last.text.endsWith('\n'))
    return [...before.slice(0, -1), { ...last, text: last.text.replace(/\r?\n$/, '') }, removal, ...rest];
  const lineBreak = text[start - 2] === '\r' ? 2 : 1;
  return [...before, { ...removal, start: start - lineBreak }, ...rest];
}
