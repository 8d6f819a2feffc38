import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { OidpError } from '../../src/model/error.ts';
import { findPlan, findWorkspace, listPlans, listYears, nearestWorkspace } from '../../src/workspace/find.ts';
import { readText } from '../../src/workspace/read.ts';
import { type Expected, writeWhole } from '../../src/workspace/write.ts';
import { type Files, plain, readFiles, run, withFolder } from '../support/run.ts';

/** The code of the OidpError that `act` throws; undefined where it throws none. */
function codeOf(act: () => unknown): string | undefined {
  return errorOf(act)?.code;
}

function errorOf(act: () => unknown): OidpError | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof OidpError) return error;
    throw error;
  }
}

describe('writeWhole', () => {
  test.each<[name: string, files: Files, expected: Expected, code: string | undefined]>([
    ['a new file', {}, 'absent', undefined],
    ['a file that is there already', { 'a.yaml': 'un' }, 'absent', 'file-exists'],
    ['over what was read', { 'a.yaml': 'un' }, { text: 'un' }, undefined],
    ['over what another has written', { 'a.yaml': 'autre' }, { text: 'un' }, 'changed-meanwhile'],
    ['over what another has deleted', {}, { text: 'un' }, 'changed-meanwhile'],
    ['over anything', { 'a.yaml': 'un' }, 'any', undefined],
    ['over nothing', {}, 'any', undefined],
    ['over a folder', { 'a.yaml/': '' }, 'any', 'unwritable-file'],
  ])('%s', async (_, files, expected, code) => {
    await withFolder(files, (folder) => {
      expect(codeOf(() => writeWhole(path.join(folder, 'a.yaml'), 'a.yaml', 'deux', expected))).toBe(code);
      const texts = Object.entries(files).filter(([file]) => !file.endsWith('/'));
      expect(readFiles(folder)).toEqual(
        code === undefined ? { 'a.yaml': 'deux' } : Object.fromEntries(texts),
      );
    });
  });

  test('keeps permissions, and bytes as they are', async () => {
    await withFolder({ 'a.yaml': 'un' }, (folder) => {
      const file = path.join(folder, 'b.yaml');
      writeFileSync(file, 'un', { mode: 0o640 });
      writeWhole(file, 'b.yaml', '\uFEFFé\r\n\0', { text: 'un' });
      expect([...readFileSync(file)]).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0x0d, 0x0a, 0]);
      if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o640);
      expect(readdirSync(folder)).toEqual(['a.yaml', 'b.yaml']);
    });
  });

  test.skipIf(process.platform === 'win32').each([0o600, 0o664, 0o755])(
    'keeps the permissions %o',
    async (mode) => {
      await withFolder({ 'a.yaml': 'un' }, (folder) => {
        const file = path.join(folder, 'a.yaml');
        chmodSync(file, mode);
        writeWhole(file, 'a.yaml', 'deux', { text: 'un' });
        expect(statSync(file).mode & 0o7777).toBe(mode);
      });
    },
  );

  test.runIf(process.getuid?.() === 0)('keeps the owner, where it may', async () => {
    await withFolder({ 'a.yaml': 'un' }, (folder) => {
      const file = path.join(folder, 'a.yaml');
      chownSync(file, 65_534, 65_533);
      writeWhole(file, 'a.yaml', 'deux', { text: 'un' });
      expect(statSync(file)).toMatchObject({ uid: 65_534, gid: 65_533 });
    });
  });

  test('what is no UTF-8 is other text, even where it reads the same', async () => {
    await withFolder({ 'a.yaml': Uint8Array.of(0x61, 0xff) }, (folder) => {
      const file = path.join(folder, 'a.yaml');
      expect(codeOf(() => writeWhole(file, 'a.yaml', 'deux', { text: readFileSync(file, 'utf8') }))).toBe(
        'changed-meanwhile',
      );
      expect([...readFileSync(file)]).toEqual([0x61, 0xff]);
    });
  });

  test('clears away what one left that was killed, and nothing of other files', async () => {
    const others = {
      '.a.yaml.swp': '',
      '.a.yaml.txt.oidp-1.tmp': '',
      'a.yaml.tmp': '',
      '.b.yaml.oidp-1.tmp': '',
    };
    const left = { '.a.yaml.oidp-1.tmp': 'mo', '.a.yaml.oidp-9x.tmp': 'moitié' };
    await withFolder({ 'a.yaml': 'un', ...others, ...left }, (folder) => {
      writeWhole(path.join(folder, 'a.yaml'), 'a.yaml', 'deux', { text: 'un' });
      expect(readFiles(folder)).toEqual({ 'a.yaml': 'deux', ...others });
    });
  });

  test('a folder that is not there', async () => {
    await withFolder({}, (folder) => {
      expect(codeOf(() => writeWhole(path.join(folder, 'rien/a.yaml'), 'a.yaml', '', 'any'))).toBe(
        'unwritable-file',
      );
    });
  });
});

