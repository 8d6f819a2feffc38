import { describe, expect, test } from 'vitest';
import { formatAt, formatFrom, formatSpan, formatUntil } from '../../src/language/fr/spans.ts';
import { plain } from '../support/run.ts';

describe('a date of each precision in a sentence', () => {
  test.each([
    [2020, 'en 2020', "jusqu'en 2020", 'à partir de 2020'],
    ['2020-03', 'en mars 2020', "jusqu'en mars 2020", 'à partir de mars 2020'],
    ['2020-10', 'en octobre 2020', "jusqu'en octobre 2020", "à partir d'octobre 2020"],
    ['2020-03-02', 'au 2 mars 2020', "jusqu'au 2 mars 2020", 'à partir du 2 mars 2020'],
    ['2020-03-02/2020-03-05', 'du 2 au 5 mars 2020', "jusqu'au 5 mars 2020", 'à partir du 2 mars 2020'],
    ['2020-03/2020-05', 'de mars à mai 2020', "jusqu'en mai 2020", 'à partir de mars 2020'],
    ['2020-03/2020-04', 'en mars et avril 2020', "jusqu'en avril 2020", 'à partir de mars 2020'],
    [
      '2020-Q1',
      'au premier trimestre 2020',
      "jusqu'au premier trimestre 2020",
      'à partir du premier trimestre 2020',
    ],
    ['2020-summer', "à l'été 2020", "jusqu'à l'été 2020", "à partir de l'été 2020"],
    ['2020-spring', 'au printemps 2020', "jusqu'au printemps 2020", 'à partir du printemps 2020'],
  ])('%s', (period, at, until, from) => {
    expect(plain(formatAt(period))).toBe(at);
    expect(plain(formatUntil(period))).toBe(until);
    expect(plain(formatFrom(period))).toBe(from);
  });

  test.each([
    [2000, 2005, 'de 2000 à 2005'],
    ['2000-10', '2005-03-31', "d'octobre 2000 au 31 mars 2005"],
    ['2000-06-01', '2005-summer', "du 1er juin 2000 à l'été 2005"],
    [2000, undefined, 'depuis 2000'],
    [undefined, 2005, "jusqu'en 2005"],
    [undefined, undefined, ''],
  ])('from %s until %s', (since, until, words) => {
    expect(plain(formatSpan(since, until))).toBe(words);
  });
});
