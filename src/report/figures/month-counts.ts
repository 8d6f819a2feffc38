import { TIMELINE, duesWords, entriesWord } from '../../language/fr/figures.ts';
import { spanOf } from '../../model/dates.ts';
import type { CalendarEvent } from '../../model/schema.ts';
import type { MonthCounts } from './charts.ts';
import type { YearDues } from './dues.ts';

/** How many entries of a group each month has: those that began before the year stand in January. */
export function entryCounts(title: string, events: readonly CalendarEvent[], year: number): MonthCounts {
  const months = Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    return { total: events.filter(({ when }) => monthOf(when, year) === month).length, finished: 0 };
  });
  return {
    title,
    unit: 'entry',
    months,
    texts: months.map(({ total }) => (total === 0 ? '' : entriesWord(total))),
  };
}

/** The due dates of each month; undefined where there are none. */
export function dueCounts({ months }: YearDues): MonthCounts | undefined {
  if (months.every(({ total }) => total === 0)) return undefined;
  const texts = months.map(({ total, finished }) => {
    const { what, state } = duesWords(total, finished);
    return total === 0 ? '' : `${what}, ${state}`;
  });
  return { title: TIMELINE.dues, unit: 'due', months, texts };
}

function monthOf(when: CalendarEvent['when'], year: number): string {
  const { first = '' } = spanOf(when) ?? {};
  return first < `${year}` ? `${year}-01` : first.slice(0, 7);
}