describe.skipIf(process.platform === 'win32')('writeWhole through a link', () => {
  const files = { 'work/plans/': '', 'work/textes/un.txt': 'un', 'elsewhere/un.txt': 'un' };

  /** Writes at a link in a workspace, and looks at all files and at the folders that hold something new. */
  function write(to: string, options: { expected?: Expected; free?: boolean; file?: string }) {
    const { expected = { text: 'un' }, free = false, file = 'plans/a.yaml' } = options;
    return withFolder(files, (folder) => {
      const root = path.join(folder, 'work');
      const target = path.join(root, file);
      symlinkSync(to, path.join(root, 'plans/a.yaml'));
      const error = errorOf(() => writeWhole(target, file, 'deux', expected, free ? undefined : root));
      const code = (error?.details as { reason?: string } | undefined)?.reason ?? error?.code;
      expect(lstatSync(path.join(root, 'plans/a.yaml')).isSymbolicLink()).toBe(true);
      expect(readdirSync(path.join(root, 'plans'))).toEqual(['a.yaml']);
      const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
      const others = [
        ...readdirSync(path.join(root, 'textes')),
        ...readdirSync(path.join(folder, 'elsewhere')),
      ];
      return { code, inside: read('work/textes/un.txt'), outside: read('elsewhere/un.txt'), others };
    });
  }

  const UNCHANGED = { inside: 'un', outside: 'un', others: ['un.txt', 'un.txt'] };

  test.each<[name: string, to: string, options: Parameters<typeof write>[1], result: object]>([
    ['inside of the workspace', '../textes/un.txt', {}, { ...UNCHANGED, inside: 'deux' }],
    ['out of it', '../../elsewhere/un.txt', {}, { ...UNCHANGED, code: 'outside-workspace' }],
    [
      'out of it, over anything',
      '../../elsewhere/un.txt',
      { expected: 'any' },
      { ...UNCHANGED, code: 'outside-workspace' },
    ],
    [
      'out of it, where there is no limit',
      '../../elsewhere/un.txt',
      { free: true },
      { ...UNCHANGED, outside: 'deux' },
    ],
    ['to nothing', '../textes/rien.txt', {}, { ...UNCHANGED, code: 'DANGLING' }],
    [
      'to nothing, as a new file',
      '../textes/rien.txt',
      { expected: 'absent' },
      { ...UNCHANGED, code: 'DANGLING' },
    ],
    [
      'to nothing, where there is no limit',
      '../textes/rien.txt',
      { expected: 'any', free: true },
      { ...UNCHANGED, code: 'DANGLING' },
    ],
    ['in circles', 'a.yaml', {}, { ...UNCHANGED, code: 'ELOOP' }],
    [
      'that is a folder out of it',
      '../../elsewhere',
      { file: 'plans/a.yaml/un.txt' },
      { ...UNCHANGED, code: 'outside-workspace' },
    ],
    [
      'that is a folder out of it, a new file',
      '../../elsewhere',
      { file: 'plans/a.yaml/deux.txt', expected: 'absent' },
      { ...UNCHANGED, code: 'outside-workspace' },
    ],
    [
      'that is a folder inside of it',
      '../textes',
      { file: 'plans/a.yaml/un.txt' },
      { ...UNCHANGED, inside: 'deux' },
    ],
  ])('%s', async (_, to, options, result) => {
    expect(await write(to, options)).toEqual({ code: undefined, ...result });
  });

  test('to a file that lies beside its own lock, which another holds', async () => {
    await withFolder(files, (folder) => {
      const root = path.join(folder, 'work');
      symlinkSync('../textes/un.txt', path.join(root, 'plans/a.yaml'));
      writeFileSync(path.join(root, 'textes/.un.txt.lock'), JSON.stringify({ host: 'poste-12', pid: 1 }));
      expect(codeOf(() => writeWhole(path.join(root, 'plans/a.yaml'), 'a', 'deux', 'any', root))).toBe(
        'locked',
      );
    });
  });
});

