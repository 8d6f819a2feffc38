import { bare } from '../../model/find-by-name.ts';

/** Something to choose from a list. */
export interface Choice<Value> {
  readonly value: Value;
  /** What it is called before its title: `12b`. */
  readonly reference?: string;
  readonly title: string;
  /** What else is to be known of it, after its title. */
  readonly mark?: string;
  /** Words by which it is found too, though they are not shown. */
  readonly keywords?: string;
}

/**
 * The choices that hold every word typed, accents and case aside. What is called so comes first (`12`), then what
 * belongs to it (`12a`), then where the title begins so, then where a word of it does; else their order stays.
 */
export function matching<Value>(choices: readonly Choice<Value>[], typed: string): readonly Choice<Value>[] {
  const name = bare(typed);
  if (name === '') return choices;
  const words = name.split(' ');
  return choices
    .flatMap((choice) => {
      const text = bare(`${choice.reference ?? ''} ${choice.title} ${choice.keywords ?? ''}`);
      return words.every((word) => text.includes(word)) ? [{ choice, rank: rankOf(choice, name) }] : [];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ choice }) => choice);
}

function rankOf({ reference = '', title }: Choice<unknown>, name: string): number {
  const called = bare(reference);
  if (called === name) return 0;
  if (called.startsWith(name) && /^\p{L}/u.test(called.slice(name.length))) return 1;
  const words = bare(title);
  if (words.startsWith(name)) return 2;
  return words.includes(` ${name}`) ? 3 : 4;
}
