import { fold } from './nearest.ts';

/** Something that people call by its id or by its title. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

/** Less than this of a title says too little: « de » stands in many. */
const SHORTEST_PART = 3;

/**
 * What a person means by an id, a title, the beginning of an id or a part of a title, accents and case aside: one where
 * it is clear, several where it is not, none where nothing is called so. A whole id or title leaves out what only begins
 * or holds it; words that stand together in a title leave out those that stand in it apart.
 */
export function findByName<Each extends Named>(typed: string, candidates: readonly Each[]): Each[] {
  const name = bare(typed);
  if (name === '') return [];
  const known = candidates.map((each) => ({ each, id: bare(each.id), title: bare(each.title) }));
  const whole = known.filter(({ id, title }) => id === name || title === name);
  if (whole.length > 0 || name.length < SHORTEST_PART) return whole.map(({ each }) => each);
  const spaced = apart(name);
  const loose = known.map(({ each, id, title }) => ({ each, id: apart(id), title: apart(title) }));
  const same = loose.filter(({ id, title }) => id === spaced || title === spaced);
  if (same.length > 0) return same.map(({ each }) => each);
  const partly = loose.filter(({ id, title }) => id.startsWith(spaced) || title.includes(spaced));
  const words = spaced.split(' ');
  const found = partly.length > 0 ? partly : loose.filter(({ title }) => hasAll(title, words));
  return found.map(({ each }) => each);
}

function hasAll(title: string, words: readonly string[]): boolean {
  return words.every((word) => title.includes(word));
}

/** As people compare names: no accents, no case, any space one. */
export function bare(text: string): string {
  return fold(text).replaceAll(/\s+/g, ' ');
}

/** With its words apart: « conférence 20 » is said for `conference-20`. */
function apart(name: string): string {
  return name.replaceAll(/[-–]/g, ' ');
}
