import type { Path } from '../model/edit.ts';
import { type Found, type Target, parseTarget, subjectsOf } from '../model/references.ts';
import type { CalendarEvent, Plan } from '../model/schema.ts';
import { linksOf } from '../rules/texts.ts';

/** What of a plan names an activity or item. */
export interface Referrers {
  /** The activities and items that do, in the order of the plan. */
  readonly subjects: readonly Found[];
  /** The entries of the calendar that serve it, or speak of it. */
  readonly events: readonly CalendarEvent[];
  readonly errata: NonNullable<Plan['errata']>;
  /** The keys of the plan's own texts that speak of it: `context`. */
  readonly texts: readonly string[];
}

/** Finds what names an activity or one of its items, itself apart; or, where an item is meant, that item. */
export function findReferrers(plan: Plan, { activity, item }: Found): Referrers {
  const isMeant = (target: Target | undefined) =>
    target !== undefined &&
    (target.year ?? plan.year) === plan.year &&
    target.activity === activity.id &&
    (item === undefined || target.item === item.letter);
  const names = (references: readonly string[] = []) => references.some((each) => isMeant(parseTarget(each)));
  const linked = new Set<unknown>();
  for (const { target, at } of linksOf(plan)) if (isMeant(target)) linked.add(ownerOf(plan, at));
  const { activities, calendar = [], errata = [] } = plan;
  return {
    subjects: activities
      .flatMap(subjectsOf)
      .filter((found) => (item === undefined ? found.activity !== activity : found.item !== item))
      .filter((found) => {
        const own = found.item ?? found.activity;
        return names(own.refersTo) || linked.has(own);
      }),
    events: calendar.filter((event) => names(event.activities) || linked.has(event)),
    errata: errata.filter((erratum) => linked.has(erratum)),
    texts: Object.keys(plan).filter((key) => linked.has(key)),
  };
}

/** What a text belongs to: an activity or item, an entry of the calendar, an erratum; else the key of the plan that it stands under. */
function ownerOf(
  { activities, calendar = [], errata = [] }: Plan,
  [key, index, part, position]: Path,
): unknown {
  if (key === 'activities') {
    const activity = activities[Number(index)];
    return part === 'items' ? activity?.items?.[Number(position)] : activity;
  }
  if (key === 'calendar') return calendar[Number(index)];
  return key === 'errata' ? errata[Number(index)] : key;
}
