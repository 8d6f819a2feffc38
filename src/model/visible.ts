/** What a terminal would obey, or show in another order than it is written; line breaks and tabs apart. */
const UNSHOWN = /[\0-\x08\x0B-\x1F\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

/** A text as a terminal may show it: with a sign in place of what it would obey. */
export function visible(text: string): string {
  return text.replace(UNSHOWN, '\uFFFD');
}

/** What shows a text in another order than it is written, or breaks it where no line ends. */
const TURNING = /[\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

/** A whole text for a terminal, which may bear colours of ours, with a sign in place of what would turn it around. */
export function inOrder(text: string): string {
  return text.replace(TURNING, '\uFFFD');
}

/** The name of a file on one line: it may hold any character. */
export function visibleName(file: string): string {
  return visible(file).replace(/[\n\t]/g, '\uFFFD');
}
