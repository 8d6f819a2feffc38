import { spanOf } from '../../model/dates.ts';
import type { Period } from '../../model/schema.ts';
import { formatDay, formatPeriod, formatSince } from './dates.ts';

/** How long something goes on, as far as it is known: « de 2000 à 2005 », « depuis 2002 », « jusqu’en 2014 ». */
export function formatSpan(since: Period | undefined, until: Period | undefined): string {
  if (since === undefined) return until === undefined ? '' : formatUntil(until);
  return until === undefined ? formatSince(since) : `${fromWords(since)} ${toWords(until)}`;
}

/** « jusqu’en 2014 », « jusqu’au 31 décembre 2014 », « jusqu’à l’été 2014 ». */
export function formatUntil(until: Period): string {
  const words = lastWords(until);
  return isWhole(until) ? `jusqu’en ${words}` : `jusqu’${toWords(until)}`;
}

/** From when something is to be: « à partir de 2032 », « à partir du 2 mars 2032 ». */
export function formatFrom(since: Period): string {
  return `à partir ${fromWords(since)}`;
}

/** When something was so: « en 2020 », « en mars 2020 », « au 2 mars 2020 », « à l’été 2020 ». */
export function formatAt(at: Period): string {
  const words = formatPeriod(at);
  switch (spanOf(at)?.precision) {
    case 'day':
    case 'quarter':
    case 'season':
      return `${isElided(words) ? 'à l’' : 'au '}${words}`;
    case 'days':
      return words;
    case 'months':
      return /^(?:de |d’)/.test(words) ? words : `en ${words}`;
    case 'month':
    case 'year':
    case undefined:
      return `en ${words}`;
  }
}

/** A year and a month go by their name alone; a day, a season and a quarter with an article. */
function isWhole(period: Period): boolean {
  const precision = spanOf(period)?.precision;
  return precision !== 'day' && precision !== 'days' && precision !== 'season' && precision !== 'quarter';
}

function fromWords(since: Period): string {
  const words = firstWords(since);
  if (isWhole(since)) return /^[aoé]/.test(words) ? `d’${words}` : `de ${words}`;
  return isElided(words) ? `de l’${words}` : `du ${words}`;
}

function toWords(until: Period): string {
  const words = lastWords(until);
  if (isWhole(until)) return `à ${words}`;
  return isElided(words) ? `à l’${words}` : `au ${words}`;
}

/** The season « été » asks for an elided article; the first letter of a day is a digit. */
const isElided = (words: string) => /^[aéh]/.test(words);

/** Of a range, its first day or month. */
function firstWords(period: Period): string {
  const span = spanOf(period);
  if (span?.precision === 'days') return formatDay(span.first);
  return formatPeriod(span?.precision === 'months' ? span.first.slice(0, 7) : period);
}

/** Of a range, its last day or month. */
function lastWords(period: Period): string {
  const span = spanOf(period);
  if (span?.precision === 'days') return formatDay(span.last);
  return formatPeriod(span?.precision === 'months' ? span.last.slice(0, 7) : period);
}
