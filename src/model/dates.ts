import { differenceInCalendarDays, differenceInMonths, getDaysInMonth } from 'date-fns';
import type { Period } from './schema.ts';

/** A calendar day as `YYYY-MM-DD`: days compare as text does, in no time zone. */
export type Day = string;

export type Precision = 'day' | 'days' | 'month' | 'months' | 'quarter' | 'season' | 'year';

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

/** What a date written at any precision covers, both days included. */
export interface Span {
  readonly precision: Precision;
  readonly first: Day;
  readonly last: Day;
}

const pad = (number: number) => String(number).padStart(2, '0');

const firstOf = (year: number, month: number): Day => `${year}-${pad(month)}-01`;

/** The last day of the month that is `after` months after January of `year`. */
function lastOf(year: number, month: number): Day {
  const [y, m] = month > 12 ? [year + 1, month - 12] : [year, month];
  return `${y}-${pad(m)}-${pad(getDaysInMonth(new Date(y, m - 1)))}`;
}

/** Reads a date of the format (`2031-06-01`, `2031-06/2031-08`, `2031-Q1`, `2031-spring`…); undefined for another text. */
export function parsePeriod(period: Period): Span | undefined {
  const text = String(period);
  const [from, to, ...more] = text.split('/') as [string, string | undefined, ...string[]];
  if (to !== undefined) {
    if (more.length > 0) return undefined;
    const start = parsePeriod(from);
    const end = parsePeriod(to);
    if (start === undefined || end === undefined || start.precision !== end.precision) return undefined;
    if (start.precision !== 'day' && start.precision !== 'month') return undefined;
    return { precision: `${start.precision}s`, first: start.first, last: end.last };
  }
  const match = /^(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|Q([1-4])|(spring|summer|autumn|winter)))?$/.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  if (match[3] !== undefined) return { precision: 'day', first: text, last: text };
  if (match[2] !== undefined) {
    const month = Number(match[2]);
    return { precision: 'month', first: firstOf(year, month), last: lastOf(year, month) };
  }
  if (match[4] !== undefined) {
    const month = Number(match[4]) * 3;
    return { precision: 'quarter', first: firstOf(year, month - 2), last: lastOf(year, month) };
  }
  if (match[5] !== undefined) {
    // Seasons are meteorological: spring starts in March, and winter runs into the next year.
    const month = 3 + 3 * SEASONS.indexOf(match[5] as (typeof SEASONS)[number]);
    return { precision: 'season', first: firstOf(year, month), last: lastOf(year, month + 2) };
  }
  return { precision: 'year', first: firstOf(year, 1), last: lastOf(year, 12) };
}

/** The same of a date that may be missing; undefined where it is. */
export function spanOf(period: Period | undefined): Span | undefined {
  return period === undefined ? undefined : parsePeriod(period);
}

/** Whether all of the period is before a day. */
export function isPast(period: Period, today: Day): boolean {
  const span = parsePeriod(period);
  return span !== undefined && span.last < today;
}

/** Whether a day comes before a year begins. */
export function isBeforeYear(day: Day, year: number): boolean {
  return day < firstOf(year, 1);
}

/** Whether a period, if it does not end before it starts, has no day in a year. */
export function isOutside(period: Period, year: number): boolean {
  const text = String(period);
  // What nearly every date is, without a closer look.
  if (text.startsWith(`${year}-`) && !text.includes('/')) return false;
  const span = parsePeriod(period);
  if (span === undefined || span.first > span.last) return false;
  return span.last < `${year}-01-01` || span.first > `${year}-12-31`;
}

/**
 * A period moved by whole years, at the precision that it is written in; 29 February becomes the 28th where the year
 * has none.
 */
export function shiftPeriod(period: Period, years: number): Period {
  if (typeof period === 'number') return period + years;
  return period
    .split('/')
    .map((date) => {
      const year = Number(date.slice(0, 4)) + years;
      const shifted = `${String(year).padStart(4, '0')}${date.slice(4)}`;
      return shifted.endsWith('-02-29') ? lastOf(year, 2) : shifted;
    })
    .join('/');
}

/** How many days lie between two days: 1 from one day to the next. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(localDate(to), localDate(from));
}

/** The day that follows a day. */
export function dayAfter(day: Day): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** How many whole months lie between two days. */
export function monthsBetween(from: Day, to: Day): number {
  return differenceInMonths(localDate(to), localDate(from));
}

/** The day as a Date at local noon: no change of clocks moves it to another day. */
export function localDate(day: Day): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}
