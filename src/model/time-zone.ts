import type { Day } from './dates.ts';

/**
 * The instant at which the clocks of a time zone show an hour, such as `16:00`. An hour that they leave out in spring
 * is counted as if they had not been moved yet.
 */
export function instantOf(day: Day, hour: string, timeZone: string): Date {
  const shown = Date.parse(`${day}T${hour}:00Z`);
  const nearly = shown - offsetAt(shown, timeZone);
  return new Date(shown - offsetAt(nearly, timeZone));
}

/** By how much the clocks of a time zone are ahead of UTC, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const words = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).format(instant);
  const [, sign = '', ...parts] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(words) ?? [];
  const [hours, minutes, seconds] = parts.map((part) => Number(part ?? 0));
  const size = (((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000;
  return sign === '-' ? -size : size;
}
