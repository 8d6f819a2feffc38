import { visible } from '../model/visible.ts';
import type { Session } from './session.ts';

/** In milliseconds: who waits longer wonders. */
const A_MOMENT = 1000;

/** Tells who sits at a terminal what a command is at, on one line that goes away, once it has taken more than a moment. */
export class Progress {
  readonly #session: Session;
  readonly #since: number;
  #isShown = false;

  constructor(session: Session) {
    this.#session = session;
    this.#since = session.context.now().getTime();
  }

  at(words: string): void {
    const { stderr, env, now } = this.#session.context;
    if (now().getTime() - this.#since < A_MOMENT || stderr.isTTY !== true || env.TERM === 'dumb') return;
    // A line that is broken by the edge could not be taken back.
    const line = visible(words).slice(0, (stderr.columns ?? 80) - 1);
    stderr.write(`${CLEAR}${line}`);
    this.#isShown = true;
  }

  /** Takes the line away, so that what is said next stands alone. */
  end(): void {
    if (this.#isShown) this.#session.context.stderr.write(CLEAR);
    this.#isShown = false;
  }
}

const CLEAR = '\r\u001B[K';
