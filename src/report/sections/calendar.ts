import { carriedProse } from '../../language/fr/carried.ts';
import { EMPTY_MONTH, WITHOUT_MONTH, monthHeading } from '../../language/fr/calendar.ts';
import { whenWords } from '../../language/fr/dashboard.ts';
import { CAPTIONS, COLUMNS, TITLES, organizerWords } from '../../language/fr/report.ts';
import { capitalize } from '../../language/fr/typography.ts';
import { countCarriedEvent } from '../../model/carry-count.ts';
import { parsePeriod } from '../../model/dates.ts';
import type { CalendarEvent } from '../../model/schema.ts';
import { enumerateTexts, startSentence } from '../inline.ts';
import { marksOfEvent } from '../marks.ts';
import type { Block, EntryView, Section } from '../view.ts';
import type { Writer } from '../writer.ts';

/** The twelve months with their entries, the empty ones too, then the entries that belong to no month. */
export function calendarSection(writer: Writer): Section | undefined {
  const { plan, facts } = writer;
  if ((plan.calendar ?? []).length === 0) return undefined;
  const calendar: Block = {
    kind: 'calendar',
    caption: CAPTIONS.calendar(plan.year),
    columns: COLUMNS.calendar,
    empty: EMPTY_MONTH,
    months: facts.months.map((events, index) => ({
      name: monthHeading(index + 1),
      entries: events.map((event) => viewEntry(event, writer, isPlainMonth(event))),
    })),
  };
  const without: Block[] = [
    { kind: 'heading', level: 3, text: WITHOUT_MONTH },
    { kind: 'entries', entries: facts.withoutMonth.map((event) => viewEntry(event, writer, false)) },
  ];
  return {
    id: 'calendrier',
    title: TITLES.calendar,
    blocks: [calendar, ...(facts.withoutMonth.length === 0 ? [] : without)],
  };
}

/** Whether the month that the entry stands under says when it is. */
function isPlainMonth({ when, time }: CalendarEvent): boolean {
  return when !== undefined && time === undefined && parsePeriod(when)?.precision === 'month';
}

function viewEntry(event: CalendarEvent, writer: Writer, plainMonth: boolean): EntryView {
  const { title, place, organizer, note } = event;
  const { plan, facts, text, paragraphs, references, party } = writer;
  const carried = countCarriedEvent(plan, event, facts.others);
  const served = references(event.activities);
  return {
    when: plainMonth ? undefined : capitalize(whenWords(event)),
    title: text(title),
    marks: marksOfEvent(event),
    details: [
      ...(place === undefined ? [] : [text(place)]),
      ...(organizer === undefined ? [] : [text(capitalize(organizerWords(party(organizer))))]),
      ...(served.length === 0 ? [] : [startSentence(enumerateTexts(served))]),
      ...paragraphs(note),
      ...(carried === undefined ? [] : [capitalize(carriedProse(carried, ''))]),
    ],
  };
}
