import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { OidpError } from '../../src/model/error.ts';
import { findPlan, findWorkspace, listPlans, listYears, nearestWorkspace } from '../../src/workspace/find.ts';
import { readText } from '../../src/workspace/read.ts';
import { type Expected, writeWhole } from '../../src/workspace/write.ts';
import { type Files, readFiles, withFolder } from '../support/run.ts';

/** The code of the OidpError that `act` throws; undefined where it throws none. */
function codeOf(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof OidpError) return error.code;
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

  test('a folder that is not there', async () => {
    await withFolder({}, (folder) => {
      expect(codeOf(() => writeWhole(path.join(folder, 'rien/a.yaml'), 'a.yaml', '', 'any'))).toBe(
        'unwritable-file',
      );
    });
  });
});

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
    'plans/.2021.yaml.3.tmp': '',
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
