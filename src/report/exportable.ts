import { carriedSince } from '../model/history.ts';
import type { Activity, Plan } from '../model/schema.ts';
import type { YearFacts } from './facts.ts';

/** What of a plan may go where nothing would say that it comes from an example, and how much may not. */
export interface Exportable {
  readonly facts: YearFacts;
  /** How many entries come from plans that were reconstructed, and the years of these plans. */
  readonly leftOut: { readonly number: number; readonly years: readonly number[] };
}

/** The same of activities, by their numbers. */
export interface ExportableActivities extends Exportable {
  readonly activities: readonly Activity[];
  readonly drawn: readonly Activity[];
}

/**
 * Takes from the calendar of a plan of one's own every entry that was carried from a reconstructed plan, however far back,
 * and from the plans at hand the reconstructed ones, so that no text has anything of theirs either.
 */
export function exportableCalendar(facts: YearFacts): Exportable {
  const origins = facts.carriedEvents.flatMap(({ event, history }) => {
    const years = history.map(({ year }) => year).filter((year) => !isOwn(facts.others.get(year)));
    return years.length === 0 ? [] : [{ event, years }];
  });
  const drawn = new Set(origins.map(({ event }) => event));
  return {
    facts: {
      ...withOwnPlans(facts),
      months: facts.months.map((month) => month.filter((event) => !drawn.has(event))),
      withoutMonth: facts.withoutMonth.filter((event) => !drawn.has(event)),
    },
    leftOut: { number: drawn.size, years: inOrder(origins.flatMap(({ years }) => years)) },
  };
}

/**
 * The activities of a plan of one's own that were not carried from a reconstructed plan, however far back; an item comes from
 * where its activity comes from. The plan stays whole, for its texts to find what they link to.
 */
export function exportableActivities(facts: YearFacts): ExportableActivities {
  const { plan, others } = facts;
  const yearsOf = (activity: Activity) =>
    carriedSince(plan, { activity }, others)
      .map(({ year }) => year)
      .filter((year) => !isOwn(others.get(year)));
  const activities = plan.activities.toSorted((a, b) => a.number - b.number);
  const drawn = activities.filter((activity) => yearsOf(activity).length > 0);
  return {
    facts: withOwnPlans(facts),
    activities: activities.filter((activity) => !drawn.includes(activity)),
    drawn,
    leftOut: { number: drawn.length, years: inOrder(drawn.flatMap(yearsOf)) },
  };
}

function isOwn(plan: Plan | undefined): boolean {
  return plan?.provenance !== 'reconstructed';
}

function withOwnPlans(facts: YearFacts): YearFacts {
  return { ...facts, others: new Map([...facts.others].filter(([, plan]) => isOwn(plan))) };
}

function inOrder(years: readonly number[]): number[] {
  return [...new Set(years)].toSorted((a, b) => a - b);
}
