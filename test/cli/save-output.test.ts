import { describe, expect, test } from 'vitest';
import { plain, run } from '../support/run.ts';

const PLAN = 'plans/2031.yaml';
const FILES = {
  [PLAN]: `year: 2031
title: Plan
priorities:
  A: { title: Communication }
activities:
  - { id: prix, number: 1, priority: A, title: Prix }
calendar:
  - { id: forum, title: Forum, when: 2031-08 }
`,
};

const COMMANDS: readonly (readonly [command: string, file: string])[] = [
  ['report --year 2031', 'x.html'],
  ['report --year 2031', 'x.md'],
  ['report --year 2031', 'x.json'],
  ['report --year 2031', 'x.csv'],
  ['activity list 2031', 'x.txt'],
  ['activity list 2031', 'x.json'],
  ['calendar 2031', 'x.ics'],
  ['calendar 2031', 'x.md'],
  ['calendar 2031', 'x.csv'],
  ['explain number-gap', 'x.md'],
  ['explain number-gap', 'x.txt'],
  ['plan schema', 'x.json'],
];

/** The titles of a table as the tool writes it. */
const TABLE = (await run(['calendar', '2031', '--format', 'csv'], { files: FILES })).stdout.replace(
  /\n[^]*/,
  '\n',
);

/** What people keep under such names: some of it looks like ours at first sight. */
const FOREIGN: Readonly<Record<string, readonly string[]>> = {
  html: [
    '<!doctype html>\n<html lang="fr">\n<head><title>oidp</title></head></html>\n',
    '<head><meta name="generator" content="Hugo 0.1"></head>',
  ],
  md: ['# Plan\n\nMes notes sur oidp.\n', '<!-- à relire -->\n\n# Plan\n', '\uFFFD\n'],
  json: [
    '{ "version": 1 }',
    '{ "$schema": "http://json-schema.org/draft-07/schema#", "title": "T" }',
    '[]',
    '{',
  ],
  csv: ['nom;adresse\r\nA;B\r\n', 'référence\r\n', `${TABLE}mon travail;;\r\n`],
  ics: ['BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Autre//FR\r\nEND:VCALENDAR\r\n'],
  txt: ['Mes notes\n', 'oidp\n', '(oidp : fichier)\nMes notes\n'],
};

describe('a file that the tool did not write', () => {
  test.each(COMMANDS)('%s --output %s: stays, unless --force says otherwise', async (command, file) => {
    const args = [...command.split(' '), '--output', file];
    const contents = FOREIGN[file.replace(/^.*\./, '')] ?? [];
    expect(contents.length).toBeGreaterThan(0);
    for (const content of contents) {
      const files = { ...FILES, [file]: content };
      const refused = await run(args, { files });
      expect(refused, content).toMatchObject({ code: 2, stdout: '', files });
      expect(plain(refused.stderr)).toContain(`${file} existe déjà`);
      expect(refused.stderr).toContain('--force');
      const forced = await run([...args, '--force'], { files });
      expect(forced.code).toBe(0);
      expect(forced.read(file)).toBe((await run(args, { files: FILES })).read(file));
    }
  });

  test('is told from one that cannot be read as text', async () => {
    const files = {
      ...FILES,
      'x.md': Buffer.concat([Buffer.from('<!-- oidp -->\n'), Buffer.of(0xff, 0xfe)]),
    };
    expect(await run(['report', '--year', '2031', '--output', 'x.md'], { files })).toMatchObject({ code: 2 });
  });

  test('a plan stays, whatever is said', async () => {
    const args = ['plan', 'schema', '--output', PLAN, '--force'];
    expect(await run(args, { files: FILES })).toMatchObject({ code: 2, files: FILES });
  });
});

