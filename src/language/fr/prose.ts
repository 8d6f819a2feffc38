import { amendText } from '../../model/amend.ts';
import type { Amendment } from '../../model/edit.ts';
import { CORRECTIONS, NO_BREAK, REFINEMENTS, type SlipKind, mask } from './prose-corrections.ts';

export type { SlipKind } from './prose-corrections.ts';

/** A slip, by its offset in the text, and what should stand there; nothing where that cannot be told. */
export interface Slip {
  readonly kind: SlipKind;
  readonly index: number;
  readonly text: string;
  readonly by: string | undefined;
}

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
  return slipsOf(mask(text)).filter(({ text: part, by }) => by === undefined || alike(by) !== alike(part));
}

/** What besides the slips there may be to set in a text. */
const UNSET = /[\u00A0\u202F]|(?:\d|1er|\dh) [a-z\d°‰]|[.§] \d/i;

/**
 * A text of a plan as a careful French typographer sets it: every slip that can be corrected is, each no-break space is
 * of its kind, and numbers hold on to what they count. Idempotent; addresses, links and code stay as they are.
 */
export function typesetProse(text: string): string {
  if (!mayHaveSlips(text) && !UNSET.test(text)) return text;
  const masked = mask(text);
  const parts: Amendment[] = slipsOf(masked).flatMap(({ index, text: part, by }) =>
    by === undefined ? [] : [{ index, text: part, by }],
  );
  for (const [wrong, by] of REFINEMENTS)
    for (const match of masked.matchAll(wrong))
      parts.push({ index: match.index, text: match[0], by: by(...match) });
  return amendText(text, parts);
}

const alike = (words: string) => words.replaceAll('\u202F', NO_BREAK);

/** The slips of a text whose protected parts are masked, and the no-break spaces of the wrong kind. */
function slipsOf(masked: string): Slip[] {
  const slips = [...quotesIn(masked)];
  for (const [kind, wrong, by] of CORRECTIONS)
    for (const match of masked.matchAll(wrong)) {
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
