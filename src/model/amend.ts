import type { Amendment } from './edit.ts';

/** A text with parts of it replaced; the parts do not overlap. */
export function amendText(text: string, parts: readonly Amendment[]): string {
  let [result, at] = ['', 0];
  for (const { index, text: part, by } of parts.toSorted((a, b) => a.index - b.index)) {
    result += text.slice(at, index) + by;
    at = index + part.length;
  }
  return result + text.slice(at);
}
