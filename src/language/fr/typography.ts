import { visible } from '../../model/visible.ts';

const NO_BREAK = '\u00A0';
const NARROW_NO_BREAK = '\u202F';

/**
 * Our own sentences as French prints them: no-break spaces at their places. It changes the
 * spaces that are there and adds none, so that ids, hours and URLs inside a sentence stay as they are. Idempotent.
 */
export function typeset(sentence: string): string {
  // A sentence may quote a file that holds any character.
  return visible(sentence)
    .replace(/ (?=[;!?])/g, NARROW_NO_BREAK)
    .replace(/ (?=:(?:\s|$)|»|%)|(?<=«) /g, NO_BREAK)
    .replace(/(?<=\bn°) /g, NO_BREAK);
}

/** A text of some length at the most: what a plan says of itself may be as long as its file. */
export function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** Stands for a no-break space where a person must see that there is one. */
export const OPEN_BOX = '␣';

/** A text with its no-break spaces to be seen. */
export function showNoBreak(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, OPEN_BOX);
}

/** The marks of a quotation. */
export const QUOTES = { open: `«${NO_BREAK}`, close: `${NO_BREAK}»` } as const;

/** A quotation, as French marks it; one within it has the marks that French gives to the second. */
export function quote(text: string): string {
  return `${QUOTES.open}${markWithin(text)}${QUOTES.close}`;
}

/** A text that stands between « and », with “ and ” for its own marks. Idempotent. */
export function markWithin(text: string): string {
  return text.replace(/«[ \u00A0\u202F]?/g, '“').replace(/[ \u00A0\u202F]?»/g, '”');
}

/** A sentence with its full stop; a last line that is to be copied goes without. */
export function endSentence(text: string): string {
  const last = text.slice(text.lastIndexOf('\n') + 1);
  return /(?:^|\s)(?:oidp |--)\S|\?$/.test(last) ? text : `${text}.`;
}

/** A word that is written as it is wherever it stands: an address, a file’s name, « eGov », « h264 ». */
const WRITTEN_SO = /^(?:\S*(?:@|:\/\/|\p{L}\.\p{L})|www\.|\p{Ll}\p{L}*[\p{Lu}\d])/u;

/** The first letter a capital, for a sentence that begins with a word of its own. */
export function capitalize(text: string): string {
  return WRITTEN_SO.test(text) ? text : text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
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

/**
 * The plural of a noun and of the adjectives that follow it, by the general rules of French: « ligne d’action » gives
 * « lignes d’action ». For the words that a plan gives itself, whose plural nobody has written.
 */
export function pluralize(phrase: string): string {
  const words = phrase.split(' ');
  const complement = words.findIndex((word) =>
    /^(?:de|du|des|à|au|aux|en|pour|sur|par|et)$|^[dl]['’]/.test(word),
  );
  const end = complement === -1 ? words.length : complement;
  return words.map((word, index) => (index < end ? pluralOfWord(word) : word)).join(' ');
}

function pluralOfWord(word: string): string {
  if (/[sxz]$/i.test(word)) return word;
  if (/[ae]u$/i.test(word)) return `${word}x`;
  return /al$/i.test(word) ? word.replace(/l$/i, 'ux') : `${word}s`;
}
