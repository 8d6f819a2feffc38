import { distance } from 'fastest-levenshtein';

/** A word without case, accents or ligatures, for comparing what a person types. */
export function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']/g, "'")
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .trim();
}

/** How many slips of the fingers lie between two folded words; two letters that changed places are one. */
export function slipsBetween(one: string, other: string): number {
  const at =
    Array.from({ length: one.length }, (_, index) => index).find((index) => one[index] !== other[index]) ?? 0;
  const swapped = `${one.slice(0, at)}${one[at + 1] ?? ''}${one[at] ?? ''}${one.slice(at + 2)}`;
  return one !== other && swapped === other ? 1 : distance(one, other);
}

/** A longer word was not mistyped: it is something else. To compare two takes the product of their lengths. */
const LONGEST = 100;

/** The candidate that was probably meant, case and accents aside; undefined where none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  const folded = fold(word);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(folded.length * 0.4)) + 1;
  for (const candidate of candidates) {
    if (candidate.length > LONGEST) continue;
    const away = slipsBetween(folded, fold(candidate));
    if (away < least) [best, least] = [candidate, away];
  }
  return best;
}
