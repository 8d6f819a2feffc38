import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ErrorArguments, type ErrorCode, OidpError } from '../../src/model/error.ts';
import { formatPeriod, formatSince, formatTime } from '../../src/language/fr/dates.ts';
import { describeBug, describeError } from '../../src/language/fr/errors.ts';
import { parseStatus, statusWord } from '../../src/language/fr/plan.ts';
import { RULE_WORDS } from '../../src/language/fr/rules/table.ts';
import {
  capitalize,
  count,
  enumerate,
  formatNumber,
  markWithin,
  pluralize,
  quote,
  typeset,
} from '../../src/language/fr/typography.ts';
import { describeUsageError } from '../../src/language/fr/usage.ts';
import { RULES } from '../../src/rules/table.ts';
import { plain } from '../support/run.ts';

/** No-break spaces made visible, so that a table can be read. */
const show = (text: string) => text.replaceAll('\u00A0', '_').replaceAll('\u202F', '~');

describe('dates, with every space as it is', () => {
  test.each([
    ['2021-06-01', '1er_juin 2021'],
    ['2021-06-02', '2_juin 2021'],
    ['2021-06-11', '11_juin 2021'],
    ['2021-06-21', '21_juin 2021'],
    ['2021-12-31', '31_décembre 2021'],
    ['2013-07-02/2013-07-05', 'du 2 au 5_juillet 2013'],
    ['2021-06-01/2021-06-03', 'du 1er au 3_juin 2021'],
    ['2021-06-28/2021-07-01', 'du 28_juin au 1er_juillet 2021'],
    ['2021-12-30/2022-01-02', 'du 30_décembre 2021 au 2_janvier 2022'],
    ['2013-06-06/2013-06-07', 'les 6 et 7_juin 2013'],
    ['2021-06-01/2021-06-02', 'les 1er et 2_juin 2021'],
    ['2021-05-31/2021-06-01', 'les 31_mai et 1er_juin 2021'],
    ['2020-02-28/2020-02-29', 'les 28 et 29_février 2020'],
    ['2020-02-28/2020-03-01', 'du 28_février au 1er_mars 2020'],
    ['2021-12-31/2022-01-01', 'les 31_décembre 2021 et 1er_janvier 2022'],
    ['2021-06-01/2021-06-01', '1er_juin 2021'],
    ['2021-06', 'juin 2021'],
    ['2021-08', 'août 2021'],
    ['2021-06/2021-08', 'de juin à août 2021'],
    ['2021-04/2021-06', 'd’avril à juin 2021'],
    ['2021-08/2021-10', 'd’août à octobre 2021'],
    ['2021-10/2021-12', 'd’octobre à décembre 2021'],
    ['2021-11/2022-01', 'de novembre 2021 à janvier 2022'],
    ['2021-05/2021-06', 'mai et juin 2021'],
    ['2021-12/2022-01', 'décembre 2021 et janvier 2022'],
    ['2021-05/2022-06', 'de mai 2021 à juin 2022'],
    ['2021-06/2021-06', 'juin 2021'],
    ['2021-Q1', 'premier trimestre 2021'],
    ['2021-Q2', 'deuxième trimestre 2021'],
    ['2021-Q3', 'troisième trimestre 2021'],
    ['2021-Q4', 'quatrième trimestre 2021'],
    ['2021-spring', 'printemps 2021'],
    ['2021-summer', 'été 2021'],
    ['2021-autumn', 'automne 2021'],
    ['2021-winter', 'hiver 2021-2022'],
    ['2021', '2021'],
    [2021, '2021'],
  ])('%s', (period, words) => {
    expect(show(formatPeriod(period))).toBe(words);
  });

  test.each([
    ['2021-06-01', 'depuis le 1er_juin 2021'],
    ['2013-07-02/2013-07-05', 'depuis le 2_juillet 2013'],
    ['2021-06', 'depuis juin 2021'],
    ['2021-11/2022-01', 'depuis novembre 2021'],
    ['2021-Q2', 'depuis le deuxième trimestre 2021'],
    ['2021-spring', 'depuis le printemps 2021'],
    ['2021-summer', 'depuis l’été 2021'],
    ['2021-autumn', 'depuis l’automne 2021'],
    ['2021-winter', 'depuis l’hiver 2021-2022'],
    [2020, 'depuis 2020'],
  ])('since %s', (period, words) => {
    expect(show(formatSince(period))).toBe(words);
  });

  test.each([
    ['16:00', '16_h'],
    ['09:30', '9_h_30'],
    ['00:05', '0_h_05'],
    ['16:00/20:00', '16_h–20_h'],
    ['15:00/16:30', '15_h–16_h_30'],
  ])('%s', (time, words) => {
    expect(show(formatTime(time))).toBe(words);
  });
});

