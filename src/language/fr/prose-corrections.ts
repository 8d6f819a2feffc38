/** What a French reader would see as a slip in a text. */
export type SlipKind = 'apostrophe' | 'quotes' | 'ellipsis' | 'ordinal' | 'space';

/** What is wrong, and what should stand there, given the match and its groups. */
type Correction = readonly [wrong: RegExp, by: (...groups: string[]) => string];

export const NO_BREAK = '\u00A0';
const NARROW_NO_BREAK = '\u202F';

/** Stands for a character that typography leaves alone. */
const MASK = '\uE000';

/**
 * Names of files. Before one, « l’ » and the like are words of the sentence. None is longer, so that a long text without
 * a space does not take the square of its length.
 */
const FILE = String.raw`(?<![^\s"«»()[\]'’])(?!(?:[cdjlmnst]|qu)['’])[^\s"«»()[\]]{1,120}\.(?:pdf|docx?|xlsx?|pptx?|od[pst]|rtf|txt|csv|json|ics|ya?ml|md|html?|xml|png|jpe?g|gif|svg|webp|mp[34]|zip)(?![\p{L}\p{N}])`;

/**
 * URLs, e-mail addresses, links to activities, code, characters by their names as in `&amp;`, names of files: never
 * touched. None is looked for again inside what was looked through: a long text would take the square of its length.
 */
const UNTOUCHED = new RegExp(
  String.raw`(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:\/\/[^\s"»]+|(?<![\w-])www\.[^\s"»]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\[\[[^[\]]*\]\]|${'`[^`]*`'}|&\w+;|${FILE}`,
  'giu',
);

/** A text of the same length without what typography leaves alone. */
export function mask(text: string): string {
  return text.replace(UNTOUCHED, (whole) => MASK.repeat(whole.length));
}

/** A space, of whatever kind. */
const SPACE = String.raw`[ \u00A0\u202F]`;

/** A mark of punctuation follows a word, a number, something closed; or, set apart already, the end of a sentence. */
const BEFORE = String.raw`(?:(?<=[\p{L}\p{N})\]»"’%€${MASK}])${SPACE}?|(?<=[.…])${SPACE})`;

/** The end of a word. */
const END = String.raw`(?![\p{L}${MASK}])`;

/** What is a slip where a text has it otherwise; one no-break space for the other is none. */
export const CORRECTIONS: readonly (readonly [kind: SlipKind, ...Correction])[] = [
  ['apostrophe', new RegExp(`(?<=\\p{L})'(?=[\\p{L}\\d«"${MASK}])`, 'gu'), () => '’'],
  ['ellipsis', /(?<=(?<!\p{L})etc)\.{3}(?!\.)/giu, () => '.'],
  ['ellipsis', /(?<!\.|(?<!\p{L})etc)\.{3}(?!\.)/giu, () => '…'],
  // XXème, 20ième, 3è, 1ère: XXe, 20e, 3e, 1re.
  [
    'ordinal',
    new RegExp(String.raw`(?<![\p{L}\d])([IVXLC]+|\d+)(?:i?[èée]me(s?)|è)${END}`, 'gu'),
    (_, number, plural = '') => `${number}e${plural}`,
  ],
  [
    'ordinal',
    new RegExp(String.raw`(?<![\p{L}\d])([1I])[èée]re(s?)${END}`, 'gu'),
    (_, number, plural) => `${number}re${plural}`,
  ],
  [
    'space',
    new RegExp(String.raw`(?<!\p{L})([nN]°)${SPACE}?(?=\d)`, 'gu'),
    (_, sign) => `${sign}${NO_BREAK}`,
  ],
  [
    'space',
    new RegExp(String.raw`(?<!\p{L})(M\.|MM\.|Mmes?|Mlles?)${SPACE}(?=\p{Lu})`, 'gu'),
    (_, title) => `${title}${NO_BREAK}`,
  ],
  ['space', new RegExp(`${BEFORE}([;!?]+)(?=[\\s)\\]»"]|$)`, 'gu'), (_, mark) => `${NARROW_NO_BREAK}${mark}`],
  ['space', new RegExp(`${BEFORE}:(?=[\\s»"]|$)`, 'gu'), () => `${NO_BREAK}:`],
  ['space', new RegExp(String.raw`(?<=\d)${SPACE}?([%€])${END}`, 'gu'), (_, sign) => `${NO_BREAK}${sign}`],
  ['space', new RegExp(String.raw`«${SPACE}?(?=[^\s»])`, 'gu'), () => `«${NO_BREAK}`],
  ['space', new RegExp(String.raw`(?<=[^\s«])${SPACE}?»`, 'gu'), () => `${NO_BREAK}»`],
];

const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const UNITS = 'h|min|k?m|k?m²|ha|kg|t|[kMG]o|‰|°C|(?:k|M|Md)€|euros?|millions?|milliards?';

/**
 * What print does besides, that nobody types: a number keeps its groups of digits, its unit and its month on its line.
 */
export const REFINEMENTS: readonly Correction[] = [
  [
    new RegExp(
      String.raw`(?<=(?<!\d[.,]?|[/+-]|\d${SPACE})[1-9]\d{0,2}(?:${SPACE}\d{3}){0,4})[ \u00A0](?=\d{3}(?:${SPACE}\d{3}){0,4}(?!${SPACE}?\d|[/-]))`,
      'gu',
    ),
    () => NARROW_NO_BREAK,
  ],
  [new RegExp(String.raw`(?<=\d)[ \u202F](?=(?:${UNITS})${END})`, 'gu'), () => NO_BREAK],
  [new RegExp(String.raw`(?<=\d${SPACE}?h)[ \u202F](?=\d\d(?!\d))`, 'gu'), () => NO_BREAK],
  [new RegExp(String.raw`(?<=(?<!\d)(?:\d\d?|1er))[ \u202F](?=(?:${MONTHS})${END})`, 'giu'), () => NO_BREAK],
  [/(?<=(?<!\p{L})(?:pp?|art)\.|§)[ \u202F](?=\d)/gu, () => NO_BREAK],
];
