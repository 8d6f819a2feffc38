import { fstatSync, writeSync } from 'node:fs';
import type { Output } from './context.ts';
import { readInput } from './input.ts';
import { main } from './main.ts';

export { main };

/** Runs the program on a real process; the exit code out. `packageRoot` is the folder that it is installed in. */
export function run(process: NodeJS.Process, packageRoot: string): Promise<number> {
  const { argv, env } = process;
  const stdout = openOutput(1, () => process.stdout);
  const stderr = openOutput(2, () => process.stderr);
  // Asking Node for its standard input loads the network stack too.
  const isTerminal = () => fstatSync(0).isCharacterDevice() && process.stdin.isTTY && stdout.isTTY === true;
  const context = {
    cwd: process.cwd(),
    env,
    stdout,
    stderr,
    readInput,
    terminal: () => (isTerminal() ? { input: process.stdin, output: process.stdout } : undefined),
    now: () => new Date(),
    openFile: async (file: string) => {
      const { openOnDesktop } = await import('./desktop.ts');
      return openOnDesktop(file, process.platform, env);
    },
    packageRoot,
  };
  return main(argv.slice(2), context);
}

/**
 * A stream that is written to at once. Node's own are made only where there is a terminal to ask for its width:
 * loading them costs a tenth of a short command, and what they hold back is lost when the process ends.
 */
function openOutput(descriptor: number, stream: () => NodeJS.WriteStream): Output {
  let closed = false;
  const isTTY = () => fstatSync(descriptor).isCharacterDevice() && stream().isTTY;
  return {
    write(text) {
      let rest: Uint8Array = Buffer.from(text);
      while (rest.length > 0 && !closed) {
        try {
          rest = rest.subarray(writeSync(descriptor, rest));
        } catch (error) {
          const { code } = error as NodeJS.ErrnoException;
          // The reader of a pipe went away: there is nobody left to tell.
          if (code === 'EPIPE') closed = true;
          // A pipe that does not wait is full: give its reader a moment.
          else if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
          else throw error;
        }
      }
    },
    get isTTY() {
      return isTTY();
    },
    get columns() {
      return isTTY() ? stream().columns : undefined;
    },
    get rows() {
      return isTTY() ? stream().rows : undefined;
    },
  };
}
