import {
  type Stats,
  closeSync,
  lstatSync,
  openSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { platform } from 'node:process';
import { discard, retryWhileHeld } from './held.ts';
import { type Holder, parseHolder } from './lock-holder.ts';
import { errorCode } from './system-error.ts';

/** In bytes: more than any holder takes. */
const MAX_SIZE = 4096;

/**
 * In milliseconds, how long a lock may tell no holder. Where a lock is a file it is empty for an instant, until its
 * maker has written it; one that stays so was left by a crash.
 */
export const UNTOLD = 10_000;

/** A lock as it was found. */
export interface Lock {
  /** Undefined where it cannot be read: a folder, or another person's. */
  readonly text: string | undefined;
  readonly holder: Holder | undefined;
  readonly since: Date;
}

/** Makes a lock that tells its holder, or finds that there is one. */
export function createLock(lock: string, text: string): boolean {
  try {
    return (platform !== 'win32' && createLink(lock, text)) || createFile(lock, text);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * A symbolic link to nothing whose target is the text: it is there whole or not at all, so that a crash leaves no lock
 * without a holder. False where the file system has no such links.
 */
function createLink(lock: string, text: string): boolean {
  try {
    symlinkSync(text, lock);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw error;
    return false;
  }
}

/**
 * A maker that was stopped for long before it wrote may have been taken for dead. Another may then be about to take its
 * lock away, or has done so and made one in its place: the maker neither trusts what is there nor removes it.
 */
function createFile(lock: string, text: string): boolean {
  const start = performance.now();
  // Half of the time leaves room for a clock that tells only every other second.
  const isInTime = () => performance.now() - start < UNTOLD / 2;
  const descriptor = retryWhileHeld(() => openSync(lock, 'wx'));
  try {
    try {
      writeFileSync(descriptor, text);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (isInTime()) discard(lock);
    throw error;
  }
  return isInTime() && readLock(lock)?.text === text;
}

/** Undefined where there is none. No link is followed, and nothing read that may never end. */
export function readLock(lock: string): Lock | undefined {
  try {
    const stats = lstatSync(lock);
    const text = readWhole(lock, stats);
    return { text, holder: text === undefined ? undefined : parseHolder(text), since: stats.mtime };
  } catch {
    return undefined;
  }
}

function readWhole(lock: string, stats: Stats): string | undefined {
  try {
    if (stats.isSymbolicLink()) return readlinkSync(lock);
    return stats.isFile() && stats.size <= MAX_SIZE
      ? retryWhileHeld(() => readFileSync(lock, 'utf8'))
      : undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw error;
    return undefined;
  }
}
