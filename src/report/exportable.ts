import type { Plan } from '../model/schema.ts';
import type { YearFacts } from './facts.ts';

/** What of a calendar may go where nothing would say that it comes from an example, and how much may not. */
export interface Exportable {
  readonly facts: YearFacts;
  /** How many entries come from plans that were reconstructed, and the years of these plans. */
  readonly leftOut: { readonly number: number; readonly years: readonly number[] };
}

/**
 * Takes from the calendar of a plan of one's own every entry that was carried from a reconstructed plan, however far back,
 * and from the plans at hand the reconstructed ones, so that no text has anything of theirs either.
 */
export function exportableCalendar(facts: YearFacts): Exportable {
  const isOwn = (plan: Plan | undefined) => plan?.provenance !== 'reconstructed';
  const origins = facts.carriedEvents.flatMap(({ event, history }) => {
    const years = history.map(({ year }) => year).filter((year) => !isOwn(facts.others.get(year)));
    return years.length === 0 ? [] : [{ event, years }];
  });
  const drawn = new Set(origins.map(({ event }) => event));
  return {
    facts: {
      ...facts,
      months: facts.months.map((month) => month.filter((event) => !drawn.has(event))),
      withoutMonth: facts.withoutMonth.filter((event) => !drawn.has(event)),
      others: new Map([...facts.others].filter(([, plan]) => isOwn(plan))),
    },
    leftOut: {
      number: drawn.size,
      years: [...new Set(origins.flatMap(({ years }) => years))].toSorted((a, b) => a - b),
    },
  };
}
