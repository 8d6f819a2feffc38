import { HANGING, type HangingLine } from './wrap.ts';

/** What is shown under a name: some words, or lines below it; nothing where it is undefined or empty. */
export type Field = readonly [name: string, value: string | readonly (string | HangingLine)[] | undefined];

/** In characters: the longest name of a field, and a space. */
const NAME_WIDTH = 23;

/** The lines of a field on a terminal. */
export function fieldLines([name, value]: Field): HangingLine[] {
  if (value === undefined || value.length === 0) return [];
  if (typeof value === 'string') return [{ head: name.padEnd(NAME_WIDTH), body: value }];
  const below = value.map((each) =>
    typeof each === 'string' ? { head: '  ', body: each, further: HANGING } : each,
  );
  return [{ head: '', body: name }, ...below];
}
