import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from './run.ts';

/** The program as it is shipped: built by `npm run build`. */
export const BINARY = path.join(ROOT, 'bin/oidp.js');

if (!existsSync(path.join(ROOT, 'dist/oidp.cjs'))) throw new Error('dist/ is missing: npm run build');

/** A user who may read the folders of a test and no more: file permissions mean nothing to root. */
const NOBODY = 65_534;

/** Whether that user can run the program at all: the repository may stand in a folder that is closed to others. */
const asNobody =
  process.getuid?.() === 0 &&
  spawnSync(process.execPath, [BINARY, '--version'], { uid: NOBODY, gid: NOBODY }).status === 0;

/** Whether a test can take rights away: not on Windows, where permissions are another matter, nor as root. */
export const canRestrict = process.platform !== 'win32' && (process.getuid?.() !== 0 || asNobody);

/** Gives the files below a folder to the user that `runBinary` runs as. */
export function handOver(folder: string): void {
  if (!asNobody) return;
  chownSync(folder, NOBODY, NOBODY);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    chownSync(path.join(folder, name), NOBODY, NOBODY);
}

/** Runs the built program in a folder, as a user without rights of its own, and with no environment but `env`. */
export function runBinary(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BINARY, ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
    ...(asNobody && { uid: NOBODY, gid: NOBODY }),
  });
  return { code: status, stdout, stderr };
}

/** Runs the built program in a folder and tells what it took: seconds of the clock, and megabytes at its peak. */
export function measureBinary(
  args: readonly string[],
  cwd: string,
  input?: string | Uint8Array,
): { code: number | null; output: string; seconds: number; megabytes: number } {
  const usage = path.join(mkdtempSync(path.join(tmpdir(), 'oidp-usage-')), 'usage.json');
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', path.join(ROOT, 'bench/measure.cjs'), BINARY, ...args],
    {
      cwd,
      encoding: 'utf8',
      input,
      timeout: 20_000,
      maxBuffer: 1 << 28,
      env: { PATH: process.env.PATH, BENCH_USAGE: usage },
    },
  );
  const seconds = (performance.now() - start) / 1000;
  try {
    const { peak } = JSON.parse(readFileSync(usage, 'utf8')) as { peak: number };
    return { code: status, output: stdout + stderr, seconds, megabytes: peak };
  } catch {
    // It was ended before its own end.
    return { code: status, output: stdout + stderr, seconds, megabytes: Infinity };
  } finally {
    rmSync(path.dirname(usage), { recursive: true, force: true });
  }
}

/** Runs the built program and closes its standard output after the first bytes, as `| head -1` does. */
export function runAndHangUp(
  args: readonly string[],
  cwd: string,
): Promise<{ code: number | null; signal: string | null; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BINARY, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.stdout.once('data', () => child.stdout.destroy());
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, stderr }));
  });
}
