import {
  type Stats,
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { OidpError } from '../model/error.ts';
import { retryWhileHeld } from './held.ts';
import { withLock } from './lock.ts';
import { isInside } from './read.ts';
import { replaceFile } from './replace.ts';
import { errorCode } from './system-error.ts';

/** What a write expects to replace: the text that was read, nothing at all, or whatever is there. */
export type Expected = { readonly text: string } | 'absent' | 'any';

/**
 * Writes a file whole: after a crash at any moment it holds the old text or the new one, and the next write clears
 * away what the dead one left beside it. Owner and permissions are kept; a symbolic link is followed, and where a
 * workspace's `root` is given only inside of it. `file` is the name to show. Throws `file-exists` or
 * `changed-meanwhile` where the file is not as expected, `outside-workspace`, `locked`, else `unwritable-file`.
 */
export function writeWhole(
  target: string,
  file: string,
  text: string,
  expected: Expected,
  root?: string,
): void {
  try {
    // A pipe or a device takes what is written to it; it has no old text to keep.
    if (expected === 'any' && root === undefined && isSpecial(statIfThere(target)))
      return writeFileSync(target, text);
    const real = realTarget(target, file, root);
    const confirm = () => refuseUnexpected(real, file, expected);
    confirm();
    // And at the last moment: another may have been at it while we waited, and an editor knows nothing of locks.
    withLock(real, file, () => replaceFile(real, text, confirm));
  } catch (error) {
    if (error instanceof OidpError) throw error;
    throw new OidpError('unwritable-file', { file, reason: errorCode(error) });
  }
}

/** The file that is meant, which may not be there yet: what a symbolic link leads to. */
function realTarget(target: string, file: string, root: string | undefined): string {
  const isLink = lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  if (isLink && statIfThere(target) === undefined)
    throw new OidpError('unwritable-file', { file, reason: 'DANGLING' });
  if (root === undefined) return isLink ? realpathSync.native(target) : target;
  const real = isLink
    ? realpathSync.native(target)
    : path.join(realpathSync.native(path.dirname(target)), path.basename(target));
  if (!isInside(real, root)) throw new OidpError('outside-workspace', { file });
  return real;
}

function refuseUnexpected(target: string, file: string, expected: Expected): void {
  const there = statIfThere(target);
  if (expected === 'absent') {
    if (there !== undefined) throw new OidpError('file-exists', { file });
    return;
  }
  if (there === undefined) {
    if (expected === 'any') return;
    throw new OidpError('changed-meanwhile', { file });
  }
  if (!there.isFile())
    throw new OidpError('unwritable-file', { file, reason: there.isDirectory() ? 'EISDIR' : 'SPECIAL' });
  // Taking the name of a file asks for no right on the file itself: one that is read-only is meant to stay.
  accessSync(target, constants.W_OK);
  if (expected === 'any') return;
  // By its bytes: what is no UTF-8 would be read as other text.
  const bytes = retryWhileHeld(() => readFileSync(target));
  if (!bytes.equals(Buffer.from(expected.text))) throw new OidpError('changed-meanwhile', { file });
}

function isSpecial(stats: Stats | undefined): boolean {
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}

function statIfThere(target: string): Stats | undefined {
  return statSync(target, { throwIfNoEntry: false });
}

/** Makes a folder and those above it. Throws `unwritable-file`. */
export function makeFolder(folder: string, file: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new OidpError('unwritable-file', { file, reason: errorCode(error) });
  }
}
