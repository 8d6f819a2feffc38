import path from 'node:path';
import { OidpError } from '../model/error.ts';
import { slashed } from './find.ts';
import { discard, pause } from './held.ts';
import { type Lock, UNTOLD, createLock, readLock } from './lock-file.ts';
import { isGone, isHere, ownHolder } from './lock-holder.ts';

/** How long a writer waits for another one: 200 times 10 ms. A write takes a few milliseconds. */
const ATTEMPTS = 200;
const PAUSE = 10;

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
  if (createLock(lock, ownText())) return true;
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

function release(lock: string): void {
  // A person may have removed it, and another made one in its place.
  if (readLock(lock)?.text === ownText()) discard(lock);
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
