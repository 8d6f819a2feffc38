import { addDays, format } from 'date-fns';
import { fr } from 'date-fns/locale/fr';
import { type Day, localDate, parsePeriod } from '../../model/dates.ts';
import type { Period } from '../../model/schema.ts';

const NO_BREAK = '\u00A0';

const SEASONS: Readonly<Record<string, string>> = {
  spring: 'printemps',
  summer: 'été',
  autumn: 'automne',
  winter: 'hiver',
};
const QUARTERS = ['premier', 'deuxième', 'troisième', 'quatrième'];

const write = (day: Day, pattern: string) => format(localDate(day), pattern, { locale: fr });

/** A day without its year: `1er juin`. */
const dayAndMonth = (day: Day) => write(day, `do'${NO_BREAK}'MMMM`);

/** A day without its month: `1er`, `2`; the pattern `do` alone would give « 2ème ». */
const dayOfMonth = (day: Day) => (day.endsWith('-01') ? '1er' : String(Number(day.slice(8))));

/** The name of a month, from 1: `janvier`. */
export function monthName(month: number): string {
  return write(`2000-${String(month).padStart(2, '0')}-01`, 'MMMM');
}

/** A day: `1er juin 2021`. */
export function formatDay(day: Day): string {
  return `${dayAndMonth(day)} ${day.slice(0, 4)}`;
}

/**
 * A date at any precision: `1er juin 2021`, `du 2 au 5 juillet 2013`, `les 6 et 7 juin 2013`, `premier trimestre 2021`,
 * `hiver 2021-2022`.
 */
export function formatPeriod(period: Period): string {
  const span = parsePeriod(period);
  if (span === undefined) return String(period);
  const { first, last, precision } = span;
  const year = first.slice(0, 4);
  const sameYear = year === last.slice(0, 4);
  switch (precision) {
    case 'day':
      return formatDay(first);
    case 'days': {
      if (first === last) return formatDay(first);
      const isWithinMonth = first.slice(0, 7) === last.slice(0, 7);
      const from = isWithinMonth ? dayOfMonth(first) : sameYear ? dayAndMonth(first) : formatDay(first);
      const to = formatDay(last);
      return dayAfter(first) === last ? `les ${from} et ${to}` : `du ${from} au ${to}`;
    }
    case 'month':
      return write(first, 'MMMM yyyy');
    case 'months': {
      if (first.slice(0, 7) === last.slice(0, 7)) return write(first, 'MMMM yyyy');
      const from = write(first, sameYear ? 'MMMM' : 'MMMM yyyy');
      const to = write(last, 'MMMM yyyy');
      return areTwoMonths(first, last) ? `${from} et ${to}` : ofMonths(from, to);
    }
    case 'quarter':
      return `${QUARTERS[Math.floor((Number(first.slice(5, 7)) - 1) / 3)]} trimestre ${year}`;
    case 'season': {
      const season = SEASONS[String(period).slice(5)] ?? '';
      return sameYear ? `${season} ${year}` : `${season} ${year}-${last.slice(0, 4)}`;
    }
    case 'year':
      return year;
  }
}

/** Since when: « depuis le 1er juin 2021 », « depuis l’été 2021 », « depuis 2020 »; of a range, since its beginning. */
export function formatSince(period: Period): string {
  const span = parsePeriod(period);
  const words = formatPeriod(period);
  switch (span?.precision) {
    case 'day':
    case 'days':
      return `depuis le ${formatDay(span.first)}`;
    case 'months':
      return `depuis ${write(span.first, 'MMMM yyyy')}`;
    case 'quarter':
    case 'season':
      return `depuis ${/^[aéh]/.test(words) ? 'l’' : 'le '}${words}`;
    case 'month':
    case 'year':
    case undefined:
      return `depuis ${words}`;
  }
}

function dayAfter(day: Day): Day {
  return format(addDays(localDate(day), 1), 'yyyy-MM-dd');
}

/** Whether a range of months is one month and the next. */
function areTwoMonths(first: Day, last: Day): boolean {
  const month = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return month(last) === month(first) + 1;
}

function ofMonths(from: string, to: string): string {
  return `${/^[aeiouhâéè]/.test(from) ? 'd’' : 'de '}${from} à ${to}`;
}

/** The hours of an event: `16 h–20 h`, `9 h 30`. */
export function formatTime(time: string): string {
  return time
    .split('/')
    .map((hour) => {
      const [hours, minutes] = hour.split(':');
      return `${Number(hours)}${NO_BREAK}h${minutes === '00' ? '' : `${NO_BREAK}${minutes}`}`;
    })
    .join('–');
}
