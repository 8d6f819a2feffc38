import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  lutimesSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, uptime } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { OidpError } from '../../src/model/error.ts';
import { slashed } from '../../src/workspace/find.ts';
import { writeWhole } from '../../src/workspace/write.ts';
import { endedProcess, runPatched, startPatched } from '../support/patched.ts';
import { plain, shippedPlans, withFolder } from '../support/run.ts';

const isLinux = process.platform === 'linux';
const host = hostname();
const SET = ['activity', 'set', '2021', '4a', 'done', '--today', '2021-06-15'];

/** The error that writing `deux` over `un` ends with, and what the folder holds then; `make` gets the lock's path. */
function write(
  make: (lock: string) => void,
): Promise<{ error: OidpError | undefined; left: string[]; text: string }> {
  return withFolder({ 'a.yaml': 'un' }, (folder) => {
    const file = path.join(folder, 'a.yaml');
    make(path.join(folder, '.a.yaml.lock'));
    let error: OidpError | undefined;
    try {
      writeWhole(file, 'a.yaml', 'deux', { text: 'un' });
    } catch (thrown) {
      if (!(thrown instanceof OidpError)) throw thrown;
      error = thrown;
    }
    return { error, left: readdirSync(folder), text: readFileSync(file, 'utf8') };
  });
}

const WRITTEN = { error: undefined, left: ['a.yaml'], text: 'deux' };

/** The lock of a process, as the file that it may be everywhere. */
const heldBy = (holder: object) => (lock: string) => writeFileSync(lock, JSON.stringify(holder));

function age(lock: string): void {
  const then = new Date(Date.now() - 11_000);
  lutimesSync(lock, then, then);
}

describe('a lock that is taken away', () => {
  test('of a process that has ended', async () => {
    expect(await write(heldBy({ host, pid: endedProcess() }))).toEqual(WRITTEN);
  });

  test.skipIf(process.platform === 'win32')('of a process that has ended, as a link', async () => {
    const text = JSON.stringify({ host, pid: endedProcess() });
    expect(await write((lock) => symlinkSync(text, lock))).toEqual(WRITTEN);
  });

  test.runIf(isLinux)('of a process whose number another one has by now', async () => {
    expect(await write(heldBy({ host, pid: process.pid, start: 'un autre démarrage 1' }))).toEqual(WRITTEN);
  });

  test.runIf(isLinux)('of a process that has ended without being missed by its parent', async () => {
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 30'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    try {
      const pid = await new Promise<number>((resolve) =>
        parent.stdout.once('data', (text: Buffer) => resolve(Number(text.toString()))),
      );
      await expect
        .poll(() => readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[2], { timeout: 5000 })
        .toBe('Z');
      expect(await write(heldBy({ host, pid }))).toEqual(WRITTEN);
    } finally {
      parent.kill();
    }
  });

  test.each([
    ['empty', ''],
    ['no words', '\0\0\0\0'],
    ['half of what it should tell', '{"host":"po'],
    ['no process', '{"host":"poste","pid":-1}'],
    ['something else', 'null'],
  ])('one that has been %s for longer than it takes to write', async (_, text) => {
    const made = await write((lock) => {
      writeFileSync(lock, text);
      age(lock);
    });
    expect(made).toEqual(WRITTEN);
  });

  test.skipIf(process.platform === 'win32')(
    'a link to a file of somebody, which stays as it is',
    async () => {
      await withFolder({ trésor: 'à garder' }, async (folder) => {
        const made = await write((lock) => {
          symlinkSync(path.join(folder, 'trésor'), lock);
          age(lock);
        });
        expect(made).toEqual(WRITTEN);
        expect(readFileSync(path.join(folder, 'trésor'), 'utf8')).toBe('à garder');
      });
    },
  );
});

