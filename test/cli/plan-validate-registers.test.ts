import { describe, expect, test } from 'vitest';
import { NETWORK, SHEET } from '../support/registers.ts';
import { plain, run } from '../support/run.ts';
import { SMALL_PLAN as PLAN } from '../support/small-plan.ts';

const NETWORK_FILE = 'plans/network.yaml';
const SHEET_FILE = 'plans/cooperations/jumelage.yaml';
const FILES = { 'plans/2031.yaml': PLAN, [NETWORK_FILE]: NETWORK, [SHEET_FILE]: SHEET };
/** A plan that names an organization and a sheet. */
const NAMING = PLAN.replace('title: Prix', 'title: Prix, lead: vile, cooperations: [jumelages]');
const WRONG = NETWORK.replace('country: FR', 'country: France');

/** What a validation finds, as `file:line rule`, with its exit code and the files that it names as read. */
async function validate(files: Readonly<Record<string, string>>, args: readonly string[] = [], input = '') {
  const { code, stdout } = await run(['plan', 'validate', ...args, '--format', 'json'], { files, input });
  const { diagnostics, files: read } = JSON.parse(stdout) as {
    diagnostics: { file: string; line: number; rule: string }[];
    files: string[];
  };
  return { code, read, found: diagnostics.map(({ file, line, rule }) => `${file}:${line} ${rule}`) };
}