describe('a file that the tool wrote', () => {
  test.each(COMMANDS)(
    '%s --output %s: is written again, when the plan says something else',
    async (command, file) => {
      const args = [...command.split(' '), '--output', file];
      const { files } = await run(args, { files: FILES });
      const changed =
        files[PLAN]?.replaceAll('Forum', 'Congrès').replace('title: Prix', 'title: Distinction') ?? '';
      expect((await run(args, { files })).files).toEqual(files);
      const now = { ...files, [PLAN]: changed };
      // Nothing tells our table from one that people went on with.
      if (file.endsWith('.csv'))
        expect(await run(args, { files: now })).toMatchObject({ code: 2, files: now });
      const again = await run([...args, ...(file.endsWith('.csv') ? ['--force'] : [])], { files: now });
      expect(again.code).toBe(0);
      expect(again.read(file)).toBe((await run(args, { files: { [PLAN]: changed } })).read(file));
    },
  );

  test('is anybody’s where it is empty, and ours by a page of a layout without a head too', async () => {
    const layout = { ...FILES, 'templates/rapport.html.hbs': '<h1>{{title}}</h1>\n', 'x.html': '' };
    const args = ['report', '--year', '2031', '--output', 'x.html'];
    const first = await run(args, { files: layout });
    expect(first.read('x.html')).toMatch(/^<!-- oidp\s[^\n]+ -->\n\n<h1>Plan<\/h1>\n$/);
    expect((await run(args, { files: first.files })).code).toBe(0);
  });

  test('of which a person took the line that says so is theirs', async () => {
    const args = ['calendar', '2031', '--output', 'x.md'];
    const { files } = await run(args, { files: FILES });
    const taken = { ...files, 'x.md': (files['x.md'] ?? '').replace(/^<!--.*\n\n/, '') };
    expect(await run(args, { files: taken })).toMatchObject({ code: 2, files: taken });
  });

  test('names its generator in a page, before anything else that a person reads', async () => {
    const { read } = await run(['report', '--year', '2031', '--output', 'x.html'], { files: FILES });
    expect(read('x.html').match(/<meta name="generator" content="oidp">/g)).toHaveLength(1);
    expect(read('x.html').indexOf('name="generator"')).toBeLessThan(read('x.html').indexOf('<title>'));
  });
});

describe('several --output', () => {
  const several = (...outputs: string[]) => outputs.flatMap((output) => ['--output', output]);

  test('each has the format of its ending, in folders that are made', async () => {
    const outputs = ['a/b/r.html', 'r.md', 'c/r.json', 'r.csv'];
    const ran = await run(['report', '--year', '2031', ...several(...outputs)], { files: FILES });
    expect(ran).toMatchObject({ code: 0, stdout: '' });
    expect(plain(ran.stderr)).toBe(outputs.map((file) => `Rapport écrit : ${file}\n`).join(''));
    for (const file of outputs) {
      const alone = await run(['report', '--year', '2031', '--output', file], { files: FILES });
      expect(ran.read(file)).toBe(alone.read(file));
    }
    const lists = await run(['calendar', '2031', ...several('c.ics', 'c.csv')], { files: FILES });
    expect(lists.read('c.ics')).toMatch(/^BEGIN:VCALENDAR/);
    expect(lists.read('c.csv')).toMatch(/^\uFEFF/);
  });

  test.each([
    ['cannot be made', several('new/r.md', 'r.html'), { 'templates/rapport.html.hbs': '{{#if}}' }],
    ['is somebody’s', several('new/r.md', 'r.html'), { 'r.html': '<p>' }],
    ['has no format', several('new/r.md', 'r.pdf'), {}],
    ['is a plan', [...several('new/r.md', PLAN), '--format', 'md'], {}],
  ])('where one %s, none is written', async (_, args, more) => {
    const files = { ...FILES, ...more };
    const ran = await run(['report', '--year', '2031', ...args], { files });
    expect(ran).toMatchObject({ code: 2, stdout: '', files });
  });

  test('a file that is named twice is written once', async () => {
    const ran = await run(['report', '--year', '2031', ...several('r.md', './r.md')], { files: FILES });
    expect(ran.code).toBe(0);
    expect(plain(ran.stderr)).toBe('Rapport écrit : ./r.md\n');
  });

  test('where a part of the path is a file, nothing is written', async () => {
    const ran = await run(['report', '--year', '2031', ...several('r.md', `${PLAN}/r.md`)], { files: FILES });
    expect(ran).toMatchObject({ code: 2, files: FILES });
    expect(plain(ran.stderr)).toContain("une partie du chemin n'est pas un dossier");
  });

  test('where the second cannot be written, the first is named', async () => {
    const ran = await run(['report', '--year', '2031', ...several('r.md', 'folder.html')], {
      files: { ...FILES, 'folder.html/': '' },
    });
    expect(ran.code).toBe(2);
    expect(plain(ran.stderr)).toContain("r.md est écrit, et folder.html ne l'est pas encore");
  });
});

