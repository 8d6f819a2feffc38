import { readSync } from 'node:fs';
import { OidpError } from '../model/error.ts';
import { MAX_SIZE } from '../workspace/read.ts';

const STANDARD_INPUT = 0;

/** What stands on standard input, to its end; undefined where that is more than a plan can be. */
export function readInput(): string | undefined {
  const chunks: Buffer[] = [];
  const chunk = Buffer.alloc(65_536);
  let size = 0;
  for (;;) {
    const read = readChunk(chunk);
    if (read === 0) return Buffer.concat(chunks).toString('utf8');
    size += read;
    if (size > MAX_SIZE) return undefined;
    chunks.push(Buffer.from(chunk.subarray(0, read)));
  }
}

function readChunk(chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(STANDARD_INPUT, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Windows says so of the end of a pipe.
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw new OidpError('unreadable-file', { file: '-', reason: code ?? 'EIO' });
      // A pipe that does not wait has nothing yet: give its writer a moment.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
