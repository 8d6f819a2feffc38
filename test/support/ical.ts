import ICAL from 'ical.js';

/** An event as a reader that is not ours understands it. */
export interface ReadEvent {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string | null;
  readonly status: string;
  readonly transparency: string;
  readonly categories: string | null;
  readonly stamp: string;
  /** As ISO: a day, an hour, or an instant with `Z`. */
  readonly start: string;
  /** As `start`; undefined where none is written. */
  readonly end: string | undefined;
}

/** Reads a calendar. Throws where it is not one that RFC 5545 allows, as far as ical.js and its lines tell. */
export function readIcal(text: string): { name: string; description: string; events: ReadEvent[] } {
  if (!text.endsWith('END:VCALENDAR\r\n')) throw new Error('no end of the calendar');
  for (const line of text.slice(0, -2).split('\r\n')) {
    if (Buffer.byteLength(line) > 75) throw new Error(`more than 75 octets: ${line}`);
    if (/[\0-\x08\n-\x1F\x7F\uFFFD]/.test(line)) throw new Error(`what no line can hold: ${line}`);
  }
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const value = (of: ICAL.Component, name: string) => {
    const found = of.getFirstProperty(name);
    if (found === null) return null;
    const text = String(found.getFirstValue());
    // What RFC 5545 does not name is a text, which ical.js leaves as it is written.
    return found.type === 'unknown' ? text.replaceAll(/\\([\\;,])/g, '$1') : text;
  };
  const needed = (of: ICAL.Component, name: string) => {
    if (of.getAllProperties(name).length !== 1) throw new Error(`not one ${name}`);
    return value(of, name) ?? '';
  };
  if (needed(calendar, 'version') !== '2.0' || needed(calendar, 'prodid') === '') throw new Error('its head');
  if (calendar.getFirstProperty('refresh-interval')?.type !== 'duration')
    throw new Error('nothing to follow it by');
  return {
    name: needed(calendar, 'x-wr-calname'),
    description: needed(calendar, 'x-wr-caldesc'),
    events: calendar.getAllSubcomponents().map((event) => {
      if (event.name !== 'vevent') throw new Error(`a ${event.name}`);
      return {
        uid: needed(event, 'uid'),
        summary: needed(event, 'summary'),
        description: value(event, 'description') ?? '',
        location: value(event, 'location'),
        status: needed(event, 'status'),
        transparency: needed(event, 'transp'),
        categories: value(event, 'categories'),
        stamp: needed(event, 'dtstamp'),
        start: needed(event, 'dtstart'),
        end: value(event, 'dtend') ?? undefined,
      };
    }),
  };
}
