import { referenceOf } from '../model/references.ts';
import type { YearFacts } from '../report/facts.ts';
import { printJson } from './json.ts';

/** The dashboard of a year, for programs: what the plan says by its own keys, what was computed under `derived`. */
export function printDashboardJson(facts: YearFacts): string {
  return printJson(dashboardData(facts));
}

/** What the dashboard says of a year, as data. */
export function dashboardData(facts: YearFacts): { readonly plan: object; readonly derived: object } {
  const { year, title, state = 'draft', proposed, adopted, closed, provenance, tracking } = facts.plan;
  return {
    plan: { year, title, state, proposed, adopted, closed, provenance, tracking },
    derived: {
      asOf: facts.asOf,
      completedOn: facts.completedOn,
      reconstructed: facts.reconstructed,
      progress: facts.progress,
      priorities: facts.priorities.map(({ letter, title: name, progress }) => ({
        letter,
        title: name,
        progress,
      })),
      continuous: facts.continuous.map(({ id }) => id),
      late: facts.late.map(({ found, due, days }) => ({ reference: referenceOf(found), due, days })),
      dueSoon: facts.dueSoon.map(({ found, due, days }) => ({ reference: referenceOf(found), due, days })),
      toConfirm: facts.toConfirm.map(({ id, when, toConfirm }) => ({ id, when, toConfirm })),
      upcoming: facts.upcoming.map(({ id, when }) => ({ id, when })),
      carried: facts.carried.map(({ found, from, history, count }) => ({
        reference: referenceOf(found),
        from,
        carriedSince: history,
        carried: count,
      })),
      carriedEvents: facts.carriedEvents.map(({ event, from, history, count }) => ({
        id: event.id,
        from,
        carriedSince: history,
        carried: count,
      })),
    },
  };
}
