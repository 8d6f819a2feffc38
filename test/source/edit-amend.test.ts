import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Amendment, Edit, Path } from '../../src/model/edit.ts';
import { OidpError } from '../../src/model/error.ts';
import { applyEdits } from '../../src/source/edit.ts';
import { readSource } from '../../src/source/read.ts';
import { type Case, VARIANTS, insert, lines } from '../support/edits.ts';
import { places, written } from '../support/written-plans.ts';

vi.setConfig({ testTimeout: 60_000 });

function amend(path: Path, ...parts: Amendment[]): Edit {
  return { kind: 'amend', path, parts };
}

/** Adds a text at a place of another, by its offset in what that reads as. */
function add(path: Path, index: number, by: string): Edit {
  return amend(path, { index, text: '', by });
}

const CASES: Case[] = [
  {
    name: 'a sentence is added to a text, however that is written',
    before: lines`
plain: Un deux.   # c
double: "Un \"deux\"." # c
escaped: "Un\tdeux\u00e9\n"
single: 'L''un.'
tall: Un
  deux. # c
quoted: "Un

  deux."
broken: 'L''un
  ou deux.'
literal: | # c
  Un.

  Deux.

folded: >-
  Un
  deux.
# next
kept: |+
  Un.

flow: { a: Un., b: [ "Un." ] }
`,
    edits: [
      add(['plain'], 8, ' Et trois.'),
      add(['double'], 10, ' Et "trois".'),
      add(['escaped'], 8, ' trois'),
      add(['single'], 5, " L'autre."),
      add(['tall'], 8, ' Trois.'),
      add(['quoted'], 8, ' Trois.'),
      add(['broken'], 13, " L'autre."),
      add(['literal'], 10, ' Trois : # non.'),
      add(['folded'], 8, ' Trois : non.'),
      add(['kept'], 3, ' Deux.'),
      add(['flow', 'a'], 3, ' Deux.'),
      add(['flow', 'b', 0], 3, ' [Deux, trois].'),
    ],
    after: lines`
plain: Un deux. Et trois.   # c
double: "Un \"deux\". Et \"trois\"." # c
escaped: "Un\tdeux\u00e9 trois\n"
single: 'L''un. L''autre.'
tall: Un
  deux. Trois. # c
quoted: "Un

  deux. Trois."
broken: 'L''un
  ou deux. L''autre.'
literal: | # c
  Un.

  Deux. Trois : # non.

folded: >-
  Un
  deux. Trois : non.
# next
kept: |+
  Un. Deux.

flow: { a: Un. Deux., b: [ "Un. [Deux, trois]." ] }
`,
  },
  {
    name: 'a plain text that cannot stay so is quoted where it stands',
    before: lines`
a: Un deux. # c
b: Un
  deux. # c
c: Un "deux"
  trois.
flow: { a: Un. }
`,
    edits: [
      add(['a'], 8, ' Motif : trois.'),
      add(['b'], 8, ' Trois #4.'),
      add(['c'], 16, ' Motif : trois.'),
      add(['flow', 'a'], 3, ' Un, deux.'),
      insert(['flow', 'b'], 1),
    ],
    after: lines`
a: "Un deux. Motif : trois." # c
b: "Un
  deux. Trois #4."
c: 'Un "deux"
  trois. Motif : trois.'
flow: { a: "Un. Un, deux.", b: 1 }
`.replace('#4."', '#4." # c'),
  },
  {
    name: 'a text is added at the beginning, in the middle and beside a part that is replaced',
    before: lines`
a: Un deux.
b: "Un deux." # c
c: >
  Un
  deux.
`,
    edits: ['a', 'b', 'c'].map((key) =>
      amend(
        [key],
        { index: 0, text: '', by: 'Zéro, ' },
        { index: 2, text: '', by: ' et' },
        { index: 3, text: 'deux', by: 'trois' },
        { index: 7, text: '', by: ' ou quatre' },
      ),
    ),
    after: lines`
a: Zéro, Un et trois ou quatre.
b: "Zéro, Un et trois ou quatre." # c
c: >
  Zéro, Un et
  trois ou quatre.
`,
  },
  {
    name: 'a text on one line is written anew where its signs do not tell the place, or a line break is added',
    before: lines`
a: "Un\_deux\u00e9" # c
b: Un. # c
c: "Un\
  deux."
`,
    edits: [add(['a'], 8, ' trois'), add(['b'], 3, '\nDeux.'), add(['c'], 7, ' trois')],
    after: lines`
a: "Un deuxé trois" # c
b: |- # c
  Un.
  Deux.
c: "Un\
  deux. trois"
`.replace('Un deux', 'Un\u00a0deux'),
  },
];

describe.each(VARIANTS)('amend a text %s', (_, change) => {
  test.each(CASES)('$name', ({ before, edits, after }) => {
    expect(applyEdits(readSource(change(before)), edits, 'plan.yaml')).toBe(change(after));
  });
});

test.each([
  ['between two blanks', 'a: "Un  deux\n  trois"\n', 3],
  ['after the last line break', 'a: |\n  Un\n', 3],
  ['in a text that has a rare sign on several lines', 'a: "Un\\_deux\n  trois"\n', 4],
  ['in a text that would have to be quoted twice', 'a: Un "deux" d\'un\n  trois : #\n', 4],
])('amend refuses a place %s', (_, text, index) => {
  expect(() => applyEdits(readSource(text), [add(['a'], index, ' x')], 'plan.yaml')).toThrow(OidpError);
});

test('amend adds to any text at any place beside a word, and leaves every other line', () => {
  let [done, refused] = [0, 0];
  fc.assert(
    fc.property(written, fc.nat(), fc.nat(), ({ data, source }, which, where) => {
      const texts = [...places(data)].flatMap((place) =>
        typeof place.data === 'string' && /\w/.test(place.data) ? [{ ...place, data: place.data }] : [],
      );
      fc.pre(texts.length > 0);
      const { path, data: text } = texts[which % texts.length]!;
      const ends = [...text.matchAll(/\w(?!\w)/g)].map(({ index }) => index + 1);
      const index = ends[where % ends.length]!;
      let now: string;
      try {
        now = applyEdits(source, [add(path, index, ' et: "un" # l’autre')], 'plan.yaml');
      } catch (error) {
        if (!(error instanceof OidpError)) throw error;
        refused++;
        return;
      }
      done++;
      const read = readSource(now);
      const found = path.reduce<unknown>(
        (inner, step) => (inner as Record<string, unknown>)[step],
        read.data,
      );
      expect(found).toBe(`${text.slice(0, index)} et: "un" # l’autre${text.slice(index)}`);
      const [before, after] = [source.text, now].map((each) => each.split('\n'));
      const changed = before!.filter((line, nth) => line !== after![nth]);
      // A text on several lines that was plain has a quotation mark on its first and its last line too.
      expect(changed.length, JSON.stringify([source.text, path, now])).toBeLessThan(4);
      expect(after).toHaveLength(before!.length);
    }),
    { numRuns: 500 },
  );
  expect(refused).toBeLessThan(done / 20);
});
