import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { OidpError } from '../model/error.ts';
import { withLock } from './lock.ts';
import { errorCode } from './system-error.ts';

/** What a write expects to replace: the text that was read, nothing at all, or whatever is there. */
export type Expected = { readonly text: string } | 'absent' | 'any';

/**
 * Writes a file whole: the new text goes to a temporary file beside it, to the disk, and takes its name at once, so
 * that after a crash the file holds the old text or the new one. Permissions and a symbolic link are kept.
 * Throws `file-exists` or `changed-meanwhile` where the file is not as expected, `locked`, else `unwritable-file`.
 */
export function writeWhole(target: string, file: string, text: string, expected: Expected): void {
  try {
    const real = realTarget(target);
    const current = statSync(real, { throwIfNoEntry: false });
    // A pipe or a device takes what is written to it; it has no old text to keep.
    if (current?.isFile() === false && expected === 'any') return writeFileSync(real, text);
    // Taking the name of a file asks for no right on the file itself: one that is read-only is meant to stay.
    if (current !== undefined) accessSync(real, constants.W_OK);
    withLock(real, file, () => {
      refuseUnexpected(real, file, expected);
      replace(real, text);
    });
  } catch (error) {
    if (error instanceof OidpError) throw error;
    throw new OidpError('unwritable-file', { file, reason: errorCode(error) });
  }
}

/** The file that is meant: what a symbolic link leads to. Throws where it leads to nothing. */
function realTarget(target: string): string {
  return lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink() === true
    ? realpathSync(target)
    : target;
}

function replace(target: string, text: string): void {
  const name = `.${path.basename(target)}.${Math.random().toString(36).slice(2)}.tmp`;
  const temporary = path.join(path.dirname(target), name);
  const mode = statSync(target, { throwIfNoEntry: false })?.mode ?? 0o666;
  const descriptor = openSync(temporary, 'wx', mode);
  try {
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function refuseUnexpected(target: string, file: string, expected: Expected): void {
  if (expected === 'any') return;
  const exists = statSync(target, { throwIfNoEntry: false }) !== undefined;
  if (expected === 'absent') {
    if (exists) throw new OidpError('file-exists', { file });
  } else if (!exists || readFileSync(target, 'utf8') !== expected.text) {
    throw new OidpError('changed-meanwhile', { file });
  }
}

/** Makes a folder and those above it. Throws `unwritable-file`. */
export function makeFolder(folder: string, file: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new OidpError('unwritable-file', { file, reason: errorCode(error) });
  }
}
