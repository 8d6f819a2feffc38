import { whenWords } from '../../language/fr/dashboard.ts';
import { NOTHING, TIMELINE, duesWords, monthWords } from '../../language/fr/figures.ts';
import { capitalize } from '../../language/fr/typography.ts';
import type { CalendarEvent } from '../../model/schema.ts';
import { marksOfEvent } from '../marks.ts';
import type { Table } from '../view.ts';
import type { Writer } from '../writer.ts';
import type { YearDues } from './dues.ts';

/** The data of the timeline: every entry, those without a date too, then the due dates of each month that has some. */
export function timelineTable(
  caption: string,
  calendar: readonly CalendarEvent[],
  { months }: YearDues,
  { plan, text, party }: Writer,
): Table {
  const { when, what, who, state } = TIMELINE.columns;
  return {
    kind: 'table',
    caption,
    columns: [{ title: when }, { title: what }, { title: who }, { title: state }],
    rows: [
      ...calendar.map((event) => ({
        cells: [
          capitalize(whenWords(event)),
          text(event.title),
          event.organizer === undefined ? TIMELINE.us : text(party(event.organizer)),
          eventMarks(event) || NOTHING,
        ],
      })),
      ...months.flatMap(({ total, finished }, index) => {
        if (total === 0) return [];
        const { what: dues, state: how } = duesWords(total, finished);
        return [{ cells: [`${monthWords(index + 1).name} ${plan.year}`, dues, NOTHING, how] }];
      }),
    ],
  };
}

/** What qualifies an entry: « préparation, date à confirmer ». */
export function eventMarks(event: CalendarEvent): string {
  return marksOfEvent(event)
    .map(({ text }) => text)
    .join(', ');
}
