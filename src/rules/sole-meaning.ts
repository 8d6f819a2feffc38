import { keyMeant } from '../language/fr/keys.ts';
import { fold, slipsBetween } from '../model/nearest.ts';

/** In a shorter key one slip may make another word: « vote » is no « note ». */
const LONG = 6;

/**
 * The only known key that a misspelt one can stand for, among those that its mapping has not: the translation of a
 * French word, the same in another case or with accents, or one slip of the fingers away from a key that is long enough
 * to be told from any other word. Undefined where there is any doubt.
 */
export function soleMeaning(word: string, known: readonly string[], mapping: unknown): string | undefined {
  // No longer word is one slip away from any.
  if (word.length > 40) return undefined;
  const present = new Set(Object.keys(typeof mapping === 'object' && mapping !== null ? mapping : {}));
  const free = known.filter((key) => !present.has(key));
  const translated = keyMeant(word, free);
  if (translated !== undefined) return translated;
  const near = known.filter((key) => isSlipOf(fold(word), key));
  return near.length === 1 ? near.find((key) => free.includes(key)) : undefined;
}

function isSlipOf(word: string, key: string): boolean {
  const folded = fold(key);
  const slips = slipsBetween(word, folded);
  return (
    slips === 0 ||
    (slips === 1 && (folded.length >= LONG || (word.length === folded.length && isSwap(word, folded))))
  );
}

/** Whether it is the same letters in another order. */
function isSwap(word: string, key: string): boolean {
  return word.split('').toSorted().join('') === key.split('').toSorted().join('');
}
