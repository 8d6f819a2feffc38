import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { layoutFor } from '../../src/output/layout.ts';
import { type QuestionView, printAnswer, printQuestion } from '../../src/output/question.ts';
import { PLAIN } from '../../src/output/style.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.constantFrom('Appel à candidatures', '会議の準備をする'.repeat(12), 'Mot', ' – ', '\u202E\u0007\n'),
);
const line = fc.record(
  { reference: fc.constantFrom('1', '12b', '120c'), title: text, mark: text },
  { requiredKeys: ['title'] },
);
const screens = fc.record({
  columns: fc.integer({ min: 40, max: 140 }),
  rows: fc.integer({ min: 12, max: 50 }),
  isAscii: fc.boolean(),
});

const canvasOf = async (columns: number) => {
  const screen = { columns, rows: 24, isAscii: false };
  return { screen, layout: await layoutFor(screen), style: PLAIN };
};

const withoutCodes = (printed: string) => printed.replaceAll(/\u001B\[\d+m/g, '');

describe('a question in a terminal', () => {
  test('no line is wider than the terminal, no list higher, and what Enter takes is always seen', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 60 }),
        fc.nat(),
        screens,
        async (lines, nth, screen) => {
          const focus = nth % lines.length;
          const view: QuestionView = {
            question: 'Quelle activité ?',
            typed: 'appel',
            cursor: 5,
            keys: ['Entrée valider'],
            list: { lines, focus, referenceWidth: 4 },
          };
          const canvas = { screen, layout: await layoutFor(screen), style: PLAIN };
          const printed = withoutCodes(printQuestion(view, canvas)).split('\n');
          for (const each of printed) expect(stringWidth(each)).toBeLessThan(screen.columns);
          const pointer = screen.isAscii ? '  > ' : '  › ';
          expect(printed.filter((each) => each.startsWith(pointer))).toHaveLength(1);
        },
      ),
    );
  });

  test('every line of a list can be come to, and is counted where it is not seen', async () => {
    const screen = { columns: 80, rows: 16, isAscii: false };
    const canvas = { screen, layout: await layoutFor(screen), style: PLAIN };
    for (const length of [1, 9, 10, 11, 12, 40])
      for (let focus = 0; focus < length; focus++) {
        const lines = Array.from({ length }, (_, index) => ({ title: `n${index}` }));
        const view = {
          question: 'Q',
          typed: '',
          cursor: 0,
          keys: [],
          list: { lines, focus, referenceWidth: 0 },
        };
        const printed = printQuestion(view, canvas).split('\n').slice(1, -1);
        const [, above = '0'] = /↑ (\d+)/.exec(printed.join('\n')) ?? [];
        const [, below = '0'] = /↓ (\d+)/.exec(printed.join('\n')) ?? [];
        const seen = printed.flatMap((each) => /n(\d+)$/.exec(each)?.slice(1).map(Number) ?? []);
        expect(printed).toContain(`  › n${focus}`);
        expect(printed.length).toBeLessThanOrEqual(screen.rows - 6);
        expect(seen).toEqual(Array.from({ length: seen.length }, (_, index) => Number(above) + index));
        expect(Number(above) + seen.length + Number(below)).toBe(length);
      }
  });

  test('a title is cut before what else is to be known, and whole where it has the focus', async () => {
    const screen = { columns: 60, rows: 24, isAscii: false };
    const canvas = { screen, layout: await layoutFor(screen), style: PLAIN };
    const long = {
      reference: '1',
      title: 'Diagnostic de la communication avec les membres du réseau',
      mark: 'prévue',
    };
    const list = { lines: [long, long], focus: 1, referenceWidth: 1 };
    const printed = withoutCodes(
      printQuestion({ question: 'Q', typed: '', cursor: 0, keys: [], list }, canvas),
    );
    expect(printed.split('\n').slice(1, -1)).toEqual([
      '    1  Diagnostic de la communication avec les me… — prévue',
      '  › 1  Diagnostic de la communication avec les membres du',
      '       réseau — prévue',
    ]);
  });

  test('a question is one line, and shows nothing that a terminal would obey', async () => {
    const canvas = await canvasOf(80);
    const view = { typed: 'Salle\u202E 3\tbis', cursor: 0, keys: ['Entrée valider'], error: 'Non\u202E' };
    expect(
      withoutCodes(printQuestion({ ...view, question: 'Qu’en est-il ? (Conf\nsuite\u202E)' }, canvas)),
    ).toBe('? Qu’en est-il ? (Conf suite\uFFFD) Salle\uFFFD 3 bis\n  ! Non\uFFFD\n  Entrée valider');
    expect(printAnswer('Qu’en est-il ? (Conf\nsuite)', 'Il est annulé', canvas)).toBe(
      '• Qu’en est-il ? (Conf suite) Il est annulé',
    );
  });

  test('the cursor is on a whole character', async () => {
    const canvas = await canvasOf(80);
    const [before, after] = ['\u001B[7m', '\u001B[27m'];
    for (const [typed, cursor, shown] of [
      ['a🎉b', 1, `a${before}🎉${after}b`],
      ['a🎉b', 3, `a🎉${before}b${after}`],
      ['a🎉b', 4, `a🎉b${before} ${after}`],
      ['\u202Eab', 1, `\uFFFD${before}a${after}b`],
      ['', 0, `${before} ${after}`],
    ] as const)
      expect(printQuestion({ question: 'Q', typed, cursor, keys: [] }, canvas).split('\n')[0]).toBe(
        `? Q ${shown}`,
      );
  });

  test('an answer is one line, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(text, screens, async (answer, screen) => {
        const canvas = { screen, layout: await layoutFor(screen), style: PLAIN };
        const printed = printAnswer('Pour quel motif ?', answer, canvas);
        expect(printed).not.toContain('\n');
        expect(stringWidth(printed)).toBeLessThan(screen.columns);
      }),
    );
  });
});
