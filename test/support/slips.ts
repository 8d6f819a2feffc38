import { expect } from 'vitest';

/** Replaces what stands in one place of a text. */
export function replace(text: string | undefined, from: string, to: string): string {
  const parts = (text ?? '').split(from);
  expect(parts, `« ${from} » is in one place`).toHaveLength(2);
  return parts.join(to);
}

/** The line on which something stands that is in one place of a text. */
export function lineOf(text: string | undefined, part: string): number {
  const parts = (text ?? '').split(part);
  expect(parts, `« ${part} » is in one place`).toHaveLength(2);
  return parts[0]?.split('\n').length ?? 0;
}
