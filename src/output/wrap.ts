/** How much further in the rest of a long line stands than its beginning. */
export const HANGING = 2;

/** Characters that take two columns, or may: those of East Asia, pictures. */
const WIDE = /[\u1100-\u115F\u2E80-\uFFE6]/;

/**
 * A text for a terminal of so many columns: what is longer goes on, between words, on lines of its own, further in.
 * Colours are kept; no-break spaces hold.
 */
export async function wrapText(text: string, columns: number): Promise<string> {
  if (!WIDE.test(text) && text.split('\n').every((line) => line.length <= columns)) return text;
  const [{ default: wrapAnsi }, { default: stringWidth }] = await Promise.all([
    import('wrap-ansi'),
    import('string-width'),
  ]);
  return text
    .split('\n')
    .map((line) => {
      if (stringWidth(line) <= columns) return line;
      const indent = line.length - line.trimStart().length;
      const parts = wrapAnsi(line.slice(indent), Math.max(columns - indent - HANGING, 20)).split('\n');
      return parts
        .map((part, index) => ' '.repeat(index === 0 ? indent : indent + HANGING) + part)
        .join('\n');
    })
    .join('\n');
}

/** A line whose body goes on, where it is too long, below its own beginning. */
export interface HangingLine {
  readonly head: string;
  readonly body: string;
  /** How much further in than its beginning it goes on: where the next line of a list begins there too. */
  readonly further?: number;
}

/** In columns: in less, a body would be one word a line. */
const NARROWEST = 24;

/** Lines for a terminal of so many columns, the body of each beside its head; for no terminal, one line each. */
export async function hangLines(
  lines: readonly HangingLine[],
  columns: number | undefined,
): Promise<string[]> {
  const whole = lines.map(({ head, body }) => `${head}${body}`.trimEnd());
  const isNarrow = (line: string) => line.length <= (columns ?? Infinity) && !WIDE.test(line);
  if (columns === undefined || whole.every(isNarrow)) return whole;
  const [{ default: wrapAnsi }, { default: stringWidth }] = await Promise.all([
    import('wrap-ansi'),
    import('string-width'),
  ]);
  return lines.flatMap(({ head, body, further = 0 }, index) => {
    const line = whole[index] ?? '';
    const indent = stringWidth(head) + further;
    const room = columns - indent;
    if (room < NARROWEST || stringWidth(line) <= columns) return [line];
    const [first = '', ...rest] = wrapAnsi(body, room).split('\n');
    return [head + first, ...rest.map((part) => ' '.repeat(indent) + part)];
  });
}
