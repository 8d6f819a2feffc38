import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { measureBinary } from '../support/binary.ts';
import { plain, run, withFolder } from '../support/run.ts';

const PLAN = `year: 2031
title: Plan
priorities: { A: { title: Communication } }
activities: [{ id: prix, number: 1, priority: A, title: Prix }]
`;

/** Validates a workspace that `make` fills; the program has to end by itself. */
function validate(make: (plans: string, folder: string) => void, ...args: readonly string[]) {
  return withFolder({ 'work/plans/': '', 'elsewhere/2031.yaml': PLAN }, (folder) => {
    const work = path.join(folder, 'work');
    make(path.join(work, 'plans'), work);
    const { code, output, seconds } = measureBinary(['plan', 'validate', ...args], work);
    expect(seconds).toBeLessThan(10);
    expect(output).not.toContain('une erreur de l’outil');
    return { code, output: plain(output) };
  });
}

// Neither links nor pipes of this kind are for everybody on Windows.
describe.skipIf(process.platform === 'win32')('what stands in the place of a file', () => {
  test.each([
    [
      'a pipe that nobody writes to',
      "n'est pas un fichier ordinaire",
      (plans: string) => execFileSync('mkfifo', [path.join(plans, '2031.yaml')]),
    ],
    ['a folder', 'est un dossier', (plans: string) => mkdirSync(path.join(plans, '2031.yaml'))],
    [
      'a link to a device',
      "d'un autre dossier",
      (plans: string) => symlinkSync('/dev/zero', path.join(plans, '2031.yaml')),
    ],
    [
      'a link out of the workspace',
      "d'un autre dossier",
      (plans: string) => symlinkSync('../../elsewhere/2031.yaml', path.join(plans, '2031.yaml')),
    ],
    [
      'a link to itself',
      'trop de liens symboliques',
      (plans: string) => symlinkSync('2031.yaml', path.join(plans, '2031.yaml')),
    ],
    [
      'a link to nothing',
      "n'existe pas",
      (plans: string) => symlinkSync('rien.yaml', path.join(plans, '2031.yaml')),
    ],
  ])('%s is refused', async (_, words, make) => {
    for (const args of [[], ['2031'], ['plans/2031.yaml']]) {
      const { code, output } = await validate(make, ...args);
      expect(code).toBe(2);
      expect(output).toContain(words);
      expect(output).toContain('plans/2031.yaml');
    }
  });

  test('a link inside the workspace is followed', async () => {
    const { code } = await validate((plans) => {
      writeFileSync(path.join(plans, 'texte.txt'), PLAN);
      symlinkSync('texte.txt', path.join(plans, '2031.yaml'));
    });
    expect(code).toBe(0);
  });

  test('settings that are a pipe are refused', async () => {
    const { code, output } = await validate((plans, folder) => {
      writeFileSync(path.join(plans, '2031.yaml'), PLAN);
      execFileSync('mkfifo', [path.join(folder, 'oidp.yaml')]);
    });
    expect(code).toBe(2);
    expect(output).toContain("oidp.yaml ne peut pas être lu : ce n'est pas un fichier ordinaire");
  });

  test('a device by its path is refused', async () => {
    const { code, output } = await validate(() => undefined, '/dev/zero');
    expect(code).toBe(2);
    expect(output).toContain("n'est pas un fichier ordinaire");
  });

  test('a folder of plans that is a link to itself is none', async () => {
    await withFolder({}, (folder) => {
      symlinkSync('plans', path.join(folder, 'plans'));
      const { code, output } = measureBinary(['plan', 'validate'], folder);
      expect(code).toBe(2);
      expect(plain(output)).toContain('aucun dossier « plans »');
    });
  });

  test.each([
    ['20 31.yaml'],
    ['été.yaml'],
    ['20\n31.yaml'],
    ['\u001B[31m2031.yaml'],
    ['\u202E2031.yaml'],
    ['2031\u007F.yaml'],
  ])('the file %j is named on one line, without what a terminal obeys', async (name) => {
    for (const format of ['text', 'github']) {
      const { code, output } = await validate(
        (plans) => writeFileSync(path.join(plans, name), PLAN.replace('title: Plan', 'titel: Plan')),
        '--format',
        format,
      );
      expect(code).toBe(1);
      expect(output.replaceAll('\n', '')).not.toMatch(/[\0-\x1F\x7F-\x9F\u202E]/);
      expect(output).not.toMatch(/^31/m);
    }
  });
});

describe('keys that every object has', () => {
  const KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

  test.each(KEYS)('%s is a wrong key in every mapping of a plan', async (key) => {
    for (const [at, text] of [
      ['the plan', `${PLAN}${key}: 1\n`],
      ['an activity', PLAN.replace('title: Prix', `title: Prix, ${key}: { status: done }`)],
      ['priorities', PLAN.replace('{ A:', `{ ${key}: { title: B }, A:`)],
      ['a priority', PLAN.replace('title: Communication', `title: B, ${key}: 1`)],
      ['labels', `${PLAN}labels: { ${key}: { activity: x } }\n`],
      ['an event', `${PLAN}calendar: [{ id: e, title: E, ${key}: 1 }]\n`],
    ] as const) {
      const { code, stdout, stderr } = await run(['plan', 'validate'], {
        files: { 'plans/2031.yaml': text },
      });
      expect([at, code, stderr]).toEqual([at, 1, '']);
      expect(stdout).toContain(key);
    }
    expect(({} as { status?: string; title?: string }).status).toBeUndefined();
  });

  test.each(KEYS)('%s is a wrong key in every mapping of the settings', async (key) => {
    for (const settings of [
      `${key}: 1`,
      `rules: { ${key}: off }`,
      `rules: { typography: { ${key}: off } }`,
    ]) {
      const { code, stdout } = await run(['plan', 'validate'], {
        files: { 'plans/2031.yaml': PLAN, 'oidp.yaml': settings },
      });
      expect([settings, code]).toEqual([settings, 1]);
      expect(stdout).toContain(key);
    }
  });
});
