import { describe, expect, test, vi } from 'vitest';
import { measureBinary } from '../support/binary.ts';
import { plain, run, withFolder } from '../support/run.ts';

vi.setConfig({ testTimeout: 60_000 });

const HEAD = 'year: 2031\npriorities:\n  A: { title: Communication }\n';
const PLAN = `${HEAD}title: Plan\nactivities:\n  - { id: prix, number: 1, priority: A, title: Prix }\n`;
const LARGEST = 4 * 1024 * 1024;

/** A plan as large as it may be, by one thing over and over. */
const filled = (thing: string, before = PLAN, after = '\n') =>
  before +
  thing.repeat(Math.floor((LARGEST - Buffer.byteLength(before + after)) / Buffer.byteLength(thing))) +
  after;
const titled = (title: string) => `${HEAD}activities: []\ntitle: ${title}\n`;
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('');
const deep = (open: string, close = '', depth = 10_000) =>
  `${PLAN}x-deep: ${open.repeat(depth)}${close.repeat(depth)}\n`;

const bomb = (levels: number, width: number) =>
  PLAN +
  lines(levels, (level) =>
    level === 0
      ? 'x-0: &a0 [1, 2]\n'
      : `x-${level}: &a${level} [${Array(width)
          .fill(`*a${level - 1}`)
          .join(', ')}]\n`,
  );

const DEEP = 'emboîtées trop profondément';
const REPEATED = 'trop de renvois « * »';
const ITSELF = "à l'intérieur de la valeur";
const MANY = 'trop de valeurs';

/** Where the text stops being read, and why: nothing else is said of it. */
const REFUSED: readonly (readonly [name: string, text: string, words: string])[] = [
  ['lists in brackets, closed', deep('[', ']'), DEEP],
  ['lists in brackets, open', deep('['), DEEP],
  ['lists in brackets, to the limit of size', filled('[', `${PLAN}x-deep: `), DEEP],
  ['mappings in braces', deep('{a: ', '}'), DEEP],
  ['pairs in lists', deep('[a: ', ']'), DEEP],
  ['keys in lists', deep('[? ', ']'), DEEP],
  ['anchors before lists', deep('&a [', ']'), DEEP],
  ['tags before lists', deep('!!seq [', ']'), DEEP],
  ['dashes on one line', `${PLAN}x-deep:\n  ${'- '.repeat(10_000)}\n`, DEEP],
  ['question marks on one line', `${PLAN}x-deep:\n  ${'? '.repeat(10_000)}\n`, DEEP],
  ['colons on one line', `${PLAN}x-deep:\n  ${': '.repeat(10_000)}\n`, DEEP],
  [
    'mappings line below line',
    `${PLAN}x-deep:\n${lines(2_500, (level) => `${' '.repeat(level + 1)}a:\n`)}`,
    DEEP,
  ],
  [
    'lists line below line',
    `${PLAN}x-deep:\n${lines(2_500, (level) => `${' '.repeat(level + 1)}-\n`)}`,
    DEEP,
  ],
  ['nine levels of nine aliases', bomb(9, 9), REPEATED],
  ['sixty levels of two aliases', bomb(60, 2), REPEATED],
  ['five thousand levels of one alias', bomb(5_000, 1), REPEATED],
  [
    'a short value a hundred thousand times',
    `${PLAN}x-a: &a b\n${lines(100_000, (n) => `x-${n}: *a\n`)}`,
    REPEATED,
  ],
  [
    'a hundred times a large list',
    `${PLAN}x-a: &a [${'1,'.repeat(200_000)}]\n${lines(99, (n) => `x-${n}: *a\n`)}`,
    REPEATED,
  ],
  ['a list in itself', `${PLAN}x-a: &a [*a]\n`, ITSELF],
  ['a mapping in itself', `${PLAN}x-a: &a { b: *a }\n`, ITSELF],
  ['activities in their items', `${HEAD}title: Plan\nactivities: &a\n  - { id: prix, items: *a }\n`, ITSELF],
  ['a plan in itself', `&a\n${PLAN}x-a: *a\n`, ITSELF],
  ['anchors without end', filled('&a ', `${PLAN}x-a: `), MANY],
  ['comments without end', filled('#\n'), MANY],
];

test.each(REFUSED)('refused at its place: %s', async (_, text, words) => {
  const start = performance.now();
  const { code, stdout, stderr } = await run(['plan', 'validate', '2031'], {
    files: { 'plans/2031.yaml': text },
  });
  expect(performance.now() - start).toBeLessThan(6000);
  expect(stderr).toBe('');
  expect(code).toBe(1);
  expect(plain(stdout)).toContain(words);
  expect(stdout.match(/\[[a-z-]+\]$/gm)).toEqual(['[yaml-syntax]']);
  expect(stdout.length).toBeLessThan(2000);
  if (words !== ITSELF || !text.startsWith('&a')) expect(stdout).not.toMatch(/^plans\/2031\.yaml:1:/);
});

