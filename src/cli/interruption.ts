/** Ctrl-C at a question: the call ends there, with nothing written. */
export class Interruption extends Error {
  constructor() {
    super('interrupted');
    this.name = 'Interruption';
  }
}

/** The exit code of a program that Ctrl-C ended. */
export const INTERRUPTED = 130;
