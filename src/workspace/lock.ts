import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { kill, pid } from 'node:process';
import { OidpError } from '../model/error.ts';
import { errorCode } from './system-error.ts';

/** How long a writer waits for another one: 200 times 10 ms. A write takes a few milliseconds. */
const ATTEMPTS = 200;
const PAUSE = 10;

/**
 * Does some work on a file while no other writer of ours does: a lock file beside it names who is at it. A lock that a
 * process of this host left when it died is taken away; another host's never. Throws `locked`.
 */
export function withLock<Result>(target: string, file: string, work: () => Result): Result {
  const lock = path.join(path.dirname(target), `.${path.basename(target)}.lock`);
  const own = JSON.stringify({ host: hostname(), pid });
  for (let attempt = 1; !take(lock, own); attempt++) {
    removeStale(lock);
    if (attempt === ATTEMPTS) throw new OidpError('locked', { file, lock: path.basename(lock) });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string, own: string): boolean {
  try {
    writeFileSync(lock, own, { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function removeStale(lock: string): void {
  const holder = readIfThere(lock);
  if (holder === undefined || !isStale(holder)) return;
  // Of those who found it stale one takes it aside; what another took meanwhile is put back.
  const aside = `${lock}.${pid}`;
  try {
    renameSync(lock, aside);
    if (readIfThere(aside) === holder) rmSync(aside, { force: true });
    else renameSync(aside, lock);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

function isStale(holder: string): boolean {
  try {
    const { host, pid: other } = JSON.parse(holder) as { host: unknown; pid: unknown };
    return host === hostname() && typeof other === 'number' && !isAlive(other);
  } catch {
    // It is being written at this moment.
    return false;
  }
}

function isAlive(other: number): boolean {
  try {
    return kill(other, 0);
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
