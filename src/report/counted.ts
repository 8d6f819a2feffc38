import { itemWord } from '../language/fr/report-scope.ts';
import { spanOf } from '../model/dates.ts';
import { leavesOf, statusOf } from '../model/progress.ts';
import { type Found, numberOf, subjectsOf } from '../model/references.ts';
import type { Activity, Plan, Status } from '../model/schema.ts';
import type { YearFacts } from './facts.ts';
import { concat, enumerateTexts, join } from './inline.ts';
import type { Inline, Text } from './view.ts';
import { type Writer, anchorOf } from './writer.ts';

/** More numbers than these tell a reader nothing in a sentence. */
export const MOST_NUMBERS = 8;

/** The activities by number, those without an end apart. */
export function endingActivities({ activities }: Plan): Activity[] {
  return activities.filter(({ continuous }) => continuous !== true).toSorted((a, b) => a.number - b.number);
}

/** What progress counts, by number. */
export function countedLeaves(plan: Plan): Found[] {
  return endingActivities(plan).flatMap(leavesOf);
}

export function withStatus(leaves: readonly Found[], ...statuses: readonly Status[]): Found[] {
  return leaves.filter((leaf) => statuses.includes(statusOf(leaf)));
}

/** How many due dates are known of what has an end: what is late is late among these. */
export function countDueDates({ plan, dueOf }: YearFacts): number {
  return endingActivities(plan)
    .flatMap(subjectsOf)
    .filter((found) => spanOf(dueOf(found)) !== undefined).length;
}

/** « activités 6 et 14, sous-activités 4b et 9f », each number a link. */
export function numbersOf(all: readonly Found[], { plan, numbers }: Pick<Writer, 'plan' | 'numbers'>): Text {
  const activities = all.filter(({ item }) => item === undefined).map(({ activity }) => activity);
  const items = all.filter(({ item }) => item !== undefined);
  const parts = [
    ...(activities.length === 0 ? [] : [numbers(activities)]),
    ...(items.length === 0
      ? []
      : [concat(`${itemWord(items.length, plan)} `, enumerateTexts(items.map(numberLink)))]),
  ];
  return join(parts, ', ');
}

/** The number alone, as a link. */
function numberLink(found: Found): Inline {
  return { kind: 'link', text: numberOf(found), href: `#${anchorOf(found.activity)}` };
}
