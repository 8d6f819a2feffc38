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
import path from 'node:path';
import { platform } from 'node:process';
import { OidpError } from '../model/error.ts';
import { slashed } from './find.ts';
import { discard, pause, retryWhileHeld } from './held.ts';
import { type Holder, isGone, isHere, ownHolder, parseHolder } from './lock-holder.ts';
import { errorCode } from './system-error.ts';

/** How long a writer waits for another one: 200 times 10 ms. A write takes a few milliseconds. */
const ATTEMPTS = 200;
const PAUSE = 10;

/**
 * In milliseconds, how long a lock may tell no holder. Where a lock is a file it is empty for an instant, until its
 * maker has written it; one that stays so was left by a crash.
 */
const UNTOLD = 10_000;

/** In bytes: more than any holder takes. */
const MAX_SIZE = 4096;

/** A lock as it was found. */
interface Lock {
  /** Undefined where it cannot be read: a folder, or another person's. */
  readonly text: string | undefined;
  readonly holder: Holder | undefined;
  readonly since: Date;
}

/**
 * Does some work on a file while no other writer of ours does: a lock beside it says who is at it. A lock that a
 * process of this host left when it died is taken away; another host's never. Throws `locked`.
 */
export function withLock<Result>(target: string, file: string, work: () => Result): Result {
  const lock = lockOf(target);
  for (let attempt = 1; !tryTake(lock); attempt++) {
    if (attempt === ATTEMPTS) throw refusal(lock, file);
    pause(PAUSE);
  }
  return whileHolding(lock, work);
}

function lockOf(target: string): string {
  return path.join(path.dirname(target), `.${path.basename(target)}.lock`);
}

function tryTake(lock: string): boolean {
  if (create(lock, ownText())) return true;
  removeStale(lock);
  return false;
}

function whileHolding<Result>(lock: string, work: () => Result): Result {
  try {
    // A process that died while it took this lock's forerunner away has left the lock that this took.
    removeStale(lockOf(lock));
    return work();
  } finally {
    release(lock);
  }
}

/**
 * Takes a lock away whose holder has ended, under a lock of its own: else, of two that found it stale, the second
 * could take away what the first has made in its place. Where another is at it, it is left to that one.
 */
function removeStale(lock: string): void {
  if (!isStale(readLock(lock), new Date(performance.timeOrigin + performance.now()))) return;
  const guard = lockOf(lock);
  if (!tryTake(guard)) return;
  whileHolding(guard, () => {
    // The guard is as old as this moment by the clock of the file system, which may be another machine's.
    if (isStale(readLock(lock), readLock(guard)?.since)) discard(lock);
  });
}

/** Whether its holder has ended; of one that tells none, whether it should have told it by now. */
function isStale(lock: Lock | undefined, now: Date | undefined): boolean {
  if (lock?.text === undefined || now === undefined) return false;
  if (lock.holder !== undefined) return isGone(lock.holder);
  return now.getTime() - lock.since.getTime() > UNTOLD;
}

/** Makes a lock that tells its holder, or finds that there is one. */
function create(lock: string, text: string): boolean {
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

function createFile(lock: string, text: string): boolean {
  const descriptor = retryWhileHeld(() => openSync(lock, 'wx'));
  try {
    try {
      writeFileSync(descriptor, text);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    discard(lock);
    throw error;
  }
  // A maker that was stopped for long before it wrote may have been taken for dead.
  return readLock(lock)?.text === text;
}

function release(lock: string): void {
  // A person may have removed it, and another made one in its place.
  if (readLock(lock)?.text === ownText()) discard(lock);
}

/** Undefined where there is none. No link is followed, and nothing read that may never end. */
function readLock(lock: string): Lock | undefined {
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
    return stats.isFile() && stats.size <= MAX_SIZE ? readFileSync(lock, 'utf8') : undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw error;
    return undefined;
  }
}

function ownText(): string {
  return JSON.stringify(ownHolder());
}

function refusal(lock: string, file: string): OidpError {
  const { holder, since } = readLock(lock) ?? {};
  return new OidpError('locked', {
    file,
    lock: slashed(lock),
    process: holder !== undefined && isHere(holder) ? holder.pid : undefined,
    host: holder !== undefined && !isHere(holder) ? holder.host : undefined,
    since: since?.toISOString(),
  });
}
