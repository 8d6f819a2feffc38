import { describe, expect, test } from 'vitest';
import { diagnose, findingsOf, summary } from '../support/diagnose.ts';
import { plain, run } from '../support/run.ts';

const HEAD = 'year: 2031\ntitle: Plan\npriorities:\n  A: { title: Communication }\n';
const PLAN = `${HEAD}activities:\n  - { id: prix, number: 1, priority: A, title: Prix }\n`;
const WRONG = PLAN.replace('title: Prix', 'title: Prix, statut: done');

const validate = (text: string | Uint8Array) =>
  run(['plan', 'validate', '2031'], { files: { 'plans/2031.yaml': text } });

function bomb(levels: number): string {
  const lines = Array.from({ length: levels }, (_, level) =>
    level === 0
      ? 'x-0: &a0 [1, 2]'
      : `x-${level}: &a${level} [${Array(9)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
  );
  return `${PLAN}${lines.join('\n')}\n`;
}

const nested = (depth: number) => `${PLAN}x-deep: ${'['.repeat(depth)}${']'.repeat(depth)}\n`;
const nestedBlocks = (depth: number) =>
  `${PLAN}x-deep:\n${Array.from({ length: depth }, (_, level) => `${' '.repeat(level + 1)}a:\n`).join('')}`;

describe('a hostile text ends in one message, quickly', () => {
  test.each([
    ['an alias bomb', bomb(9), 'trop de renvois « * »'],
    ['ten thousand lists in each other', nested(10_000), 'emboîtées trop profondément'],
    ['a thousand mappings in each other', nestedBlocks(1_000), undefined],
    [
      'invalid UTF-8',
      Buffer.concat([Buffer.from(`${PLAN}note: `), Buffer.from([0xe9, 0x74, 0xe9])]),
      'UTF-8',
    ],
    ['UTF-16', Buffer.from(`\uFEFF${PLAN}`, 'utf16le'), 'UTF-8'],
    ['an executable', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0x02, 0x01, 0x00, 0xff, 0xfe]), 'caractère'],
    ['a merge of nothing', '<<: *base\n', 'ancre « & » qui n’existe pas'],
    ['an alias to itself', `${PLAN}x-self: &self [*self]\n`, undefined],
  ])('%s', async (_, text, words) => {
    const start = performance.now();
    const { code, stdout, stderr } = await validate(text);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(stderr).toBe('');
    expect(stdout).not.toContain('une erreur de l’outil');
    if (words === undefined) return;
    expect(code).toBe(1);
    expect(plain(stdout)).toContain(plain(words));
    expect(stdout.match(/\[[a-z-]+\]$/gm)).toEqual(['[yaml-syntax]']);
  });

  test('NUL in a text', async () => {
    const { code, stdout, stderr } = await validate(PLAN.replace('Prix }', 'Pr\0ix }'));
    expect(stderr).toBe('');
    expect(code).toBe(1);
    expect(stdout).not.toContain('\0');
  });

  test.each([
    ['plan validate 2031', 'statut: done'],
    ['plan show 2031', ''],
    ['plan list', ''],
    ['status 2031', ''],
    ['activity list 2031', ''],
    ['activity show 2031 1', ''],
    ['calendar 2031', ''],
  ])('control characters of a title never reach the terminal: %s', async (command, key) => {
    const title = String.raw`"Prix \e[31m rouge \x07"`;
    const text = PLAN.replace('title: Plan', `title: ${title}`).replace('title: Prix', `title: ${title}`);
    const event = `calendar:\n  - { id: fete, title: ${title}, when: 2031-06, activities: [prix], ${key} }\n`;
    const { stdout, stderr } = await run(command.split(' '), { files: { 'plans/2031.yaml': text + event } });
    expect(stdout + stderr).not.toBe('');
    expect((stdout + stderr).replaceAll('\n', '')).not.toMatch(/[\u0000-\u001F\u007F-\u009F]/);
  });

  test('`__proto__` as a key changes no object', async () => {
    const { code } = await validate(
      `${PLAN}__proto__: { polluted: true }\nx-a: { __proto__: { polluted: true } }\n`,
    );
    expect(code).toBe(1);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('anchors and aliases', () => {
  test('used as people do, they are nothing to speak of', () => {
    const text = `${HEAD}activities:\n  - { id: prix, number: 1, priority: A, title: &t Prix, note: *t }\n`;
    expect(findingsOf(text)).toEqual([]);
  });

  test('what is wrong under an alias is shown where the alias stands', () => {
    const text = `${HEAD}x-dates: &due 2031-13\nactivities:\n  - { id: prix, number: 1, priority: A, title: Prix, due: *due }\n`;
    expect(findingsOf(text)).toEqual(['7 invalid-value «*due»']);
  });
});

describe('columns are those that a person sees', () => {
  test.each([
    ['CRLF', WRONG.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${WRONG}`],
    ['both', `\uFEFF${WRONG.replaceAll('\n', '\r\n')}`],
    ['no last line break', WRONG.trimEnd()],
  ])('%s', (_, text) => {
    const { diagnostics } = diagnose({ 'plans/2031.yaml': text });
    expect(diagnostics.map((each) => summary(text, each))).toEqual(['6 unknown-key «statut»']);
    expect(diagnostics[0]).toMatchObject({ line: 6, column: 54, endLine: 6, endColumn: 60 });
  });

  test('a byte order mark does not move the first line', () => {
    const { diagnostics } = diagnose({ 'plans/2031.yaml': `\uFEFFyeer: 2031\n` });
    expect(diagnostics[0]).toMatchObject({ line: 1, column: 1 });
  });

  test('a character outside the first plane counts for two, as in UTF-16', () => {
    const text = PLAN.replace('title: Prix', 'title: 🏆, statut: done');
    expect(diagnose({ 'plans/2031.yaml': text }).diagnostics[0]).toMatchObject({ line: 6, column: 52 });
  });

  test('CRLF inside a folded text does not hide a link', () => {
    const text = `${PLAN}note: >-\n  Un renvoi\n  à [[rien]].\n`.replaceAll('\n', '\r\n');
    expect(findingsOf(text)).toEqual(['9 unknown-reference «[[rien]]»']);
  });
});
