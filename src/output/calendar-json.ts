import type { YearFacts } from '../report/facts.ts';
import { printJson } from './json.ts';

/** The calendar of a year, for programs: each entry with the month it is printed under, null where it has none. */
export function printCalendarJson({ plan, months, withoutMonth, reconstructed }: YearFacts): string {
  const dated = months.flatMap((events, index) =>
    events.map((event) => ({ ...event, derived: { month: index + 1 } })),
  );
  const undated = withoutMonth.map((event) => ({ ...event, derived: { month: null } }));
  return printJson({ year: plan.year, calendar: [...dated, ...undated], derived: { reconstructed } });
}