test('an amount in thousandths that is valid keeps no command from its plan', async () => {
  const budget = 'budget: [{ amount: 12345.678, currency: TND, state: secured }]';
  const files = { 'plans/2031.yaml': PLAN.replace('title: Prix', `title: Prix, ${budget}`) };
  expect(files['plans/2031.yaml']).toContain('TND');
  expect(await validate(files, ['2031'])).toMatchObject({ code: 0, found: [] });
  const { code, stderr } = await run(['status', '2031'], { files });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

describe('registers', () => {
  test('are judged with the plans, and counted apart', async () => {
    expect(await validate(FILES)).toEqual({ code: 0, read: Object.keys(FILES), found: [] });
    const { stdout } = await run(['plan', 'validate'], { files: FILES });
    expect(plain(stdout)).toBe('1 plan et 2 registres vérifiés : 0 erreur et 0 avertissement\n');
  });

  test('what is wrong in one has its place', async () => {
    const files = { ...FILES, [NETWORK_FILE]: WRONG, [SHEET_FILE]: SHEET.replace('parties', 'partis') };
    expect(await validate(files)).toMatchObject({
      code: 1,
      found: [`${SHEET_FILE}:6 missing-key`, `${NETWORK_FILE}:4 invalid-value`],
    });
  });

  test('are not reported on where a plan is named', async () => {
    expect(await validate({ ...FILES, [NETWORK_FILE]: WRONG }, ['2031'])).toEqual({
      code: 0,
      read: ['plans/2031.yaml'],
      found: [],
    });
  });

  test('are what a plan is judged beside, where it is named alone', async () => {
    const files = { ...FILES, 'plans/2031.yaml': NAMING };
    expect(await validate(files, ['2031'])).toEqual({
      code: 1,
      read: ['plans/2031.yaml'],
      found: ['plans/2031.yaml:6 unknown-organization', 'plans/2031.yaml:6 unknown-reference'],
    });
    const { stdout } = await run(['plan', 'validate', '2031'], { files });
    expect(stdout).toContain(`${NETWORK_FILE}:4:11 peut-être celle-ci`);
    expect(stdout).toContain(`${SHEET_FILE}:1:5 peut-être celle-ci`);
  });

  test('by name, alone', async () => {
    const files = { ...FILES, [NETWORK_FILE]: WRONG, 'plans/2031.yaml': 'year: [' };
    expect(await validate(files, [NETWORK_FILE])).toEqual({
      code: 1,
      read: [NETWORK_FILE],
      found: [`${NETWORK_FILE}:4 invalid-value`],
    });
    expect(await validate(files, [SHEET_FILE])).toEqual({ code: 0, read: [SHEET_FILE], found: [] });
  });

  test.each([
    ['the network', NETWORK_FILE, WRONG, `${NETWORK_FILE}:4 invalid-value`],
    ['a sheet', SHEET_FILE, SHEET.replace('3000', '3000 €'), `${SHEET_FILE}:9 invalid-value`],
    [
      'a sheet that is not there yet',
      'plans/cooperations/autre.yaml',
      'id: autre\n',
      'plans/cooperations/autre.yaml:1 missing-key',
    ],
  ])('%s from standard input is judged instead of the file', async (_, file, text, finding) => {
    const { code, found } = await validate(FILES, ['-', '--stdin-file', file], text);
    expect(code).toBe(1);
    expect(found).toContain(finding);
  });

  test('a text that is no register says what one holds', async () => {
    const { stdout } = await run(['plan', 'validate'], {
      files: { ...FILES, [NETWORK_FILE]: '- oidp\n', [SHEET_FILE]: '# rien\n' },
    });
    expect(plain(stdout)).toContain("Le fichier contient une liste au lieu d'un registre du réseau");
    expect(plain(stdout)).toContain(
      "il contient « organizations: », et s'il y a lieu « relations: » et « policies: »",
    );
    expect(plain(stdout)).toContain('une fiche contient au moins « id: », « title: » et « parties: »');
  });

  test('in several workspaces each have their folder before their names', async () => {
    const files = Object.fromEntries(
      ['un', 'deux'].flatMap((folder) =>
        Object.entries({ ...FILES, [NETWORK_FILE]: WRONG }).map(([file, text]) => [
          `${folder}/${file}`,
          text,
        ]),
      ),
    );
    const { found } = await validate({ ...files, 'plans/': '' }, ['un', 'deux']);
    expect(found).toEqual([
      'deux/plans/network.yaml:4 invalid-value',
      'un/plans/network.yaml:4 invalid-value',
    ]);
  });

  test('of a newer format ask for a newer tool', async () => {
    const { code, stderr } = await run(['plan', 'validate'], {
      files: { ...FILES, [SHEET_FILE]: `format: 9\n${SHEET}` },
    });
    expect(code).toBe(2);
    expect(plain(stderr)).toContain(SHEET_FILE);
  });

  test('that cannot be read do not keep a plan from being judged', async () => {
    const files = { 'plans/2031.yaml': NAMING, 'plans/network.yaml/x': '' };
    expect(await validate(files, ['2031'])).toMatchObject({
      code: 1,
      found: ['plans/2031.yaml:6 unknown-reference'],
    });
    expect((await run(['plan', 'validate'], { files })).code).toBe(2);
  });

  test('of a newer format do not keep a plan from being judged', async () => {
    const files = { ...FILES, 'plans/2031.yaml': NAMING, [NETWORK_FILE]: `format: 9\n${NETWORK}` };
    expect(await validate(files, ['2031'])).toMatchObject({
      code: 1,
      found: ['plans/2031.yaml:6 unknown-reference'],
    });
  });

  test('may end in .yml, as plans may; folders among the sheets are none', async () => {
    const files = {
      'plans/2031.yaml': NAMING,
      'plans/network.yml': WRONG,
      'plans/cooperations/jumelage.yml': SHEET,
      'plans/cooperations/dossier.yaml/x': '',
    };
    expect(await validate(files)).toEqual({
      code: 1,
      read: ['plans/2031.yaml', 'plans/network.yml', 'plans/cooperations/jumelage.yml'],
      found: [
        'plans/2031.yaml:6 unknown-organization',
        'plans/2031.yaml:6 unknown-reference',
        'plans/network.yml:4 invalid-value',
      ],
    });
    expect(await validate(files, ['plans/network.yml'])).toMatchObject({ read: ['plans/network.yml'] });
    const right = { ...files, 'plans/2031.yaml': PLAN, 'plans/network.yml': NETWORK };
    const list = await run(['network', 'list'], { files: right });
    expect(list).toMatchObject({ code: 0, stderr: '' });
  });

  test('two of the network are one too many', async () => {
    const files = { ...FILES, 'plans/network.yml': NETWORK };
    const { code, stderr } = await run(['plan', 'validate'], { files });
    expect(code).toBe(2);
    expect(plain(stderr)).toContain('deux registres : plans/network.yaml et plans/network.yml');
  });

  describe('that cannot be understood are told of where a plan that names what they hold is judged alone', () => {
    const plan = PLAN.replace('title: Prix', 'title: Prix, lead: ville, cooperations: [jumelage]');
    const files = { ...FILES, 'plans/2031.yaml': plan };
    const network =
      "Attention : plans/network.yaml ne peut pas être compris en entier, et les organisations que le plan nomme n'ont pas toutes été vérifiées ; voir oidp plan validate\n";
    const sheet =
      'Attention : plans/cooperations/jumelage.yaml, que nomme un plan, ne peut pas être compris en entier';

    test.each([
      ['that is no YAML', { ...files, [NETWORK_FILE]: 'organizations: [' }],
      ['that is no register', { ...files, [NETWORK_FILE]: '- oidp\n' }],
      ['with an id that is wrong', { ...files, [NETWORK_FILE]: NETWORK.replace('id: ville', 'id: Ville!') }],
      [
        'with a relation that is wrong',
        { ...files, [NETWORK_FILE]: NETWORK.replace('  - { between', '  - x\n  - { between') },
      ],
      ['of a newer format', { ...files, [NETWORK_FILE]: `format: 9\n${NETWORK}` }],
      ['that is a folder', { 'plans/2031.yaml': plan, [SHEET_FILE]: SHEET, 'plans/network.yaml/x': '' }],
    ])('a network %s', async (_, broken) => {
      const { code, stdout, stderr } = await run(['plan', 'validate', '2031'], { files: broken });
      expect({ code, stderr: plain(stderr) }).toEqual({ code: 0, stderr: network });
      expect(plain(stdout)).toContain('0 erreur');
    });

    test('a sheet; in a format for programs, too', async () => {
      const broken = { ...files, [SHEET_FILE]: SHEET.replace('3000', '3000 €') };
      for (const args of [['2031'], ['2031', '--format', 'json']])
        expect(plain((await run(['plan', 'validate', ...args], { files: broken })).stderr)).toContain(sheet);
    });

    test('not where it is judged itself, nothing names what it holds, or all of what plans name is known', async () => {
      const broken = { ...files, [NETWORK_FILE]: '- oidp\n', [SHEET_FILE]: '- jumelage\n' };
      for (const [args, given] of [
        [[], broken],
        [['2031', NETWORK_FILE, SHEET_FILE], broken],
        [['2031'], { ...broken, 'plans/2031.yaml': PLAN }],
        [['2031'], { ...files, [NETWORK_FILE]: WRONG }],
      ] as const)
        expect((await run(['plan', 'validate', ...args], { files: given })).stderr).toBe('');
    });
  });

  test.each(['github', 'gitlab', 'sarif', 'junit'])('are named in %s', async (format) => {
    const { stdout } = await run(['plan', 'validate', '--format', format], {
      files: { ...FILES, [NETWORK_FILE]: WRONG },
    });
    expect(stdout).toContain(NETWORK_FILE);
    expect(stdout).toContain('invalid-value');
  });
});

describe('--fix', () => {
  const NETWORK_SLIPS = NETWORK.replace('- { id: oidp, name:', '- { id: oidp, nom:')
    .replace('kind: city', 'kind: ville')
    .replace('kind: membership', 'kind: adhésion');
  const SHEET_SLIPS = SHEET.replace('title:', 'titre:')
    .replace('state: ongoing', 'state: en cours # oui')
    .replace('role: lead', 'role: responsable')
    .replace('EUR, year: 2031 }', 'EUR, year: 2031, kind: en nature }');
  const PLAN_SLIPS = PLAN.replace(
    'title: Prix',
    'title: Prix, budget: [{ amount: 5, currency: EUR, state: acquis }]',
  );
  const files = {
    'plans/2031.yaml': PLAN_SLIPS,
    [NETWORK_FILE]: NETWORK_SLIPS,
    [SHEET_FILE]: SHEET_SLIPS,
  };

  test('mends French keys and values in registers and budgets as in plans, and leaves every other byte', async () => {
    const { code, stdout, read } = await run(['plan', 'validate', '--fix'], { files });
    expect(read('plans/2031.yaml')).toBe(PLAN_SLIPS.replace('acquis', 'secured'));
    expect(read(NETWORK_FILE)).toBe(NETWORK);
    expect(read(SHEET_FILE)).toBe(
      SHEET.replace('state: ongoing', 'state: ongoing # oui').replace(
        'EUR, year: 2031 }',
        'EUR, year: 2031, kind: in-kind }',
      ),
    );
    expect(code).toBe(0);
    expect(plain(stdout)).toContain(`${SHEET_FILE}:3:8 corrigé [invalid-value] « en cours » → « ongoing »`);
    expect(plain(stdout)).toContain('1 plan et 2 registres vérifiés : 0 erreur et 0 avertissement');
  });

  test('says before what would be mended, and writes nothing with --dry-run', async () => {
    const { code, stdout } = await run(['plan', 'validate'], { files });
    expect(code).toBe(1);
    for (const meant of ['city', 'membership', 'ongoing', 'lead', 'in-kind', 'secured'])
      expect(plain(stdout)).toContain(`vouliez-vous dire « ${meant} » ?`);
    expect(plain(stdout)).toContain('8 se corrigent sans hésitation : ajoutez --fix à la commande');
    const dry = await run(['plan', 'validate', '--fix', '--dry-run'], { files });
    expect(dry).toMatchObject({ code: 1, files });
    expect(dry.stdout).toContain('+title: Jumelage');
  });

  test('mends no register that is not judged, and no word that may mean two things', async () => {
    expect((await run(['plan', 'validate', '2031', '--fix'], { files })).files).toMatchObject({
      [NETWORK_FILE]: NETWORK_SLIPS,
      [SHEET_FILE]: SHEET_SLIPS,
    });
    const vague = { ...FILES, [NETWORK_FILE]: NETWORK.replace('kind: city', 'kind: organisation') };
    const { stdout, files: left } = await run(['plan', 'validate', '--fix'], { files: vague });
    expect(left).toEqual(vague);
    expect(plain(stdout)).toContain('vouliez-vous dire « international-organization » ?');
  });
});
