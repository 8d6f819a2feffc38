import { fold } from '../../model/nearest.ts';
import type { Activity, Item } from '../../model/schema.ts';
import { type Years, originIn } from './origins.ts';

/** An item of the later plan, with what it was in the earlier one: by its link, or by a title that has stayed. */
export type ItemChange =
  | { readonly kind: 'carried' | 'same-title'; readonly from: Item; readonly to: Item }
  | { readonly kind: 'added'; readonly to: Item };

/** An activity that continues another, to have its items compared: one that an item became brings none along by title. */
interface Continued {
  readonly to: Activity;
  readonly item?: Item | undefined;
}

/**
 * Compares the items of an activity with those of the activities that continue it. By links, else by equal titles,
 * never by letters. `left` are those of the earlier plan that none of them has.
 */
export function compareItems(
  years: Years,
  from: Activity,
  continued: readonly Continued[],
): { changes: ReadonlyMap<Activity, readonly ItemChange[]>; left: readonly Item[] } {
  const linked = new Map<Item, Item>();
  for (const { to } of continued)
    for (const item of to.items ?? []) {
      const origin = originIn(years, { activity: to, item })?.item;
      if (origin !== undefined) linked.set(item, origin);
    }
  const left = new Set(from.items);
  for (const item of linked.values()) left.delete(item);
  for (const { item } of continued) if (item !== undefined) left.delete(item);
  const compare = (to: Item, isPart: boolean): ItemChange => {
    const origin = linked.get(to);
    if (origin !== undefined) return { kind: 'carried', from: origin, to };
    const same = isPart ? undefined : [...left].find(({ title }) => fold(title) === fold(to.title));
    if (same === undefined) return { kind: 'added', to };
    left.delete(same);
    return { kind: 'same-title', from: same, to };
  };
  const changes = continued.map(
    ({ to, item }) => [to, (to.items ?? []).map((each) => compare(each, item !== undefined))] as const,
  );
  return { changes: new Map(changes), left: [...left] };
}
