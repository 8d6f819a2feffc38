import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { lutimesSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { BINARY } from './binary.ts';
import { ROOT } from './run.ts';

/** What the file system does to a run; see test/workspace/patched-fs.cjs. */
export interface Patches {
  readonly kill?: {
    readonly when: 'before' | 'halfway' | 'after';
    readonly at: number;
    readonly of?: string;
    readonly signal?: 'SIGSTOP';
  };
  readonly fail?: Readonly<Record<string, { readonly code: string; readonly times?: number }>>;
  readonly edit?: string;
  readonly platform?: NodeJS.Platform;
}

export interface PatchedRun {
  readonly code: number | null;
  readonly isKilled: boolean;
  readonly stderr: string;
}

const FIXTURE = path.join(ROOT, 'test/workspace/patched-fs.cjs');

function environment({ kill, fail, edit, platform }: Patches): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    ...(kill && { KILL: JSON.stringify(kill) }),
    ...(fail && { FAIL: JSON.stringify(fail) }),
    ...(edit !== undefined && { EDIT: edit }),
    ...(platform && { PLATFORM: platform }),
  };
}

/** Runs the built program in a folder, on a file system that fails, or ends the process, where a test wants it. */
export function runPatched(args: readonly string[], cwd: string, patches: Patches = {}): PatchedRun {
  const { status, signal, stderr } = spawnSync(process.execPath, ['--require', FIXTURE, BINARY, ...args], {
    cwd,
    encoding: 'utf8',
    env: environment(patches),
  });
  return { code: status, isKilled: signal === 'SIGKILL', stderr };
}

/** As `runPatched`, beside others. */
export function startPatched(
  args: readonly string[],
  cwd: string,
  patches: Patches = {},
): { readonly child: ChildProcess; readonly ended: Promise<PatchedRun> } {
  const child = spawn(process.execPath, ['--require', FIXTURE, BINARY, ...args], {
    cwd,
    env: environment(patches),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<PatchedRun>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, isKilled: signal === 'SIGKILL', stderr }));
  });
  return { child, ended };
}

/** Waits, on Linux, until a writer has stopped where its patches say; throws where it ends without. */
export async function untilStopped({ pid }: ChildProcess): Promise<void> {
  while (readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[2] !== 'T') await setTimeout(10);
}

/** As if what left locks beside the plans of a folder had ended some time ago. */
export function ageLocks(folder: string): void {
  const then = new Date(Date.now() - 11_000);
  for (const name of readdirSync(path.join(folder, 'plans')))
    if (name.endsWith('.lock')) lutimesSync(path.join(folder, 'plans', name), then, then);
}

/** The number of a process that has ended. */
export function endedProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}
