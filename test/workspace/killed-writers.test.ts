import { readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Patches,
  ageLocks,
  endedProcess,
  runPatched,
  startPatched,
  untilStopped,
} from '../support/patched.ts';
import { run, shippedPlans, withFolder } from '../support/run.ts';

const files = shippedPlans(2021);
const FILE = 'plans/2021.yaml';
const LOCK = 'plans/.2021.yaml.lock';
const set = (reference: string) => ['activity', 'set', '2021', reference, 'done', '--today', '2021-06-15'];

/** The texts before and after, by what has been set. */
const texts: Record<'none' | '4a' | '4b' | 'both', string> = {
  none: files[FILE] ?? '',
  '4a': '',
  '4b': '',
  both: '',
};

beforeAll(async () => {
  texts['4a'] = (await run(set('4a'), { files })).read(FILE);
  texts['4b'] = (await run(set('4b'), { files })).read(FILE);
  texts.both = (await run(set('4b'), { files: { [FILE]: texts['4a'] } })).read(FILE);
  for (const text of Object.values(texts))
    expect((await run(['plan', 'validate'], { files: { [FILE]: text } })).code).toBe(0);
});

const read = (folder: string) => readFileSync(path.join(folder, FILE), 'utf8');
const list = (folder: string) => readdirSync(path.join(folder, 'plans'));

/**
 * Kills a writer at each call in turn that changes something, on a folder that `prepare` has made something of: the
 * plan is as it was or as it is meant to be, and the next writer does its work and leaves nothing behind. Returns what
 * was found after each kill.
 */
async function killAtEach(
  when: 'before' | 'halfway' | 'after',
  patches: Patches,
  prepare: (folder: string) => void = () => undefined,
): Promise<{ readonly isNew: boolean; readonly left: readonly string[] }[]> {
  const found: { isNew: boolean; left: string[] }[] = [];
  for (let at = 1; ; at++) {
    const isLast = await withFolder(files, (folder) => {
      prepare(folder);
      const first = runPatched(set('4a'), folder, {
        ...patches,
        kill: { when, at, ...(when === 'halfway' && { of: 'write' }) },
      });
      if (!first.isKilled) expect(first).toEqual({ code: 0, isKilled: false, stderr: '' });
      const text = read(folder);
      expect([texts.none, texts['4a']]).toContain(text);
      const isNew = text === texts['4a'];
      if (first.isKilled) found.push({ isNew, left: list(folder).filter((name) => name !== '2021.yaml') });
      ageLocks(folder);
      expect(runPatched(set('4b'), folder, patches)).toEqual({ code: 0, isKilled: false, stderr: '' });
      expect(read(folder)).toBe(isNew ? texts.both : texts['4b']);
      expect(list(folder)).toEqual(['2021.yaml']);
      return !first.isKilled;
    });
    if (isLast) return found;
  }
}

const NO_LINKS: Patches = { fail: { symlinkSync: { code: 'EPERM' } } };

// A process ends itself in this way only where there are signals.
describe.skipIf(process.platform === 'win32')('a writer that is killed', { timeout: 240_000 }, () => {
  test.each<[name: string, when: 'before' | 'after', patches: Patches]>([
    ['before', 'before', {}],
    ['after', 'after', {}],
    ['before, without symbolic links,', 'before', NO_LINKS],
    ['after, without symbolic links,', 'after', NO_LINKS],
  ])('%s any step leaves the old text or the new one, and nothing for long', async (_, when, patches) => {
    const found = await killAtEach(when, patches);
    expect(new Set(found.map(({ isNew }) => isNew))).toEqual(new Set([false, true]));
    expect(found.some(({ left }) => left.length === 2)).toBe(true);
    expect(found.some(({ left }) => left.length === 1)).toBe(true);
    expect(found.length).toBeGreaterThan(10);
  });

  test.each<[name: string, patches: Patches]>([
    ['text', {}],
    ['text or lock', NO_LINKS],
  ])('in the middle of a %s leaves the old text', async (_, patches) => {
    const found = await killAtEach('halfway', patches);
    expect(found.map(({ isNew }) => isNew)).toEqual(patches === NO_LINKS ? [false, false] : [false]);
  });

  test('has the text on the disk before that takes its name, and the name soon after', async () => {
    const kill = { when: 'after', of: 'fsync' } as const;
    for (const [at, text] of [texts.none, texts['4a']].entries())
      await withFolder(files, (folder) => {
        expect(runPatched(set('4a'), folder, { kill: { ...kill, at: at + 1 } }).isKilled).toBe(true);
        expect(read(folder)).toBe(text);
      });
  });

  test.each(['before', 'after'] as const)(
    'while it clears away what another left, %s any step, leaves no more than that one',
    async (when) => {
      const found = await killAtEach(when, {}, (folder) => {
        const dead = JSON.stringify({ host: hostname(), pid: endedProcess() });
        symlinkSync(dead, path.join(folder, LOCK));
        symlinkSync(dead, path.join(folder, 'plans/..2021.yaml.lock.lock'));
        writeFileSync(path.join(folder, 'plans/.2021.yaml.oidp-1.tmp'), texts['4b'].slice(0, 100));
      });
      expect(found.length).toBeGreaterThan(18);
    },
  );
});

test.runIf(process.platform === 'linux').each([
  ['in the middle of its write', 'rename', []],
  ['while it takes away what a dead one left', 'unlink', [LOCK]],
])('a writer that is stopped %s keeps others out, and ends as it meant to', async (_, of, dead) => {
  await withFolder(files, async (folder) => {
    for (const lock of dead)
      writeFileSync(path.join(folder, lock), JSON.stringify({ host: hostname(), pid: endedProcess() }));
    const kill = { when: 'before', at: 1, of, signal: 'SIGSTOP' } as const;
    const { child, ended } = startPatched(set('4a'), folder, { kill });
    await untilStopped(child);
    const other = runPatched(set('4b'), folder);
    expect(other.code).toBe(2);
    expect(other.stderr).toContain('est en cours d’écriture');
    child.kill('SIGCONT');
    expect(await ended).toEqual({ code: 0, isKilled: false, stderr: '' });
    expect(read(folder)).toBe(texts['4a']);
    expect(runPatched(set('4b'), folder).code).toBe(0);
    expect(read(folder)).toBe(texts.both);
    expect(list(folder)).toEqual(['2021.yaml']);
  });
});
