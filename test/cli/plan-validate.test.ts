import { describe, expect, test } from 'vitest';
import { plain, run, shippedPlans } from '../support/run.ts';
import { SMALL_PLAN as PLAN } from '../support/small-plan.ts';

const WRONG = PLAN.replace('title: Prix', 'title: Prix, statut: done');
const WARNED = PLAN.replace('A: { title: Communication }', '$&\n  B: { title: Pratiques }');

const validate = (files: Record<string, string>, ...args: string[]) =>
  run(['plan', 'validate', ...args], { files });

describe('exit codes', () => {
  test.each([
    ['nothing wrong', PLAN, [], 0, '1 plan vérifié : 0 erreur et 0 avertissement'],
    ['an error', WRONG, [], 1, '1 plan vérifié : 1 erreur et 0 avertissement'],
    ['a warning', WARNED, [], 0, '1 plan vérifié : 0 erreur et 1 avertissement'],
    ['a warning, --strict', WARNED, ['--strict'], 1, '1 plan vérifié : 0 erreur et 1 avertissement'],
    ['nothing wrong, --strict', PLAN, ['--strict'], 0, '1 plan vérifié : 0 erreur et 0 avertissement'],
  ])('%s', async (_, text, options, code, last) => {
    const result = await validate({ 'plans/2031.yaml': text }, ...options);
    expect(result.code).toBe(code);
    expect(result.stderr).toBe('');
    expect(plain(result.stdout).trimEnd().split('\n').at(-1)).toBe(last);
  });

  test.each([
    ['no plans/ folder', { 'notes.txt': '' }, [], 'aucun dossier « plans »', 'oidp init'],
    ['no such year', { 'plans/2031.yaml': PLAN }, ['2030'], 'pas de plan 2030', 'Plans présents : 2031'],
    ['no plan at all', { 'plans/': '' }, ['2030'], 'pas de plan 2030', 'ne contient encore aucun plan'],
    [
      'no such file',
      { 'plans/2031.yaml': PLAN },
      ['plans/2030.yaml'],
      'plans/2030.yaml n’existe pas',
      'Vérifiez',
    ],
    [
      'a folder without plans',
      { 'plans/2031.yaml': PLAN, 'autre/x': '' },
      ['/'],
      'aucun dossier « plans »',
      'oidp init',
    ],
    [
      'a folder of that name',
      { 'plans/2031.yaml/x': '' },
      ['plans/2031.yaml'],
      'est un dossier, pas un fichier',
      'année',
    ],
    [
      'a newer format',
      { 'plans/2031.yaml': `format: 2\n${PLAN}` },
      [],
      'format plus récent',
      'Mettez l’outil à jour',
    ],
    [
      'a newer format among errors',
      { 'plans/2030.yaml': WRONG, 'plans/2031.yaml': `format: 9\n${PLAN}` },
      [],
      'format 9',
      'jour',
    ],
  ])('2: %s', async (_, files, args, wrong, next) => {
    const { code, stdout, stderr } = await validate(files, ...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(plain(stderr)).toContain(plain(wrong));
    expect(plain(stderr)).toContain(plain(next));
  });

  test.each([
    ['an empty file', ''],
    ['comments only', '# rien\n'],
    ['a list', '- year: 2031\n'],
    ['a number', '2031\n'],
    ['null', '~\n'],
    ['an empty mapping', '{}\n'],
  ])('1: %s', async (_, text) => {
    const { code, stdout, stderr } = await validate({ 'plans/2031.yaml': text });
    expect(code).toBe(1);
    expect(stderr).toBe('');
    expect(plain(stdout)).toContain('« year');
  });

  test('an empty folder of plans is nothing wrong', async () => {
    const { code, stdout } = await validate({ 'plans/': '' });
    expect(code).toBe(0);
    expect(plain(stdout)).toContain('0 plan vérifié : 0 erreur');
  });
});

describe('which plans', () => {
  const files = { 'plans/2030.yaml': WRONG.replace('2031', '2030'), 'plans/2031.yaml': PLAN };

  test('a year names its plan alone', async () => {
    expect(await validate(files, '2031')).toMatchObject({ code: 0 });
    expect(await validate(files, '2030')).toMatchObject({ code: 1 });
    expect(await validate(files)).toMatchObject({ code: 1 });
  });

  test.each(['.', 'plans', './plans/'])('the folder %s stands for all its plans', async (folder) => {
    const { stdout } = await validate(files, folder);
    expect(plain(stdout)).toContain('2 plans vérifiés');
  });

  test('the settings by path are judged as such, without any plan', async () => {
    const { code, stdout } = await validate({ ...files, 'oidp.yaml': 'langage: fr\n' }, 'oidp.yaml');
    expect(code).toBe(1);
    expect(stdout.match(/\[[a-z-]+\]$/gm)).toEqual(['[unknown-key]']);
    expect(plain(stdout)).toContain('0 plan vérifié : 1 erreur');
  });

  test('a plan named twice is one plan', async () => {
    const { stdout } = await validate(files, '2031', 'plans/2031.yaml', './plans/2031.yaml');
    expect(plain(stdout)).toContain('1 plan vérifié');
  });

  test('files of two workspaces in one call, each judged by its own', async () => {
    const linked = PLAN.replace('title: Prix', 'title: Prix, carriedFrom: { year: 2030, activity: absent }');
    const { code, stdout } = await run(['plan', 'validate', 'un/plans/2031.yaml', 'deux/plans/2031.yaml'], {
      files: {
        'un/plans/2031.yaml': linked,
        'un/plans/2030.yaml': PLAN.replace('2031', '2030'),
        'deux/plans/2031.yaml': linked,
      },
    });
    expect(code).toBe(1);
    expect(stdout.match(/^\S+:\d+:\d+/gm)).toEqual(['un/plans/2031.yaml:6:91']);
    expect(plain(stdout)).toContain('2 plans vérifiés : 1 erreur');
  });

  test('the registers and schemas beside the plans are no plans', async () => {
    const { code, stdout } = await validate({
      'plans/2031.yaml': PLAN,
      'plans/network.yaml': 'organizations: []\n',
      'plans/plan.schema.json': '{}',
      'plans/cooperations/a.yaml': 'id: a\ntitle: A\nparties: []\n',
      'plans/.2031.yaml.12.tmp': 'half',
    });
    expect(code).toBe(0);
    expect(plain(stdout)).toContain('1 plan et 2 registres vérifiés');
  });

  test('from a folder below', async () => {
    const { code, stdout } = await run(['plan', 'validate'], { files, cwd: 'plans' });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^plans\/2030.yaml:6:/);
  });

  test('a neighbour that is not YAML does not keep a plan from being judged', async () => {
    const { code, stdout } = await validate({ ...files, 'plans/2029.yaml': 'a: b: c' }, '2031');
    expect(code).toBe(0);
    expect(plain(stdout)).toContain('1 plan vérifié : 0 erreur');
  });
});

