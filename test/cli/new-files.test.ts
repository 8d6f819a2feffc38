import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/model/schema.ts';
import { readPlanFile } from '../../src/source/plan-file.ts';
import { ROOT, plain, run, shippedPlans } from '../support/run.ts';

const SCHEMAS = [
  'plans/cooperation.schema.json',
  'plans/decisions.schema.json',
  'plans/network.schema.json',
  'plans/plan.schema.json',
  'plans/settings.schema.json',
];

describe('init', () => {
  test('makes a workspace that validates, and says what to do next', async () => {
    const { code, stdout, files } = await run(['init']);
    expect(code).toBe(0);
    expect(Object.keys(files).toSorted()).toEqual(['oidp.yaml', 'plans/2021.yaml', ...SCHEMAS]);
    expect(plain(stdout)).toContain('Écrit : plans/2021.yaml');
    expect(stdout).toContain('oidp plan validate');
    const validation = await run(['plan', 'validate', '--strict'], { files });
    expect(plain(validation.stdout)).toBe('1 plan vérifié : 0 erreur et 0 avertissement\n');
    expect(validation.code).toBe(0);
  });

  test('its plan can be worked with', async () => {
    const { files } = await run(['init']);
    for (const command of [
      'status 2021',
      'activity list 2021',
      'calendar 2021',
      'plan show 2021',
      'plan carryover 2021 2022',
    ])
      expect(await run(command.split(' '), { files })).toMatchObject({ code: 0, stderr: '' });
  });

  test('a second time changes nothing', async () => {
    const first = await run(['init']);
    const second = await run(['init'], { files: first.files });
    expect(second.code).toBe(0);
    expect(second.files).toEqual(first.files);
    expect(plain(second.stdout)).toContain('Déjà là, laissé tel quel : oidp.yaml');
  });

  test('never touches what a person has, and adds no example beside it', async () => {
    const own = {
      'oidp.yaml': 'organization: À nous\n',
      'plans/2019.yaml': 'year: 2019\n',
      'notes.txt': 'a',
    };
    const { code, files } = await run(['init'], { files: own });
    expect(code).toBe(0);
    expect(Object.keys(files).toSorted()).toEqual([...Object.keys(own), ...SCHEMAS].toSorted());
    expect(files).toMatchObject(own);
  });

  test('in a folder that is named, made where it is not there', async () => {
    const { code, files } = await run(['init', 'nos/plans-de-travail'], { files: { 'a/': '' }, cwd: 'a' });
    expect(code).toBe(0);
    expect(Object.keys(files)).toContain('a/nos/plans-de-travail/plans/2021.yaml');
  });

  test('where a file stands in the way: 2, nothing written', async () => {
    const { code, stdout, stderr, files } = await run(['init'], { files: { plans: 'un fichier' } });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(plain(stderr)).toContain('plans');
    expect(plain(stderr)).not.toContain("erreur de l'outil");
    expect(files).toEqual({ plans: 'un fichier' });
  });

  test('the year is that of today', async () => {
    const { files } = await run(['init', '--today', '2031-01-01']);
    expect(files['plans/2031.yaml']).toContain('year: 2031');
  });
});

