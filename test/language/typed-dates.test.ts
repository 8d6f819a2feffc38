import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPeriod } from '../../src/language/fr/dates.ts';
import { dateMeant, impossibleDay, dayMeant, periodMeant } from '../../src/language/fr/typed-dates.ts';
import { parsePeriod } from '../../src/model/dates.ts';

describe('a date written the French way', () => {
  test.each([
    ['01/06/2031', '2031-06-01'],
    ['1.6.2031', '2031-06-01'],
    ['5-7-2031', '2031-07-05'],
    ['1er juin 2031', '2031-06-01'],
    ['30 Août 2031', '2031-08-30'],
    ['du 1er au 3 juin 2031', '2031-06-01/2031-06-03'],
    ['les 6 et 7 juin 2031', '2031-06-06/2031-06-07'],
    ['31 mai et 1er juin 2031', '2031-05-31/2031-06-01'],
    ['mai et juin 2031', '2031-05/2031-06'],
    ['en décembre 2031 et janvier 2032', '2031-12/2032-01'],
    ['2031-6-1', '2031-06-01'],
    ['2031/06/01', '2031-06-01'],
    ['12/2031', '2031-12'],
    ['2031-6', '2031-06'],
    ['2031-printemps', '2031-spring'],
    ['2031-T3', '2031-Q3'],
    ['juin 2031', '2031-06'],
    ['en décembre 2031', '2031-12'],
    ['Été 2031', '2031-summer'],
    ['printemps 2031', '2031-spring'],
    ['hiver 2031', '2031-winter'],
    ['premier trimestre 2031', '2031-Q1'],
    ['2e trimestre 2031', '2031-Q2'],
    ['3ème trimestre de 2031', '2031-Q3'],
    ['T4 2031', '2031-Q4'],
  ])('%s is %s', (text, meant) => {
    expect(dateMeant(text)).toBe(meant);
    expect(parsePeriod(meant)).toBeDefined();
  });

  test.each([
    '',
    '31/06/2031',
    '30 février 2031',
    'fin juin 2031',
    'bientôt',
    '2031',
    '12 2031',
    'T5 2031',
    'les 6 et 9 juin 2031',
    'mai et juillet 2031',
    'les 7 et 6 juin 2031',
    '5e trimestre 2031',
  ])('%j is none that can be told', (text) => expect(dateMeant(text)).toBeUndefined());
});

describe('what the calendar has not', () => {
  test.each([
    ['2031-06-31', '2031-06-31', 'juin 2031 a 30 jours'],
    ['2031-02-29', '2031-02-29', 'février 2031 a 28 jours'],
    ['2031-06-01/2031-06-31', '2031-06-31', 'juin 2031 a 30 jours'],
    ['2031-13', '2031-13', 'il n’y a pas de mois 13'],
    ['2031-00-01', '2031-00-01', 'il n’y a pas de mois 00'],
  ])('%s', (text, part, why) => {
    expect(impossibleDay(text)).toEqual({ part, why });
  });

  test.each(['2032-02-29', '2031-06-01/2031-06-30', '2031-Q5', 'juin', '31'])('%s is not that', (text) => {
    expect(impossibleDay(text)).toBeUndefined();
  });
});

describe('a date as people say it', () => {
  test.each([
    ['hier', '2031-06-14'],
    ['Aujourd’hui', '2031-06-15'],
    ['avant-hier', '2031-06-13'],
    ['3 juin', '2031-06-03'],
    ['le 3 juin', '2031-06-03'],
    ['10/6', '2031-06-10'],
    ['20 décembre', '2031-12-20'],
    ['2031-06-01', '2031-06-01'],
    ['1er juillet 2031', '2031-07-01'],
    ['1er juillet', '2031-07-01'],
    ['12/02/2030', '2030-02-12'],
    ['30 février', undefined],
    ['toString', undefined],
    ['', undefined],
    ['juin', undefined],
    ['demain', undefined],
  ])('a day: %s is %s', (text, day) => {
    expect(dayMeant(text, '2031-06-15')).toBe(day);
  });

  test.each([
    ['juin', '2031-06'],
    ['15 juin', '2031-06-15'],
    ['du 1er au 3 juin', '2031-06-01/2031-06-03'],
    ['printemps', '2031-spring'],
    ['T2', '2031-Q2'],
    ['juin 2032', '2032-06'],
    ['2032', '2032'],
    ['un jour', undefined],
  ])('of a year: %s is %s', (text, period) => {
    expect(periodMeant(text, 2031)).toBe(period);
  });

  const day = fc
    .date({ min: new Date('2001-01-01'), max: new Date('2098-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const month = day.map((each) => each.slice(0, 7));
  const ordered = (texts: fc.Arbitrary<string>) =>
    fc.uniqueArray(texts, { minLength: 2, maxLength: 2 }).map((both) => both.toSorted().join('/'));
  const year = fc.integer({ min: 2001, max: 2098 });
  const period = fc.oneof(
    day,
    month,
    ordered(day),
    ordered(month),
    fc
      .tuple(year, fc.constantFrom('Q1', 'Q2', 'Q3', 'Q4', 'spring', 'summer', 'autumn', 'winter'))
      .map((parts) => parts.join('-')),
    year.map(String),
  );

  test('what is printed can be typed', () => {
    fc.assert(
      fc.property(period, (each) => {
        expect(periodMeant(formatPeriod(each), 1999)).toBe(each);
      }),
      { numRuns: 2000 },
    );
  });
});
