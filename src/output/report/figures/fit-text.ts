/** About how wide a text is in the page's font, in pixels: nothing here can measure it. Rather too wide than too narrow. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += share(character);
  return width * size;
}

function share(character: string): number {
  if (character > '\u10FF') return character < '\u2100' ? 0.6 : 1.1;
  if (/[MWmw@%—…]/.test(character)) return 0.95;
  if (/[ iljtfrI.,:;'’!|()[\]-]/.test(character)) return 0.36;
  return /\p{Lu}/u.test(character) ? 0.72 : 0.58;
}

/**
 * A text in a number of lines of a width at the most, always that number, the last ones empty where it is short. What
 * is left over is cut, which an ellipsis shows.
 */
export function fitText(text: string, size: number, width: number, lines = 1): string[] {
  let rest = text.trim();
  return Array.from({ length: lines }, (_, index) => {
    if (textWidth(rest, size) <= width) {
      const line = rest;
      rest = '';
      return line;
    }
    const last = index === lines - 1;
    const head = fitting(rest, size, last ? width - textWidth('…', size) : width);
    const space = head.search(/ [^ ]*$/);
    // A word is not cut where there is a space before it, and that does not cost half of the line.
    const line = space > head.length / 2 ? head.slice(0, space) : head;
    rest = rest.slice(line.length).trim();
    return last ? `${line.trimEnd()}…` : line;
  });
}

/** The start of a text that fits, in whole characters. */
function fitting(text: string, size: number, width: number): string {
  let [head, used] = ['', 0];
  for (const character of text) {
    used += textWidth(character, size);
    if (used > width) break;
    head += character;
  }
  return head;
}
