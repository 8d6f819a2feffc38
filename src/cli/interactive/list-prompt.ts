import { Prompt, type PromptOptions } from '@clack/core';
import { LIST } from '../../language/fr/prompts.ts';
import { type Choice, matching } from './choice.ts';

/** How far a page goes. */
const PAGE = 10;

/** A list that what is typed narrows, and of which Enter takes the line that has the focus. */
export class ListPrompt<Value> extends Prompt<Choice<Value>> {
  matches: readonly Choice<Value>[];
  focus: number;
  readonly #choices: readonly Choice<Value>[];
  #typed = '';

  constructor(
    choices: readonly Choice<Value>[],
    focus: number,
    options: Pick<PromptOptions<Choice<Value>, ListPrompt<Value>>, 'render' | 'input' | 'output'>,
  ) {
    const { render, ...streams } = options;
    super({
      ...streams,
      render: () => render.call(this),
      validate: (choice) => (choice === undefined ? LIST.none : undefined),
    });
    this.#choices = choices;
    this.matches = choices;
    this.focus = focus;
    this.value = choices[focus];
    this.on('key', (_, { name }) => {
      const last = this.matches.length - 1;
      if (name === 'up') this.#moveTo(this.focus === 0 ? last : this.focus - 1);
      else if (name === 'down') this.#moveTo(this.focus === last ? 0 : this.focus + 1);
      else if (name === 'pageup') this.#moveTo(Math.max(this.focus - PAGE, 0));
      else if (name === 'pagedown') this.#moveTo(Math.min(this.focus + PAGE, last));
      else this.#narrow();
    });
  }

  get cursor(): number {
    return this._cursor;
  }

  #narrow(): void {
    if (this.userInput === this.#typed) return;
    this.#typed = this.userInput;
    this.matches = matching(this.#choices, this.#typed);
    this.#moveTo(0);
  }

  #moveTo(index: number): void {
    // The arrows also look through what was typed before, where there is any: that is for other questions.
    if (this.userInput !== this.#typed) {
      this._clearUserInput();
      this._setUserInput(this.#typed, true);
    }
    this.focus = Math.max(index, 0);
    this.value = this.matches[this.focus];
  }
}
