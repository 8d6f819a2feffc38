import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { Context } from '../../src/cli/context.ts';
import { type Files, ROOT, plain, readFiles, withFolder } from './run.ts';

/** The beginning of a question, and the keys that are then pressed. */
export type Step = readonly [shown: string, keys: string];

export const [ENTER, ESCAPE, CTRL_C] = ['\r', '\u001B', '\u0003'] as const;

/** In milliseconds. */
const STALLED = 5000;

interface AnsweringOptions {
  readonly files: Files;
  readonly steps: readonly Step[];
  readonly now?: string;
  /** Where the program starts, relative to the folder of the files. */
  readonly cwd?: string;
}

export interface Answered<Result> {
  readonly result: Result;
  /** All that was printed and asked, without its codes. */
  readonly screen: string;
  readonly files: Readonly<Record<string, string>>;
  /** The files as they were when each step was answered. */
  readonly before: readonly Readonly<Record<string, string>>[];
}

/**
 * Lets `use` ask at a terminal that is none, in process: each step waits until its text is shown, below what the step
 * before was about, and presses its keys. Where the steps are over, the terminal goes away.
 */
export function answering<Result>(
  use: (context: Context) => Promise<Result>,
  { files, steps, now = '2021-02-01T12:00:00Z', cwd = '.' }: AnsweringOptions,
): Promise<Answered<Result>> {
  return withFolder(files, async (folder) => {
    const input = new PassThrough();
    const rest = [...steps];
    const before: Readonly<Record<string, string>>[] = [];
    let screen = '';
    let seen = 0;
    const show = (text: string) => {
      screen += plain(stripVTControlCharacters(text));
      const [step] = rest;
      // An answered question is shown once more, with another sign.
      const at = step === undefined ? -1 : screen.indexOf(`? ${step[0]}`, seen);
      if (step === undefined || at === -1) return;
      seen = at + step[0].length + 2;
      rest.shift();
      before.push(readFiles(folder));
      // Once it is shown, it is asked.
      setImmediate(() => {
        input.write(step[1]);
      });
    };
    const output = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        show(chunk.toString());
        done();
      },
    });
    const stream = { write: show, isTTY: true, columns: 100, rows: 40 };
    const context: Context = {
      cwd: `${folder}/${cwd}`,
      env: {},
      stdout: stream,
      stderr: stream,
      readInput: () => '',
      terminal: () => ({ input, output }),
      now: () => new Date(now),
      packageRoot: ROOT,
    };
    const stalled = setTimeout(() => input.end(), STALLED);
    const result = await use(context).catch((error: unknown) => {
      throw new Error(screen, { cause: error });
    });
    clearTimeout(stalled);
    if (rest.length > 0) throw new Error(`never shown: ${rest[0]?.[0]}\n${screen}`);
    return { result, screen, files: readFiles(folder), before };
  });
}
