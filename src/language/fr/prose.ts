/** What a French reader would see as a slip in a text. */
export type SlipKind = 'apostrophe' | 'quotes' | 'ellipsis' | 'ordinal' | 'space';

/** A slip, by its offset in the text, and what should stand there; nothing where that cannot be told. */
export interface Slip {
  readonly kind: SlipKind;
  readonly index: number;
  readonly text: string;
  readonly by: string | undefined;
}

const NO_BREAK = '\u00A0';
const NARROW_NO_BREAK = '\u202F';

/** Stands for a character that typography leaves alone. */
const MASK = '\uE000';

/**
 * URLs, e-mail addresses, links to activities, code, characters by their names as in `&amp;`: never touched. None is
 * looked for again inside what was looked through: a long text would take the square of its length.
 */
const UNTOUCHED =
  /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:\/\/[^\s"»]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\[\[[^[\]]*\]\]|`[^`]*`|&\w+;/gi;

/** A mark of punctuation follows a word, a number, something closed; or, set apart already, the end of a sentence. */
const BEFORE = String.raw`(?:(?<=[\p{L}\p{N})\]»"’%€${MASK}]) ?|(?<=[.…]) )`;

/** The end of a word. */
const END = String.raw`(?![\p{L}${MASK}])`;

type Correction = readonly [kind: SlipKind, slip: RegExp, by: (...groups: string[]) => string];

const CORRECTIONS: readonly Correction[] = [
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
  ['space', /(?<!\p{L})([nN]°) ?(?=\d)/gu, (_, sign) => `${sign}${NO_BREAK}`],
  ['space', /(?<!\p{L})(M\.|MM\.|Mmes?|Mlles?) (?=\p{Lu})/gu, (_, title) => `${title}${NO_BREAK}`],
  ['space', new RegExp(`${BEFORE}([;!?]+)(?=[\\s)\\]»"]|$)`, 'gu'), (_, mark) => `${NARROW_NO_BREAK}${mark}`],
  ['space', new RegExp(`${BEFORE}:(?=[\\s»"]|$)`, 'gu'), () => `${NO_BREAK}:`],
  ['space', new RegExp(String.raw`(?<=\d) ?([%€])${END}`, 'gu'), (_, sign) => `${NO_BREAK}${sign}`],
  ['space', /« ?(?=[^\s»])/g, () => `«${NO_BREAK}`],
  ['space', /(?<=[^\s«]) ?»/g, () => `${NO_BREAK}»`],
];

/** What no text without a slip has but by chance; made to be quick, where the corrections are exact. */
const SUSPECT =
  /['"]|\.\.\.|«(?!\u00A0)|(?:^|[^\u00A0])»|[^\u202F\u00A0][;!?]|[^\u202F\u00A0]:(?=\s|$)|\d ?[%€]|[nN]° ?\d|[\dIVXLC](?:i?[èée]me|[èée]re|è)|M(?:mes?|lles?|M?\.) /;

/** Whether a closer look at a text may find a slip: most texts need none. */
export function mayHaveSlips(text: string): boolean {
  return SUSPECT.test(text);
}

/**
 * The slips of a text against French typography (Lexique des règles typographiques de l’Imprimerie nationale), in
 * order, none inside another. Any no-break space does where one is due. What is corrected has no slip.
 */
export function slipsIn(text: string): Slip[] {
  const masked = text.replace(UNTOUCHED, (whole) => MASK.repeat(whole.length));
  const slips = [...quotesIn(masked)];
  for (const [kind, slip, by] of CORRECTIONS)
    for (const match of masked.matchAll(slip)) {
      const correct = by(...match);
      if (correct !== match[0]) slips.push({ kind, index: match.index, text: match[0], by: correct });
    }
  return slips.toSorted((a, b) => a.index - b.index);
}

/** A quotation in straight quotes, with the spaces inside them. */
const QUOTATION =
  /(?<![^\s([«’'/–—-])("[ \u00A0\u202F]?)[^"\s;:!?%€»](?:[^"]*[^"\s«])?([ \u00A0\u202F]?")(?![^\s.,;:!?…)\]»/–—-])/g;

/** Straight double quotes: « and », where each has its other one. */
function* quotesIn(masked: string): Generator<Slip> {
  const quotes = [...masked.matchAll(/"/g)];
  const quotations = [...masked.matchAll(QUOTATION)];
  if (quotations.length * 2 < quotes.length) {
    for (const { index } of quotes) yield { kind: 'quotes', index, text: '"', by: undefined };
    return;
  }
  for (const { 0: whole, 1: opening = '', 2: closing = '', index } of quotations) {
    yield { kind: 'quotes', index, text: opening, by: `«${NO_BREAK}` };
    const end = index + whole.length;
    yield { kind: 'quotes', index: end - closing.length, text: closing, by: `${NO_BREAK}»` };
  }
}
