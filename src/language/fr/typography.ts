const NO_BREAK = '\u00A0';
const NARROW_NO_BREAK = '\u202F';

/**
 * Our own sentences as French prints them: no-break spaces at their places, typographic apostrophes. It changes the
 * spaces that are there and adds none, so that ids, hours and URLs inside a sentence stay as they are. Idempotent.
 */
export function typeset(sentence: string): string {
  return sentence
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replace(/ (?=[;!?])/g, NARROW_NO_BREAK)
    .replace(/ (?=:(?:\s|$)|»|%)|(?<=«) /g, NO_BREAK)
    .replace(/(?<=\bn°) /g, NO_BREAK);
}

/** A quotation, as French marks it. */
export function quote(text: string): string {
  return `«${NO_BREAK}${text}${NO_BREAK}»`;
}

/** The first letter a capital, for a sentence that begins with a word of its own. */
export function capitalize(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** `a, b et c`, or with another last word: `a, b ou c`. As Intl.ListFormat, which costs a tenth of a short command to load. */
export function enumerate(words: readonly string[], last: 'et' | 'ou' = 'et'): string {
  const head = words.slice(0, -1).join(', ');
  return head === '' ? (words[0] ?? '') : `${head} ${last} ${words.at(-1)}`;
}

/** `1 activité`, `3 activités`: French counts 0 and 1.5 in the singular. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(number)}${NO_BREAK}${number < 2 ? singular : plural}`;
}

/** A whole number, its thousands apart by a narrow no-break space: `78 789`. */
export function formatNumber(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, NARROW_NO_BREAK);
}
