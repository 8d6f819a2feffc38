import { leavesOf, statusOf } from './progress.ts';
import type { Activity, CalendarEvent, Plan } from './schema.ts';
import { activityStatus, isOpen, isUnfinishedEvent } from './status.ts';

/**
 * The letters of what an activity leaves to do: its open items, or itself (undefined) where it has none, or says that
 * it is open though they are all finished. Nothing where it says that it is given up, whatever its items say.
 */
function openLeaves(activity: Activity): (string | undefined)[] {
  const { status } = activity;
  if (status === 'cancelled') return [];
  const open = leavesOf(activity).filter((leaf) => isOpen(statusOf(leaf)));
  if (open.length === 0) return status !== undefined && isOpen(status) ? [undefined] : [];
  return open.map(({ item }) => item?.letter);
}

/**
 * What of an activity goes on: its open leaves; of a continuous one that is not given up, also the activity itself.
 * Empty where it is finished or given up.
 */
export function leavesToCarry(activity: Activity): (string | undefined)[] {
  const open = openLeaves(activity);
  if (activity.continuous !== true || activityStatus(activity) === 'cancelled') return open;
  return open.length > 0 ? open : [undefined];
}

/** The events that a plan leaves to a later one. */
function unfinishedEvents({ calendar = [] }: Plan): CalendarEvent[] {
  return calendar.filter(isUnfinishedEvent);
}

/** A leaf or an event of the source that the target should name and does not. */
export type Lost =
  { readonly activity: string; readonly item?: string | undefined } | { readonly event: string };

/** A name that two accounts of one source have in common. */
export function nameOfLost(lost: Lost): string {
  return 'event' in lost ? eventKey(lost.event) : leafKey(lost.activity, lost.item);
}

/** How much of the source is unfinished, and what of it the target does not name. */
export interface Account {
  readonly unfinished: number;
  readonly carried: number;
  readonly lost: readonly Lost[];
}

/** Counts both sides, from the two plans alone: what the source leaves unfinished and what the target names. */
export function account(source: Plan, target: Plan): Account {
  const links = linksTo(source.year, target);
  const owed: Lost[] = [
    ...source.activities.flatMap((activity) =>
      leavesToCarry(activity).map((item) => ({ activity: activity.id, item })),
    ),
    ...unfinishedEvents(source).map(({ id }) => ({ event: id })),
  ];
  const lost = owed.filter((each) =>
    'event' in each ? !links.events.has(each.event) : !links.leaves.has(leafKey(each.activity, each.item)),
  );
  return { unfinished: owed.length, carried: owed.length - lost.length, lost };
}

/** The same of an event: no activity is called so. */
export function eventKey(event: string): string {
  return `event ${event}`;
}

/** What a plan says it carries from another year. */
export interface Links {
  readonly leaves: ReadonlySet<string>;
  /** The id of the event that carries each, by that of the other year. */
  readonly events: ReadonlyMap<string, string>;
}

/** What an activity's item, or the activity itself, is called among others. */
export function leafKey(activity: string, item: string | undefined): string {
  return `${activity}/${item ?? ''}`;
}

/** The leaves and events of a year that a plan names by `carriedFrom`. */
export function linksTo(year: number, { activities, calendar = [] }: Plan): Links {
  const leaves = new Set<string>();
  for (const { carriedFrom, items = [] } of activities) {
    if (carriedFrom?.year !== year) continue;
    leaves.add(leafKey(carriedFrom.activity, carriedFrom.item));
    for (const item of items)
      if (item.carriedFrom !== undefined) leaves.add(leafKey(carriedFrom.activity, item.carriedFrom));
  }
  const events = calendar.flatMap(({ id, carriedFrom }) =>
    carriedFrom?.year === year ? [[carriedFrom.event, id] as const] : [],
  );
  return { leaves, events: new Map(events) };
}
