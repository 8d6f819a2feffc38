import { doneLateWords, gapPart, gapWord, overdueWords } from '../language/fr/report-review.ts';
import { daysBetween, spanOf } from '../model/dates.ts';
import { leavesOf, statusOf } from '../model/progress.ts';
import type { Found } from '../model/references.ts';
import type { Activity, Status } from '../model/schema.ts';
import type { YearFacts } from './facts.ts';
import { statusSince } from './outcome.ts';

/** Once the year is over or the plan closed, what is not done is a gap; before, only what was put off or given up. */
export function hasEnded({ plan, asOf }: YearFacts): boolean {
  return plan.state === 'closed' || asOf >= `${plan.year}-12-31`;
}

interface Gap {
  readonly words: readonly string[];
  /** What differs from what was planned. */
  readonly leaves: readonly Found[];
}

/** Finds how what became of an activity differs from what was planned. */
export function findGap(activity: Activity, facts: YearFacts): Gap {
  const { plan } = facts;
  const leaves = leavesOf(activity);
  const statuses: readonly Status[] = hasEnded(facts)
    ? ['in-progress', 'planned', 'postponed', 'cancelled']
    : ['postponed', 'cancelled'];
  const apart = leaves.filter((leaf) => statuses.includes(statusOf(leaf)));
  const late = facts.late.filter((each) => each.found.activity === activity);
  const doneLate = leaves.flatMap((found) => {
    const days = daysTooLate(found, facts);
    return days > 0 ? [{ found, days }] : [];
  });
  const overdue = ({ found, days }: { readonly found: Found; readonly days: number }) => ({
    letter: found.item?.letter,
    days,
  });
  const counts = statuses.flatMap((status) => {
    const own = apart.filter((leaf) => statusOf(leaf) === status);
    if (own.length === 0) return [];
    const letters = own.flatMap(({ item }) => item?.letter ?? []);
    return [letters.length === 0 ? gapWord(status, plan) : gapPart(status, letters, plan)];
  });
  const involved = new Set(
    [...apart, ...late.map(({ found }) => found), ...doneLate.map(({ found }) => found)].map(
      ({ item }) => item?.letter,
    ),
  );
  return {
    words: [
      ...(counts.length === 0 ? [] : [counts.join(', ')]),
      ...overdueWords(late.map(overdue)),
      ...doneLateWords(doneLate.map(overdue)),
    ],
    leaves: leaves.filter(({ item }) => involved.has(item?.letter)),
  };
}

/** How many days after its due date something was done; none where one of the two days is not known. */
function daysTooLate(found: Found, { dueOf }: YearFacts): number {
  const last = spanOf(dueOf(found))?.last;
  const on = statusOf(found) === 'done' ? statusSince(found)?.on : undefined;
  return last === undefined || on === undefined ? 0 : daysBetween(last, on);
}
