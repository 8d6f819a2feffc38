import { fold } from '../../model/nearest.ts';
import type { Activity, Item } from '../../model/schema.ts';
import { type Ending, isPending } from './endings.ts';
import type { Tied } from './matches.ts';
import { type Years, originIn } from './origins.ts';

/**
 * An item of the later plan, with what it was in the earlier one: by its link, or by a title that has stayed. Without a
 * link, the one of the earlier plan has ended, and this one is to be done anew.
 */
export type ItemChange =
  | { readonly kind: 'carried'; readonly from: Item; readonly to: Item }
  | { readonly kind: 'same-title'; readonly from: Item; readonly to: Item; readonly ending: Ending }
  | { readonly kind: 'added'; readonly to: Item };

/** Whether an item without a link is still to do as it was, in the same place. */
export function isSameItem(change: ItemChange): boolean {
  if (change.kind !== 'same-title') return false;
  const { from, to, ending } = change;
  return from.letter === to.letter && from.title === to.title && isPending(ending);
}

/**
 * Compares the items of an activity with those of the activities that continue it. By links, else by equal titles,
 * never by letters. `left` are those of the earlier plan that none of them has.
 */
export function compareItems<Each extends Tied<Activity>>(
  years: Years,
  from: Activity,
  continued: readonly Each[],
  endingOf: (activity: Activity, item: Item) => Ending,
): { continued: (Each & { readonly items: readonly ItemChange[] })[]; left: readonly Item[] } {
  const linked = new Map<Item, Item>();
  for (const { to: activity } of continued)
    for (const item of activity.items ?? []) {
      const origin = originIn(years, { activity, item })?.item;
      if (origin !== undefined) linked.set(item, origin);
    }
  const left = new Set(from.items);
  for (const item of [...linked.values(), ...continued.map((each) => each.item)])
    if (item !== undefined) left.delete(item);
  // An activity that an item became brings none along by title.
  const compare = (to: Item, isPart: boolean): ItemChange => {
    const origin = linked.get(to);
    if (origin !== undefined) return { kind: 'carried', from: origin, to };
    const same = isPart ? undefined : [...left].find(({ title }) => fold(title) === fold(to.title));
    if (same === undefined) return { kind: 'added', to };
    left.delete(same);
    return { kind: 'same-title', from: same, to, ending: endingOf(from, same) };
  };
  const compared = continued.map((each) => ({
    ...each,
    items: (each.to.items ?? []).map((item) => compare(item, each.item !== undefined)),
  }));
  return { continued: compared, left: [...left] };
}
