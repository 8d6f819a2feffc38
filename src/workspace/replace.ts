import {
  type Stats,
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { platform } from 'node:process';
import { discard, isHeld, retryWhileHeld } from './held.ts';

/**
 * Gives a file a new text at once: it goes to a temporary file beside it and to the disk, and takes the file's name
 * after `confirm`, which may throw. Whoever replaces a file has its lock, so that what is found of another's temporary
 * files was left by one that died. Throws the system's errors, `EBUSY` where another program holds the file.
 */
export function replaceFile(target: string, text: string, confirm: () => void): void {
  const folder = path.dirname(target);
  clearLeft(folder, target);
  const unique = Math.random().toString(36).slice(2);
  const temporary = path.join(folder, temporaryName(target, unique));
  try {
    writeToDisk(temporary, text, statSync(target, { throwIfNoEntry: false }));
    confirm();
    rename(temporary, target);
  } catch (error) {
    discard(temporary);
    throw error;
  }
  syncFolder(folder);
}

function temporaryName(target: string, unique: string): string {
  return `.${path.basename(target)}.oidp-${unique}.tmp`;
}

function clearLeft(folder: string, target: string): void {
  const [start = '', end = ''] = temporaryName(target, '*').split('*');
  for (const name of namesIn(folder))
    if (name.startsWith(start) && name.endsWith(end)) discard(path.join(folder, name));
}

/** A folder that may be written to and not listed is none that anything can be cleared from. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Makes a file, with the owner and the permissions of the one that it is to replace. */
function writeToDisk(file: string, text: string, old: Stats | undefined): void {
  const descriptor = openSync(file, 'wx', old === undefined ? 0o666 : old.mode & 0o777);
  try {
    writeFileSync(descriptor, text);
    if (old !== undefined) keepRights(descriptor, old);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** As far as it is allowed: only root gives a file away, and some file systems know neither owner nor mode. */
function keepRights(descriptor: number, { uid, gid, mode }: Stats): void {
  if (!succeeds(() => fchownSync(descriptor, uid, gid))) succeeds(() => fchownSync(descriptor, -1, gid));
  // After the owner, whose change takes some of them away; and not left to `open`, where the umask does.
  succeeds(() => fchmodSync(descriptor, mode & 0o7777));
}

function succeeds(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

function rename(from: string, to: string): void {
  try {
    retryWhileHeld(() => renameSync(from, to));
  } catch (error) {
    // Windows has other words for it too.
    throw isHeld(error) ? Object.assign(new Error('held', { cause: error }), { code: 'EBUSY' }) : error;
  }
}

/** Without it a power cut may bring the old text back. The new one has its name by now, whatever comes of this. */
function syncFolder(folder: string): void {
  // Windows has no such thing, nor have some file systems.
  if (platform === 'win32') return;
  succeeds(() => {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  });
}
