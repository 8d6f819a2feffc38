import { NO, YES } from '../language/fr/activity-list.ts';
import { CALENDAR_COLUMNS } from '../language/fr/calendar-export.ts';
import { RECONSTRUCTED, unconfirmedWords } from '../language/fr/dashboard.ts';
import { OUTCOMES } from '../language/fr/plan.ts';
import { spanOf } from '../model/dates.ts';
import { numberOf } from '../model/references.ts';
import type { YearFacts } from '../report/facts.ts';
import { oneLine } from './activity-cells.ts';
import { describeEvents } from './calendar-cells.ts';
import { listInCell, printCsv } from './csv.ts';

/** The calendar of a year, for a spreadsheet: the days that a date covers to sort by, beside the date in words. */
export function printCalendarCsv(facts: YearFacts): string {
  const provenance = facts.reconstructed ? RECONSTRUCTED : '';
  const rows = describeEvents(facts).map(
    ({ event, when, title, place = '', organizer = '', note = '', served, carried }) => {
      const span = spanOf(event.when);
      const [from = '', to = ''] = event.time?.split('/') ?? [];
      return {
        id: event.id,
        first: span?.first ?? '',
        last: span?.last ?? '',
        when,
        from,
        to,
        title: oneLine(title),
        place: oneLine(place),
        organizer: oneLine(organizer),
        preparation: event.kind === 'preparation' ? YES : NO,
        toConfirm: unconfirmedWords(event.toConfirm ?? []),
        outcome: event.outcome === undefined ? '' : OUTCOMES[event.outcome],
        activities: listInCell(served.map(numberOf)),
        note: oneLine(note),
        since: carried?.since ?? '',
        times: carried?.times ?? '',
        provenance,
      };
    },
  );
  return printCsv(CALENDAR_COLUMNS, rows);
}
