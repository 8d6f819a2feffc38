import { type Day, type Span, daysBetween } from '../../model/dates.ts';
import type { Stretch } from './charts.ts';
import { hundredths } from './hundredths.ts';

/** Where a period lies in a year, as far as it is in it; undefined where no day of it is, or it ends before it starts. */
export function placeInYear(span: Span | undefined, year: number): Stretch | undefined {
  if (span === undefined) return undefined;
  const [start, end] = [dayOf(year, '01-01'), dayOf(year, '12-31')];
  const first = span.first < start ? start : span.first;
  const last = span.last > end ? end : span.last;
  if (first > last) return undefined;
  return hundredths(daysBetween(start, first), daysBetween(start, last) + 1, daysBetween(start, end) + 1);
}

/** Where a month, from 1, lies in its year. */
export function monthStretch(year: number, month: number): Stretch {
  const start = dayOf(year, '01-01');
  const first = dayOf(year, `${String(month).padStart(2, '0')}-01`);
  const next =
    month === 12 ? dayOf(year + 1, '01-01') : dayOf(year, `${String(month + 1).padStart(2, '0')}-01`);
  return hundredths(
    daysBetween(start, first),
    daysBetween(start, next),
    daysBetween(start, dayOf(year + 1, '01-01')),
  );
}

/** A day of a year; the format has years of four digits. */
function dayOf(year: number, rest: string): Day {
  return `${String(year).padStart(4, '0')}-${rest}`;
}
