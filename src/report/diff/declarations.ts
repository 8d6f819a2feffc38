import { fold } from '../../model/nearest.ts';

/** A priority, a theme or an objective: its letter or id, and its title. */
export interface Declared {
  readonly key: string;
  readonly title: string;
}

/** What one plan has and the other one made of it; of what only one of them has, one side. */
export interface Pair<Thing> {
  readonly from?: Thing | undefined;
  readonly to?: Thing | undefined;
}

type Same = (one: Declared, other: Declared) => boolean;

const sameKey: Same = (one, other) => one.key === other.key;
const sameTitle: Same = (one, other) => fold(one.title) === fold(other.title);

/**
 * Pairs what two plans declare, in the order of the later one; what only the earlier one has comes last. By title and
 * key, then by title alone, for a priority may change its letter, then by key alone, where it can have been `renamed`.
 */
export function compareDeclared(
  before: readonly Declared[],
  after: readonly Declared[],
  renamed: Same = () => true,
): Pair<Declared>[] {
  const ways: readonly Same[] = [
    (one, other) => sameKey(one, other) && sameTitle(one, other),
    sameTitle,
    (one, other) => sameKey(one, other) && renamed(one, other),
  ];
  const found = new Map<Declared, Declared>();
  const left = new Set(before);
  for (const same of ways)
    for (const to of after) {
      if (found.has(to)) continue;
      const from = [...left].find((each) => same(each, to));
      if (from === undefined) continue;
      found.set(to, from);
      left.delete(from);
    }
  return [...after.map((to) => ({ from: found.get(to), to })), ...[...left].map((from) => ({ from }))];
}

/** Tells which letter the priority of a letter has in the later plan; undefined where that has not got it. */
export function priorityFollower(
  priorities: readonly Pair<Declared>[],
): (letter: string) => string | undefined {
  const letters = new Map(priorities.map(({ from, to }) => [from?.key, to?.key]));
  return (letter) => letters.get(letter);
}
