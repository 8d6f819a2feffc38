import { type Day, parsePeriod } from '../model/dates.ts';
import { OidpError } from '../model/error.ts';
import { nearest } from '../model/nearest.ts';

/** A year as typed. Throws `invalid-argument`; `name` is the argument or option as the person knows it. */
export function parseYear(name: string, value: string): number {
  if (/^\d{4}$/.test(value)) return Number(value);
  throw new OidpError('invalid-argument', { name, value, expected: 'year' });
}

/** A day as typed. Throws `invalid-argument`. */
export function parseDay(name: string, value: string): Day {
  const span = parsePeriod(value);
  // A day beyond the end of its month would be another day when read back.
  if (span?.precision === 'day' && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value)) return value;
  throw new OidpError('invalid-argument', { name, value, expected: 'day' });
}

/** One of the formats that a command knows. Throws `invalid-argument`. */
export function parseFormat<Format extends string>(value: string, formats: readonly Format[]): Format {
  const format = formats.find((each) => each === value);
  if (format !== undefined) return format;
  const suggestion = nearest(value, formats) ?? formats.join(', ');
  throw new OidpError('invalid-argument', { name: '--format', value, expected: 'format', suggestion });
}
