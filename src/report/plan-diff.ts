import type { Plan } from '../model/schema.ts';
import { type ActivityChange, type Ties, compareActivities, tieActivities } from './diff/activities.ts';
import { type Declared, type Pair, compareDeclared, priorityFollower } from './diff/declarations.ts';
import { type EventChange, compareEvents } from './diff/events.ts';
import { type Years, missingLinks } from './diff/origins.ts';

/** What lies between the plans of two years. Everything of both is in it exactly once, what has not changed too. */
export interface PlanDiff {
  readonly from: Plan;
  readonly to: Plan;
  /** The plans of the years between, by which links go and where things may have ended. */
  readonly between: readonly Plan[];
  /** The years between that a link goes through and whose plans are not at hand. */
  readonly missing: readonly number[];
  readonly objectives: readonly Pair<Declared>[];
  readonly priorities: readonly Pair<Declared>[];
  readonly themes: readonly Pair<Declared>[];
  readonly activities: readonly ActivityChange[];
  readonly events: readonly EventChange[];
  /** The plans at hand, for what refers to them. */
  readonly plans: ReadonlyMap<number, Plan>;
  readonly reconstructed: boolean;
}

/** Compares the plan of a year with that of a later one. `others` are further plans at hand, those between above all. */
export function comparePlans(from: Plan, to: Plan, others: ReadonlyMap<number, Plan>): PlanDiff {
  const plans = new Map([...others, [from.year, from] as const, [to.year, to] as const]);
  const between = [...plans.values()]
    .filter(({ year }) => year > from.year && year < to.year)
    .toSorted((a, b) => a.year - b.year);
  const years = { from, to, between, plans };
  const ties = tieActivities(years);
  const priorities = compareDeclared(lettered(from), lettered(to), renamedIn(years, ties));
  return {
    ...years,
    missing: missingLinks(years),
    objectives: compareDeclared(named(from.objectives), named(to.objectives)),
    priorities,
    themes: compareDeclared(named(from.themes), named(to.themes)),
    activities: compareActivities(years, ties, priorityFollower(priorities)),
    events: compareEvents(years),
    reconstructed: [...plans.values()].some(({ provenance }) => provenance === 'reconstructed'),
  };
}

function lettered({ priorities }: Plan): Declared[] {
  return Object.entries(priorities).map(([key, { title }]) => ({ key, title }));
}

function named(list: readonly { readonly id: string; readonly title: string }[] = []): Declared[] {
  return list.map(({ id, title }) => ({ key: id, title }));
}

/** A letter with another title is another priority where both have activities and none has gone from the one to the other. */
function renamedIn({ from, to }: Years, ties: Ties): (one: Declared, other: Declared) => boolean {
  const used = ({ activities }: Plan) => new Set(activities.map(({ priority }) => priority));
  const [before, after] = [used(from), used(to)];
  const shared = new Set<string>();
  for (const [{ priority }, tied] of ties)
    if (tied.some((each) => each.to.priority === priority)) shared.add(priority);
  return ({ key }) => shared.has(key) || !before.has(key) || !after.has(key);
}
