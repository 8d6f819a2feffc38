import { leavesOf, statusOf } from '../../model/progress.ts';
import type { Activity, Plan } from '../../model/schema.ts';
import { leafKey } from '../../model/unfinished.ts';

/** What became of a thing of the plan before: a letter is the priority of this year's plan that it was carried to. */
export type Fate = 'done' | 'given-up' | 'left' | { readonly priority: string };

/** How many things of each priority of the plan before met each fate; continuous activities apart. */
export interface YearFates {
  readonly before: ReadonlyMap<string, readonly Fate[]>;
  /** How many things of this year's priorities are new. */
  readonly added: ReadonlyMap<string, number>;
}

/** Tells it from the two plans; undefined where this year's names nothing of the one before, or there is nothing to tell. */
export function tellFates(previous: Plan, plan: Plan): YearFates | undefined {
  const carriers = carriersOf(previous.year, plan);
  if (carriers.size === 0) return undefined;
  const before = new Map<string, Fate[]>(Object.keys(previous.priorities).map((letter) => [letter, []]));
  for (const activity of counted(previous))
    for (const leaf of leavesOf(activity)) {
      const status =
        activity.status === 'cancelled' && statusOf(leaf) !== 'done' ? 'cancelled' : statusOf(leaf);
      const priority = carriers.get(leafKey(activity.id, leaf.item?.letter));
      before.get(activity.priority)?.push(fateOf(status, priority));
    }
  const added = new Map<string, number>();
  for (const activity of counted(plan)) {
    const fresh = leavesOf(activity).filter(
      ({ item }) => !isCarried(previous.year, activity, item?.carriedFrom),
    );
    if (fresh.length > 0) added.set(activity.priority, (added.get(activity.priority) ?? 0) + fresh.length);
  }
  return { before, added };
}

function fateOf(status: ReturnType<typeof statusOf>, priority: string | undefined): Fate {
  if (status === 'done') return 'done';
  if (priority !== undefined) return { priority };
  return status === 'cancelled' ? 'given-up' : 'left';
}

function counted({ activities }: Plan): Activity[] {
  return activities.filter(({ continuous }) => continuous !== true);
}

/** Whether an item, or an activity without items, comes from the year before. */
function isCarried(year: number, { carriedFrom, items = [] }: Activity, item: string | undefined): boolean {
  return carriedFrom?.year === year && (items.length === 0 || item !== undefined);
}

/** The priority of this year's plan that has each thing of the year before: the first one, where it was split. */
function carriersOf(year: number, { activities }: Plan): ReadonlyMap<string, string> {
  const carriers = new Map<string, string>();
  const note = (key: string, priority: string) => {
    if (!carriers.has(key)) carriers.set(key, priority);
  };
  for (const { carriedFrom, items = [], priority } of activities) {
    if (carriedFrom?.year !== year) continue;
    note(leafKey(carriedFrom.activity, carriedFrom.item), priority);
    for (const item of items)
      if (item.carriedFrom !== undefined) note(leafKey(carriedFrom.activity, item.carriedFrom), priority);
  }
  return carriers;
}
