import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/cli/main.ts';
import { RULE_WORDS } from '../../src/language/fr/rules/table.ts';
import { settingsSchema } from '../../src/model/settings.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { RULES, SETTABLE_RULES } from '../../src/rules/table.ts';
import { ROOT, plain, run } from '../support/run.ts';

const IDS = Object.keys(RULES);

/** The ids that are promised to users: scripts and `oidp.yaml` files name them. */
const PROMISED = [
  'yaml-syntax duplicate-key unknown-key missing-key invalid-value year-mismatch duplicate-year duplicate-id',
  'duplicate-number number-gap number-order item-letters unknown-priority empty-priority unknown-reference',
  'numeric-reference status-conflict log-conflict log-order log-missing reason-missing lead-missing due-missing',
  'date-outside-year date-reversed stale-year unconfirmed-past carryover-lost carryover-duplicate',
  'carryover-finished carryover-chronic typography',
].flatMap((line) => line.split(' '));

/** What is printed on a terminal of so many columns. */
async function printedAt(columns: number, ...args: string[]): Promise<string> {
  const written: string[] = [];
  const stdout = { write: (text: string) => written.push(text), isTTY: true, columns };
  const context = {
    cwd: ROOT,
    env: { NO_COLOR: '1' },
    stdout,
    stderr: stdout,
    readInput: () => '',
    now: () => new Date('2031-06-15T12:00:00Z'),
    packageRoot: ROOT,
  };
  expect(await main(['explain', ...args], context)).toBe(0);
  return written.join('');
}

/** Words without the line ends that the width of a page put between them. */
const unwrapped = (text: string) => plain(text).replace(/\s+/g, ' ');

/** The YAML below the heading that says how to set a rule. */
function settingsIn(text: string): unknown[] {
  return Array.from(text.matchAll(/^ {4}rules:\n(?: {6}.*\n?)+/gm), ([yaml]) =>
    parse(yaml, { stringKeys: true }),
  );
}

