import type { Path } from '../model/edit.ts';
import type { Activity, Plan } from '../model/schema.ts';

/** An activity of the target, and where it stands there. */
export interface There {
  readonly activity: Activity;
  readonly path: Path;
}

/** The activities of the target that continue one of the source. */
export interface Successors {
  /** Those that continue it as such: more than one where it was split. */
  readonly whole: readonly There[];
  /** Those that an item of it became. */
  readonly parts: readonly There[];
}

/**
 * Finds what continues an activity of a year, by its id: what names it by `carriedFrom`; where nothing does, what has
 * its id and no link to anything else.
 */
export function findSuccessors({ activities }: Plan, year: number): (id: string) => Successors {
  const linked = new Map<string, There[]>();
  const unlinked = new Map<string, There>();
  for (const [index, activity] of activities.entries()) {
    const there: There = { activity, path: ['activities', index] };
    const from = activity.carriedFrom;
    if (from === undefined) unlinked.set(activity.id, there);
    else if (from.year === year) linked.set(from.activity, [...(linked.get(from.activity) ?? []), there]);
  }
  return (id) => {
    const all = linked.get(id) ?? [];
    const whole = all.filter(({ activity }) => activity.carriedFrom?.item === undefined);
    const parts = all.filter(({ activity }) => activity.carriedFrom?.item !== undefined);
    const same = unlinked.get(id);
    return { whole: whole.length === 0 && same !== undefined ? [same] : whole, parts };
  };
}
