import { describe, expect, test } from 'vitest';
import { plain, run } from '../support/run.ts';
import { findingsOf } from '../support/diagnose.ts';
import { NETWORK, SHEET } from '../support/registers.ts';
import { SMALL_PLAN } from '../support/small-plan.ts';

const HEAD = 'year: 2031\ntitle: Plan\npriorities: { A: { title: Communication } }\n';
const activity = (fields: string) =>
  `${HEAD}activities: [{ id: prix, number: 1, priority: A, title: Prix, ${fields} }]\n`;
const validate = (text: string, ...args: readonly string[]) =>
  run(['plan', 'validate', ...args], { files: { 'plans/2031.yaml': text } });

const DANGEROUS = /[\0-\x08\x0B-\x1F\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/;

/** As YAML escapes them: none stands in the file itself. */
const ESCAPES = [
  String.raw`\e[31m`,
  String.raw`\e]8;;https://example.org\e\\lien\e]8;;\e\\`,
  String.raw`\a`,
  String.raw`\r`,
  String.raw`\0`,
  String.raw`\x7F`,
  String.raw`\x9B31m`,
  String.raw`\N`,
  String.raw`\u202Egauche\u202C`,
  String.raw`\u2066isolé\u2069`,
  String.raw`\uFEFF`,
  String.raw`\L`,
  String.raw`\uD800`,
  String.raw`\nplans/2031.yaml:1:1 erreur`,
];

describe.each(ESCAPES)('%s', (escape) => {
  test.each([
    ['a key', `${activity('')}"${escape}x": 1\n`],
    ['a status', activity(`status: "${escape}"`)],
    ['an id', activity('').replace('id: prix', `id: "a${escape}"`)],
    ['a reference', activity(`refersTo: ["a${escape}"]`)],
    ['a link', activity(`note: "[[a${escape}]]"`)],
    ['a priority', activity('').replace('priority: A', `priority: "A${escape}"`)],
    ['an event', `${activity('')}calendar: [{ id: e, title: "E${escape}", whn: 2031-06 }]\n`],
    ['a slip', activity(`note: "l'un${escape}"`)],
    ['a word for activities', `${activity('statut: done')}labels: { activity: "a${escape}" }\n`],
  ])('in %s reaches no terminal', async (_, text) => {
    for (const format of ['text', 'github']) {
      const { code, stdout, stderr } = await validate(text, '--format', format);
      expect(stderr).toBe('');
      expect(code).toBeLessThan(2);
      expect(stdout).not.toMatch(DANGEROUS);
      // No sentence of ours begins as the file says.
      expect(stdout.match(/^plans\/2031\.yaml:1:1 erreur$/m)).toBeNull();
    }
    for (const format of ['json', 'gitlab', 'sarif']) {
      const { stdout } = await validate(text, '--format', format);
      JSON.parse(stdout);
      expect(stdout).not.toMatch(/[\0-\x08\x0B-\x1F\x7F]/);
    }
    const { stdout } = await validate(text, '--format', 'junit');
    // What XML 1.0 (2.2) allows.
    expect(stdout).toMatch(/^[\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
    const fixed = await validate(text, '--fix');
    expect(fixed.stdout + fixed.stderr).not.toMatch(DANGEROUS);
    expect(fixed.code).toBeLessThan(2);
  });
});

describe('what YAML 1.1 made of a text', () => {
  test.each([
    [
      'a merge',
      `%YAML 1.1\n---\n${HEAD}x-base: &b { priority: A }\nactivities: [{ <<: *b, id: prix, number: 1, title: P }]\n`,
      'unknown-key',
    ],
    [
      'a merge of no mapping',
      `%YAML 1.1\n---\n${HEAD}x-base: &b 1\nactivities: [{ <<: *b, id: prix }]\n`,
      'unknown-key',
    ],
    ['a set', `%YAML 1.1\n---\n${activity('')}themes: !!set { a, b }\n`, 'invalid-value'],
    ['an ordered mapping', `%YAML 1.1\n---\n${activity('')}labels: !!omap [item: volet]\n`, 'invalid-value'],
    [
      'a number by sixties',
      `%YAML 1.1\n---\n${activity('').replace('number: 1', 'number: 0:01')}`,
      'invalid-value',
    ],
    [
      'a merge in the YAML of today',
      `${HEAD}x-base: &b { priority: A }\nactivities: [{ <<: *b, id: prix, number: 1, title: P }]\n`,
      'unknown-key',
    ],
    ['an ordered mapping by its tag', `${activity('')}labels: !!omap [item: volet]\n`, 'invalid-value'],
  ])('%s is what stands there', (_, text, rule) => {
    expect(findingsOf(text).some((finding) => finding.includes(` ${rule} `))).toBe(true);
  });

  test.each([['!autre mot'], ['!autre']])(
    'a title %s is no text: a word of it would be lost',
    async (title) => {
      const { code, stdout } = await validate(activity('').replace('title: Prix', `title: ${title}`));
      expect(code).toBe(1);
      expect(stdout).toContain('[yaml-syntax]');
    },
  );

  test.each([['!!timestamp 2031-06-01'], ['!!binary aGVsbG8='], ['!!python/object:x.Y mot']])(
    'a title %s is a text',
    async (title) => {
      const { code, stdout } = await validate(activity('').replace('title: Prix', `title: ${title}`));
      expect([code, stdout]).toEqual([0, expect.stringContaining('0')]);
    },
  );
});

describe('several documents in one file', () => {
  const SECOND = /plusieurs documents/;
  test.each([
    ['two plans', `${activity('')}---\n${activity('')}`],
    ['nothing before', `---\n---\n${activity('')}`],
    ['nothing after', `${activity('')}---\n`],
    ['half a million of them', `${activity('')}${'---\n'.repeat(500_000)}`],
  ])('%s', async (_, text) => {
    const { code, stdout } = await validate(text);
    expect(code).toBe(1);
    expect(plain(stdout)).toMatch(SECOND);
  });

  test('marks at the beginning and the end are no second one', async () => {
    expect((await validate(`---\n${activity('')}...\n`)).code).toBe(0);
  });
});

describe('keys that stand twice', () => {
  test('each of three is reported once, with the first', () => {
    expect(findingsOf(`${activity('')}x-a: { b: 1, "b": 2, b: 3 }\n`)).toEqual([
      '5 duplicate-key «"b"»',
      '5 duplicate-key «b»',
    ]);
  });

  test('a number and its text are one key', () => {
    expect(findingsOf(`${activity('')}x-a: { 1: a, "1": b }\n`)).toEqual(['5 duplicate-key «"1"»']);
  });

  test('of two activities with one id, a reference may mean either', () => {
    const items = 'items: [{ letter: a, title: Volet }]';
    const text = `${HEAD}activities:
  - { id: prix, number: 1, priority: A, title: Prix, ${items} }
  - { id: prix, number: 2, priority: A, title: Site, refersTo: [prix/a] }
`;
    expect(findingsOf(text)).toEqual(['6 duplicate-id «prix»']);
  });
});

test('keys of one’s own stand among the priorities, for the tool and for editors', async () => {
  const text = activity('').replace('priorities: {', 'priorities: { x-own: 1,');
  expect((await validate(text)).code).toBe(0);
  const { stdout } = await run(['plan', 'schema']);
  const { definitions } = JSON.parse(stdout) as {
    definitions: { plan: { properties: { priorities: object } } };
  };
  expect(JSON.stringify(definitions.plan.properties.priorities)).toContain('"^x-":true');
});

test('after z there is no letter, and none is proposed', async () => {
  const items = Array.from(
    { length: 27 },
    (_, index) => `{ letter: ${'abcdefghijklmnopqrstuvwxyz'[index] ?? 'a'}, title: V }`,
  );
  const { code, stdout } = await validate(activity(`items: [${items.join(', ')}]`));
  expect(code).toBe(1);
  expect(plain(stdout)).toContain("il n'y a plus de lettre");
  expect(stdout).not.toContain('« { »');
});

describe('what would turn a terminal around', () => {
  const files = {
    'plans/2031.yaml': SMALL_PLAN.replace('title: Prix', 'title: "Le \\u200fxirP"').replace(
      'title: Communication',
      'title: "Com\\u061Cmunication"',
    ),
  };

  test.each([
    ['status 2031'],
    ['activity list 2031'],
    ['activity show 2031 1'],
    ['calendar 2031'],
    ['plan show 2031'],
    ['plan carryover 2031 2032'],
  ])('is not shown by %s', async (command) => {
    const { code, stdout, stderr } = await run(command.split(' '), { files });
    expect(code).toBe(0);
    expect(stdout).not.toBe('');
    expect(stdout + stderr).not.toMatch(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/);
  });

  test.each([
    ['a plan', 'plans/2031.yaml', SMALL_PLAN.replace('title: Prix', 'title: "Le \\u202exirP"')],
    ['an isolate', 'plans/2031.yaml', SMALL_PLAN.replace('title: Prix', 'title: "Le \\u2067xirP\\u2069"')],
    ['a register', 'plans/network.yaml', NETWORK.replace('Ville Exemple', '"Ville \\u202Eelpmex"')],
    ['a sheet', 'plans/cooperations/jumelage.yaml', SHEET.replace('title: Jumelage', 'title: "J\u202Eu"')],
    ['a party', 'plans/cooperations/jumelage.yaml', SHEET.replace('funder: Autres', 'funder: "A\u202Eu"')],
  ])('is refused in %s', async (_, file, text) => {
    const right = {
      'plans/2031.yaml': SMALL_PLAN,
      'plans/network.yaml': NETWORK,
      'plans/cooperations/jumelage.yaml': SHEET,
    };
    const { code, stdout } = await run(['plan', 'validate'], { files: { ...right, [file]: text } });
    expect(code).toBe(1);
    expect(plain(stdout)).toContain('il contient un caractère invisible');
    expect(stdout).toContain(`${file}:`);
    expect(stdout).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  });

  test('is none of Arabic and Hebrew, with their marks', async () => {
    const text = SMALL_PLAN.replace('title: Prix', 'title: "جائزة \u200Fפרס\u200E OIDP"');
    const { stdout } = await run(['plan', 'validate'], { files: { 'plans/2031.yaml': text } });
    expect(stdout).not.toContain('invalid-value');
  });

  test('nor taken from a call', async () => {
    const args = ['activity', 'note', '2031', '1', 'Vu', '--by', 'A\u202EB', '--today', '2031-06-01'];
    const { code, stderr, files: left } = await run(args, { files });
    expect(code).toBe(2);
    expect(plain(stderr)).toContain('caractères invisibles');
    expect(left).toEqual(files);
  });
});

test.each(['constructor', '__proto__', 'toString'])(
  'a file that ends with .%s has no format',
  async (ending) => {
    const { code, stderr } = await run(['activity', 'list', '2031', '--output', `x.${ending}`], {
      files: { 'plans/2031.yaml': SMALL_PLAN },
    });
    expect(code).toBe(2);
    expect(plain(stderr)).toContain('--output');
    expect(stderr).not.toContain('TypeError');
  },
);
