import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayHaveSlips, slipsIn, typesetProse } from '../../src/language/fr/prose.ts';
import { amendText } from '../../src/model/amend.ts';

/** A text with every character beyond ASCII as its code point, letters apart. */
const points = (text: string) =>
  text.replace(
    /[^\0-\x7F\p{L}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );

describe('what is set, by code point', () => {
  test.each([
    // Apostrophes.
    ["l'année, d'[[prix]], qu'à", String.raw`l\u2019année, d\u2019[[prix]], qu\u2019à`],
    // Quotation marks, of a whole text or several.
    ['"mot"', String.raw`\u00AB\u00A0mot\u00A0\u00BB`],
    ['un "mot", "deux"', String.raw`un \u00AB\u00A0mot\u00A0\u00BB, \u00AB\u00A0deux\u00A0\u00BB`],
    ['«mot» et « mot »', String.raw`\u00AB\u00A0mot\u00A0\u00BB et \u00AB\u00A0mot\u00A0\u00BB`],
    ['«\u202Fmot\u202F»', String.raw`\u00AB\u00A0mot\u00A0\u00BB`],
    ['un écran de 15"', 'un écran de 15"'],
    // Three dots.
    ['suite... etc...', String.raw`suite\u2026 etc.`],
    // Before ; ! ? a narrow space, before : a full one, whatever no-break space stood there.
    ['un ; deux ! trois ?', String.raw`un\u202F; deux\u202F! trois\u202F?`],
    ['un; deux! trois?!', String.raw`un\u202F; deux\u202F! trois\u202F?!`],
    ['un\u00A0; deux\u00A0! trois\u00A0?', String.raw`un\u202F; deux\u202F! trois\u202F?`],
    ['un : deux\u202F: trois:', String.raw`un\u00A0: deux\u00A0: trois\u00A0:`],
    ['Quoi... ?', String.raw`Quoi\u2026\u202F?`],
    // After « n° » and titles.
    ['n° 12, N°12, n°\u202F3', String.raw`n\u00B0\u00A012, N\u00B0\u00A012, n\u00B0\u00A03`],
    ['M. Un, Mme Deux, MM.\u202FTrois', String.raw`M.\u00A0Un, Mme\u00A0Deux, MM.\u00A0Trois`],
    // Before % and €, and between a number and its unit, its month, its hundreds.
    ['5 %, 5%, 5\u202F%, 5 €', String.raw`5\u00A0%, 5\u00A0%, 5\u00A0%, 5\u00A0\u20AC`],
    ['2 h, 16 h 30, 12 km, 3 millions', String.raw`2\u00A0h, 16\u00A0h\u00A030, 12\u00A0km, 3\u00A0millions`],
    ['1er juin, 14 Juillet 2021', String.raw`1er\u00A0juin, 14\u00A0Juillet 2021`],
    [
      '1 500 €, 12 000 000, 1\u00A0500,5',
      String.raw`1\u202F500\u00A0\u20AC, 12\u202F000\u202F000, 1\u202F500,5`,
    ],
    ['p. 12, § 4, art. 3', String.raw`p.\u00A012, \u00A7\u00A04, art.\u00A03`],
    // Ordinals.
    ['1 500ème, 12 345 678ème', String.raw`1\u202F500e, 12\u202F345\u202F678e`],
    ['XXème, 1ère, 2ème, 3èmes, 1er', 'XXe, 1re, 2e, 3es, 1er'],
    // The apostrophe of a sentence before a file's name.
    ["l'annexe.pdf", String.raw`l\u2019annexe.pdf`],
    ['"bilan.pdf" ; [[prix]] :', String.raw`\u00AB\u00A0bilan.pdf\u00A0\u00BB\u202F; [[prix]]\u00A0:`],
  ])('%s', (text, set) => {
    expect(points(typesetProse(text))).toBe(set);
  });
});

/** What is no French, with what would be a slip anywhere else. */
const PROTECTED = [
  "https://example.org/?a=l'un;b=c!d&e=5%",
  "www.example.org/l'un",
  'l-un@d-autre.example',
  '10:30',
  '16:00/20:00',
  '2021-06-01',
  'prix-oidp/b',
  '[[2030/prix/b]]',
  '`l\'un "deux" ; XXème... 5 %`',
  "bilan_d'annee_1ère...v2.pdf",
  'plans/2020;2ème.yaml',
] as const;

describe('what is left as it is', () => {
  test.each([
    ...PROTECTED,
    'en 2020 150 villes',
    '1.234 567',
    '06 12 345 678',
    '+33 612 345 678',
    '12 345 67',
    '5 hommes, 3 marsouins, 2 maisons',
    '',
  ])('%s', (text) => {
    expect(typesetProse(text)).toBe(text);
  });
});

const PIECES = [
  ...'a l É mot XX I 1 5 12 500 ème ères è er n° M. Mme Un h km juin millions § p. .pdf www.a 500ème'.split(
    ' ',
  ),
  '1 500',
  ...`' " ’ « » ... . … ( ) [ ] ; ! ? : , % € - / & @ \` \uE000 🏆`.split(' '),
  ' ',
  ' ',
  '  ',
  '\u00A0',
  '\u202F',
  '\n',
];
const prose = fc.array(fc.constantFrom(...PIECES), { maxLength: 16 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof({ weight: 3, arbitrary: prose }, fc.string(), fc.string({ unit: 'grapheme' }));
const MANY = { numRuns: 5000 };

describe('for any text', () => {
  test('what is set stays as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const set = typesetProse(text);
        expect(points(typesetProse(set))).toBe(points(set));
      }),
      MANY,
    );
  });

  test('it has no slip that can be corrected, and is the same whether the slips were corrected before or not', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parts = slipsIn(text).flatMap(({ by, ...slip }) => (by === undefined ? [] : [{ ...slip, by }]));
        const set = typesetProse(text);
        expect(slipsIn(set).filter(({ by }) => by !== undefined)).toEqual([]);
        expect(points(typesetProse(amendText(text, parts)))).toBe(points(set));
      }),
      MANY,
    );
  });

  test('letters and digits stay, but for the ends of ordinals; so do marks, but for their form', () => {
    const bare = (text: string) =>
      text
        .replace(/[ \u00A0\u202F]/g, '')
        .replaceAll('’', "'")
        .replace(/["»]/g, '«')
        .replaceAll('…', '...')
        .replace(/etc\.{3}/gi, 'etc.')
        .replace(/i?[èée]me|[èée]re|re|è|e/g, '');
    fc.assert(
      fc.property(anyText, (text) => {
        expect(bare(typesetProse(text))).toBe(bare(text));
      }),
      MANY,
    );
  });

  test('addresses, links, code, hours, ids and names of files stay as they are, whatever stands around them', () => {
    const around = prose.map((text) => text.replace(/[`[\]@/&]/g, ''));
    const blank = fc.constantFrom(' ', '\u00A0', '\n', ' (', ' "', " l'");
    fc.assert(
      fc.property(around, blank, fc.constantFrom(...PROTECTED), around, (before, space, whole, after) => {
        expect(typesetProse(`${before}${space}${whole} ${after}`)).toContain(whole);
      }),
      MANY,
    );
  });

  test('nothing that is to be set is passed over', () => {
    const slip = "\nl'un";
    expect(mayHaveSlips(slip)).toBe(true);
    fc.assert(
      fc.property(prose, (text) => {
        fc.pre(!text.includes('"'));
        expect(points(typesetProse(text + slip))).toBe(points(`${typesetProse(text)}\nl’un`));
      }),
      MANY,
    );
  });
});
