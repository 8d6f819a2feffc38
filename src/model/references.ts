import type { Activity, Item, Plan } from './schema.ts';

/** An activity or one of its items, in this plan or, with a year, in another. */
export interface Target {
  readonly year?: number | undefined;
  readonly activity: string;
  readonly item?: string | undefined;
}

/** A `[[…]]` link in a free text; `target` is undefined where what stands inside is not of the form of a link. */
export interface Link {
  readonly text: string;
  readonly index: number;
  /** How many links of the same text stand before it. */
  readonly nth: number;
  readonly target: Target | undefined;
}

/** Reads `prix`, `prix/b`, `2030/prix` or `2030/prix/b`. */
export function parseTarget(text: string): Target | undefined {
  const match = /^(?:(\d{4})\/)?([a-z][a-z0-9-]*)(?:\/([a-z]))?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, year, activity = '', item] = match;
  return { year: year === undefined ? undefined : Number(year), activity, item };
}

/** The target as a plan writes it. */
export function formatTarget({ year, activity, item }: Target): string {
  return `${year === undefined ? '' : `${year}/`}${activity}${item === undefined ? '' : `/${item}`}`;
}

/** The `[[…]]` links of a free text, in order. */
export function linksIn(text: string): Link[] {
  if (!text.includes('[[')) return [];
  const seen = new Map<string, number>();
  return Array.from(text.matchAll(/\[\[([^[\]]*)\]\]/g), (match) => {
    const nth = seen.get(match[0]) ?? 0;
    seen.set(match[0], nth + 1);
    return { text: match[0], index: match.index, nth, target: parseTarget(match[1] ?? '') };
  });
}

/** An activity and, where one is meant, one of its items. */
export interface Found {
  readonly activity: Activity;
  readonly item?: Item;
}

/** The target that an activity or item is in its own plan: `prix` or `prix/b`. */
export function referenceOf({ activity, item }: Found): string {
  return formatTarget({ activity: activity.id, item: item?.letter });
}

/** The number that is printed for an activity or item: `12` or `12b`. */
export function numberOf({ activity, item }: Found): string {
  return `${activity.number}${item?.letter ?? ''}`;
}

/** Who answers for an activity or item: an item that names nobody is its activity's. */
export function leadOf({ activity, item }: Found): string | undefined {
  return item?.lead ?? activity.lead;
}

/** An activity and each of its items. */
export function subjectsOf(activity: Activity): Found[] {
  return [{ activity }, ...(activity.items ?? []).map((item) => ({ activity, item }))];
}

/**
 * What a person means by `prix`, `12`, `12b` or `prix/b`, regardless of case.
 * Undefined where the plan has no such activity or item.
 */
export function findReference({ activities }: Plan, reference: string): Found | undefined {
  const match = /^(?:(\d+)\/?|([a-z][a-z0-9-]*?)(?:\/|$))([a-z])?$/.exec(reference.trim().toLowerCase());
  if (match === null) return undefined;
  const [, number, id, letter] = match;
  const activity = activities.find((each) =>
    number === undefined ? each.id === id : each.number === Number(number),
  );
  if (activity === undefined || letter === undefined) return activity && { activity };
  const item = activity.items?.find((each) => each.letter === letter);
  return item && { activity, item };
}
