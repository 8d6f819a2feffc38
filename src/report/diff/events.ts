import { findEventAncestor } from '../../model/history.ts';
import type { CalendarEvent, Period, Plan } from '../../model/schema.ts';
import { isTracked, isUnfinishedEvent } from '../../model/status.ts';
import { type Tied, matchUp } from './matches.ts';
import { type Years, originOfEvent } from './origins.ts';

/** How an event ended that the later plan has not, and where it was last: left means neither carried on nor cancelled. */
interface EventEnding {
  readonly kind: 'left' | 'unknown' | 'held' | 'cancelled';
  readonly plan: Plan;
  readonly event: CalendarEvent;
}

/** An event of the later plan that continues one of the earlier plan. */
interface ContinuedEvent extends Tied<CalendarEvent> {
  /** Whether it has another date: that of the same day some years on is the same. */
  readonly redated: boolean;
}

/** What became of an event, or that there is a new one. */
export type EventChange =
  | {
      readonly kind: 'carried' | 'same-id' | 'unchanged';
      readonly from: CalendarEvent;
      readonly continued: readonly ContinuedEvent[];
    }
  | { readonly kind: 'added'; readonly to: CalendarEvent }
  | { readonly kind: 'ended'; readonly from: CalendarEvent; readonly ending: EventEnding };

/** Compares the calendars of two plans: first the entries of the later one, in its order, then those that have ended. */
export function compareEvents(years: Years): EventChange[] {
  const { from, to, plans } = years;
  const endingOf = tellEndings(years);
  const matches = matchUp(from.calendar ?? [], to.calendar ?? [], {
    byLinks: (event) => {
      const origin = originOfEvent(years, to, event);
      return origin && { from: origin };
    },
    byId: ({ id }) => findEventAncestor({ year: from.year, event: id }, plans),
  });
  return matches.map((match): EventChange => {
    if ('added' in match) return { kind: 'added', to: match.added };
    const event = match.from;
    if (match.continued.length === 0) return { kind: 'ended', from: event, ending: endingOf(event) };
    const continued = match.continued.map((each) => ({
      ...each,
      redated: isRedated(event.when, each.to.when, to.year - from.year),
    }));
    return { kind: kindOf(event, continued), from: event, continued };
  });
}

function kindOf(from: CalendarEvent, continued: readonly ContinuedEvent[]) {
  if (continued.some(({ tie }) => tie === 'carried')) return 'carried';
  return continued.every(({ to, redated }) => !redated && to.title === from.title) ? 'unchanged' : 'same-id';
}

function isRedated(before: Period | undefined, after: Period | undefined, shift: number): boolean {
  const [one, other] = [String(before ?? ''), String(after ?? '')];
  return one !== other && one.replace(/\b\d{4}\b/g, (year) => String(Number(year) + shift)) !== other;
}

/** Tells how an event ended where it was last: in the latest plan between that continues it, else in the earlier plan. */
function tellEndings(years: Years): (event: CalendarEvent) => EventEnding {
  const last = new Map<CalendarEvent | undefined, { plan: Plan; event: CalendarEvent }>();
  for (const plan of years.between)
    for (const event of plan.calendar ?? []) last.set(originOfEvent(years, plan, event), { plan, event });
  return (from) => {
    const { plan, event } = last.get(from) ?? { plan: years.from, event: from };
    return { kind: endingKind(plan, event), plan, event };
  };
}

function endingKind(plan: Plan, event: CalendarEvent): EventEnding['kind'] {
  if (!isTracked(plan)) return 'unknown';
  if (isUnfinishedEvent(event)) return 'left';
  return event.outcome === 'held' || event.outcome === 'cancelled' ? event.outcome : 'unknown';
}
