import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { ROOT, plain, run, withFolder } from '../../support/run.ts';
import { runWith, workspaceWith } from './overrides.ts';

const REPORT = ['report', '--year', '2021', '--output', 'rapport.md'];
const many = (count: number, text: string) => text.repeat(count);
const chain = (length: number, call: (next: number) => string) =>
  Object.fromEntries(Array.from({ length }, (_, index) => [`p${index}.md.hbs`, call(index + 1)]));

describe('a template that cannot be printed ends in a message with its place, and nothing is written', () => {
  it.each<[name: string, templates: Record<string, string>, place: string, reason: string]>([
    ['a syntax error', { 's.md.hbs': 'a\n {{#if}' }, 's.md.hbs (ligne 2, colonne 7)', 'syntaxe'],
    ['an unclosed block', { 's.md.hbs': 'a\n {{#each x}}' }, 's.md.hbs (ligne 2, colonne 2)', '« each »'],
    [
      'a block closed as another',
      { 's.md.hbs': '{{#if x}}{{/each}}' },
      's.md.hbs (ligne 1, colonne 4)',
      '« if »',
    ],
    [
      'an unknown partial',
      { 's.md.hbs': '\n  {{> inconnu}}' },
      's.md.hbs (ligne 2, colonne 3)',
      '« inconnu »',
    ],
    [
      'a partial without a name',
      { 's.md.hbs': '{{> (lookup this "x")}}' },
      's.md.hbs (ligne 1, colonne 1)',
      'nom',
    ],
    ['an unknown field', { 's.md.hbs': '\n{{ titre }}' }, 's.md.hbs (ligne 2, colonne 4)', '« titre »'],
    [
      'a field of a text',
      { 's.md.hbs': 'é {{title.length}}' },
      's.md.hbs (ligne 1, colonne 5)',
      '« length »',
    ],
    [
      'an unknown function',
      { 's.md.hbs': '{{majuscules title}}' },
      's.md.hbs (ligne 1, colonne 3)',
      '« majuscules »',
    ],
    [
      'a block without its value',
      { 's.md.hbs': '\n{{#each}}{{/each}}' },
      's.md.hbs (ligne 2, colonne 1)',
      '« #each »',
    ],
    [
      'a partial inside it',
      { 's.md.hbs': ' {{#*inline "x"}}{{/inline}}' },
      's.md.hbs (ligne 1, colonne 2)',
      'un fichier à lui',
    ],
    [
      'other letters than UTF-8',
      { 's.md.hbs': 'a\nPriorit\uFFFD' },
      's.md.hbs (ligne 2, colonne 8)',
      'UTF-8',
    ],
    [
      'a circle of calls',
      { 's.md.hbs': '{{> a}}', 'a.md.hbs': '\n{{> b}}', 'b.md.hbs': ' {{> a}}' },
      'b.md.hbs (ligne 1, colonne 2)',
      'sans fin',
    ],
    [
      'loops in loops',
      { 's.md.hbs': `\n${many(12, '{{#each @root.sections}}')}${many(12, '{{/each}}')}` },
      's.md.hbs (ligne 2, colonne 265)',
      'tant de tours',
    ],
    [
      'calls that double forty times',
      { 's.md.hbs': '{{> p0}}', ...chain(40, (next) => `{{> p${next}}}{{> p${next}}}`), 'p40.md.hbs': '' },
      '(ligne 1, colonne 1)',
      'tant de tours',
    ],
    [
      'a text without measure',
      { 's.md.hbs': `${many(5, '{{#each @root.sections}}')}${many(2_000_000, 'x')}${many(5, '{{/each}}')}` },
      's.md.hbs (ligne 1, colonne ',
      'tant de tours',
    ],
    [
      'blocks in blocks',
      { 's.md.hbs': many(1900, '{{#if x}}') + many(1900, '{{/if}}') },
      's.md.hbs (ligne 1, colonne 1)',
      'tant de tours',
    ],
    [
      'too many tags',
      { 's.md.hbs': many(300_000, '{{x}}') },
      's.md.hbs (ligne 1, colonne 1)',
      'tant de tours',
    ],
  ])('%s', { timeout: 15_000 }, async (_, templates, place, reason) => {
    const { 's.md.hbs': section = '', ...others } = templates;
    const ran = await runWith({ 'section.md.hbs': section, ...others }, REPORT);
    const said = plain(ran.stderr)
      .replace('section.md.hbs', 's.md.hbs')
      .replace('ne peut pas être employé ', '');
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(said).toMatch(/^oidp : le gabarit templates\//);
    expect(said).toContain(place);
    expect(said).toContain(reason);
    expect(Object.keys(ran.files)).not.toContain('rapport.md');
  });

  it('leaves the report of before as it was', async () => {
    const files = { ...workspaceWith({ 'section.md.hbs': '{{titre}}' }), 'rapport.md': 'avant' };
    const ran = await run(REPORT, { files });
    expect(ran.code).toBe(2);
    expect(ran.read('rapport.md')).toBe('avant');
  });
});

describe('a template reaches nothing but the data of the report', () => {
  it.each([
    '{{constructor}}',
    '{{constructor.name}}',
    '{{lookup this "__proto__"}}',
    '{{#with (lookup this "constructor")}}{{name}}{{/with}}',
    '{{__defineGetter__}}',
    '{{toString}}',
    '{{#each blocks}}{{this.constructor}}{{/each}}',
    '{{#if (lookup blocks "hasOwnProperty")}}x{{/if}}',
    '{{@root.__proto__}}',
  ])('%s ends in a message', async (text) => {
    const ran = await runWith({ 'section.md.hbs': text }, REPORT);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(plain(ran.stderr)).toMatch(/section\.md\.hbs .*\(ligne 1, colonne \d+\).*n'existe pas/);
  });

  it.each([
    ['{{lookup this words}}', { 'section.md.hbs': '{{> a words="__proto__"}}' }],
    ['{{blocks.map}}{{lookup blocks (lookup this "id")}}', { 'section.md.hbs': '{{> a}}' }],
  ])('%s prints nothing', async (text, templates) => {
    const ran = await runWith({ ...templates, 'a.md.hbs': `<${text}>` }, ['report', '--year', '2021']);
    if (ran.code === 2) return expect(plain(ran.stderr)).toContain("n'existe pas");
    expect(ran.stderr).toBe('');
    expect(ran.stdout).toContain('\n<>');
  });
});

it('three braces and an ampersand print the same escaped text as two', async () => {
  const files = {
    'plans/2031.yaml':
      'year: 2031\ntitle: "<b>A | B</b> & \\"c\\""\nstate: draft\npriorities: { A: { title: A } }\nactivities: [{ id: a, number: 1, priority: A, title: T }]\n',
  };
  for (const format of ['html', 'md']) {
    const print = async (tag: string) => {
      const ran = await run(['report', '--year', '2031', '--format', format], {
        files: { ...files, [`templates/rapport.${format}.hbs`]: `[${tag}]` },
      });
      expect(ran.code).toBe(0);
      return ran.stdout;
    };
    const usual = await print('{{title}}');
    expect(usual).not.toContain('<b>');
    expect(usual).toContain('A ');
    expect(await print('{{{title}}}')).toBe(usual);
    expect(await print('{{&title}}')).toBe(usual);
  }
});

it('long blanks in a template cost no time', async () => {
  const ran = await runWith({ 'section.md.hbs': `${many(1_000_000, ' ')}x` }, ['report', '--year', '2021']);
  expect(ran.code).toBe(0);
}, 10_000);

it('a mark of the byte order, which editors of Windows put, is not printed', async () => {
  const ran = await runWith({ 'section.md.hbs': '\uFEFF## {{title}}\r\n' }, ['report', '--year', '2021']);
  expect(ran.code).toBe(0);
  expect(ran.stdout).not.toContain('\uFEFF');
});

/** What the report says of a template that is something else than a file of the workspace. */
async function reportIn(folder: string): Promise<{ code: number; stdout: string; stderr: string }> {
  const [stdout, stderr] = [[] as string[], [] as string[]];
  const code = await main(['report', '--year', '2021'], {
    cwd: path.join(folder, 'reseau'),
    env: {},
    stdout: { write: (text) => stdout.push(text) },
    stderr: { write: (text) => stderr.push(text) },
    readInput: () => '',
    now: () => new Date('2021-06-15T12:00:00Z'),
    packageRoot: ROOT,
  });
  return { code, stdout: stdout.join(''), stderr: plain(stderr.join('')) };
}

describe.skipIf(process.platform === 'win32')('the templates of a workspace are files of its own', () => {
  const secret = 'secret de la machine';
  const inReseau = Object.fromEntries(
    Object.entries(workspaceWith({})).map(([file, text]) => [`reseau/${file}`, text]),
  );

  it.each<[name: string, make: (templates: string, outside: string) => void, reason: string]>([
    [
      'a link to a file elsewhere',
      (templates, outside) => symlinkSync(outside, path.join(templates, 'liste.md.hbs')),
      "d'un autre dossier",
    ],
    [
      'a pipe',
      (templates) => spawnSync('mkfifo', [path.join(templates, 'liste.md.hbs')]),
      "n'est pas un fichier ordinaire",
    ],
    [
      'a link to a device',
      (templates) => symlinkSync('/dev/zero', path.join(templates, 'liste.md.hbs')),
      "d'un autre dossier",
    ],
    [
      'a huge file',
      (templates) => {
        writeFileSync(path.join(templates, 'liste.md.hbs'), '');
        truncateSync(path.join(templates, 'liste.md.hbs'), 3 * 1024 ** 3);
      },
      'trop gros',
    ],
  ])('%s', async (_, make, reason) => {
    await withFolder({ ...inReseau, 'ailleurs/liste.md.hbs': secret }, async (folder) => {
      const templates = path.join(folder, 'reseau/templates');
      mkdirSync(templates);
      make(templates, path.join(folder, 'ailleurs/liste.md.hbs'));
      const ran = await reportIn(folder);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toContain('templates/liste.md.hbs');
      expect(ran.stderr).toContain(reason);
      expect(ran.stderr).not.toContain(secret);
    });
  });

  it('not a folder elsewhere either', async () => {
    await withFolder({ ...inReseau, 'ailleurs/liste.md.hbs': secret }, async (folder) => {
      symlinkSync(path.join(folder, 'ailleurs'), path.join(folder, 'reseau/templates'));
      const ran = await reportIn(folder);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toContain("d'un autre dossier");
    });
  });

  it('a link inside of the workspace is followed, and a folder is no template', async () => {
    const files = { ...inReseau, 'reseau/modeles/puces.hbs': '{{#each entries}}\n+ {{this}}\n{{/each}}\n' };
    await withFolder({ ...files, 'reseau/templates/vide.md.hbs/': '' }, async (folder) => {
      symlinkSync('../modeles/puces.hbs', path.join(folder, 'reseau/templates/liste.md.hbs'));
      const ran = await reportIn(folder);
      expect(ran).toMatchObject({ code: 0, stderr: '' });
      expect(ran.stdout).toMatch(/^\+ \S/m);
    });
  });
});