describe('plan new', () => {
  test('takes the priorities of the year before, and validates', async () => {
    const { code, files } = await run(['plan', 'new', '2022'], { files: shippedPlans() });
    expect(code).toBe(0);
    const text = files['plans/2022.yaml'] ?? '';
    expect(text).toContain('year: 2022');
    expect(text).toContain('title: Évaluation des pratiques');
    expect(text).toContain('state: draft');
    expect(text).not.toContain('provenance');
    const validation = await run(['plan', 'validate', '2022'], { files });
    expect(plain(validation.stdout)).toContain('1 plan vérifié : 0 erreur');
  });

  test('takes the continuous activities of the year before, so that nothing is owed yet', async () => {
    const { files, stderr } = await run(['plan', 'new', '2022'], { files: shippedPlans() });
    const { activities } = readPlanFile('2022.yaml', files['plans/2022.yaml'] ?? '').plan as Plan;
    expect(activities.map(({ id, number, continuous }) => [id, number, continuous])).toEqual([
      ['courrier', 1, true],
      ['information-membres', 2, true],
      ['site-web', 3, true],
    ]);
    expect(plain(stderr)).toContain('oidp plan carryover 2021 2022');
    const { stdout } = await run(['plan', 'validate', '2022'], { files });
    expect(plain(stdout)).toContain('0 erreur');
    expect(stdout).not.toContain('carryover-lost');
    // The carry-over knows them for what they are.
    const carried = await run(['plan', 'carryover', '2021', '2022'], { files });
    expect(plain(carried.stdout)).toMatch(/reconduite +5 → 3 +Entretien du site internet/);
    const after = readPlanFile('2022.yaml', carried.files['plans/2022.yaml'] ?? '').plan as Plan;
    expect(after.activities).toHaveLength(21);
    expect(new Set(after.activities.map(({ id }) => id)).size).toBe(21);
  });

  test('continuous activities lose what is of the year before: status, references, links; items that are done', async () => {
    const source = `year: 2021
title: Plan 2021
priorities: { A: { title: Communication, aim: "Voir [[site]]" } }
themes: [{ id: climat, title: Climat }, { id: genre, title: Genre }]
activities:
  - { id: prix, number: 1, priority: A, title: Prix }
  - id: site
    number: 2
    priority: A
    title: Site
    continuous: true
    themes: [climat]
    refersTo: [prix, site/b]
    note: "Avec [[prix]] et l’activité 1"
    items:
      - { letter: a, title: Refonte, status: done }
      - { letter: b, title: Veille, status: in-progress }
    carriedFrom: { year: 2020, activity: site }
  - { id: fini, number: 3, priority: A, title: Fini, continuous: true, status: cancelled }
`;
    const { files, stderr } = await run(['plan', 'new', '2022'], { files: { 'plans/2021.yaml': source } });
    expect(plain(stderr)).toContain("activité 2 : le renvoi à « activité 1 » n'est pas repris");
    const plan = readPlanFile('2022.yaml', files['plans/2022.yaml'] ?? '').plan as Plan;
    expect(plan).toMatchObject({
      priorities: { A: { title: 'Communication', aim: 'Voir [[2021/site]]' } },
      themes: [{ id: 'climat', title: 'Climat' }],
    });
    expect(plan.activities).toEqual([
      {
        id: 'site',
        number: 1,
        priority: 'A',
        title: 'Site',
        continuous: true,
        themes: ['climat'],
        refersTo: ['site/a'],
        note: 'Avec [[2021/prix]] et l’[[2021/prix]]',
        items: [{ letter: 'a', title: 'Veille' }],
      },
    ]);
  });

  test('where the year before is broken it says so, and nothing is written', async () => {
    const files = { 'plans/2021.yaml': 'title: [\n' };
    const made = await run(['plan', 'new', '2022'], { files });
    expect(made).toMatchObject({ code: 1, stdout: '', files });
    expect(made.stderr).toContain('plans/2021.yaml:');
  });

  test('with --carryover, all that the year before leaves unfinished', async () => {
    const made = await run(['plan', 'new', '2022', '--carryover'], { files: shippedPlans() });
    expect(made.code).toBe(0);
    expect(made.files).toEqual(
      (await run(['plan', 'carryover', '2021', '2022'], { files: shippedPlans() })).files,
    );
    expect(plain(made.stdout)).toContain('Report du plan 2021 au plan 2022');
  });

  test('with --carryover and no year before: 2, nothing written', async () => {
    const made = await run(['plan', 'new', '2022', '--carryover'], { files: { 'plans/': '' } });
    expect(made).toMatchObject({ code: 2, stdout: '', files: {} });
    expect(plain(made.stderr)).toContain("il n'y a pas de plan avant 2022");
  });

  test('in an empty workspace', async () => {
    const { code, files } = await run(['plan', 'new', '2022'], { files: { 'plans/': '' } });
    expect(code).toBe(0);
    expect((await run(['plan', 'validate', '2022'], { files })).code).toBe(0);
  });

  test('the organization of oidp.yaml', async () => {
    const { files } = await run(['plan', 'new', '2022'], {
      files: { 'plans/': '', 'oidp.yaml': 'organization: "Réseau : nous"\n' },
    });
    expect(files['plans/2022.yaml']).toContain('organization: "Réseau : nous"');
  });

  test('a year that is there: 2, nothing written', async () => {
    const files = shippedPlans();
    const result = await run(['plan', 'new', '2021'], { files });
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(plain(result.stderr)).toContain('le plan 2021 existe déjà (plans/2021.yaml)');
    expect(plain(result.stderr)).toContain('oidp plan carryover 2020 2021');
    expect(result.files).toEqual(files);
  });

  test('a year that is there under the other ending: 2, nothing written', async () => {
    const files = { 'plans/2021.yml': shippedPlans()['plans/2021.yaml'] ?? '' };
    const result = await run(['plan', 'new', '2021'], { files });
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.files).toEqual(files);
  });
});

describe('plan schema', () => {
  test.each([
    ['plan schema', 'plans/plan.schema.json'],
    ['plan schema plan', 'plans/plan.schema.json'],
    ['plan schema settings', 'plans/settings.schema.json'],
    ['plan schema decisions', 'plans/decisions.schema.json'],
  ])('%s is the file that stands beside the plans', async (command, file) => {
    const { code, stdout } = await run(command.split(' '));
    expect(code).toBe(0);
    expect(stdout).toBe(readFileSync(path.join(ROOT, file), 'utf8'));
  });

  test('--output writes the same', async () => {
    const { code, stdout, read } = await run(['plan', 'schema', '--output', 'plans/plan.schema.json'], {
      files: { 'plans/': '' },
    });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(read('plans/plan.schema.json')).toBe((await run(['plan', 'schema'])).stdout);
  });

  test('of what has none: 2', async () => {
    const { code, stdout, stderr } = await run(['plan', 'schema', 'setings']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(plain(stderr)).toContain("« setings » n'est pas le nom d'un schéma");
    expect(plain(stderr)).toContain('Vouliez-vous dire « settings » ?');
  });
});
