import { QUOTES, capitalize, markWithin } from '../language/fr/typography.ts';
import type { Inline, Text } from './view.ts';

/** The parts of a text. */
export function partsOf(text: Text): readonly Inline[] {
  return typeof text === 'string' ? [text] : text.inline;
}

/** One text of several, with nothing between them. */
export function concat(...texts: readonly (Text | Inline)[]): Text {
  const inline = texts.flatMap((text) =>
    typeof text === 'object' && 'inline' in text ? text.inline : [text],
  );
  const parts = inline.filter((part) => part !== '');
  return parts.every((part) => typeof part === 'string') ? parts.join('') : { inline: parts };
}

/** « a, b et c », of texts. */
export function enumerateTexts(texts: readonly (Text | Inline)[]): Text {
  return concat(
    ...texts.flatMap((text, index) => {
      if (index === 0) return [text];
      return [index === texts.length - 1 ? ' et ' : ', ', text];
    }),
  );
}

/** The texts one after the other, with a sign between them. */
export function join(texts: readonly (Text | Inline)[], between: Inline): Text {
  return concat(...texts.flatMap((text, index) => (index === 0 ? [text] : [between, text])));
}

/** The text as a quotation. */
export function quoteText(text: Text): Text {
  const within = partsOf(text).map((part) => {
    if (typeof part === 'string') return markWithin(part);
    return 'text' in part ? { ...part, text: markWithin(part.text) } : part;
  });
  return concat(QUOTES.open, ...within, QUOTES.close);
}

/** The text with a capital at its start, for what begins with a word of ours. */
export function startSentence(text: Text): Text {
  const [first, ...rest] = partsOf(text);
  if (first === undefined) return text;
  if (typeof first === 'string') return concat(capitalize(first), ...rest);
  return 'text' in first ? concat({ ...first, text: capitalize(first.text) }, ...rest) : text;
}
