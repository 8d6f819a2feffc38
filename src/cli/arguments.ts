import { type Day, parsePeriod } from '../model/dates.ts';
import { OidpError } from '../model/error.ts';
import { nearest } from '../model/nearest.ts';
import { type Found, findReference } from '../model/references.ts';
import { type Plan, type Status, isText } from '../model/schema.ts';
import { STATUS_CHOICES, parseStatus } from '../language/fr/plan.ts';

/** A year as typed. Throws `invalid-argument`; `name` is the argument or option as the person knows it. */
export function parseYear(name: string, value: string): number {
  // The years of the format.
  if (/^(?:19|2\d)\d\d$/.test(value)) return Number(value);
  throw new OidpError('invalid-argument', { name, value, expected: 'year' });
}

/** A day as typed. Throws `invalid-argument`. */
export function parseDay(name: string, value: string): Day {
  const span = parsePeriod(value);
  // A day beyond the end of its month would be another day when read back.
  if (span?.precision === 'day' && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value)) return value;
  throw new OidpError('invalid-argument', { name, value, expected: 'day' });
}

/** A text as a plan can hold it; a blank one is none. Throws `invalid-argument`. */
export function parseText(name: string, value: string | undefined): string | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  if (isText(value)) return value;
  throw new OidpError('invalid-argument', { name, value, expected: 'text' });
}

/** One of the formats that a command knows. Throws `invalid-argument`. */
export function parseFormat<Format extends string>(value: string, formats: readonly Format[]): Format {
  const format = formats.find((each) => each === value);
  if (format !== undefined) return format;
  const suggestion = nearest(value, formats);
  throw new OidpError('invalid-argument', {
    name: '--format',
    value,
    expected: 'format',
    known: formats,
    suggestion,
  });
}

/** The activity or item of a plan that is meant by `prix`, `12`, `12b` or `prix/b`. Throws `unknown-subject`, `unknown-item`, `ambiguous-number`. */
export function parseReference(reference: string, plan: Plan): Found {
  const number = /^\d+/.exec(reference)?.[0];
  const ids = plan.activities.filter((each) => each.number === Number(number)).map(({ id }) => id);
  if (number !== undefined && ids.length > 1)
    throw new OidpError('ambiguous-number', { number: Number(number), ids });
  const found = findReference(plan, reference);
  if (found !== undefined) return found;
  const [, name = '', letter = ''] = /^(\d+|.*(?=\/))\/?([a-z])$/i.exec(reference) ?? [];
  const whole = findReference(plan, name)?.activity;
  if (whole !== undefined) {
    const letters = whole.items?.map((item) => item.letter) ?? [];
    throw new OidpError('unknown-item', { number: whole.number, letter, letters });
  }
  const names = plan.activities.flatMap(({ id, items = [] }) => [
    id,
    ...items.map(({ letter }) => `${id}/${letter}`),
  ]);
  // A number that is not there is not near another one.
  const suggestion = /^\d/.test(reference) ? undefined : nearest(reference, names);
  throw new OidpError('unknown-subject', { reference, year: plan.year, suggestion });
}

/** A status as typed, in French or English. Throws `invalid-argument`. */
export function parseStatusWord(value: string): Status {
  const status = parseStatus(value);
  if (status !== undefined) return status;
  const suggestion = nearest(value, STATUS_CHOICES);
  throw new OidpError('invalid-argument', { name: 'statut', value, expected: 'status', suggestion });
}
