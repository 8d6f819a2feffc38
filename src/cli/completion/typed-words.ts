/** What is typed of a call, up to the cursor, without the name of the program. */
export interface TypedWords {
  /** The words before the one that is being completed, without their quotes. */
  readonly before: readonly string[];
  /** The word that is being completed, without its quotes; empty where it is yet to begin. */
  readonly current: string;
  /** That word as it stands on the line. */
  readonly raw: string;
}

/** The words as zsh and fish give them: without quotes, but for the last one, which is being completed. */
export function givenWords(words: readonly string[]): TypedWords {
  const raw = words.at(-1) ?? '';
  return { before: words.slice(0, -1), current: withoutQuotes(raw), raw };
}

/** A word, or the part of one that is there so far: bare characters, escaped ones, and texts between quotes. */
const BASH_WORD = /(?:[^\s'"\\]|\\[\s\S]?|'[^']*(?:'|$)|"(?:[^"\\]|\\[\s\S]?)*(?:"|$))+/g;

/**
 * The words of a line of bash, up to the cursor. Its own division (COMP_WORDS) parts words at `=` and `:` too, and
 * leaves open where a blank stood.
 */
export function bashWords(line: string, cursor: number): TypedWords {
  // Bash counts characters, not the units of UTF-16.
  const typed = Array.from(line).slice(0, cursor).join('');
  const words = Array.from(typed.matchAll(BASH_WORD));
  // What stands before the name of the program sets variables for it.
  const command = words.findIndex(([word]) => !/^\w+=/.test(word));
  const called = words.slice(command + 1);
  const last = called.at(-1);
  const isOpen = last !== undefined && last.index + last[0].length === typed.length;
  const raw = isOpen ? last[0] : '';
  const before = isOpen ? called.slice(0, -1) : called;
  return { before: before.map(([word]) => withoutQuotes(word)), current: withoutQuotes(raw), raw };
}

/** A word as a shell takes it: its quotes off, what they and backslashes protect as it is. */
export function withoutQuotes(word: string): string {
  return word.replace(
    /'([^']*)'?|"((?:[^"\\]|\\[\s\S]?)*)"?|\\([\s\S]?)/g,
    (_, single?: string, double?: string, escaped?: string) =>
      single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? '',
  );
}

/** The words of PowerShell, one a line as they are written; it has no safe way to hand over quotes and empty words. */
export function powershellWords(lines: string): TypedWords {
  const words = lines.split('\n');
  const raw = words.pop() ?? '';
  return { before: words.map(withoutPowershellQuotes), current: withoutPowershellQuotes(raw), raw };
}

function withoutPowershellQuotes(word: string): string {
  const quote = /^['"]/.exec(word)?.[0];
  if (quote === undefined) return word.replace(/`([\s\S])/g, '$1');
  const inside = word.length > 1 && word.endsWith(quote) ? word.slice(1, -1) : word.slice(1);
  return inside.replaceAll(quote + quote, quote);
}
