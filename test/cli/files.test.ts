import { chmodSync, existsSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { BINARY, canRestrict, handOver, runAndHangUp, runBinary } from '../support/binary.ts';
import { plain, readFiles, shippedPlans, withFolder } from '../support/run.ts';

const SHIPPED = shippedPlans();

describe('the built program', () => {
  test('says what the program in process says', async () => {
    await withFolder(SHIPPED, (folder) => {
      handOver(folder);
      const { code, stdout, stderr } = runBinary(['plan', 'validate'], folder);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(plain(stdout)).toContain('3 plans vérifiés : 0 erreur');
    });
  });

  test('starts by itself, as a script', async () => {
    expect(existsSync(BINARY)).toBe(true);
    await withFolder({}, (folder) => {
      handOver(folder);
      expect(runBinary(['--version'], folder).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
      expect(runBinary(['rien'], folder)).toMatchObject({ code: 2, stdout: '' });
    });
  });

  test.skipIf(process.platform === 'win32')('a closed pipe ends it quietly', async () => {
    // More than a pipe holds, so that the program is still writing when the reader goes.
    const many = Array.from(
      { length: 5000 },
      (_, index) =>
        `  - { id: a${index}, number: ${index + 1}, priority: A, title: Une activité parmi d’autres }`,
    );
    const text = `year: 2031\ntitle: Plan\npriorities:\n  A: { title: Communication }\nactivities:\n${many.join('\n')}\n`;
    await withFolder({ 'plans/2031.yaml': text }, async (folder) => {
      const { code, signal, stderr } = await runAndHangUp(['plan', 'show', '2031'], folder);
      expect({ code, signal, stderr }).toEqual({ code: 0, signal: null, stderr: '' });
    });
  });
});

describe.skipIf(!canRestrict)('without rights', () => {
  test('a file that may not be read', async () => {
    await withFolder(SHIPPED, (folder) => {
      handOver(folder);
      chmodSync(path.join(folder, 'plans/2021.yaml'), 0o000);
      const { code, stdout, stderr } = runBinary(['plan', 'validate', '2021'], folder);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(plain(stderr)).toContain("plans/2021.yaml ne peut pas être lu : vous n'en avez pas le droit");
    });
  });

  test('a folder that may not be read', async () => {
    await withFolder(SHIPPED, (folder) => {
      handOver(folder);
      chmodSync(path.join(folder, 'plans'), 0o000);
      const { code, stdout, stderr } = runBinary(['plan', 'validate'], folder);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(plain(stderr)).toContain('plans');
      expect(plain(stderr)).not.toContain("erreur de l'outil");
    });
  });

  test.each([
    ['activity set 2020 recueil-methodes done', 'plans/2020.yaml'],
    ['plan carryover 2020 2021', 'plans/2021.yaml'],
    ['plan carryover 2020 2022', 'plans/2022.yaml'],
    ['plan new 2030', 'plans/2030.yaml'],
    ['plan schema --output plans/plan.schema.json', 'plans/plan.schema.json'],
  ])('a folder that may not be written to: %s', async (command, file) => {
    await withFolder(SHIPPED, (folder) => {
      handOver(folder);
      chmodSync(path.join(folder, 'plans'), 0o555);
      const { code, stdout, stderr } = runBinary([...command.split(' '), '--today', '2021-06-15'], folder);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(plain(stderr)).toContain(`${file} ne peut pas être écrit : vous n'en avez pas le droit`);
      expect(plain(stderr)).toContain("Rien n'y a été écrit");
      chmodSync(path.join(folder, 'plans'), 0o755);
      expect(readFiles(folder)).toEqual(SHIPPED);
    });
  });

  test('a write keeps the permissions of the file and leaves nothing beside it', async () => {
    await withFolder(SHIPPED, (folder) => {
      handOver(folder);
      const { code } = runBinary(
        ['activity', 'set', '2020', 'recueil-methodes', 'done', '--on', '2020-12-01'],
        folder,
      );
      expect(code).toBe(0);
      expect(readdirSync(path.join(folder, 'plans'))).toEqual(['2013.yaml', '2020.yaml', '2021.yaml']);
    });
  });

  test('a plan that is a symbolic link stays one', async () => {
    await withFolder(
      {
        ...SHIPPED,
        'elsewhere/2022.yaml': (SHIPPED['plans/2021.yaml'] ?? '').replace('year: 2021', 'year: 2022'),
      },
      (folder) => {
        symlinkSync('../elsewhere/2022.yaml', path.join(folder, 'plans/2022.yaml'));
        handOver(folder);
        const { code } = runBinary(['activity', 'set', '2022', 'prix/a', 'done'], folder);
        const left = readFiles(folder);
        expect(code).toBe(0);
        expect(left['plans/2022.yaml']).toBeUndefined();
        expect(left['elsewhere/2022.yaml']).toContain('status: done');
      },
    );
  });
});
