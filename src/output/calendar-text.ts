import { EMPTY_MONTH, WITHOUT_MONTH, eventWords, monthHeading } from '../language/fr/calendar.ts';
import { carriedProse } from '../language/fr/carried.ts';
import { expandLinks } from '../language/fr/links.ts';
import { countCarriedEvent } from '../model/carry-count.ts';
import { parsePeriod } from '../model/dates.ts';
import type { CalendarEvent } from '../model/schema.ts';
import type { YearFacts } from '../report/facts.ts';
import { noticeLines } from './notice.ts';
import type { Style } from './style.ts';

/** The calendar of a year, month by month, with the entries that have no month at the end. */
export function printCalendar(facts: YearFacts, style: Style): string {
  const { plan, others, months, withoutMonth } = facts;
  const line = (event: CalendarEvent, dated: boolean) => {
    const { when, title, marks } = eventWords(event);
    const carried = countCarriedEvent(plan, event, others);
    const parts = [
      `${dated ? `${when} : ` : ''}${expandLinks(title, plan, others)}`,
      ...(marks === '' ? [] : [style.yellow(marks)]),
      ...(carried === undefined ? [] : [style.dim(carriedProse(carried, ''))]),
    ];
    return `  ${parts.join(' — ')}`;
  };
  const blocks = months.map((events, index) => [
    style.bold(monthHeading(index + 1)),
    ...(events.length === 0
      ? [style.dim(`  ${EMPTY_MONTH}`)]
      : events.map((event) => line(event, !isWholeMonth(event)))),
  ]);
  if (withoutMonth.length > 0)
    blocks.push([style.bold(WITHOUT_MONTH), ...withoutMonth.map((event) => line(event, true))]);
  return `${[[style.bold(plan.title), ...noticeLines(facts)], ...blocks].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Whether the heading says all that is known of the date. */
function isWholeMonth({ when, time }: CalendarEvent): boolean {
  return time === undefined && when !== undefined && parsePeriod(when)?.precision === 'month';
}