describe('typeset', () => {
  test.each([
    ["l'activité.yaml", "l'activité.yaml"],
    ['quoi ?', 'quoi~?'],
    ['assez !', 'assez~!'],
    ['ceci ; cela', 'ceci~; cela'],
    ['Note : oui', 'Note_: oui'],
    ['fin :', 'fin_:'],
    ['le « mot » dit', 'le «_mot_» dit'],
    ['42 %', '42_%'],
    ['n° 3', 'n°_3'],
    ['déjà\u00A0: fait', 'déjà_: fait'],
  ])('%s', (text, words) => {
    expect(show(typeset(text))).toBe(words);
  });

  test.each([
    'https://example.org/a?b=c;d!e',
    'à 10:30',
    'prix/b',
    'nom@example.org',
    '2031-06-01/2031-06-03',
    'clé: valeur',
    'C:\\plans',
    '"16:00/20:00"',
    "'prix'",
  ])('leaves %s as it is', (text) => {
    expect(typeset(text)).toBe(text);
    expect(typeset(`Voir ${text}`)).toBe(`Voir ${text}`);
  });

  test('is idempotent, and changes nothing but spaces and apostrophes', () => {
    const sentence = fc
      .array(
        fc.constantFrom(
          'l',
          "'",
          '’',
          ' ',
          ' ;',
          ' :',
          ' !',
          '?',
          '« ',
          ' »',
          'n° ',
          '%',
          ' %',
          'é',
          '\u00A0',
          '\u202F',
          ':',
          '\n',
          '12',
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(sentence, fc.string()), (text) => {
        const once = typeset(text);
        expect(typeset(once)).toBe(once);
        expect(plain(once)).toBe(plain(text));
      }),
      { seed: 7, numRuns: 1000 },
    );
  });
});

describe('numbers and lists', () => {
  test.each([
    [0, '0_activité'],
    [1, '1_activité'],
    [1.5, '1.5_activité'],
    [2, '2_activités'],
    [12_345, '12~345_activités'],
  ])('count %f', (number, words) => {
    if (Number.isInteger(number)) expect(show(count(number, 'activité'))).toBe(words);
    else expect(show(count(number, 'activité'))).toMatch(/_activité$/);
  });

  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1~000'],
    [78_789, '78~789'],
    [1_234_567, '1~234~567'],
    [-1000, '-1~000'],
  ])('formatNumber %d', (number, words) => {
    expect(show(formatNumber(number))).toBe(words);
  });

  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a et b'],
    [['a', 'b', 'c'], 'a, b et c'],
  ])('enumerate %j', (list, words) => {
    expect(enumerate(list)).toBe(words);
  });

  test.each([
    ['équipe exemple', 'Équipe exemple'],
    ['l’assemblée', 'L’assemblée'],
    ['d’IDEA', 'D’IDEA'],
    ['covid-19', 'Covid-19'],
    ['https://example.org/a', 'https://example.org/a'],
    ['www.example.org', 'www.example.org'],
    ['une@example.org', 'une@example.org'],
    ['rapport.pdf, en ligne', 'rapport.pdf, en ligne'],
    ['iPhone', 'iPhone'],
    ['eGov local', 'eGov local'],
    ['h264', 'h264'],
    ['3e édition', '3e édition'],
    ['fin. Et après', 'Fin. Et après'],
    ['', ''],
  ])('capitalize %j', (text, words) => {
    expect(capitalize(text)).toBe(words);
  });

  test('a quotation within a quotation has marks of its own, however often it is set', () => {
    const once = quote('Prix «\u00A0Bonne pratique\u00A0»');
    expect(show(once)).toBe('«_Prix “Bonne pratique”_»');
    expect(show(quote('«Seul»'))).toBe('«_“Seul”_»');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('«', '»', ' ', '\u00A0', '“', 'a') }), (text) => {
        const set = markWithin(text);
        expect(set).not.toMatch(/[«»]/);
        expect(markWithin(set)).toBe(set);
      }),
    );
  });

  test.each([
    ['action', 'actions'],
    ['ligne d’action', 'lignes d’action'],
    ['axe', 'axes'],
    ['objectif spécifique', 'objectifs spécifiques'],
    ['journal', 'journaux'],
    ['réseau', 'réseaux'],
    ['choix', 'choix'],
    ['sous-action', 'sous-actions'],
  ])('pluralize %s', (word, plural) => {
    expect(pluralize(word)).toBe(plural);
  });
});

