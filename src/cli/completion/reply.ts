import { visibleName } from '../../model/visible.ts';
import { shorten } from '../../language/fr/typography.ts';
import type { Offer } from './candidates.ts';
import type { Match } from './matching.ts';
import { type TypedWords, withoutQuotes } from './typed-words.ts';

/** How a shell is given an offer: a line that says what it is to add itself, then a line for each word. */
export type Reply = (match: Match, typed: TypedWords) => string;

/** In characters: what is said of a word stands beside it on one line. */
const LONGEST = 100;

/** The text of a reply; a word that would not stand on one line is left out. */
export function printReply({ matches, files }: Offer, typed: TypedWords, reply: Reply): string {
  const lines = matches
    .filter(({ word }) => word !== '' && word === visibleName(word))
    .map(({ word, description }) =>
      reply({ word, description: shorten(visibleName(description.replace(/\s/g, ' ')), LONGEST) }, typed),
    );
  return `${[files ?? 'none', ...lines].join('\n')}\n`;
}

/** The word alone, quoted as far as it is yet to be; of one that bash parts, what comes after its last part. */
export function bashReply(breaks: string): Reply {
  return ({ word }, { raw }) => {
    const { begun, quote } = lastPart(raw, breaks);
    const rest = word.slice(begun.length);
    if (quote === "'") return rest.replaceAll("'", String.raw`'\''`);
    if (quote === '"') return rest.replace(/[\\"$`]/g, String.raw`\$&`);
    return rest.replace(/[^\p{L}\p{M}\p{N}_./=:@%+,-]/gu, String.raw`\$&`);
  };
}

/** What of a word stands before the part that bash completes, and in which quote that part is. */
function lastPart(raw: string, breaks: string): { begun: string; quote: string | undefined } {
  let quote: string | undefined;
  let start = 0;
  for (let at = 0; at < raw.length; at++) {
    const character = raw[at] ?? '';
    if (character === '\\' && quote !== "'") at++;
    else if (quote !== undefined) quote = character === quote ? undefined : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (breaks.includes(character)) start = at + 1;
  }
  return { begun: withoutQuotes(raw.slice(0, start)), quote };
}

/** zsh parts the word from what is said of it at the first colon. */
export const zshReply: Reply = ({ word, description }) => {
  const escaped = word.replace(/[\\:]/g, String.raw`\$&`);
  return description === '' ? escaped : `${escaped}:${description}`;
};

export const fishReply: Reply = ({ word, description }) => `${word}\t${description}`;

/** PowerShell inserts the word as it is, and refuses one of which nothing is said. */
export const powershellReply: Reply = ({ word, description }, { raw }) => {
  const isPlain = /^[\p{L}\p{N}_./=:+-]+$/u.test(word) && !/^['"]/.test(raw);
  return [isPlain ? word : `'${word.replaceAll("'", "''")}'`, word, description || word].join('\t');
};
