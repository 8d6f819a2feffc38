import { APART, carriedPart, carriedSinceWords } from '../language/fr/dashboard.ts';
import { statusWord } from '../language/fr/plan.ts';
import { carriedTitle } from '../language/fr/report.ts';
import { statusOf } from '../model/progress.ts';
import { isOpen, isTracked } from '../model/status.ts';
import type { Carried, YearFacts } from '../report/facts.ts';
import { type List, activityRows } from './dashboard-rows.ts';

/** What comes from other plans, what is still open and has been carried for the longest first; continuous ones apart. */
export function carriedList(facts: YearFacts): List | undefined {
  const { plan, carried, carriedEvents } = facts;
  if (carried.length === 0 && carriedEvents.length === 0) return undefined;
  const isFinished = ({ found }: Carried) => Number(!isOpen(statusOf(found)));
  const counted = carried
    .filter(({ found }) => found.activity.continuous !== true)
    .toSorted((a, b) => isFinished(a) - isFinished(b) || since(a) - since(b));
  const renewed = carried.length - counted.length;
  const years = new Set([
    ...carried.map(since),
    ...carriedEvents.map((event) => event.carriedFrom?.year ?? 0),
  ]);
  const row = activityRows(facts);
  return {
    title: carriedTitle([...years]),
    share: 1,
    apart: [
      ...(renewed === 0 ? [] : [APART.continuous(renewed)]),
      ...(carriedEvents.length === 0 ? [] : [APART.events(carriedEvents.length)]),
    ],
    parts: years.size === 1 ? [] : partsOf(counted),
    command: `oidp activity list ${plan.year} --carried`,
    rows: counted.map((each) =>
      row(
        each.found,
        // Where all come from one plan, the heading says so.
        ...(years.size === 1 ? [] : [carriedSinceWords(since(each), each.history.length)]),
        ...(isTracked(plan) ? [statusWord(statusOf(each.found), plan)] : []),
      ),
    ),
  };
}

/** The year of the plan that it was in first, as far as the plans at hand tell. */
function since({ history, from }: Carried): number {
  return history.at(-1)?.year ?? from.year;
}

/** How many have been carried since when and how often, the most recent first. */
function partsOf(carried: readonly Carried[]): string[] {
  const groups = new Map<string, { since: number; times: number; number: number }>();
  for (const each of carried) {
    const group = { since: since(each), times: each.history.length };
    const key = `${group.since}/${group.times}`;
    groups.set(key, { ...group, number: (groups.get(key)?.number ?? 0) + 1 });
  }
  return [...groups.values()]
    .toSorted((a, b) => b.since - a.since || a.times - b.times)
    .map((group) => carriedPart(group.number, group.since, group.times));
}
