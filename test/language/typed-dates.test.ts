import { describe, expect, test } from 'vitest';
import { dateMeant, impossibleDay } from '../../src/language/fr/typed-dates.ts';
import { parsePeriod } from '../../src/model/dates.ts';

describe('a date written the French way', () => {
  test.each([
    ['01/06/2031', '2031-06-01'],
    ['1.6.2031', '2031-06-01'],
    ['5-7-2031', '2031-07-05'],
    ['1er juin 2031', '2031-06-01'],
    ['30 Août 2031', '2031-08-30'],
    ['du 1er au 3 juin 2031', '2031-06-01/2031-06-03'],
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