describe('a lock that is respected, and said to be', () => {
  const ended = endedProcess();
  const since = 'depuis le 9 septembre 2001 à 1 h 46 (heure UTC)';

  test.concurrent.each<[name: string, make: (lock: string) => void, words: string]>([
    [
      'of a process that is at it',
      heldBy({ host, pid: process.pid }),
      `par une autre commande de cet ordinateur (processus ${process.pid}), ${since}.`,
    ],
    [
      'of another host',
      heldBy({ host: 'poste-12', pid: ended, start: '1' }),
      `par une autre commande de l'ordinateur « poste-12 », ${since}.`,
    ],
    [
      'of another host, whose name a terminal would obey',
      heldBy({ host: '\u001B[31mrouge', pid: ended }),
      `par une autre commande de l'ordinateur « \uFFFD[31mrouge », ${since}.`,
    ],
    [
      'of a process that other numbers count, under the name of this host',
      heldBy({ host, space: 'ailleurs', pid: ended }),
      `par une autre commande de l'ordinateur « ${host} », ${since}.`,
    ],
    ['a folder in its place', (lock) => mkdirSync(lock), `par une autre commande, ${since}.`],
    [
      'far too much in its place',
      (lock) => writeFileSync(lock, 'x'.repeat(10_000)),
      `par une autre commande, ${since}.`,
    ],
    ...(process.platform === 'win32'
      ? []
      : [
          [
            'a pipe that nobody writes to in its place',
            (lock: string) => execFileSync('mkfifo', [lock]),
            `par une autre commande, ${since}.`,
          ] as [string, (lock: string) => void, string],
        ]),
    [
      'one that does not tell its holder yet',
      (lock) => {
        writeFileSync(lock, '');
        // It stays new for as long as the test takes.
        const soon = new Date(Date.now() + 60_000);
        lutimesSync(lock, soon, soon);
      },
      'par une autre commande, depuis le',
    ],
  ])('%s', async (name, make, words) => {
    const files = shippedPlans(2021);
    await withFolder(files, async (folder) => {
      const lock = path.join(folder, 'plans/.2021.yaml.lock');
      make(lock);
      if (!name.endsWith('yet')) lutimesSync(lock, 1_000_000_000, 1_000_000_000);
      const { code, stderr } = await startPatched(SET, folder).ended;
      expect(code).toBe(2);
      expect(plain(stderr)).toContain(`plans/2021.yaml est en cours d'écriture ${words}`);
      expect(plain(stderr)).toContain(
        `Rien n'a été écrit ; réessayez. Si cette commande a été interrompue, supprimez ce qu'elle a laissé :\n${slashed(lock)}\n`,
      );
      expect(readFileSync(path.join(folder, 'plans/2021.yaml'), 'utf8')).toBe(files['plans/2021.yaml']);
      expect(readdirSync(path.join(folder, 'plans'))).toEqual(['.2021.yaml.lock', '2021.yaml']);
    });
  });
});

// There the start of another process cannot be asked for; that of the machine can.
test.concurrent.each([
  ['before the machine is taken away', -120_000, 0],
  ['since the machine did is respected', 120_000, 2],
])('where the system is not Linux, a lock of one that started %s', async (_, sinceBoot, expected) => {
  await withFolder(shippedPlans(2021), async (folder) => {
    const start = String(Math.round(Date.now() - uptime() * 1000 + sinceBoot));
    const lock = path.join(folder, 'plans/.2021.yaml.lock');
    heldBy({ host, space: 'darwin', pid: process.pid, start })(lock);
    const { code } = await startPatched(SET, folder, { platform: 'darwin' }).ended;
    expect(code).toBe(expected);
    expect(existsSync(lock)).toBe(expected === 2);
  });
});

test('a writer waits for another to end', async () => {
  await withFolder({ 'a.yaml': 'un' }, async (folder) => {
    const file = path.join(folder, 'a.yaml');
    const lock = path.join(folder, '.a.yaml.lock');
    const text = JSON.stringify(JSON.stringify({ host }));
    const other = spawn(process.execPath, [
      '-e',
      `fs.writeFileSync(${JSON.stringify(lock)}, JSON.stringify({ ...JSON.parse(${text}), pid: process.pid }));
       console.log();
       setTimeout(() => { fs.writeFileSync(${JSON.stringify(file)}, 'lui'); fs.unlinkSync(${JSON.stringify(lock)}); }, 300)`,
    ]);
    await new Promise((resolve) => other.stdout.once('data', resolve));
    writeWhole(file, 'a.yaml', 'moi', 'any');
    expect(readFileSync(file, 'utf8')).toBe('moi');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });
});

test.skipIf(process.platform === 'win32').each([
  ['link', {}, 'symlink'],
  ['file, where there are no links', { symlinkSync: { code: 'EPERM' } }, 'write'],
])('a lock tells the host, the process and its start, as a %s', async (_, fail, of) => {
  await withFolder(shippedPlans(2021), (folder) => {
    // What a writer leaves that is killed as soon as it has the lock.
    expect(runPatched(SET, folder, { kill: { when: 'after', at: 1, of }, fail }).isKilled).toBe(true);
    const lock = path.join(folder, 'plans/.2021.yaml.lock');
    const text = lstatSync(lock).isSymbolicLink() ? readlinkSync(lock) : readFileSync(lock, 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      host,
      pid: expect.any(Number) as number,
      start: expect.any(String) as string,
    });
  });
});