describe('a status as people type it', () => {
  test.each([
    ['planned', 'planned'],
    ['prévue', 'planned'],
    ['prévues', 'planned'],
    ['Prévu', 'planned'],
    ['PREVUE', 'planned'],
    ['non commencée', 'planned'],
    ['à faire', 'planned'],
    ['in-progress', 'in-progress'],
    ['in progress', 'in-progress'],
    ['EN COURS', 'in-progress'],
    ['en-cours', 'in-progress'],
    ['en_cours', 'in-progress'],
    ['commencée', 'in-progress'],
    ['done', 'done'],
    ['Done', 'done'],
    ['réalisée', 'done'],
    ['Réalisée', 'done'],
    ['realise', 'done'],
    ['réalisés', 'done'],
    ['terminée', 'done'],
    ['terminées', 'done'],
    ['fait', 'done'],
    ['faite', 'done'],
    ['faites', 'done'],
    ['achevée', 'done'],
    ['postponed', 'postponed'],
    ['reportée', 'postponed'],
    ['ajournée', 'postponed'],
    ['en suspens', 'postponed'],
    ['En  suspens', 'postponed'],
    ['suspendue', 'postponed'],
    ['cancelled', 'cancelled'],
    ['canceled', 'cancelled'],
    ['abandonné', 'cancelled'],
    ['abandonnée', 'cancelled'],
    ['annulée', 'cancelled'],
    [' done ', 'done'],
  ])('%s', (word, status) => {
    expect(parseStatus(word)).toBe(status);
  });

  test.each(['', 'rien', 'don', 'oui', 'x', 'réalisable', '12', 'undone', 'e', 's', 'constructor', 'non'])(
    '%j is none',
    (word) => {
      expect(parseStatus(word)).toBeUndefined();
    },
  );

  test('what is printed can be typed', () => {
    for (const status of ['planned', 'in-progress', 'done', 'postponed', 'cancelled'] as const)
      for (const state of ['draft', 'proposed', 'adopted', 'closed'] as const)
        expect(parseStatus(statusWord(status, { state }))).toBe(status);
  });
});

