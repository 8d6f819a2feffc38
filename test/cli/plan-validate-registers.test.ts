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
    expect(await validate(files, ['2031'])).toMatchObject({ code: 0, found: [] });
    expect((await run(['plan', 'validate'], { files })).code).toBe(2);
  });

  test.each(['github', 'gitlab', 'sarif', 'junit'])('are named in %s', async (format) => {
    const { stdout } = await run(['plan', 'validate', '--format', format], {
      files: { ...FILES, [NETWORK_FILE]: WRONG },
    });
    expect(stdout).toContain(NETWORK_FILE);
    expect(stdout).toContain('invalid-value');
  });
});
