import type { Readable, Writable } from 'node:stream';

/** A stream that a command writes to. */
export interface Output {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
}

/** Where a person sits, to be asked and to answer. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** Everything of the outside world that a command may use; tests give their own. */
export interface Context {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Reads standard input to its end; undefined where that is more than a plan can be. */
  readonly readInput: () => string | undefined;
  /** Opens the terminal for questions; undefined where standard input or output is none. Absent, there is none. */
  readonly terminal?: () => Terminal | undefined;
  readonly now: () => Date;
  /** Opens a file with the desktop's program for it, and tells whether it could; absent, there is no desktop. */
  readonly openFile?: (file: string) => Promise<boolean>;
  /** The folder that the program is installed in, with its `templates/`. */
  readonly packageRoot: string;
}