describe('report --open', () => {
  const terminal = () => ({ input: process.stdin, output: process.stdout });
  const open = async (context: object, env = {}, ...args: string[]) => {
    const opened: string[] = [];
    const openFile = (file: string) => Promise.resolve(opened.push(file) > 0);
    const ran = await run(['report', '--year', '2031', '--open', ...args], {
      files: FILES,
      env,
      context: { terminal, openFile, ...context },
    });
    return { ...ran, opened: opened.map((file) => file.slice(ran.folder.length + 1)) };
  };
  const OUTPUTS = ['--output', 'r.md', '--output', 'a/r.html'];

  test('opens the page that is written, and says nothing more', async () => {
    const { code, opened, stderr } = await open({}, {}, ...OUTPUTS);
    expect({ code, opened }).toEqual({ code: 0, opened: ['a/r.html'] });
    expect(plain(stderr)).toBe('Rapport écrit : r.md\nRapport écrit : a/r.html\n');
  });

  test.each([
    ['in CI', {}, { CI: 'true' }],
    ['without a terminal', { terminal: () => undefined }, {}],
    ['without a desktop', { openFile: undefined }, {}],
    ['where no program starts', { openFile: () => Promise.resolve(false) }, {}],
  ])('%s: says how to see it, and all is well', async (_, context, env) => {
    const { code, opened, stderr, read } = await open(context, env, ...OUTPUTS);
    expect({ code, opened }).toEqual({ code: 0, opened: [] });
    expect(plain(stderr)).toContain('ouvrez cette page dans un navigateur : a/r.html');
    expect(read('a/r.html')).toContain('<!doctype html>');
  });

  test.each([[[]], [['--output', 'r.md']], [['--format', 'html']]])(
    '%j: there is no page to open',
    async (args) => {
      const ran = await open({}, {}, ...args);
      expect(ran).toMatchObject({ code: 2, stdout: '', files: FILES, opened: [] });
      expect(ran.stderr).toContain('--output');
    },
  );
});

describe('what takes its time', () => {
  /** A clock of which each look takes so many milliseconds. */
  const clock = (step: number) => {
    let time = Date.parse('2031-06-15T12:00:00Z');
    return { now: () => new Date((time += step)) };
  };
  const args = ['report', '--year', '2031', '--output', 'r.md', '--output', 'r.html'];

  test('is told on a line of the terminal that goes away', async () => {
    const { stderr } = await run(args, { files: FILES, isTTY: true, columns: 80, context: clock(1500) });
    expect(plain(stderr)).toBe(
      '\r\u001B[KEn cours : r.md…\r\u001B[KEn cours : r.html…\r\u001B[KRapport écrit : r.md\nRapport écrit : r.html\n',
    );
  });

  test.each([
    ['soon done', 10, true, {}],
    ['read by a program', 1500, false, {}],
    ['on a terminal that takes nothing back', 1500, true, { TERM: 'dumb' }],
  ])('%s: nothing of that', async (_, step, isTTY, env) => {
    const ran = await run(args, { files: FILES, isTTY, columns: 80, env, context: clock(step) });
    expect(plain(ran.stderr)).toBe('Rapport écrit : r.md\nRapport écrit : r.html\n');
  });

  test('an error stands alone', async () => {
    const files = { ...FILES, 'templates/rapport.md.hbs': '{{inconnu}}' };
    const { stderr } = await run(args, { files, isTTY: true, columns: 80, context: clock(1500) });
    expect(plain(stderr)).toMatch(/^\r\u001B\[KEn cours : r\.md…\r\u001B\[Koidp : /);
  });
});