describe('oidp explain', () => {
  test('lists every rule once, with its summary, below its severity', async () => {
    const { code, stdout, stderr } = await run(['explain']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [, ...groups] = stdout.split(/\n\n(?=\S)/).slice(0, -1);
    const heading = (group: string) => plain(group.split('\n')[0] ?? '');
    expect(groups.map(heading)).toEqual([
      'Erreurs qui empêchent de comprendre un plan',
      'Autres erreurs',
      'Avertissements',
      'Remarques',
    ]);
    const order = { error: 1, warning: 2, info: 3 };
    for (const { id, severity, blocking } of Object.values(RULES) as readonly Rule[]) {
      const holding = groups.filter((group) => new RegExp(`^  ${id}  `, 'm').test(group));
      expect(holding, id).toEqual([groups[blocking === true ? 0 : order[severity]]]);
      expect(unwrapped(stdout).toLowerCase()).toContain(plain(RULE_WORDS[id].page.summary).toLowerCase());
    }
    expect(stdout).toContain('oidp explain yaml-syntax');
  });

  test('needs no workspace, and knows every id that was promised', async () => {
    const { stdout } = await run(['explain']);
    for (const id of PROMISED) expect(stdout).toContain(`  ${id}  `);
  });

  test.each([80, 60])('stays within %i columns, YAML apart', async (columns) => {
    const texts = [await printedAt(columns), ...(await Promise.all(IDS.map((id) => printedAt(columns, id))))];
    const long = texts
      .flatMap((text) => text.split('\n'))
      .filter((line) => line.length > columns && !(columns < 80 && line.startsWith('    ')));
    expect(long).toEqual([]);
  });

  test.each(IDS)('%s has a page: what, why, both examples as they are, what to do', async (id) => {
    const { code, stdout } = await run(['explain', id]);
    expect(code).toBe(0);
    const { page } = RULE_WORDS[id as keyof typeof RULE_WORDS];
    const { severity, blocking, check }: Rule = RULES[id as keyof typeof RULES];
    expect(stdout.split('\n')[0]).toBe(
      `${id} (${{ error: 'erreur', warning: 'avertissement', info: 'remarque' }[severity]})`,
    );
    expect(unwrapped(stdout)).toContain(unwrapped(page.meaning));
    expect(unwrapped(stdout)).toContain(unwrapped(page.why));
    const [wrong = '', right = ''] =
      /À ne pas écrire\n([\s\S]*)\n\nÀ écrire\n([\s\S]*)/.exec(stdout)?.slice(1) ?? [];
    for (const [example, printed] of [
      [page.wrong, wrong],
      [page.right, right],
    ] as const)
      for (const text of typeof example === 'string' ? [example] : Object.values(example))
        expect(printed).toContain(text.trimEnd().replace(/^(?=.)/gm, '    '));
    expect(unwrapped(stdout).includes('« oidp plan validate --fix »')).toBe(page.fix !== undefined);
    if (blocking === true) {
      expect(settingsIn(stdout)).toEqual([]);
      expect(unwrapped(stdout)).toContain("oidp.yaml ne peut pas l'écarter");
    } else {
      const settings = settingsIn(stdout);
      // What judges no plan knows no year; what is a remark cannot be made one.
      const levels =
        check === undefined ? ['off', 'info'] : [{ '2013': 'off' }, 'off', { all: 'info', '2013': 'off' }];
      expect(settings).toEqual(
        (severity === 'info' ? levels.slice(0, -1) : levels).map((level) => ({ rules: { [id]: level } })),
      );
      for (const each of settings) expect(settingsSchema(SETTABLE_RULES).safeParse(each).success).toBe(true);
    }
  });

  test('expliquer is explain', async () => {
    const [english, french] = [await run(['explain', 'typography']), await run(['expliquer', 'typography'])];
    expect(french).toMatchObject({ code: 0, stdout: english.stdout });
  });

  test.each([
    ['numbr-gap', 'vouliez-vous dire « number-gap »'],
    ['Typography', 'vouliez-vous dire « typography »'],
    ['toString', 'oidp explain'],
    ['rien-de-tel', 'oidp explain'],
  ])('%s is no rule', async (word, next) => {
    const { code, stdout, stderr } = await run(['explain', word]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(plain(stderr)).toContain(`« ${word} » n'est pas une règle ; leur liste : oidp explain`);
    expect(plain(stderr).toLowerCase()).toContain(next);
  });

  test('nothing depends on colour alone', async () => {
    const coloured = await run(['explain', 'number-gap'], { env: { FORCE_COLOR: '1' } });
    const { stdout } = await run(['explain', 'number-gap']);
    expect(coloured.stdout).not.toBe(stdout);
    expect(coloured.stdout.replace(/\u001B\[\d+m/g, '')).toBe(stdout);
  });
});

describe('oidp explain --format md', () => {
  test('a page as a document', async () => {
    const { stdout } = await run(['explain', 'year-mismatch', '--format', 'md']);
    expect(stdout).toMatch(/^# year-mismatch\n\n\*\*Erreur\s:\*\* Le nom du fichier /);
    expect(stdout).toContain('\n`plans/2032.yaml`\n\n```yaml\nyear: 2031\n');
    expect(stdout).toMatch(/\n## Cette règle ne s’écarte pas\n/);
  });

  test('docs/regles.md is what it prints: npm run docs', async () => {
    const { stdout } = await run(['explain', '--format', 'md']);
    expect(readFileSync(path.join(ROOT, 'docs/regles.md'), 'utf8')).toBe(stdout);
  });

  test('every rule of the reference has a line in a table that leads to its page', async () => {
    const { stdout } = await run(['explain', '--format', 'md']);
    for (const id of IDS) {
      expect(stdout).toContain(`\n| [${id}](#${id}) | `);
      expect(stdout).toContain(`\n## ${id}\n`);
    }
  });

  test('--output writes it, but not over a plan', async () => {
    const { stdout } = await run(['explain', '--format', 'md']);
    const written = await run(['explain', '--format', 'md', '--output', 'regles.md']);
    expect(written).toMatchObject({ code: 0, stdout: '' });
    expect(written.read('regles.md')).toBe(stdout);
    const files = { 'plans/2021.yaml': 'year: 2021\n' };
    const refused = await run(['explain', '--output', 'plans/2021.yaml'], { files });
    expect(refused).toMatchObject({ code: 2, files });
  });

  test('another format', async () => {
    const { code, stderr } = await run(['explain', '--format', 'html']);
    expect(code).toBe(2);
    expect(stderr).toContain('html');
  });
});
