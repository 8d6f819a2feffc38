import { type CarryCount, countCarried, countCarriedEvent } from '../model/carry-count.ts';
import type { Path } from '../model/edit.ts';
import {
  type Ancestor,
  type EventAncestor,
  type PlansAtHand,
  carriedSince,
  eventCarriedSince,
  findAncestor,
  findEventAncestor,
} from '../model/history.ts';
import { activityStatus, isOpen } from '../model/status.ts';
import { type Rule, type RuleContext, asWhole, otherPlan } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'carryover-chronic': {
      readonly isEvent: boolean;
      /** How many plans in a row have carried it, this one included. */
      readonly times: number;
      /** The year of the plan that it was in first. */
      readonly since: number;
      /** Whether that plan is not here, so that it may come from one before. */
      readonly atLeast: boolean;
    };
  }
}

/** So many times in a row are a reason to decide. */
const CHRONIC = 3;

/** Something that is still to be done has been carried three years running or more; continuous activities apart. */
export const carryoverChronic: Rule<'carryover-chronic'> = {
  id: 'carryover-chronic',
  severity: 'warning',
  years: (context) => chains(context).map(({ count }) => count.since),
  *check(context) {
    for (const { at, count, first } of chains(context)) {
      const { times, since, atLeast } = count;
      if (times < CHRONIC) continue;
      const file = context.others(since)[0]?.file;
      const place = first();
      yield {
        place: { at },
        arguments: { isEvent: at[0] === 'calendar', times, since, atLeast },
        related: file === undefined || place === undefined ? [] : [{ file, place: { at: place } }],
      };
    }
  },
};

/** What a plan carries and has still to do, with how often it has been carried and where that began. */
interface Chain {
  readonly at: Path;
  readonly count: CarryCount;
  /** Undefined where that plan has not been read, or has it not. */
  readonly first: () => Path | undefined;
}

function chains(context: RuleContext): Chain[] {
  const plan = asWhole(context)?.plan;
  if (plan === undefined) return [];
  const others = { get: (year: number) => otherPlan(context, year)?.plan };
  const ofActivities = plan.activities.flatMap((activity, index): Chain[] => {
    const found = { activity };
    const count = countCarried(plan, found, others);
    if (count === undefined || count.renewed || !isOpen(activityStatus(activity))) return [];
    const first = () =>
      placeOf(
        carriedSince(plan, found, others).find(({ year }) => year === count.since),
        others,
      );
    return [{ at: ['activities', index, 'carriedFrom', 'year'], count, first }];
  });
  const ofEvents = (plan.calendar ?? []).flatMap((event, index): Chain[] => {
    const count = countCarriedEvent(plan, event, others);
    if (count === undefined || event.outcome === 'held' || event.outcome === 'cancelled') return [];
    const first = () => eventPlaceOf(eventCarriedSince(plan, event, others).at(-1), others);
    return [{ at: ['calendar', index, 'carriedFrom', 'year'], count, first }];
  });
  return [...ofActivities, ...ofEvents];
}

function placeOf(at: Ancestor | undefined, others: PlansAtHand): Path | undefined {
  if (at === undefined) return undefined;
  // Of an item that is not there, the activity that it was in.
  const found = findAncestor(at, others) ?? findAncestor({ ...at, item: undefined }, others);
  if (found === undefined) return undefined;
  const { activity, item } = found;
  const path = ['activities', others.get(at.year)?.activities.indexOf(activity) ?? 0];
  return [...path, ...(item === undefined ? [] : ['items', activity.items?.indexOf(item) ?? 0]), 'title'];
}

function eventPlaceOf(at: EventAncestor | undefined, others: PlansAtHand): Path | undefined {
  const event = at && findEventAncestor(at, others);
  return event && ['calendar', others.get(at.year)?.calendar?.indexOf(event) ?? 0, 'title'];
}
