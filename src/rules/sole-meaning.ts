import { keyMeant } from '../language/fr/keys.ts';
import { fold, slipsBetween } from '../model/nearest.ts';

/** How far a misspelling may be from the key that it stands for: two letters, one in a short word. */
const reach = (key: string) => (key.length > 4 ? 2 : 1);

/**
 * The only known key that a misspelt one can stand for, among those that its mapping has not: the translation of a
 * French word, or the one key that is near, where no other is nearly as near. Undefined where there is any doubt.
 */
export function soleMeaning(word: string, known: readonly string[], mapping: unknown): string | undefined {
  const present = typeof mapping === 'object' && mapping !== null ? mapping : {};
  const free = known.filter((key) => !Object.hasOwn(present, key));
  const translated = keyMeant(word, free);
  if (translated !== undefined) return translated;
  const longest = Math.max(...known.map(({ length }) => length));
  if (word.length > 2 * longest) return undefined;
  const near = known
    .map((key) => ({ key, away: slipsBetween(fold(word), fold(key)) }))
    .toSorted((a, b) => a.away - b.away);
  const [first, second] = near;
  if (first === undefined || first.away > reach(first.key) || !free.includes(first.key)) return undefined;
  return second !== undefined && second.away - first.away < 2 ? undefined : first.key;
}
