import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { printFrame } from '../../src/output/frame.ts';
import { diagnose } from '../support/diagnose.ts';
import { run } from '../support/run.ts';

const asItIs = (text: string) => text;

/** The frame of a token of a line, which stands in the middle of three. */
function frameOf(line: string, token: string, width = 80): string[] {
  const column = line.indexOf(token) + 1;
  const position = { line: 2, column, endLine: 2, endColumn: column + token.length };
  return printFrame(['un', line, 'trois'], position, { width, mark: asItIs, dim: asItIs }, stringWidth);
}

/** What stands above the mark, by columns of the terminal. */
function marked([shown = '', marks = '']: readonly string[]): string {
  const start = stringWidth(marks.slice(0, marks.indexOf('^')));
  const width = marks.split('^').length - 1;
  let [at, text] = [0, ''];
  for (const { segment } of new Intl.Segmenter('fr').segment(shown)) {
    if (at >= start && at < start + width) text += segment;
    at += stringWidth(segment);
  }
  return text;
}

describe('a frame', () => {
  test('shows the line, its number, and a mark under the token', () => {
    expect(frameOf('    titre: Prix', 'titre')).toEqual(['     2 │     titre: Prix', '       │     ^^^^^']);
  });

  test.each([
    ['accents', '  título: « été »', 'été'],
    ['wide characters before and in it', '- { a: "会議", title: "会議の名", b }', '会議の名'],
    ['an emoji of several parts', '- { a: "👩‍👩‍👧‍👦🏆", statut: done }', 'statut'],
    ['combining accents', `- { a: ${'e\u0301'.repeat(4)}, statut: done }`, 'statut'],
    ['a combining accent in it', `title: e\u0301te\u0301 fini`, 'e\u0301te\u0301'],
    ['typographic spaces', 'title: "Un\u00A0: deux\u202F; trois", statut: done', 'statut'],
    ['Arabic and Cyrillic', 'title: مؤتمر, autre: конференция', 'конференция'],
  ])('the mark is under it: %s', (_, line, token) => {
    expect(marked(frameOf(line, token))).toBe(token);
  });

  test.each([40, 60, 80, 120])('%i columns hold a long line, cut around the token', (width) => {
    for (const filler of ['mot ', '会議', 'e\u0301a ', '👩‍👩‍👧‍👦']) {
      const long = filler.repeat(100);
      for (const line of [`${long}statut`, `statut: ${long}`, `${long}statut${long}`]) {
        const frame = frameOf(line, 'statut', width);
        for (const each of frame) expect(stringWidth(each)).toBeLessThanOrEqual(width);
        expect(marked(frame)).toBe('statut');
        expect(frame[0]).toContain('…');
      }
    }
  });

  test('a token that does not fit is cut at its end', () => {
    const [shown = '', marks = ''] = frameOf(`a: ${'long '.repeat(50)}`, 'long '.repeat(50), 60);
    expect(shown).toMatch(/long…$/);
    expect(stringWidth(marks)).toBeLessThanOrEqual(60);
    expect(marks).toMatch(/\^{30,}$/);
  });

  test('past the end of a line the mark stands after it', () => {
    const position = { line: 2, column: 5, endLine: 2, endColumn: 5 };
    const options = { width: 80, mark: asItIs, dim: asItIs };
    expect(printFrame(['', 'abcd'], position, options, stringWidth)).toEqual([
      '     2 │ abcd',
      '       │     ^',
    ]);
  });

  test('over several lines it marks the first to its end', () => {
    const position = { line: 1, column: 3, endLine: 2, endColumn: 2 };
    const options = { width: 80, mark: asItIs, dim: asItIs };
    expect(printFrame(['abcd', 'ef'], position, options, stringWidth)[1]).toBe('       │   ^^');
  });

  test('nothing that a terminal would obey is shown', () => {
    const nasty = '\u001B[31m\u0007\u009B\u202E\u2066\u200F\u2028\r\b';
    const [shown = ''] = frameOf(`a: ${nasty}, statut`, 'statut');
    expect(shown).not.toMatch(/[\0-\x1F\x7F-\x9F\u200E\u200F\u2028-\u202E\u2066-\u2069]/);
  });

  test('a tab shows', () => {
    expect(frameOf('\ttitle: Prix', 'title')[0]).toBe('     2 │ ⇥title: Prix');
  });
});

describe('a whole diagnostic', () => {
  const wide = `year: 2031
title: Plan
priorities:
  A: { title: Communication }
activities:
  - id: prix
    number: 1
    priority: A
    title: ${'Une très longue dénomination '.repeat(6)}会議 été
    statut: done
    refersTo: [prixx, autre-chose-de-tres-long]
    items:
      - { letter: a, title: "${'会議'.repeat(40)}", note: "${'é'.repeat(90)} [[rien]]" }
calendar:
  - { id: fete, title: ${'Fête '.repeat(30)}, when: 2031-02-30 }
`;

  test.each([60, 80, 120])('keeps to %i columns, with long titles and wide characters', async (columns) => {
    const { stdout } = await run(['plan', 'validate', '2031'], {
      files: { 'plans/2031.yaml': wide },
      isTTY: true,
      columns,
      env: { NO_COLOR: '1' },
    });
    expect(stdout).toContain('[unknown-reference]');
    const lines = stdout.split('\n').filter((line) => stringWidth(line) > columns);
    expect(lines).toEqual([]);
  });

  test('says the same with colours and without', async () => {
    const validate = (env: Record<string, string>) =>
      run(['plan', 'validate', '2031'], {
        files: { 'plans/2031.yaml': wide },
        isTTY: true,
        columns: 80,
        env,
      });
    const [plainRun, coloured] = [await validate({ NO_COLOR: '1' }), await validate({ FORCE_COLOR: '1' })];
    expect(coloured.stdout).toContain('\u001B[31m');
    expect(coloured.stdout.replaceAll(/\u001B\[\d+m/g, '')).toBe(plainRun.stdout);
  });

  test('names the activity that is meant where two have one id', () => {
    const twice = `year: 2031
title: Plan
priorities: { A: { title: Communication } }
activities:
  - { id: prix, number: 1, priority: A, title: Prix }
  - { id: prix, number: 2, priority: A, title: Lettre }
`;
    const { diagnostics } = diagnose({ 'plans/2031.yaml': twice });
    expect(diagnostics.map(({ subject }) => subject.label)).toEqual(['activité 2']);
  });
});
