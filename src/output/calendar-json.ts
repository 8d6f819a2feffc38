import { countCarriedEvent } from '../model/carry-count.ts';
import { eventCarriedSince } from '../model/history.ts';
import type { CalendarEvent } from '../model/schema.ts';
import type { YearFacts } from '../report/facts.ts';
import { printJson } from './json.ts';

/** The calendar of a year, for programs: each entry with the month it is printed under, null where it has none. */
export function printCalendarJson({ plan, others, months, withoutMonth, reconstructed }: YearFacts): string {
  const withDerived = (event: CalendarEvent, month: number | null) => ({
    ...event,
    derived: {
      month,
      carriedSince: eventCarriedSince(plan, event, others),
      carried: countCarriedEvent(plan, event, others) ?? null,
    },
  });
  const dated = months.flatMap((events, index) => events.map((event) => withDerived(event, index + 1)));
  const undated = withoutMonth.map((event) => withDerived(event, null));
  return printJson({ year: plan.year, calendar: [...dated, ...undated], derived: { reconstructed } });
}