test.skipIf(process.platform === 'win32')('a pipe takes a text as it is, and stays a pipe', async () => {
  await withFolder({}, async (folder) => {
    const pipe = path.join(folder, 'rapport.md');
    execFileSync('mkfifo', [pipe]);
    const reader = spawn('cat', [pipe], { stdio: ['ignore', 'pipe', 'inherit'] });
    const read = text(reader.stdout);
    writeWhole(pipe, 'rapport.md', 'un', 'any');
    expect(await read).toBe('un');
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    expect(readdirSync(folder)).toEqual(['rapport.md']);
  });
});

test.skipIf(process.platform === 'win32')(
  'a new plan is not made in a folder that a link leads out to',
  async () => {
    await withFolder({ 'work/': '', 'elsewhere/': '' }, async (folder) => {
      symlinkSync('../elsewhere', path.join(folder, 'work/plans'));
      const ran = await run(['-C', path.join(folder, 'work'), 'plan', 'new', '2031']);
      expect(ran.code).toBe(2);
      expect(plain(ran.stderr)).toContain("plans/2031.yaml est un lien vers un fichier d'un autre dossier");
      expect(readdirSync(path.join(folder, 'elsewhere'))).toEqual([]);
    });
  },
);

describe('readText', () => {
  test.each<[name: string, files: Files, code: string]>([
    ['nothing there', {}, 'no-such-file'],
    ['a folder', { 'a.yaml/': '' }, 'not-a-file'],
  ])('%s', async (_, files, code) => {
    await withFolder(files, (folder) => {
      expect(codeOf(() => readText(path.join(folder, 'a.yaml'), 'a.yaml'))).toBe(code);
    });
  });

  test('a file as a folder', async () => {
    await withFolder({ a: 'un' }, (folder) => {
      expect(codeOf(() => readText(path.join(folder, 'a/b.yaml'), 'b.yaml'))).toMatch(
        /^(?:unreadable-file|no-such-file)$/,
      );
    });
  });
});

describe('a workspace', () => {
  const files = {
    'plans/2021.yaml': '',
    'plans/2019.YML': '',
    'plans/2020.yml': '',
    'plans/brouillon.yaml': '',
    'plans/network.yaml': '',
    'plans/.2021.yaml.oidp-3.tmp': '',
    'plans/.2021.yaml.lock': '',
    'plans/.caché.yaml': '',
    'plans/notes.txt': '',
    'plans/cooperations/2022.yaml': '',
    'a/b/c/': '',
  };

  test('is the nearest folder upward that holds plans/', async () => {
    await withFolder(files, (folder) => {
      expect(findWorkspace(path.join(folder, 'a/b/c'))).toEqual({ root: folder });
      expect(nearestWorkspace(path.join(folder, 'plans'))).toEqual({ root: folder });
      mkdirSync(path.join(folder, 'a/plans'));
      expect(findWorkspace(path.join(folder, 'a/b/c'))).toEqual({ root: path.join(folder, 'a') });
    });
  });

  test('a file of that name is none', async () => {
    await withFolder({ 'a/plans': 'fichier' }, (folder) => {
      expect(codeOf(() => findWorkspace(path.join(folder, 'a')))).toBe('no-workspace');
    });
  });

  test('its plans and years', async () => {
    await withFolder(files, (root) => {
      expect(listPlans({ root }).map(({ file }) => file)).toEqual([
        'plans/2019.YML',
        'plans/2020.yml',
        'plans/2021.yaml',
        'plans/brouillon.yaml',
      ]);
      expect(listYears({ root })).toEqual([2019, 2020, 2021]);
      expect(findPlan({ root }, 2020).file).toBe('plans/2020.yml');
      expect(codeOf(() => findPlan({ root }, 2022))).toBe('no-such-plan');
    });
  });
});