describe('as text', () => {
  test('place, severity, rule, what, what next, and the other place', async () => {
    const twice = `${PLAN}  - { id: prix, number: 2, priority: A, title: Encore }\n`;
    const { stdout } = await validate({ 'plans/2031.yaml': twice });
    expect(plain(stdout)).toBe(
      [
        'plans/2031.yaml:7:11 erreur [duplicate-id]',
        "  Activité 2 : l'identifiant « prix » est déjà celui d'une autre activité",
        '     7 │   - { id: prix, number: 2, priority: A, title: Encore }',
        '       │           ^^^^',
        '  plans/2031.yaml:6:11 il est déjà pris ici',
        '     6 │   - { id: prix, number: 1, priority: A, title: Prix }',
        '       │           ^^^^',
        "  → gardez-le à la plus ancienne, et donnez à l'autre le sien : minuscules sans accent, chiffres, traits d'union",
        '',
        'Pour comprendre une règle : oidp explain duplicate-id',
        '1 plan vérifié : 1 erreur et 0 avertissement',
        '',
      ].join('\n'),
    );
  });
});

describe('as JSON', () => {
  const json = async (files: Record<string, string>, ...args: string[]) => {
    const { code, stdout } = await validate(files, '--format', 'json', ...args);
    return { code, result: JSON.parse(stdout) };
  };

  test('nothing wrong', async () => {
    expect(await json({ 'plans/2031.yaml': PLAN })).toEqual({
      code: 0,
      result: {
        version: 1,
        files: ['plans/2031.yaml'],
        diagnostics: [],
        summary: { errors: 0, warnings: 0, infos: 0 },
      },
    });
  });

  test('every key of the documented form', async () => {
    const twice = `${WRONG}  - { id: site, number: 1, priority: A, title: Site }\n`;
    const { code, result } = await json({ 'plans/2031.yaml': twice });
    expect(code).toBe(1);
    expect(result.summary).toEqual({ errors: 2, warnings: 0, infos: 0 });
    for (const { message, help } of result.diagnostics)
      expect([typeof message, typeof help]).toEqual(['string', 'string']);
    expect(result.diagnostics).toMatchObject([
      {
        rule: 'unknown-key',
        severity: 'error',
        file: 'plans/2031.yaml',
        line: 6,
        column: 54,
        endLine: 6,
        endColumn: 60,
        path: ['activities', 0, 'statut'],
        subject: { year: 2031, activity: 'prix', label: 'activité 1' },
        suggestion: 'status',
        related: [],
      },
      {
        rule: 'duplicate-number',
        severity: 'error',
        file: 'plans/2031.yaml',
        line: 7,
        column: 25,
        endLine: 7,
        endColumn: 26,
        path: ['activities', 1, 'number'],
        subject: { year: 2031, activity: 'site', label: 'activité 1' },
        related: [
          {
            message: 'il est déjà pris ici',
            file: 'plans/2031.yaml',
            line: 6,
            column: 25,
            endLine: 6,
            endColumn: 26,
          },
        ],
      },
    ]);
  });

  test('in order of file, line, column and rule', async () => {
    const many = `titel: Plan\nyear: 2031\nprioritees:\n  A: { title: 1, x: 2 }\nactivities: [{ number: a }, 3]\n`;
    const { result } = await json({
      'plans/2031.yaml': many,
      'plans/2030.yaml': many,
      'plans/2029.yaml': 'a: [',
    });
    const key = ({
      file,
      line,
      column,
      rule,
    }: {
      file: string;
      line: number;
      column: number;
      rule: string;
    }) => `${file} ${String(line).padStart(4)} ${String(column).padStart(4)} ${rule}`;
    const keys = result.diagnostics.map(key);
    expect(keys.length).toBeGreaterThan(10);
    expect(keys).toEqual(keys.toSorted());
  });

  test('an item and an event as subjects', async () => {
    const text = `${PLAN.replace(' }\n$', '')}calendar:\n  - { id: fete, title: Fête, lieu: ici }\n`.replace(
      'title: Prix }',
      'title: Prix, items: [{ letter: a, title: Un, fin: 2031 }] }',
    );
    const { result } = await json({ 'plans/2031.yaml': text });
    expect(result.diagnostics.map(({ subject }: { subject: object }) => subject)).toEqual([
      { year: 2031, activity: 'prix', item: 'a', label: 'activité 1, sous-activité a' },
      { year: 2031, event: 'fete', label: 'calendrier, «\u00A0Fête\u00A0»' },
    ]);
  });

  test('a wrong call prints nothing on standard output', async () => {
    const { code, stdout } = await validate({ 'plans/2031.yaml': PLAN }, '--format', 'json', '2030');
    expect(code).toBe(2);
    expect(stdout).toBe('');
  });

  test('the shipped plans give the same bytes twice', async () => {
    const [one, two] = [
      await run(['plan', 'validate', '--format', 'json'], { files: shippedPlans() }),
      await run(['plan', 'validate', '--format', 'json'], { files: shippedPlans() }),
    ];
    expect(one.stdout).toBe(two.stdout);
  });
});

