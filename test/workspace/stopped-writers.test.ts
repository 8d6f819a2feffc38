import { lutimesSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type TestContext, describe, expect, test } from 'vitest';
import { type Patches, endedProcess, startPatched, untilStopped } from '../support/patched.ts';
import { run, shippedPlans, withFolder } from '../support/run.ts';

const files = shippedPlans(2021);
const FILE = 'plans/2021.yaml';
const LOCK = 'plans/.2021.yaml.lock';
const NO_LINKS = { symlinkSync: { code: 'EPERM' } };
const WRITTEN = { code: 0, isKilled: false, stderr: '' };
const set = (reference: string) => ['activity', 'set', '2021', reference, 'done', '--today', '2021-06-15'];

/** The lock of a process that lives on. */
const OTHER = JSON.stringify({ host: hostname(), pid: process.pid });

/** Starts a writer that stops at a call, and waits until it has. */
async function startStopped(
  { onTestFinished }: TestContext,
  folder: string,
  reference: string,
  [when, of, at]: readonly [when: 'before' | 'after', of: string, at: number],
  fail: Patches['fail'] = {},
) {
  const kill = { when, of, at, signal: 'SIGSTOP' } as const;
  const { child, ended } = startPatched(set(reference), folder, { kill, fail });
  onTestFinished(() => void child.kill('SIGKILL'));
  await untilStopped(child);
  return {
    goOn: () => {
      child.kill('SIGCONT');
      return ended;
    },
  };
}

type Stopped = Awaited<ReturnType<typeof startStopped>>;

/** The first writer is kept out by the second, which then ends as if it had been alone. */
async function expectSecondAlone(folder: string, first: Stopped, second: Stopped): Promise<void> {
  const { code, stderr } = await first.goOn();
  expect(code).toBe(2);
  expect(stderr).toContain('est en cours d’écriture');
  expect(await second.goOn()).toEqual(WRITTEN);
  const alone = await run(set('4b'), { files });
  expect(readFileSync(path.join(folder, FILE), 'utf8')).toBe(alone.read(FILE));
  expect(readdirSync(path.join(folder, 'plans'))).toEqual(['2021.yaml']);
}

/** As if it had been made some time ago. */
function age(folder: string): void {
  const then = new Date(Date.now() - 11_000);
  lutimesSync(path.join(folder, LOCK), then, then);
}

/** As a person does who takes it for left behind, and another writer after that. */
function replaceLock(folder: string): void {
  rmSync(path.join(folder, LOCK));
  writeFileSync(path.join(folder, LOCK), OTHER);
}

const readLock = (folder: string) => readFileSync(path.join(folder, LOCK), 'utf8');

/** For longer than the maker of a lock may take until it trusts it no more. */
const waitLong = () => setTimeout(5500);

describe.runIf(process.platform === 'linux').concurrent('a writer that is stopped', () => {
  test('before it takes a dead one’s lock away leaves the one that another has made since', (context) =>
    withFolder(files, async (folder) => {
      symlinkSync(JSON.stringify({ host: hostname(), pid: endedProcess() }), path.join(folder, LOCK));
      const first = await startStopped(context, folder, '4a', ['before', 'symlink', 2]);
      const second = await startStopped(context, folder, '4b', ['before', 'rename', 1]);
      await expectSecondAlone(folder, first, second);
    }));

  test('before it has told that it holds the lock does not, once it was taken for dead', (context) =>
    withFolder(files, async (folder) => {
      const first = await startStopped(context, folder, '4a', ['before', 'write', 1], NO_LINKS);
      age(folder);
      const second = await startStopped(context, folder, '4b', ['before', 'rename', 1], NO_LINKS);
      await expectSecondAlone(folder, first, second);
    }));

  test('before it has told that it holds the lock does not, once it may be taken for dead', (context) =>
    withFolder(files, async (folder) => {
      const first = await startStopped(context, folder, '4a', ['before', 'write', 1], NO_LINKS);
      age(folder);
      const second = await startStopped(context, folder, '4b', ['before', 'unlink', 1], NO_LINKS);
      await waitLong();
      await expectSecondAlone(folder, first, second);
    }));

  test('before it fails to tell that it holds the lock leaves the one that another has made since', (context) =>
    withFolder(files, async (folder) => {
      const fail = { ...NO_LINKS, writeFileSync: { code: 'ENOSPC' } };
      const first = await startStopped(context, folder, '4a', ['before', 'write', 1], fail);
      replaceLock(folder);
      await waitLong();
      const { code, stderr } = await first.goOn();
      expect(code).toBe(2);
      expect(stderr).toContain('le disque est plein');
      expect(readLock(folder)).toBe(OTHER);
    }));

  test('before it gives its lock back leaves the one that another has made since', (context) =>
    withFolder(files, async (folder) => {
      const first = await startStopped(context, folder, '4a', ['after', 'rename', 1]);
      replaceLock(folder);
      expect(await first.goOn()).toEqual(WRITTEN);
      expect(readLock(folder)).toBe(OTHER);
    }));
});
