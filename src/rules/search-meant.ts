import { nearest } from '../model/nearest.ts';
import { MOST } from './texts.ts';

export type Search = typeof nearest;

/** Searches for what was meant, as long as there are few mistakes: where hundreds of names are wrong, none is a slip. */
export function searchMeant(): Search {
  let searches = 0;
  return (word, candidates) => (++searches > MOST ? undefined : nearest(word, candidates));
}
