import { distance } from 'fastest-levenshtein';

/** A word without case or accents, for comparing what a person types. */
export function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/g, "'").toLowerCase().trim();
}

/** The candidate that was probably meant, case and accents aside; undefined where none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const folded = fold(word);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(folded.length * 0.4)) + 1;
  for (const candidate of candidates) {
    const away = distance(folded, fold(candidate));
    if (away < least) [best, least] = [candidate, away];
  }
  return best;
}
