import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween, isPast, parsePeriod, shiftPeriod } from '../../src/model/dates.ts';

const year = fc.integer({ min: 1900, max: 2999 });
const two = (number: number) => String(number).padStart(2, '0');
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
const dayAfter = (from: string, days: number) =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const inOrder = (pair: readonly [string, string]) => pair.toSorted().join('/');
const period = fc.oneof(
  day,
  fc.tuple(day, day).map(inOrder),
  month,
  fc.tuple(month, month).map(inOrder),
  fc
    .tuple(year, fc.constantFrom('Q1', 'Q2', 'Q3', 'Q4', 'spring', 'summer', 'autumn', 'winter'))
    .map((parts) => parts.join('-')),
  year,
);

describe('parsePeriod', () => {
  test.each([
    ['2031-06-01', 'day', '2031-06-01', '2031-06-01'],
    ['2031-06-01/2031-06-03', 'days', '2031-06-01', '2031-06-03'],
    ['2031-12-30/2032-01-02', 'days', '2031-12-30', '2032-01-02'],
    ['2031-06', 'month', '2031-06-01', '2031-06-30'],
    ['2031-01', 'month', '2031-01-01', '2031-01-31'],
    ['2031-02', 'month', '2031-02-01', '2031-02-28'],
    ['2032-02', 'month', '2032-02-01', '2032-02-29'],
    ['2100-02', 'month', '2100-02-01', '2100-02-28'],
    ['2000-02', 'month', '2000-02-01', '2000-02-29'],
    ['2031-12', 'month', '2031-12-01', '2031-12-31'],
    ['2031-06/2031-08', 'months', '2031-06-01', '2031-08-31'],
    ['2031-12/2032-02', 'months', '2031-12-01', '2032-02-29'],
    ['2031-Q1', 'quarter', '2031-01-01', '2031-03-31'],
    ['2031-Q2', 'quarter', '2031-04-01', '2031-06-30'],
    ['2031-Q3', 'quarter', '2031-07-01', '2031-09-30'],
    ['2031-Q4', 'quarter', '2031-10-01', '2031-12-31'],
    ['2031-spring', 'season', '2031-03-01', '2031-05-31'],
    ['2031-summer', 'season', '2031-06-01', '2031-08-31'],
    ['2031-autumn', 'season', '2031-09-01', '2031-11-30'],
    ['2030-winter', 'season', '2030-12-01', '2031-02-28'],
    ['2031-winter', 'season', '2031-12-01', '2032-02-29'],
    ['2031', 'year', '2031-01-01', '2031-12-31'],
    [2031, 'year', '2031-01-01', '2031-12-31'],
  ])('%s', (text, precision, first, last) => {
    expect(parsePeriod(text)).toEqual({ precision, first, last });
  });

  test.each([
    '',
    'juin',
    '2031-6',
    '2031-Q5',
    '2031-Q1/2031-Q2',
    '2031/2032',
    '2031-06-01/2031-07',
    '2031-06/2031-07-01',
    '2031-fall',
    '2031-06-01 ',
    '2031-06-01/2031-06-02/2031-06-03',
  ])('not a date: %j', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  test('a period covers its first to its last day, both of which are days', () => {
    fc.assert(
      fc.property(period, (text) => {
        const span = parsePeriod(text);
        expect(span).toBeDefined();
        for (const edge of [span?.first ?? '', span?.last ?? '']) {
          expect(parsePeriod(edge)?.precision).toBe('day');
          expect(new Date(`${edge}T00:00:00Z`).toISOString().slice(0, 10)).toBe(edge);
        }
        expect((span?.first ?? '') <= (span?.last ?? '')).toBe(true);
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  test('a period is past on the day after its last one, not before', () => {
    fc.assert(
      fc.property(period, (text) => {
        const last = parsePeriod(text)?.last ?? '';
        expect(isPast(text, last)).toBe(false);
        expect(isPast(text, dayAfter(last, 1))).toBe(true);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

describe('shiftPeriod', () => {
  test.each([
    ['2031-06-01', 1, '2032-06-01'],
    ['2032-02-29', 1, '2033-02-28'],
    ['2032-02-29', 4, '2036-02-29'],
    ['2096-02-29', 4, '2100-02-28'],
    ['2031-02-28', 1, '2032-02-28'],
    ['2032-02-27/2032-02-29', -1, '2031-02-27/2031-02-28'],
    ['2031-12-30/2032-01-02', 2, '2033-12-30/2034-01-02'],
    ['2031-06', 1, '2032-06'],
    ['2031-12/2032-02', 1, '2032-12/2033-02'],
    ['2031-Q4', 1, '2032-Q4'],
    ['2031-winter', 1, '2032-winter'],
    ['2031', 1, '2032'],
    [2031, -3, 2028],
  ])('%s by %i: %s', (from, years, to) => {
    expect(shiftPeriod(from, years)).toBe(to);
  });

  test('there and back is the same, but for 29 February; the precision stays, and the years between', () => {
    fc.assert(
      fc.property(period, fc.integer({ min: -50, max: 50 }), (from, years) => {
        const shifted = shiftPeriod(from, years);
        const back = String(from).replaceAll(
          '-02-29',
          shifted.toString().includes('-02-29') ? '-02-29' : '-02-28',
        );
        expect(String(shiftPeriod(shifted, -years))).toBe(back);
        expect(typeof shifted).toBe(typeof from);
        const [before, after] = [parsePeriod(from), parsePeriod(shifted)];
        expect(after?.precision).toBe(before?.precision);
        for (const edge of ['first', 'last'] as const)
          expect(Number(after?.[edge].slice(0, 4)) - Number(before?.[edge].slice(0, 4))).toBe(years);
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});

describe('daysBetween', () => {
  test.each([
    ['2031-02-28', '2031-03-01', 1],
    ['2032-02-28', '2032-03-01', 2],
    ['2031-12-31', '2032-01-01', 1],
    ['2031-03-29', '2031-03-31', 2],
    ['2031-10-25', '2031-10-27', 2],
    ['2031-01-01', '2030-12-31', -1],
    ['2031-01-01', '2031-01-01', 0],
    ['2031-01-01', '2032-01-01', 365],
  ])('from %s to %s: %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  test('agrees with the calendar, over any change of clocks', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -3000, max: 3000 }), (from, days) => {
        expect(daysBetween(from, dayAfter(from, days))).toBe(days);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