describe('oidp.yaml', () => {
  test.each([
    ['an unknown key', 'langue: fr\n', 1],
    ['a language that is to come', '# commentaire\nlanguage: es\n', 2],
    ['no time zone', 'timezone: Paris/Europe\n', 1],
    ['not YAML', 'organization: a\ntimezone: b: c\n', 2],
    ['a list', '- fr\n', 1],
  ])('%s: 2, with the line', async (_, settings, line) => {
    const { code, stdout, stderr } = await run(['status', '2031'], {
      files: { 'plans/2031.yaml': PLAN, 'oidp.yaml': settings },
    });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(plain(stderr)).toContain(`oidp.yaml ne peut pas être compris (ligne ${line})`);
  });

  test.each(['', '# rien\n', 'organization: Réseau\nlanguage: fr\ntimezone: Europe/Paris\n'])(
    'is fine: %j',
    async (settings) => {
      const { code, stderr } = await run(['status', '2031'], {
        files: { 'plans/2031.yaml': PLAN, 'oidp.yaml': settings },
      });
      expect(stderr).toBe('');
      expect(code).toBe(0);
    },
  );
});

test('a required key under a French name is one mistake', async () => {
  const files = { 'plans/2031.yaml': 'année: 2031\ntitre: Plan\npriorités: {}\nactivités: []\n' };
  const { code, stdout } = await run(['plan', 'validate'], { files });
  expect(code).toBe(1);
  expect(plain(stdout).match(/^plans.*$/gm)).toEqual([
    'plans/2031.yaml:1:1 erreur [missing-key]',
    'plans/2031.yaml:2:1 erreur [missing-key]',
    'plans/2031.yaml:3:1 erreur [missing-key]',
    'plans/2031.yaml:4:1 erreur [missing-key]',
  ]);
  expect(plain(stdout)).toContain('remplacez « année » par « year »');
});

test.each(['from: 2031\nto: 2032\ndecisions: []\n', 'from: 2031\nto: 2032\n', 'to: 2032\ndecisions: []\n'])(
  'decisions among the plans are one mistake: %j',
  async (text) => {
    const files = { 'plans/2031.yaml': PLAN, 'plans/decisions-2031-2032.yaml': text };
    const { code, stdout } = await validate(files);
    expect(code).toBe(1);
    expect(plain(stdout)).toContain('2 plans vérifiés : 1 erreur et 0 avertissement');
    expect(plain(stdout)).toContain('Ceci est un fichier de décisions');
    expect(plain(stdout)).toContain('mettez-le à côté du dossier « plans »');
    // Everything else goes on without it.
    expect((await run(['status', '2031'], { files })).code).toBe(0);
  },
);

test('a plan that has such keys is still a plan', async () => {
  const { code, stdout } = await validate({ 'plans/2031.yaml': `${PLAN}from: 2031\nto: 2032\n` });
  expect(code).toBe(1);
  expect(plain(stdout).match(/^plans.*$/gm)).toHaveLength(2);
  expect(plain(stdout)).not.toContain('décisions');
});
