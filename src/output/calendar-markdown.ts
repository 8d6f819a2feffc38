import { calendarTitle, readableCalendarColumns } from '../language/fr/calendar-export.ts';
import { EMPTY_CALENDAR } from '../language/fr/calendar.ts';
import { carriedProse } from '../language/fr/carried.ts';
import { capitalize, enumerate } from '../language/fr/typography.ts';
import { numberOf } from '../model/references.ts';
import type { YearFacts } from '../report/facts.ts';
import { oneLine } from './activity-cells.ts';
import { describeEvents } from './calendar-cells.ts';
import { printMarkdownTable, toMarkdown } from './markdown-table.ts';
import { noticeLines } from './notice.ts';

/** The calendar of a year as a document with a table, to be put into a message or a page. */
export function printCalendarMarkdown(facts: YearFacts): string {
  const rows = describeEvents(facts).map(
    ({ when, title, place = '', organizer = '', marks, note = '', served, carried }) => ({
      when: capitalize(when),
      title: oneLine(title),
      place: oneLine(place),
      organizer: oneLine(organizer),
      marks: [...(marks === '' ? [] : [marks]), ...(carried ? [carriedProse(carried, '')] : [])].join(' ; '),
      activities: enumerate(served.map(numberOf)),
      note: oneLine(note),
    }),
  );
  return `${[
    `# ${toMarkdown(calendarTitle(facts.plan))}`,
    ...noticeLines(facts).map(toMarkdown),
    rows.length === 0 ? EMPTY_CALENDAR : printMarkdownTable(readableCalendarColumns(facts.plan), rows),
  ].join('\n\n')}\n`;
}
