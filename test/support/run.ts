import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Context } from '../../src/cli/context.ts';
import { main } from '../../src/cli/main.ts';

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Files by their path relative to a folder, with `/`. A path that ends with `/` is an empty folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface RunOptions {
  readonly files?: Files;
  /** Where the program starts, relative to the folder of the files. */
  readonly cwd?: string;
  readonly now?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What stands on standard input. */
  readonly input?: string;
  /** Whether standard output is a terminal. */
  readonly isTTY?: boolean;
  /** How wide that terminal is. */
  readonly columns?: number;
  /** How high it is. */
  readonly rows?: number;
  /** What else of its surroundings is not as usual. */
  readonly context?: Partial<Context>;
}

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The folder that the program ran in; it is gone by now. */
  readonly folder: string;
  /** The files as the program left them, to be looked at or given to the next run. */
  readonly files: Readonly<Record<string, string>>;
  /** The text of a file as the program left it. Throws where there is none. */
  readonly read: (file: string) => string;
}

/** Runs the program in process on a temporary folder made of `files`. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const {
    files = {},
    cwd = '.',
    now = '2021-06-15T12:00:00Z',
    env = {},
    input = '',
    isTTY = false,
    columns,
    rows,
    context: unusual = {},
  } = options;
  return withFolder(files, async (folder) => {
    const stdout: string[] = [];
    const stderr: string[] = [];
    const context = {
      cwd: path.join(folder, cwd),
      env,
      stdout: { write: (text: string) => stdout.push(text), isTTY, columns, rows },
      stderr: { write: (text: string) => stderr.push(text), isTTY, columns },
      readInput: () => input,
      now: () => new Date(now),
      packageRoot: ROOT,
      ...unusual,
    };
    const code = await main(args, context);
    const left = readFiles(folder);
    return {
      code,
      stdout: stdout.join(''),
      stderr: stderr.join(''),
      folder,
      files: left,
      read(file) {
        const text = left[file];
        if (text === undefined) throw new Error(`no file ${file}`);
        return text;
      },
    };
  });
}

/** Runs `use` on a temporary folder made of `files`, and removes the folder. */
export async function withFolder<Result>(
  files: Files,
  use: (folder: string) => Promise<Result> | Result,
): Promise<Result> {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'oidp-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      const target = path.join(folder, file);
      mkdirSync(file.endsWith('/') ? target : path.dirname(target), { recursive: true });
      if (!file.endsWith('/')) writeFileSync(target, text);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of every file below a folder, hidden ones too. */
export function readFiles(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .map((file) => [path.relative(folder, file).replaceAll(path.sep, '/'), readFileSync(file, 'utf8')]),
  );
}

/** The plans that the repository ships, by path; only some of the years where they are named. */
export function shippedPlans(...years: readonly number[]): Record<string, string> {
  const folder = path.join(ROOT, 'plans');
  const wanted = years.map((year) => `${year}.yaml`);
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => /^\d{4}\.yaml$/.test(name) && (wanted.length === 0 || wanted.includes(name)))
      .map((name) => [`plans/${name}`, readFileSync(path.join(folder, name), 'utf8')]),
  );
}

/** A text with plain spaces and apostrophes, to compare words without their typography. */
export function plain(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, ' ').replaceAll('’', "'");
}
