import type { Activity, Plan } from '../model/schema.ts';
import { type ActivityChange, compareActivities, matchActivities } from './diff/activities.ts';
import { type Declared, type Pair, compareDeclared } from './diff/declarations.ts';
import { type EventChange, compareEvents } from './diff/events.ts';
import type { Match } from './diff/matches.ts';
import { type Years, missingLinks } from './diff/origins.ts';

/** What lies between the plans of two years. Everything of both is in it exactly once, what has not changed too. */
export interface PlanDiff extends Years {
  /** The years between that a link goes through and whose plans are not at hand. */
  readonly missing: readonly number[];
  readonly objectives: readonly Pair[];
  readonly priorities: readonly Pair[];
  readonly themes: readonly Pair[];
  readonly activities: readonly ActivityChange[];
  readonly events: readonly EventChange[];
  readonly reconstructed: boolean;
}

/** Compares the plan of a year with that of a later one. `others` are further plans at hand, those between above all. */
export function comparePlans(from: Plan, to: Plan, others: ReadonlyMap<number, Plan>): PlanDiff {
  const plans = new Map([...others, [from.year, from] as const, [to.year, to] as const]);
  const between = [...plans.values()]
    .filter(({ year }) => year > from.year && year < to.year)
    .toSorted((a, b) => a.year - b.year);
  const years = { from, to, between, plans };
  const matches = matchActivities(years);
  const priorities = compareDeclared(lettered(from), lettered(to), renamedIn(years, matches));
  const letters = new Map(priorities.map((pair) => [pair.from?.letter, pair.to?.letter]));
  return {
    ...years,
    missing: missingLinks(years),
    objectives: compareDeclared(identified(from.objectives), identified(to.objectives)),
    priorities,
    themes: compareDeclared(identified(from.themes), identified(to.themes)),
    activities: compareActivities(years, matches, (letter) => letters.get(letter)),
    events: compareEvents(years),
    reconstructed: [...plans.values()].some(({ provenance }) => provenance === 'reconstructed'),
  };
}

function lettered({ priorities }: Plan): Declared[] {
  return Object.entries(priorities).map(([letter, { title }]) => ({ letter, title }));
}

function identified(list: readonly { readonly id: string; readonly title: string }[] = []): Declared[] {
  return list.map(({ id, title }) => ({ id, title }));
}

/** A letter with another title is another priority where both have activities and none has gone from the one to the other. */
function renamedIn({ from, to }: Years, matches: readonly Match<Activity>[]): (one: Declared) => boolean {
  return ({ letter }) => {
    const isThere = ({ priority }: Activity) => priority === letter;
    const hasStayed = (match: Match<Activity>) =>
      'from' in match && isThere(match.from) && match.continued.some((each) => isThere(each.to));
    return !from.activities.some(isThere) || !to.activities.some(isThere) || matches.some(hasStayed);
  };
}
