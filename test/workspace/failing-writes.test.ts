import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { BINARY } from '../support/binary.ts';
import { type Patches, runPatched } from '../support/patched.ts';
import { plain, shippedPlans, withFolder } from '../support/run.ts';

const SET = ['activity', 'set', '2021', '4a', 'done', '--today', '2021-06-15'];
const FILES = shippedPlans(2021);
const OLD = FILES['plans/2021.yaml'] ?? '';

interface Outcome {
  readonly code: number | null;
  readonly stderr: string;
  readonly isNew: boolean;
  readonly left: readonly string[];
}

function outcome(folder: string, { code, stderr }: { code: number | null; stderr: string }): Outcome {
  const text = readFileSync(path.join(folder, 'plans/2021.yaml'), 'utf8');
  const isNew = text.length > OLD.length && text.includes('status: done');
  if (!isNew) expect(text).toBe(OLD);
  return { code, stderr: plain(stderr), isNew, left: readdirSync(path.join(folder, 'plans')) };
}

function write(patches: Patches): Promise<Outcome> {
  return withFolder(FILES, (folder) => outcome(folder, runPatched(SET, folder, patches)));
}

const WRITTEN = { code: 0, stderr: '', isNew: true, left: ['2021.yaml'] };
const refused = (reason: string) => ({
  code: 2,
  stderr: `oidp : plans/2021.yaml ne peut pas être écrit : ${reason}.\nRien n'y a été écrit ; relancez la commande une fois la cause levée.\n`,
  isNew: false,
  left: ['2021.yaml'],
});

const HELD = 'un autre programme le tient ouvert (éditeur, antivirus, synchronisation) ; fermez-le';
const NO_RIGHT = "vous n'en avez pas le droit";
const FULL = 'le disque est plein';

describe('a file that another program holds', () => {
  test.each<[name: string, patches: Patches]>([
    ['for a moment', { fail: { renameSync: { code: 'EBUSY', times: 2 } } }],
    ['on Windows', { platform: 'win32', fail: { renameSync: { code: 'EPERM', times: 3 } } }],
    [
      'on Windows, by another word',
      { platform: 'win32', fail: { renameSync: { code: 'EACCES', times: 1 } } },
    ],
    [
      'where the lock and its removal are held too',
      {
        platform: 'win32',
        fail: { openSync: { code: 'EPERM', times: 2 }, unlinkSync: { code: 'EBUSY', times: 2 } },
      },
    ],
  ])('%s is waited for', async (_, patches) => {
    expect(await write(patches)).toEqual(WRITTEN);
  });

  test.each<[name: string, patches: Patches, reason: string]>([
    ['for long', { fail: { renameSync: { code: 'EBUSY' } } }, HELD],
    ['for long on Windows', { platform: 'win32', fail: { renameSync: { code: 'EPERM' } } }, HELD],
    ['or a right that is missing elsewhere', { fail: { renameSync: { code: 'EACCES' } } }, NO_RIGHT],
  ])('%s ends the write', async (_, patches, reason) => {
    expect(await write(patches)).toEqual(refused(reason));
  });

  test('a lock that cannot be removed is no failure of what is written', async () => {
    const { left, ...rest } = await write({ fail: { unlinkSync: { code: 'EIO' } } });
    expect(rest).toEqual({ code: 0, stderr: '', isNew: true });
    expect(left).toEqual(['.2021.yaml.lock', '2021.yaml']);
  });
});

test.each<[name: string, patches: Patches, reason: string]>([
  ['while it is written', { fail: { writeFileSync: { code: 'ENOSPC' } } }, FULL],
  ['when it goes to the disk', { fail: { fsyncSync: { code: 'ENOSPC' } } }, FULL],
  [
    'while the lock is written, where that is a file',
    { fail: { symlinkSync: { code: 'EPERM' }, writeFileSync: { code: 'ENOSPC' } } },
    FULL,
  ],
  [
    'before there is a lock',
    { fail: { symlinkSync: { code: 'ENOSPC' }, openSync: { code: 'ENOSPC' } } },
    FULL,
  ],
  [
    'for this user',
    { fail: { fsyncSync: { code: 'EDQUOT' } } },
    'la place qui vous est réservée sur le disque est pleine',
  ],
])('a disk that is full %s leaves the old text and nothing else', async (_, patches, reason) => {
  expect(await write(patches)).toEqual(refused(reason));
});

test.skipIf(process.platform === 'win32')('a file that may not get as long', async () => {
  await withFolder(FILES, (folder) => {
    const { status: code, stderr } = spawnSync(
      'bash',
      ['-c', 'ulimit -f 4; exec "$@"', 'bash', process.execPath, BINARY, ...SET],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(outcome(folder, { code, stderr })).toEqual(
      refused("le système n'admet pas de fichier de cette taille"),
    );
  });
});

/** Whether a small disk can be had here. */
function canMount(): boolean {
  return (
    process.platform === 'linux' &&
    process.getuid?.() === 0 &&
    spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', '/mnt']).status === 0
  );
}

test.runIf(canMount())('a disk that is really full', async () => {
  await withFolder({ 'disk/': '' }, (folder) => {
    const disk = path.join(folder, 'disk');
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]);
    try {
      mkdirSync(path.join(disk, 'plans'));
      writeFileSync(path.join(disk, 'plans/2021.yaml'), OLD);
      // All but a page of it: the new text does not fit beside the old one.
      const room = 64 * 1024 - Math.ceil(OLD.length / 4096) * 4096 - 8192;
      writeFileSync(path.join(disk, 'autre'), Buffer.alloc(room));
      expect(outcome(disk, runPatched(SET, disk))).toEqual(refused(FULL));
      writeFileSync(path.join(disk, 'autre'), '');
      expect(outcome(disk, runPatched(SET, disk))).toEqual(WRITTEN);
    } finally {
      execFileSync('umount', [disk]);
    }
  });
});

test('an editor that saves the file while it is being written keeps what it saved', async () => {
  await withFolder(FILES, (folder) => {
    const { code, stderr } = runPatched(SET, folder, { edit: 'plans/2021.yaml' });
    expect(code).toBe(2);
    expect(stderr).toContain('Rien n’a été écrit');
    expect(readFileSync(path.join(folder, 'plans/2021.yaml'), 'utf8')).toBe(`${OLD}# autre\n`);
    expect(readdirSync(path.join(folder, 'plans'))).toEqual(['2021.yaml']);
  });
});
