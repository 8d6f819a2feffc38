/** How much further in the rest of a long line stands than its beginning. */
const HANGING = 2;

/**
 * A text for a terminal of so many columns: what is longer goes on, between words, on lines of its own, further in.
 * Colours are kept; no-break spaces hold.
 */
export async function wrapText(text: string, columns: number): Promise<string> {
  if (text.split('\n').every((line) => line.length <= columns)) return text;
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
