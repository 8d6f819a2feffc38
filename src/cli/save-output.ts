import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { written } from '../language/fr/new-files.ts';
import { OidpError } from '../model/error.ts';
import { isOurs, withMark } from '../output/generator-mark.ts';
import { slashed } from '../workspace/find.ts';
import { errorCode } from '../workspace/system-error.ts';
import { type Expected, makeFolder, writeWhole } from '../workspace/write.ts';
import type { Session } from './session.ts';

/** A result, its format, and the file that it goes into, as named. */
export interface Result {
  readonly output: string;
  readonly format: string;
  readonly text: string;
}

export interface SaveOptions {
  /** Whether a file that the tool did not write may be replaced. */
  readonly force?: boolean | undefined;
  /** What is said of a file once it is written. */
  readonly words?: (file: string) => string;
}

/**
 * Writes results into their files, and says so of each; nothing is written where one of them may not be. Throws
 * `is-a-plan`, `foreign-file` for one that the tool did not write, or as a write does.
 */
export function saveResults(
  session: Session,
  results: readonly Result[],
  { force = false, words = written }: SaveOptions,
): void {
  const writes = results.map((result) => prepareWrite(session.folder, result, force));
  // A file that is named twice is written once.
  const byTarget = new Map(writes.map((write) => [write.target, write]));
  for (const { target, file } of byTarget.values()) makeFolder(path.dirname(target), file);
  const done: string[] = [];
  for (const { target, file, text, expected } of byTarget.values()) {
    try {
      writeWhole(target, file, text, expected);
    } catch (error) {
      const [first] = done;
      if (!(error instanceof OidpError) || first === undefined) throw error;
      throw new OidpError('half-written', { written: first, file, cause: error });
    }
    done.push(file);
    session.err(words(file));
  }
}

interface Write {
  readonly target: string;
  readonly file: string;
  readonly text: string;
  readonly expected: Expected;
}

function prepareWrite(folder: string, { output, format, text }: Result, force: boolean): Write {
  const target = path.resolve(folder, output);
  const file = slashed(output);
  if (/\.ya?ml$/i.test(target)) throw new OidpError('is-a-plan', { file });
  const marked = withMark(text, format);
  return { target, file, text: marked, expected: force ? 'any' : expectOurs(target, file, marked, format) };
}

/** What a write may replace, which is still what it was by then. A text that has nothing in it is nobody's. */
function expectOurs(target: string, file: string, next: string, format: string): Expected {
  const there = readThere(target, file);
  if (typeof there === 'string') return there;
  const text = isUtf8(there) ? there.toString('utf8') : undefined;
  if (text === '' || (text !== undefined && isOurs(text, next, format))) return { text };
  throw new OidpError('foreign-file', { file });
}

/** What a file holds. A folder is for the write to refuse; a pipe or a device has nothing to lose. */
function readThere(target: string, file: string): Buffer | 'absent' | 'any' {
  try {
    return statSync(target).isFile() ? readFileSync(target) : 'any';
  } catch (error) {
    const code = errorCode(error);
    // Why a part of the path is none, making the folder tells.
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'absent';
    throw new OidpError('unreadable-file', { file, reason: code });
  }
}

/** The format that a file's ending tells: what `formats` has for it, else its own name; no file has the ending `''`. */
export function formatOf(output: string | undefined, formats: Readonly<Record<string, string>>): string {
  const ending = path
    .extname(output ?? '')
    .slice(1)
    .toLowerCase();
  return Object.hasOwn(formats, ending) ? (formats[ending] ?? ending) : ending;
}
