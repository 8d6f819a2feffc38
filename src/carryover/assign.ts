import type { Path } from '../model/edit.ts';
import { fold } from '../model/nearest.ts';
import type { Activity, Item, Plan } from '../model/schema.ts';
import { type Links, leafKey, leavesToCarry, linksTo } from './unfinished.ts';

/** Where an open item of the source goes on in the target. */
export interface ItemPlace {
  readonly letter: string;
  /** An item of the target that is the same by its title, and wants its link. */
  readonly twin?: { readonly item: Item; readonly path: Path };
  /** Whether the item is still to be added. */
  readonly added: boolean;
}

/** What of an activity of the source goes on, and where in the target. */
export interface Assignment {
  readonly activity: Activity;
  /** The letters of what goes on; undefined for the activity itself. */
  readonly leaves: readonly (string | undefined)[];
  /** Those that the target does not name yet. */
  readonly missing: readonly (string | undefined)[];
  /** The activity of the target that continues it, where there is one. */
  readonly there?: { readonly activity: Activity; readonly path: Path };
  /** Where each open item goes on, by its letter in the source. */
  readonly items: ReadonlyMap<string, ItemPlace>;
}

/** Finds for each activity of the source, by number, what goes on and where. */
export function assign(source: Plan, target: Plan): Assignment[] {
  const links = linksTo(source.year, target);
  return source.activities
    .toSorted((a, b) => a.number - b.number)
    .map((activity) => assignActivity(activity, source.year, target, links));
}

function assignActivity(activity: Activity, year: number, target: Plan, links: Links): Assignment {
  const leaves = leavesToCarry(activity);
  const missing = leaves.filter((letter) => !links.leaves.has(leafKey(activity.id, letter)));
  const there = findContinuation(target, year, activity.id);
  const items = placeItems(activity, leaves, missing, there);
  return { activity, leaves, missing, items, ...(there && { there }) };
}

/** The activity of the target that continues one of the source: by its link, else by its id. */
function findContinuation(target: Plan, year: number, id: string): Assignment['there'] {
  const linked = target.activities.findIndex(
    ({ carriedFrom: from }) => from?.year === year && from.activity === id && from.item === undefined,
  );
  const index =
    linked === -1
      ? target.activities.findIndex((each) => each.id === id && each.carriedFrom === undefined)
      : linked;
  const activity = target.activities[index];
  return activity && { activity, path: ['activities', index] };
}

/** Items match by their link, else by equal title, never by letter; the rest are added after those that are there. */
function placeItems(
  { items = [] }: Activity,
  leaves: Assignment['leaves'],
  missing: Assignment['missing'],
  there: Assignment['there'],
): Map<string, ItemPlace> {
  const present = there?.activity.items ?? [];
  const free = present.filter(({ carriedFrom }) => carriedFrom === undefined);
  const places = new Map<string, ItemPlace>();
  let next = present.length;
  for (const { letter, title } of items) {
    if (!leaves.includes(letter)) continue;
    if (!missing.includes(letter)) {
      const linked = present.find(({ carriedFrom }) => carriedFrom === letter);
      if (linked !== undefined) places.set(letter, { letter: linked.letter, added: false });
      continue;
    }
    const same = free.findIndex((item) => fold(item.title) === fold(title));
    const [twin] = same === -1 ? [] : free.splice(same, 1);
    if (twin === undefined) places.set(letter, { letter: letterAt(next++), added: true });
    else {
      const path = [...(there?.path ?? []), 'items', present.indexOf(twin)];
      places.set(letter, { letter: twin.letter, twin: { item: twin, path }, added: false });
    }
  }
  return places;
}

/** The letter of the item at an index: a, b, c… */
function letterAt(index: number): string {
  return String.fromCodePoint('a'.codePointAt(0)! + index);
}
