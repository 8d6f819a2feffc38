import { type Continuation, continuationsIn } from '../../model/continuations.ts';
import { statusOf } from '../../model/progress.ts';
import type { Found } from '../../model/references.ts';
import type { Activity, Item, Plan, Status } from '../../model/schema.ts';
import { isTracked } from '../../model/status.ts';
import { leavesToCarry } from '../../model/unfinished.ts';
import type { Years } from './origins.ts';

/** What a person has to know first of what went several ways. */
const WORST = ['left', 'unknown', 'finished', 'given-up'] as const;

/** How something ended that the later plan has not: left means neither carried on nor given up. */
export interface Ending {
  readonly kind: (typeof WORST)[number];
  /** Where it was last: the earlier plan, or one between. */
  readonly plan: Plan;
  readonly found: Found;
}

/** Tells of an ending whether the thing is still to do, as far as is known: neither done nor given up. */
export function isPending({ kind }: Ending): boolean {
  return kind === 'left' || kind === 'unknown';
}

/** The status that something ended with; undefined where it is not known. */
export function lastStatus({ kind, found }: Ending): Status | undefined {
  if (kind === 'unknown') return undefined;
  // What was still open in an activity that is given up is given up with it, whatever it says itself.
  return kind === 'given-up' ? 'cancelled' : statusOf(found);
}

/** Tells how an activity of the earlier plan, or an item of it, ended. */
export function tellEndings({ from, between }: Years): (activity: Activity, item?: Item) => Ending {
  const after = continuationsIn(between);
  const ofSubject = (found: Found): Ending => {
    const next = after({ year: from.year, activity: found.activity.id, item: found.item?.letter });
    return lastOf({ plan: from, found }, next)
      .map((last) => ({ ...last, kind: kindOf(last) }))
      .toSorted((a, b) => WORST.indexOf(a.kind) - WORST.indexOf(b.kind))[0] as Ending;
  };
  return (activity, item) => {
    if (item !== undefined) return ofSubject({ activity, item });
    const whole = ofSubject({ activity });
    const left = (activity.items ?? []).some((each) => ofSubject({ activity, item: each }).kind === 'left');
    return left && whole.kind !== 'left' ? { kind: 'left', plan: from, found: { activity } } : whole;
  };
}

type Place = Omit<Ending, 'kind'>;

function lastOf({ plan, found }: Place, next: readonly Continuation[]): Place[] {
  return next.length === 0 ? [{ plan, found }] : next.flatMap((each) => lastOf(each, each.next));
}

function kindOf({ plan, found }: Place): Ending['kind'] {
  if (!isTracked(plan)) return 'unknown';
  const { activity, item } = found;
  if (leavesToCarry(activity).some((letter) => item === undefined || letter === item.letter)) return 'left';
  // What was done of an activity has been done, though the activity is given up.
  return statusOf(found) === 'done' ? 'finished' : 'given-up';
}
