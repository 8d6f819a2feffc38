import { unlinkSync } from 'node:fs';
import { platform } from 'node:process';
import { errorCode } from './system-error.ts';

/** In milliseconds, two and a half seconds together: an antivirus looks at a new file for no longer. */
const PAUSES = [10, 20, 40, 80, 160, 320, 640, 1280];

/**
 * Does what fails while another program holds the file, an editor, an antivirus or a synchronisation: again and again
 * with growing pauses, and throws the last error where it goes on failing.
 */
export function retryWhileHeld<Result>(work: () => Result): Result {
  for (const milliseconds of PAUSES) {
    try {
      return work();
    } catch (error) {
      if (!isHeld(error)) throw error;
      pause(milliseconds);
    }
  }
  return work();
}

/** Whether an error says that another program holds the file. On Windows a missing right looks the same. */
export function isHeld(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'EBUSY' || (platform === 'win32' && (code === 'EPERM' || code === 'EACCES'));
}

/** Removes a file of ours, where it is there; where it stays, the next writer clears it away. */
export function discard(file: string): void {
  try {
    retryWhileHeld(() => unlinkSync(file));
  } catch {
    // What the write came to matters more, and has been decided already.
  }
}

/** Waits without giving anything else a turn: a write is one step for the program. */
export function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
