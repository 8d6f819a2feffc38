import {
  AGENDA_LINES,
  AGENDA_PREPARATION,
  agendaDescription,
  agendaMarks,
  agendaName,
  agendaTitle,
} from '../language/fr/calendar-export.ts';
import { carriedProse } from '../language/fr/carried.ts';
import { referenceWords } from '../language/fr/links.ts';
import { capitalize } from '../language/fr/typography.ts';
import { type Day, type Span, spanOf } from '../model/dates.ts';
import { fold } from '../model/nearest.ts';
import { CONFIRMABLES, type Plan } from '../model/schema.ts';
import { visible } from '../model/visible.ts';
import type { YearFacts } from '../report/facts.ts';
import { oneLine } from './activity-cells.ts';
import { type EventCells, describeEvents } from './calendar-cells.ts';
import { printIcalLines, textLine } from './ical-lines.ts';
import { compactDay, timeLines } from './ical-times.ts';

/** What a calendar for other programs says beside what the plan does. */
export interface Agenda {
  readonly today: Day;
  /** Where the hours of the plan are meant; elsewhere they are those of whoever reads them. */
  readonly timeZone: string | undefined;
  readonly organization: string | undefined;
}

/** How often a program that follows the calendar looks for changes. */
const REFRESH = 'P1D';

/** The calendar of a year as iCalendar (RFC 5545), to be opened or followed by an agenda. What has no date is left out. */
export function printCalendarIcs(facts: YearFacts, agenda: Agenda): string {
  const { plan } = facts;
  const name = oneLine(agendaName(plan, agenda.organization));
  return printIcalLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//oidp//oidp//FR',
    'CALSCALE:GREGORIAN',
    textLine('NAME', name),
    textLine('X-WR-CALNAME', name),
    textLine('X-WR-CALDESC', oneLine(agendaDescription(plan))),
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...describeEvents(facts).flatMap((cells) => eventLines(cells, plan, agenda)),
    'END:VCALENDAR',
  ]);
}

function eventLines(cells: EventCells, plan: Plan, { today, timeZone, organization }: Agenda): string[] {
  const { event, title, place } = cells;
  const span = spanOf(event.when);
  if (span === undefined) return [];
  const { outcome, kind } = event;
  const unconfirmed = unconfirmedOf(cells, span);
  const description = describe(cells, span, plan);
  const stands = outcome === undefined || outcome === 'held';
  return [
    'BEGIN:VEVENT',
    `UID:${plan.year}-${event.id}@${hostOf(organization)}`,
    `DTSTAMP:${compactDay(today)}T000000Z`,
    ...timeLines(span, event.time, timeZone),
    textLine('SUMMARY', oneLine(agendaTitle(title, agendaMarks(event, unconfirmed)))),
    `STATUS:${statusOf(cells, span)}`,
    `TRANSP:${stands && isExact(span) ? 'OPAQUE' : 'TRANSPARENT'}`,
    ...(place === undefined ? [] : [textLine('LOCATION', oneLine(place))]),
    ...(description === '' ? [] : [textLine('DESCRIPTION', description)]),
    ...(kind === 'preparation' ? [textLine('CATEGORIES', AGENDA_PREPARATION)] : []),
    'END:VEVENT',
  ];
}

/** What an agenda has to show as open. It shows all of a month; work that is spread over one is not open for that. */
function unconfirmedOf({ event }: EventCells, span: Span): (typeof CONFIRMABLES)[number][] {
  const isOpenDay = !isExact(span) && event.kind !== 'preparation';
  return CONFIRMABLES.filter((each) => event.toConfirm?.includes(each) || (each === 'date' && isOpenDay));
}

function statusOf({ event: { outcome, toConfirm = [] } }: EventCells, span: Span): string {
  if (outcome === 'cancelled') return 'CANCELLED';
  if (outcome === 'held') return 'CONFIRMED';
  return outcome === undefined && toConfirm.length === 0 && isExact(span) ? 'CONFIRMED' : 'TENTATIVE';
}

function isExact({ precision }: Span): boolean {
  return precision === 'day' || precision === 'days';
}

/** The date stands there too: an agenda does not show a quarter as such, nor the hours of an event of several days. */
function describe(cells: EventCells, span: Span, plan: Plan): string {
  const { event, place, organizer, note, served, carried } = cells;
  const lines = [
    ...(isExact(span) && event.time === undefined ? [] : [AGENDA_LINES.when(event)]),
    ...(place === undefined ? [] : [AGENDA_LINES.place(oneLine(place))]),
    ...(organizer === undefined ? [] : [AGENDA_LINES.organizer(oneLine(organizer))]),
    ...(served.length === 0
      ? []
      : [AGENDA_LINES.activities(served.map((found) => referenceWords(found, plan)))]),
    ...(note === undefined ? [] : [visible(note.trim())]),
    ...(carried === undefined ? [] : [capitalize(carriedProse(carried, ''))]),
  ];
  return lines.join('\n');
}

/** The half of an identifier that keeps it apart from those of others. */
function hostOf(organization = ''): string {
  return (
    fold(organization)
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '') || 'oidp'
  );
}
