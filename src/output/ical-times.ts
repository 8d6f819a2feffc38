import { type Day, type Span, dayAfter } from '../model/dates.ts';
import { instantOf } from '../model/time-zone.ts';

/**
 * When an event begins and ends, as iCalendar says it: by whole days, up to the day after the last, or by its hours
 * where it has some and takes one day. Hours are in UTC where their time zone is known, so that none has to be described.
 */
export function timeLines(
  { first, last, precision }: Span,
  time: string | undefined,
  timeZone: string | undefined,
): string[] {
  const isOneDay = precision === 'day' || (precision === 'days' && first === last);
  if (time === undefined || !isOneDay)
    return range(compactDay(first), compactDay(dayAfter(last)), ';VALUE=DATE');
  const [from = '', to] = time.split('/');
  const at = (day: Day, hour: string) => compactHour(day, hour, timeZone);
  // What ends before it began ends in the night.
  return range(at(first, from), to && at(to < from ? dayAfter(first) : first, to));
}

/** `20310601` */
export function compactDay(day: Day): string {
  return day.replaceAll('-', '');
}

function compactHour(day: Day, hour: string, timeZone: string | undefined): string {
  if (timeZone === undefined) return `${compactDay(day)}T${hour.replace(':', '')}00`;
  return instantOf(day, hour, timeZone)
    .toISOString()
    .replaceAll(/[-:]|\.\d+/g, '');
}

/** An end that is not after the start is none. */
function range(start: string, end: string | undefined, parameters = ''): string[] {
  const hasEnd = end !== undefined && end > start;
  return [`DTSTART${parameters}:${start}`, ...(hasEnd ? [`DTEND${parameters}:${end}`] : [])];
}
