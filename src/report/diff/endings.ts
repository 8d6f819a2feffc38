import { type Continuation, continuationsIn } from '../../model/continuations.ts';
import { statusOf } from '../../model/progress.ts';
import type { Found } from '../../model/references.ts';
import type { Activity, Item, Plan } from '../../model/schema.ts';
import { activityStatus, isTracked } from '../../model/status.ts';
import { leavesToCarry } from '../../model/unfinished.ts';
import type { Years } from './origins.ts';

/** How something ended that the later plan has not: left means neither carried on nor given up. */
export type EndingKind = 'left' | 'unknown' | 'finished' | 'given-up';

/** The same, and where it was last: in the earlier plan, or in one between. */
export interface Ending {
  readonly kind: EndingKind;
  readonly plan: Plan;
  readonly found: Found;
}

/** What a person has to know first of what went several ways. */
const WORST: readonly EndingKind[] = ['left', 'unknown', 'finished', 'given-up'];

/** Tells how an activity of the earlier plan, or an item of it, ended. */
export function tellEndings({ from, between }: Years): (activity: Activity, item?: Item) => Ending {
  const after = continuationsIn(between);
  const ofSubject = (found: Found): Ending => {
    const { activity, item } = found;
    const ends = lastOf(after({ year: from.year, activity: activity.id, item: item?.letter }));
    const endings = (ends.length === 0 ? [{ plan: from, found }] : ends).map(judge);
    return endings.toSorted((a, b) => WORST.indexOf(a.kind) - WORST.indexOf(b.kind))[0] as Ending;
  };
  return (activity, item) => {
    if (item !== undefined) return ofSubject({ activity, item });
    const whole = ofSubject({ activity });
    const left = (activity.items ?? []).some((each) => ofSubject({ activity, item: each }).kind === 'left');
    return left && whole.kind !== 'left' ? { kind: 'left', plan: from, found: { activity } } : whole;
  };
}

function lastOf(continuations: readonly Continuation[]): { plan: Plan; found: Found }[] {
  return continuations.flatMap(({ plan, found, next }) =>
    next.length === 0 ? [{ plan, found }] : lastOf(next),
  );
}

function judge({ plan, found }: { plan: Plan; found: Found }): Ending {
  return { kind: kindOf(plan, found), plan, found };
}

function kindOf(plan: Plan, found: Found): EndingKind {
  if (!isTracked(plan)) return 'unknown';
  const { activity, item } = found;
  const open = leavesToCarry(activity);
  if (item === undefined ? open.length > 0 : open.includes(item.letter)) return 'left';
  // What is given up as a whole is, whatever its items say.
  const givenUp = activityStatus(activity) === 'cancelled' || statusOf(found) === 'cancelled';
  return givenUp ? 'given-up' : 'finished';
}
