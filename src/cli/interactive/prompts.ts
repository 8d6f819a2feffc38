import type { Key } from 'node:readline';
import { type Prompt, TextPrompt, getColumns, getRows, isCancel, updateSettings } from '@clack/core';
import { KEYS, NO, YES } from '../../language/fr/prompts.ts';
import { type Canvas, type QuestionView, printAnswer, printQuestion } from '../../output/question.ts';
import type { Screen } from '../../output/layout.ts';
import type { Terminal } from '../context.ts';
import { Interruption } from '../interruption.ts';
import type { Choice } from './choice.ts';
import { ListPrompt } from './list-prompt.ts';

/** What Esc does, to be told below the question. */
type Escape = 'cancel' | 'back' | 'quit';

interface TextOptions {
  readonly initial?: string | undefined;
  readonly explanation?: string | undefined;
  /** What is wrong with an answer; undefined where nothing is. */
  readonly check?: (text: string) => string | undefined;
  /** What an answer is called once it is given; the answer itself by default. */
  readonly describe?: (text: string) => string;
  readonly escape?: Escape;
}

/** As many can be seen at once: with more of them one searches. */
const SEEN_AT_ONCE = 7;

/** A code that a terminal obeys without anything to be seen. */
const NO_CHANGE = '\u001B[0m';

/** Up one line, to its beginning, and nothing from there on. */
const TAKE_BACK = '\u001B[1A\r\u001B[J';

/**
 * Asks questions at a terminal. An answer is undefined where Esc was pressed, which leaves no trace; Ctrl-C throws
 * `Interruption`.
 */
export class Prompts {
  readonly #terminal: Terminal;
  readonly #canvas: Omit<Canvas, 'screen'> & { readonly isAscii: boolean };
  #columns = 0;
  #odd = true;

  constructor(terminal: Terminal, canvas: Omit<Canvas, 'screen'> & { readonly isAscii: boolean }) {
    this.#terminal = terminal;
    this.#canvas = canvas;
    // The end of a typed input, which the library leaves unanswered.
    updateSettings({ aliases: { '\u0004': 'cancel' } });
  }

  /** How large the terminal is at the moment, and what it can show. */
  get screen(): Screen {
    const { output } = this.#terminal;
    return { columns: getColumns(output), rows: getRows(output), isAscii: this.#canvas.isAscii };
  }

  /** Has one of some choices taken, by the arrows or by typing a part of it; `initial` is the one to begin at. */
  async choose<Value>(
    question: string,
    choices: readonly Choice<Value>[],
    { initial, escape = 'cancel' }: { initial?: Value | undefined; escape?: Escape } = {},
  ): Promise<Value | undefined> {
    const focus = Math.max(
      choices.findIndex(({ value }) => value === initial),
      0,
    );
    const referenceWidth = Math.max(0, ...choices.map(({ reference = '' }) => reference.length));
    const keys = [
      KEYS.move,
      ...(choices.length > SEEN_AT_ONCE ? [KEYS.search] : []),
      KEYS.enter,
      KEYS[escape],
    ];
    const prompt: ListPrompt<Value> = new ListPrompt(choices, focus, {
      ...this.#terminal,
      render: () =>
        this.#render(
          prompt,
          { question, keys, cursor: prompt.cursor },
          {
            answer: () => [prompt.value?.reference, prompt.value?.title].filter(Boolean).join('  '),
            list: { lines: prompt.matches, focus: prompt.focus, referenceWidth },
          },
        ),
    });
    return (await this.#answer(prompt))?.value;
  }

  /** Has a text typed, without spaces around it; it may be empty where `check` lets it. */
  async ask(question: string, options: TextOptions = {}): Promise<string | undefined> {
    const { initial, explanation, check, describe = (text) => text, escape = 'cancel' } = options;
    const keys = [KEYS.enter, KEYS[escape]];
    const prompt: TextPrompt = new TextPrompt({
      ...this.#terminal,
      ...(initial !== undefined && { initialValue: initial }),
      validate: (text = '') => check?.(text.trim()),
      render: () =>
        this.#render(
          prompt,
          { question, keys, explanation, cursor: prompt.cursor },
          {
            answer: () => describe((prompt.value ?? '').trim()),
          },
        ),
    });
    return (await this.#answer(prompt))?.trim();
  }

  /** Has a question answered by yes or no. */
  async confirm(
    question: string,
    options: { initial?: boolean; escape?: Escape } = {},
  ): Promise<boolean | undefined> {
    return this.choose(
      question,
      [
        { value: true, title: YES },
        { value: false, title: NO },
      ],
      options,
    );
  }

  #render(
    { state, error, userInput }: Pick<Prompt<never>, 'state' | 'error' | 'userInput'>,
    view: Omit<QuestionView, 'typed'>,
    { answer, list }: { answer: () => string; list?: QuestionView['list'] },
  ): string {
    // It is taken back as a whole, below.
    if (state === 'cancel') return '';
    const canvas = { ...this.#canvas, screen: this.screen };
    if (state === 'submit') return printAnswer(view.question, answer(), canvas);
    const text = printQuestion(
      { ...view, typed: userInput, list, error: state === 'error' ? error : undefined },
      canvas,
    );
    return this.#isOdd(canvas.screen.columns) ? text.replaceAll(/^/gm, NO_CHANGE) : text;
  }

  /**
   * Changes with every new width. The library writes only the lines that differ from those before, which are no more
   * where they were once a terminal has broken its lines anew: so all of them have to differ.
   */
  #isOdd(columns: number): boolean {
    if (columns !== this.#columns) this.#odd = !this.#odd;
    this.#columns = columns;
    return this.#odd;
  }

  async #answer<Value>(prompt: Prompt<Value>): Promise<Value | undefined> {
    const { input, output } = this.#terminal;
    let interrupted = false;
    prompt.on('key', (character) => {
      if (character === '\u0003') interrupted = true;
    });
    // A terminal that goes away answers nothing any more.
    const onEnd = () => {
      interrupted = true;
      input.emit('keypress', '\u0003', { name: 'c', ctrl: true, sequence: '\u0003' });
    };
    // A line feed, as pasted texts have it, is a space: for the library a line would end there, and the next begin anew.
    const onKey = (_: unknown, key: Key) => {
      if (key.name !== 'enter') return;
      key.ctrl = true;
      if (prompt.userInput !== '') input.emit('keypress', ' ', { name: 'space', sequence: ' ' });
    };
    input.once('end', onEnd);
    input.prependListener('keypress', onKey);
    const answer = await prompt.prompt();
    input.off('end', onEnd);
    input.off('keypress', onKey);
    if (!isCancel(answer)) return answer;
    output.write(TAKE_BACK);
    if (interrupted) throw new Interruption();
    return undefined;
  }
}
