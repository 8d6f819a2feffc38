import { carriedPart, eventsPart, sinceWords } from '../language/fr/carried.ts';
import { APART } from '../language/fr/dashboard.ts';
import { statusWord } from '../language/fr/plan.ts';
import { carriedTitle } from '../language/fr/report.ts';
import type { CarryCount } from '../model/carry-count.ts';
import { statusOf } from '../model/progress.ts';
import { isOpen, isTracked } from '../model/status.ts';
import type { Carried, CarriedEvent } from '../report/carried.ts';
import type { YearFacts } from '../report/facts.ts';
import { type List, activityRows } from './dashboard-rows.ts';

/** What comes from other plans, what is still open and has been carried for the longest first; continuous ones apart. */
export function carriedList(facts: YearFacts): List | undefined {
  const { plan, carried, carriedEvents: events } = facts;
  if (carried.length === 0 && events.length === 0) return undefined;
  const isFinished = ({ found }: Carried) => Number(!isOpen(statusOf(found)));
  const counted = carried
    .filter(({ count }) => !count.renewed)
    .toSorted((a, b) => isFinished(a) - isFinished(b) || a.count.since - b.count.since);
  const renewed = carried.filter(({ count }) => count.renewed);
  const years = new Set([...carried, ...events].map(({ count }) => count.since));
  const row = activityRows(facts);
  return {
    title: carriedTitle([...years]),
    share: 1,
    apart: [
      ...(renewed.length === 0
        ? []
        : [APART.continuous(new Set(renewed.map(({ found }) => found.activity)).size)]),
      ...(events.length === 0 ? [] : [APART.events(events.length)]),
    ],
    parts: years.size === 1 ? [] : [...partsOf(counted), ...oftenCarried(events)],
    command: `oidp activity list ${plan.year} --carried`,
    rows: counted.map(({ found, count }) =>
      row(
        found,
        // Where all come from one plan, the heading says so.
        ...(years.size === 1 ? [] : [sinceWords(count)]),
        ...(isTracked(plan) ? [statusWord(statusOf(found), plan)] : []),
      ),
    ),
  };
}

/** How many have been carried since when and how often, the most recent first. */
function partsOf(carried: readonly Carried[]): string[] {
  const groups = new Map<string, { count: CarryCount; number: number }>();
  for (const { count } of carried) {
    const key = [count.since, count.times, count.atLeast].join('/');
    groups.set(key, { count, number: (groups.get(key)?.number ?? 0) + 1 });
  }
  return [...groups.values()]
    .toSorted((a, b) => b.count.since - a.count.since || a.count.times - b.count.times)
    .map(({ number, count }) => carriedPart(number, count));
}

/** How many entries of the calendar have been carried more than once: no row shows them. */
function oftenCarried(events: readonly CarriedEvent[]): string[] {
  const often = events.filter(({ count }) => count.times > 1).length;
  return often === 0 ? [] : [eventsPart(often)];
}
