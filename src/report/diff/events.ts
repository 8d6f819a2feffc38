import type { CalendarEvent, Period, Plan } from '../../model/schema.ts';
import { isTracked, isUnfinishedEvent } from '../../model/status.ts';
import type { Tie } from './activities.ts';
import { type Years, eventOrigin } from './origins.ts';

/** How an event ended that the later plan has not: left means neither carried on nor cancelled. */
export interface EventEnding {
  readonly kind: 'left' | 'unknown' | 'held' | 'cancelled';
  readonly plan: Plan;
  readonly event: CalendarEvent;
}

/** An event of the later plan that continues one of the earlier plan. */
export interface ContinuedEvent {
  readonly to: CalendarEvent;
  readonly tie: Tie;
  /** Whether it has another date: that of the same day some years on is the same. */
  readonly redated: boolean;
}

/** What became of an event that goes on. */
export interface ContinuedEventChange {
  readonly kind: 'carried' | 'same-id' | 'unchanged';
  readonly from: CalendarEvent;
  readonly continued: readonly ContinuedEvent[];
}

/** What became of an event, or that there is a new one. */
export type EventChange =
  | ContinuedEventChange
  | { readonly kind: 'added'; readonly to: CalendarEvent }
  | { readonly kind: 'ended'; readonly from: CalendarEvent; readonly ending: EventEnding };

/** Compares the calendars of two plans: first the entries of the later one, in its order, then those that have ended. */
export function compareEvents(years: Years): EventChange[] {
  const { from, to } = years;
  const ties = tie(years);
  const endingOf = tellEndings(years);
  const shift = to.year - from.year;
  const changes = new Map<CalendarEvent, EventChange>();
  const ended: EventChange[] = [];
  for (const event of from.calendar ?? []) {
    const continued = (ties.get(event) ?? []).map((each) => ({
      ...each,
      redated: isRedated(event.when, each.to.when, shift),
    }));
    const [first] = continued;
    if (first === undefined) ended.push({ kind: 'ended', from: event, ending: endingOf(event) });
    else changes.set(first.to, { kind: kindOf(event, continued), from: event, continued });
  }
  const tied = new Set([...ties.values()].flat().map((each) => each.to));
  return [
    ...(to.calendar ?? []).flatMap((event): EventChange[] => {
      const change = changes.get(event);
      if (change !== undefined) return [change];
      return tied.has(event) ? [] : [{ kind: 'added', to: event }];
    }),
    ...ended,
  ];
}

type Tied = Pick<ContinuedEvent, 'to' | 'tie'>;

function tie(years: Years): ReadonlyMap<CalendarEvent, readonly Tied[]> {
  const ties = new Map<CalendarEvent, Tied[]>();
  const events = (years.to.calendar ?? []).map((to) => ({ to, origin: eventOrigin(years, to) }));
  for (const { to, origin } of events)
    if (origin !== undefined) ties.set(origin, [...(ties.get(origin) ?? []), { to, tie: 'carried' }]);
  const byId = new Map((years.from.calendar ?? []).map((event) => [event.id, event]));
  for (const { to, origin } of events) {
    const same = byId.get(to.id);
    if (origin === undefined && same !== undefined && !ties.has(same))
      ties.set(same, [{ to, tie: 'same-id' }]);
  }
  return ties;
}

function kindOf(from: CalendarEvent, continued: readonly ContinuedEvent[]): ContinuedEventChange['kind'] {
  if (continued.some((each) => each.tie === 'carried')) return 'carried';
  return continued.every(({ to, redated }) => !redated && to.title === from.title) ? 'unchanged' : 'same-id';
}

function isRedated(before: Period | undefined, after: Period | undefined, shift: number): boolean {
  const [one, other] = [String(before ?? ''), String(after ?? '')];
  return one !== other && one.replace(/\b\d{4}\b/g, (year) => String(Number(year) + shift)) !== other;
}

/** Tells how an event ended where it was last: in the latest plan between that continues it, else in the earlier plan. */
function tellEndings(years: Years): (event: CalendarEvent) => EventEnding {
  const last = new Map<CalendarEvent, { plan: Plan; event: CalendarEvent }>();
  for (const plan of years.between)
    for (const event of plan.calendar ?? []) {
      const origin = eventOrigin(years, event);
      if (origin !== undefined) last.set(origin, { plan, event });
    }
  return (event) => {
    const end = last.get(event) ?? { plan: years.from, event };
    return { kind: endingKind(end.plan, end.event), ...end };
  };
}

function endingKind(plan: Plan, event: CalendarEvent): EventEnding['kind'] {
  if (!isTracked(plan)) return 'unknown';
  if (isUnfinishedEvent(event)) return 'left';
  return event.outcome === 'held' || event.outcome === 'cancelled' ? event.outcome : 'unknown';
}
