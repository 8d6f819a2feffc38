import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Slip, mayHaveSlips, slipsIn } from '../../src/language/fr/prose.ts';
import { amendText } from '../../src/model/amend.ts';

/*
 * In the tables a no-break space (U+00A0) is written `_` and a narrow one (U+202F) `~`, so that they can be seen.
 */
const read = (text: string) => text.replaceAll('_', '\u00A0').replaceAll('~', '\u202F');
const show = (text: string) => text.replaceAll('\u00A0', '_').replaceAll('\u202F', '~');

/** The text with every slip mended that can be. */
function mend(text: string): string {
  const parts = slipsIn(text).flatMap(({ index, text: part, by }) =>
    by === undefined ? [] : [{ index, text: part, by }],
  );
  return amendText(text, parts);
}

const mendable = (slips: readonly Slip[]) => slips.filter(({ by }) => by !== undefined);

describe('what is mended, by code point', () => {
  test.each([
    // Apostrophes: U+0027 becomes U+2019 inside a word, and between a word and a quotation, a link or an address.
    ["l'année", 'l’année', 'apostrophe'],
    ["aujourd'hui, jusqu'à 5 h", 'aujourd’hui, jusqu’à 5 h', 'apostrophe apostrophe'],
    ["l'[[prix]]", 'l’[[prix]]', 'apostrophe'],
    ["d'https://example.org", 'd’https://example.org', 'apostrophe'],
    ["l'« OIDP_»", 'l’«_OIDP_»', 'apostrophe space'],
    ['l\'"OIDP"', 'l’«_OIDP_»', 'apostrophe quotes quotes'],
    // Quotation marks: U+0022 becomes U+00AB and U+00BB, with U+00A0 inside.
    ['"mot"', '«_mot_»', 'quotes quotes'],
    [
      'un "mot", ("deux" et "trois")',
      'un «_mot_», («_deux_» et «_trois_»)',
      'quotes quotes quotes quotes quotes quotes',
    ],
    ['" mot "', '«_mot_»', 'quotes quotes'],
    ['"_mot~"', '«_mot_»', 'quotes quotes'],
    ['"mot" ; "quoi ?"', '«_mot_»~; «_quoi~?_»', 'quotes quotes space quotes space quotes'],
    ['"https://example.org/a"', '«_https://example.org/a_»', 'quotes quotes'],
    ['«mot»', '«_mot_»', 'space space'],
    ['« mot »', '«_mot_»', 'space space'],
    ['« « mot » »', '«_«_mot_»_»', 'space space space space'],
    // Three full stops: U+2026.
    ['etc...', 'etc.', 'ellipsis'],
    ['Quoi... ?', 'Quoi…~?', 'ellipsis space'],
    // Ordinals.
    ['XXème', 'XXe', 'ordinal'],
    ['XXèmes', 'XXes', 'ordinal'],
    ['XIXième', 'XIXe', 'ordinal'],
    ['XXéme', 'XXe', 'ordinal'],
    ['XXè', 'XXe', 'ordinal'],
    ['3eme', '3e', 'ordinal'],
    ['20ièmes', '20es', 'ordinal'],
    ['2è', '2e', 'ordinal'],
    ['1ère, 1ères, Ière, 1ere', '1re, 1res, Ire, 1re', 'ordinal ordinal ordinal ordinal'],
    // After « n° » and titles: U+00A0.
    ['n° 12, n°12, N° 12', 'n°_12, n°_12, N°_12', 'space space space'],
    [
      'M. Un, MM. Un, Mme Un, Mmes Un, Mlle Un',
      'M._Un, MM._Un, Mme_Un, Mmes_Un, Mlle_Un',
      'space space space space space',
    ],
    // Before ; ! ?: U+202F.
    ['oui ; non', 'oui~; non', 'space'],
    ['oui; non', 'oui~; non', 'space'],
    ['oui !', 'oui~!', 'space'],
    ['oui!', 'oui~!', 'space'],
    ['oui ?!', 'oui~?!', 'space'],
    ['(oui ?)', '(oui~?)', 'space'],
    ['[[prix]] ; non', '[[prix]]~; non', 'space'],
    ['2031 ; 5) ; 5_% ; ici', '2031~; 5)~; 5_%~; ici', 'space space space'],
    ['etc. ; non', 'etc.~; non', 'space'],
    // Before :: U+00A0.
    ['oui : non', 'oui_: non', 'space'],
    ['oui: non', 'oui_: non', 'space'],
    ['en 2031: fin :', 'en 2031_: fin_:', 'space space'],
    // Before % and €: U+00A0.
    ['5%, 5 %, 5€, 5 €', '5_%, 5_%, 5_€, 5_€', 'space space space space'],
  ])('%s → %s', (wrong, right, kinds) => {
    const slips = slipsIn(read(wrong));
    expect(show(mend(read(wrong)))).toBe(right);
    expect(slips.map(({ kind }) => kind).join(' ')).toBe(kinds);
    for (const { index, text } of slips) expect(read(wrong).slice(index, index + text.length)).toBe(text);
  });

  test.each([['un "mot'], ['un écran de 15" ; un autre de 17"'], ['"a" b"'], ['" "'], ['a"b"c']])(
    'what quotes without their other ones should be is not told: %s',
    (text) => {
      const quotes = slipsIn(text).filter(({ kind }) => kind === 'quotes');
      expect(quotes.map(({ by }) => by)).toEqual(Array.from(text.matchAll(/"/g), () => undefined));
      expect(mend(text).replace(/[\s\u00A0\u202F]/g, '')).toBe(text.replace(/\s/g, ''));
    },
  );
});

describe('what is left', () => {
  test.each([
    // Right already, with either no-break space where one is due.
    'l’année',
    '«_mot_», «~mot~»',
    'oui~; oui_; oui~! oui_? oui_: oui~:',
    '5_%, 5~€, n°_12, n°~12, M._Un',
    'XXe, 3e, 20es, 1re, 1er, 2de, Ve',
    'etc…',
    // No words of French.
    '16:00, 9:30/10:00, 16h30',
    'prix/b, a;b, oui?non, clé:valeur',
    'https://example.org/?a=b;c=d!e&f=5%',
    "http://example.org/l'un...deux",
    'a.b@c-d.example',
    '`l\'un "deux" : XXème...`',
    "[[l'un : deux]]",
    'R&amp;D',
    "rock 'n' roll, 'un mot'",
    'Même, thème, IIe, Crème, Xavier, crème',
    '.... (....)',
    '%_de, € de',
    '',
  ])('%s', (text) => {
    expect(slipsIn(read(text))).toEqual([]);
  });
});

/** Texts of what the corrections look at, in any order. */
const PIECES = [
  ...'a l É mot XX I 1 5 12 ème ières è ère n° M. Mme Un'.split(' '),
  ...`' " ’ « » ... . … ( ) [ ] ; ! ? : , % € - / & @ \` \uE000 🏆`.split(' '),
  ' ',
  '  ',
  '\u00A0',
  '\u202F',
  '\n',
];
const UNTOUCHED = [
  'https://example.org/?a=b;c!d%',
  "http://example.org/l'un...",
  'l-un@d-autre.example',
  '[[prix/b]]',
  '`l\'un "deux" : XXème`',
] as const;
const prose = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));

describe('for any text', () => {
  test('what is mended needs no more mending', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 3, arbitrary: prose }, fc.string()), (text) => {
        const mended = mend(text);
        expect(mendable(slipsIn(mended)), show(mended)).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });

  test('slips are where they say, in order, none inside another', () => {
    fc.assert(
      fc.property(prose, (text) => {
        let last = 0;
        for (const { index, text: part } of slipsIn(text)) {
          expect(index).toBeGreaterThanOrEqual(last);
          expect(text.slice(index, index + part.length)).toBe(part);
          last = index + part.length;
        }
      }),
      { numRuns: 5000 },
    );
  });

  test('no letter, digit or mark is lost: only spaces, apostrophes, quotes, dots and ordinals change', () => {
    const bare = (text: string) =>
      text
        .replace(/[\s\u00A0\u202F]/g, '')
        .replaceAll('’', "'")
        .replace(/["»]/g, '«')
        .replaceAll('…', '...')
        .replace(/i?[èée]me|[èée]re|re|è|e/g, '');
    fc.assert(
      fc.property(prose, (text) => {
        expect(bare(mend(text))).toBe(bare(text));
      }),
      { numRuns: 5000 },
    );
  });

  test('addresses, links and code stay as they are, whatever stands around them', () => {
    const around = prose.map((text) => text.replace(/[`[\]@/&]/g, ''));
    const blank = fc.constantFrom(' ', '\u00A0', '\n', ' (', ' "', " l'");
    fc.assert(
      fc.property(around, blank, fc.constantFrom(...UNTOUCHED), around, (before, space, whole, after) => {
        expect(mend(`${before}${space}${whole} ${after}`)).toContain(whole);
      }),
      { numRuns: 5000 },
    );
  });

  test('a text that has a slip is looked at closely', () => {
    fc.assert(
      fc.property(prose, (text) => {
        if (slipsIn(text).length > 0) expect(mayHaveSlips(text)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
