/** What a report may take: many times what the largest plan needs, and no more than a person waits for. */
const MOST_STEPS = 40_000_000;
const MOST_CHARACTERS = 800_000_000;

/** Templates may call each other so deep; those of a report need five calls. */
export const DEEPEST_CALL = 100;

/** Counts what the templates of a report do, so that none can loop without end in practice. */
export class Allowance {
  #steps = MOST_STEPS;
  #characters = MOST_CHARACTERS;

  /**
   * Takes off what was done: steps, each the printing of one value, and characters, which count anew in each template
   * and loop around them. Tells whether there is some left.
   */
  take(steps: number, characters: number): boolean {
    this.#steps -= steps;
    this.#characters -= characters;
    return this.#steps >= 0 && this.#characters >= 0;
  }
}
