import { fold } from '../../model/nearest.ts';

/** A priority, which has a letter, or a theme or an objective, which have an id. */
export interface Declared {
  readonly id?: string;
  readonly letter?: string;
  readonly title: string;
}

/** What one plan declares and the other one made of it; of what only one of them has, one side. */
export interface Pair {
  readonly from?: Declared | undefined;
  readonly to?: Declared | undefined;
}

/** Whether a reader sees a difference: an id is not printed, a letter is. */
export function hasChanged({ from, to }: Pair): boolean {
  return from?.title !== to?.title || from?.letter !== to?.letter;
}

type Same = (one: Declared, other: Declared) => boolean;

/**
 * Pairs what two plans declare, in the order of the later one; what only the earlier one has comes last. By title and
 * key, then by title alone, for a priority may change its letter, then by key alone, where it can have been `renamed`.
 */
export function compareDeclared(
  before: readonly Declared[],
  after: readonly Declared[],
  renamed: Same = () => true,
): Pair[] {
  const sameKey: Same = (one, other) => one.id === other.id && one.letter === other.letter;
  const sameTitle: Same = (one, other) => fold(one.title) === fold(other.title);
  const ways: readonly Same[] = [
    (one, other) => sameKey(one, other) && sameTitle(one, other),
    sameTitle,
    (one, other) => sameKey(one, other) && renamed(one, other),
  ];
  const found = new Map<Declared, Declared>();
  const left = new Set(before);
  for (const same of ways)
    for (const to of after.filter((each) => !found.has(each))) {
      const from = [...left].find((each) => same(each, to));
      if (from === undefined) continue;
      found.set(to, from);
      left.delete(from);
    }
  return [...after.map((to) => ({ from: found.get(to), to })), ...[...left].map((from) => ({ from }))];
}