describe('words for every code', () => {
  test('rules', () => {
    expect(Object.keys(RULE_WORDS).toSorted()).toEqual(Object.keys(RULES).toSorted());
    for (const [id, rule] of Object.entries(RULES)) expect(rule.id).toBe(id);
  });

  const file = 'plans/2031.yaml';
  const CASES: { readonly [Code in ErrorCode]: ErrorArguments[Code] } = {
    'no-workspace': { folder: '/tmp' },
    'no-such-plan': { year: 2031, folder: '/tmp/plans', years: [2030] },
    'two-plans': { year: 2031, files: [file, 'plans/2031.yml'] },
    'two-registers': { files: ['plans/network.yaml', 'plans/network.yml'] },
    'no-such-folder': { folder: 'essai' },
    'is-a-plan': { file },
    'ambiguous-number': { number: 1, ids: ['a', 'b'] },
    'no-such-file': { file },
    'not-a-file': { file },
    'no-decisions': { file, from: 2030, to: 2031, reason: 'ENOENT' },
    'outside-workspace': { file },
    'too-large': { file },
    'wrong-options': { reason: 'fix-stdin' },
    'unreadable-file': { file, reason: 'EACCES' },
    'unwritable-file': { file, reason: 'EROFS' },
    'changed-meanwhile': { file },
    'file-exists': { file },
    'foreign-file': { file },
    locked: { file, lock: '/tmp/.2031.yaml.lock', host: 'poste-12', since: '2031-06-15T09:05:00.000Z' },
    'invalid-settings': { file: 'oidp.yaml', line: 3 },
    'newer-format': { file, format: 2 },
    'invalid-argument': { name: 'year', value: 'x', expected: 'year' },
    'unknown-name': {
      kind: 'theme',
      name: '--theme',
      value: 'clmat',
      year: 2031,
      known: [{ id: 'climat', title: 'Climat' }],
      suggestion: 'climat',
    },
    'ambiguous-name': {
      kind: 'activity',
      value: 'rapport',
      year: 2031,
      candidates: [{ id: 'rapports', number: '6', title: 'Rapports' }],
    },
    'unknown-entry': { kind: 'organization', value: 'cgl', known: 3, suggestion: 'cglu' },
    'ambiguous-entry': { kind: 'cooperation', value: 'a', candidates: [{ id: 'ab', title: 'Une fiche' }] },
    'no-register': { kind: 'organization' },
    'unknown-subject': { reference: 'prix', year: 2031 },
    'status-refused': { reason: 'closed', number: 12 },
    'after-status': { status: 'en cours', rest: 'panne', year: 2031, isNote: true },
    'addition-refused': { reason: 'id-taken', year: 2031, id: 'prix' },
    'rename-refused': { reason: 'id-taken', from: 'prix', to: 'site', year: 2031 },
    'state-refused': {
      reason: 'unfinished',
      year: 2031,
      before: 'adopted',
      after: 'closed',
      left: [{ kind: 'activity', reference: '12b', title: 'Appel' }],
    },
    'event-refused': { reason: 'future', year: 2031, title: 'Fête', today: '2031-06-15', when: '2031-09' },
    'export-refused': { year: 2031 },
    'diff-refused': { from: 2031, to: 2031, years: [2030, 2031] },
    'carryover-refused': { reason: 'closed', from: 2030, to: 2031 },
    'plan-exists': { year: 2031, file, before: 2030 },
    'nothing-to-carry': { year: 2031 },
    'half-written': {
      written: file,
      file: 'plans/2030.yaml',
      cause: new OidpError('changed-meanwhile', { file }),
    },
    'invalid-template': { file: 'templates/a.hbs', reason: 'syntax' },
    'missing-argument': { name: 'statut', example: 'oidp activity set 2031 12b réalisée' },
    'future-day': { name: '--as-of', day: '2031-06-16', today: '2031-06-15' },
    'unknown-item': { number: 12, letter: 'z', letters: ['a', 'b'] },
    'edit-refused': { file, reason: 'alias', at: 'activities/0/status' },
  };

  test.each(Object.entries(CASES))(
    '%s: one sentence of what is wrong, in French typography',
    (code, details) => {
      const words = describeError(code as ErrorCode, details as never);
      expect(words).not.toContain('undefined');
      expect(words).not.toMatch(/\p{L}'\p{L}/u);
      expect(words).not.toMatch(/ [;!?]|« | »| :(?=\s)/);
      expect(words).toMatch(/[.?\p{L}\d)]$/u);
    },
  );

  test('a bug says so, without a trace', () => {
    const words = describeBug(new TypeError('x is not a function'));
    expect(words).toContain('TypeError: x is not a function');
    expect(words).not.toMatch(/\n {4}at /);
    expect(describeBug('texte')).toContain('texte');
  });

  test.each([
    [
      'commander.unknownCommand',
      "error: unknown command 'plna'\n(Did you mean plan?)",
      ['« plna »', '« plan »'],
    ],
    ['commander.unknownCommand', "error: unknown command 'x'", ['« x »', 'oidp --help']],
    [
      'commander.unknownOption',
      "error: unknown option '--strcit'\n(Did you mean --strict?)",
      ['« --strcit »', '« --strict »'],
    ],
    ['commander.missingArgument', "error: missing required argument 'year'", ['« year »', '--help']],
    ['commander.optionMissingArgument', "error: option '--on <date>' argument missing", ['« --on <date> »']],
    [
      'commander.missingMandatoryOptionValue',
      "error: required option '--year <year>' not specified",
      ['« --year <year> »'],
    ],
    ['commander.excessArguments', 'error: too many arguments', ['trop d’arguments']],
    ['commander.autre', 'error: whatever', ['oidp --help']],
  ])('%s', (code, message, words) => {
    const said = plain(describeUsageError(code, message));
    for (const part of words) expect(said).toContain(plain(part));
    expect(said).not.toMatch(/error:|Did you mean/);
  });
});
