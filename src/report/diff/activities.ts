import type { Ancestor } from '../../model/history.ts';
import type { Activity, Item } from '../../model/schema.ts';
import { leavesToCarry } from '../../model/unfinished.ts';
import { type Ending, tellEndings } from './endings.ts';
import { type ItemChange, compareItems } from './items.ts';
import { type Years, originOfActivity, otherOrigin } from './origins.ts';

/** How something of the later plan belongs to something of the earlier one: by links, or because it has the same id. */
export type Tie = 'carried' | 'same-id';

/** An activity of the later plan that continues one of the earlier plan. */
export interface Continued {
  readonly to: Activity;
  readonly tie: Tie;
  /** The item that it was. */
  readonly item: Item | undefined;
  /** Whether it is under another priority, be that one renamed or not. */
  readonly moved: boolean;
  readonly items: readonly ItemChange[];
}

/** An item of the earlier plan that is not in what continues its activity; or that itself, of which only items go on. */
export interface EndedPart {
  readonly item: Item | undefined;
  readonly ending: Ending;
}

/** What became of an activity that goes on. */
export interface ContinuedChange {
  readonly kind: 'carried' | 'renewed' | 'same-id' | 'unchanged';
  readonly from: Activity;
  /** More than one where it was split, or an item of it became an activity. */
  readonly continued: readonly Continued[];
  readonly ended: readonly EndedPart[];
}

/** What became of an activity, or where one comes from. */
export type ActivityChange =
  | ContinuedChange
  | { readonly kind: 'added'; readonly to: Activity; readonly origin: Ancestor | undefined }
  | {
      readonly kind: 'ended';
      readonly from: Activity;
      readonly ending: Ending;
      readonly ended: readonly EndedPart[];
    };

/** Compares the activities of two plans: first those of the later plan by number, then those that have ended. */
export function compareActivities(
  years: Years,
  ties: Ties,
  followPriority: (letter: string) => string | undefined,
): ActivityChange[] {
  const endingOf = tellEndings(years);
  const tied = new Set([...ties.values()].flat().map(({ to }) => to));
  const ended = (activity: Activity, items: readonly Item[] = []): EndedPart[] =>
    items.map((item) => ({ item, ending: endingOf(activity, item) }));
  const isLeft = (activity: Activity, tied: readonly Tied[]) =>
    tied.every(({ item }) => item !== undefined) &&
    leavesToCarry(activity).includes(undefined) &&
    endingOf(activity).kind === 'left';
  const added = years.to.activities
    .filter((activity) => !tied.has(activity))
    .map((to): ActivityChange => ({ kind: 'added', to, origin: otherOrigin(years, to) }));
  const known = years.from.activities.map((from): ActivityChange => {
    const list = ties.get(from);
    if (list === undefined)
      return { kind: 'ended', from, ending: endingOf(from), ended: ended(from, from.items) };
    const { changes, left } = compareItems(years, from, list);
    const continued = list.map((each) => ({
      ...each,
      moved: followPriority(from.priority) !== each.to.priority,
      items: changes.get(each.to) ?? [],
    }));
    return {
      kind: kindOf(from, continued, left.length > 0),
      from,
      continued,
      ended: [
        ...(isLeft(from, list) ? [{ item: undefined, ending: endingOf(from) }] : []),
        ...ended(from, left),
      ],
    };
  });
  return [...added, ...known].toSorted((a, b) => placeOf(a) - placeOf(b));
}

type Tied = Pick<Continued, 'to' | 'tie' | 'item'>;

/** The activities of the later plan that continue each of the earlier plan, by number. */
export type Ties = ReadonlyMap<Activity, readonly Tied[]>;

/** Finds what continues each activity of the earlier plan. */
export function tieActivities(years: Years): Ties {
  const ties = new Map<Activity, Tied[]>();
  const add = (from: Activity, tied: Tied) => ties.set(from, [...(ties.get(from) ?? []), tied]);
  const activities = years.to.activities.toSorted((a, b) => a.number - b.number);
  const unlinked: Activity[] = [];
  for (const to of activities) {
    const origin = originOfActivity(years, to);
    if (origin === undefined) unlinked.push(to);
    else add(origin.activity, { to, tie: 'carried', item: origin.item });
  }
  const byId = new Map(years.from.activities.map((activity) => [activity.id, activity]));
  for (const to of unlinked) {
    const from = byId.get(to.id);
    // What a link continues as a whole is not continued by its id, too.
    if (from !== undefined && !ties.get(from)?.some(({ item }) => item === undefined))
      add(from, { to, tie: 'same-id', item: undefined });
  }
  return ties;
}

function kindOf(from: Activity, continued: readonly Continued[], hasEnded: boolean): ContinuedChange['kind'] {
  if (continued.some((each) => each.tie === 'carried'))
    return from.continuous === true ? 'renewed' : 'carried';
  const same = ({ to, moved, items }: Continued) =>
    !moved &&
    to.number === from.number &&
    to.title === from.title &&
    items.every((each) => each.kind === 'same-title' && isSameItem(each));
  return !hasEnded && continued.every(same) ? 'unchanged' : 'same-id';
}

/** Whether an item is what it was, but for what may be marked of it. */
export function isSameItem({ from, to }: { readonly from: Item; readonly to: Item }): boolean {
  return from.letter === to.letter && from.title === to.title;
}

function placeOf(change: ActivityChange): number {
  if (change.kind === 'added') return change.to.number;
  if (change.kind === 'ended') return change.from.number + 1e6;
  return change.continued[0]?.to.number ?? 0;
}