/** What is read to its end, and judged. */
const READ: readonly (readonly [name: string, text: string])[] = [
  ['a million open brackets in a title', titled(`a${'[['.repeat(500_000)}`)],
  ['links that begin and do not end', titled(`a${'[[a'.repeat(500_000)}`)],
  ['a long text in one word, and a slip', titled(`${'a'.repeat(2_000_000)} l'un`)],
  ['a long word of many parts, and a slip', titled(`${'a.'.repeat(1_000_000)} l'un`)],
  ['300,000 straight quotes', titled(`a ${'"mot" '.repeat(150_000)}`)],
  ['300,000 apostrophes', titled("l'un ".repeat(300_000))],
  ['300,000 mentions of an activity', titled('activité 1 '.repeat(300_000))],
  ['one mention of 300,000 numbers', titled(`activité ${'1, '.repeat(300_000)}`)],
  ['300,000 years', titled('2019 '.repeat(300_000))],
  ['300,000 links to nothing', titled('[[a]]'.repeat(300_000))],
  [
    'a word for activities of 100,000 letters',
    `${PLAN}labels: { activity: ${'a'.repeat(100_000)} }\nnote: ${'a'.repeat(100_000)} 1\n`,
  ],
  ['a line of 4 MB', filled('a', `${PLAN}note: `)],
  ['a text in lines of 4 MB', filled('  mot\n', `${PLAN}note: |\n`)],
  ['spaces', filled(' ')],
  ['100,000 unknown keys', `${PLAN}${lines(100_000, (n) => `k${n}:\n`)}`],
  ['an unknown key of a megabyte', `${PLAN}? ${'k'.repeat(1_000_000)}\n: 1\n`],
  ['5,000 times one key on one line', PLAN.replace('title: Prix', `${'title: b, '.repeat(5_000)}title: c`)],
  [
    '5,000 mistakes on one line',
    `${HEAD}title: Plan\nactivities: [${lines(5_000, (n) => `{ id: a${n}, number: ${n + 1}, priority: A, titel: T }, `)}]\n`,
  ],
  [
    '5,000 references to nothing',
    `${HEAD}title: Plan\nactivities:\n${lines(5_000, (n) => `  - { id: a${n}, number: ${n + 1}, priority: A, title: T, refersTo: [b${n}] }\n`)}`,
  ],
  [
    '5,000 mistakes in an event of a long name',
    `${PLAN}calendar:\n  - { id: e, title: ${'a'.repeat(1_000_000)}, activities: [${'x, '.repeat(5_000)}] }\n`,
  ],
  [
    '5,000 wrong letters',
    `${HEAD}title: Plan\nactivities:\n${lines(5_000, (n) => `  - { id: a${n}, number: ${n + 1}, priority: A, title: T, items: [{ letter: b, title: T }] }\n`)}`,
  ],
];

test.each(READ)('judged soon: %s', async (_, text) => {
  const start = performance.now();
  const { code, stdout, stderr } = await run(['plan', 'validate', '2031'], {
    files: { 'plans/2031.yaml': text },
  });
  expect(performance.now() - start).toBeLessThan(6000);
  expect(stderr).toBe('');
  expect(code).toBeLessThan(2);
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThan(3000);
});

describe('what the built program takes', () => {
  const measure = (text: string | Uint8Array) =>
    withFolder({ 'plans/2031.yaml': text }, (folder) => measureBinary(['plan', 'validate', '2031'], folder));

  test.each([
    ['an alias bomb of nine levels', bomb(9, 9)],
    ['a nesting of ten thousand', deep('[', ']')],
    ['a file of 50 MB', Buffer.alloc(50_000_000, 'a')],
    ['a NUL byte', `${PLAN}note: a\0b\n`],
    ['UTF-16', Buffer.from(`\uFEFF${PLAN}`, 'utf16le')],
    ['a value in itself', `${HEAD}title: Plan\nactivities: &a\n  - { id: prix, items: *a }\n`],
    ['a hundred thousand aliases', `${PLAN}x-a: &a b\n${lines(100_000, (n) => `x-${n}: *a\n`)}`],
  ])('%s: 300 MB', async (_, text) => {
    const { code, seconds, megabytes } = await measure(text);
    expect(code).toBe(1);
    expect(seconds).toBeLessThan(5);
    expect(megabytes).toBeLessThan(300);
  });

  test.each([
    ['empty lists', filled('[],', `${PLAN}x-a: [`, ']\n')],
    ['lines', filled('-\n', `${PLAN}x-a:\n`)],
    ['quotes', filled('"', `${PLAN}note: `)],
    ['one key', filled('a:\n')],
  ])(
    '%s without end, 4 MB: what a plan of ten thousand activities takes, and half as much',
    async (_, text) => {
      const { code, output, seconds, megabytes } = await measure(text);
      expect(code).toBe(1);
      expect(output).toContain(MANY);
      expect(seconds).toBeLessThan(10);
      expect(megabytes).toBeLessThan(700);
    },
  );

  test('what stands on standard input is no larger', async () => {
    const { code, output, megabytes } = await withFolder({ 'plans/': '' }, (folder) =>
      measureBinary(
        ['plan', 'validate', '-', '--stdin-file', 'plans/2031.yaml'],
        folder,
        Buffer.alloc(50_000_000, 'a'),
      ),
    );
    expect(code).toBe(1);
    expect(plain(output)).toContain('trop gros');
    expect(megabytes).toBeLessThan(300);
  });
});
