import { type Day, parsePeriod } from './dates.ts';
import { statusOf } from './progress.ts';
import type { Activity, CalendarEvent, Item, LogEntry, Plan, State, Status } from './schema.ts';
import { hasStatusConflict } from './status.ts';

/**
 * The plan as it was at the end of a day, as far as it tells: statuses from the log; before its first entry a subject is
 * planned, or as it was carried; without any entry it has its present status. The state goes by the dates of the plan, an
 * event that was held later has no outcome yet, and what is dated later in logs and results is not there.
 * `others` are the plans that it continues.
 */
export function planAsOf(plan: Plan, day: Day, others: ReadonlyMap<number, Plan>): Plan {
  return {
    ...plan,
    state: stateAsOf(plan, day),
    activities: plan.activities.map((activity) => activityAsOf(activity, plan.year, day, others)),
    ...(plan.calendar && { calendar: plan.calendar.map((event) => eventAsOf(event, day)) }),
  };
}

function stateAsOf({ state = 'draft', proposed, adopted, closed }: Plan, day: Day): State {
  const isBefore = (on: Day | undefined) => on !== undefined && day < on;
  let then = state;
  if (then === 'closed' && isBefore(closed?.on)) then = 'adopted';
  if ((then === 'adopted' || then === 'closed') && isBefore(adopted?.on)) then = 'proposed';
  return then === 'proposed' && isBefore(proposed?.on) ? 'draft' : then;
}

function activityAsOf(
  activity: Activity,
  year: number,
  day: Day,
  others: ReadonlyMap<number, Plan>,
): Activity {
  const { log = [], results, items } = activity;
  const source = originOf(activity, year, others);
  const itemsThen = items?.map((item): Item => ({
    ...item,
    status: statusAsOf(
      log.filter((entry) => entry.item === item.letter),
      day,
      item.status,
      item.carriedFrom === undefined ? undefined : carriedStatus(source, item.carriedFrom),
    ),
  }));
  const own = statusAsOf(
    log.filter((entry) => entry.item === undefined),
    day,
    activity.status,
    // One with items leaves its status to them until it is given one.
    items === undefined || items.length === 0 ? carriedStatus(source, activity.carriedFrom?.item) : undefined,
  );
  const then = {
    ...activity,
    status: own,
    ...(itemsThen && { items: itemsThen }),
    log: orAbsent(log.filter(({ on }) => on <= day)),
    results: orAbsent(results?.filter(({ on }) => !isAfter(on, day))),
  };
  // A status of its own that nothing dates holds as far as its items, which are dated, do not contradict it.
  return hasStatusConflict(then) ? { ...then, status: undefined } : then;
}

/** A plan that has nothing to list has no list. */
function orAbsent<Element>(list: Element[] | undefined): Element[] | undefined {
  return list?.length === 0 ? undefined : list;
}

/** `before` is what stood there until the first entry; undefined where that was nothing, as of what is planned. */
function statusAsOf(
  entries: readonly LogEntry[],
  day: Day,
  present: Status | undefined,
  before: Status | undefined,
): Status | undefined {
  const logged = entries.filter(({ status }) => status !== undefined);
  if (logged.length === 0) return present;
  const last = logged.findLast(({ on }) => on <= day);
  if (last !== undefined) return last.status;
  // What was marked as in progress was not so before, however it was carried.
  return logged[0]?.status === before ? undefined : before;
}

/** What an activity was carried from, as it was at the end of that year: what came of it later was not carried along. */
function originOf(
  { carriedFrom }: Activity,
  year: number,
  others: ReadonlyMap<number, Plan>,
): Activity | undefined {
  // A year that is not before its own would go round in circles.
  if (carriedFrom === undefined || carriedFrom.year >= year) return undefined;
  const { year: from, activity: name } = carriedFrom;
  const source = others.get(from)?.activities.find(({ id }) => id === name);
  return source && activityAsOf(source, from, `${from}-12-31`, others);
}

/** The status that a carry-over brings along: what was in progress goes on, all else starts anew. */
function carriedStatus(source: Activity | undefined, letter: string | undefined): Status | undefined {
  if (source === undefined) return undefined;
  const item = source.items?.find((each) => each.letter === letter);
  const status = statusOf(item === undefined ? { activity: source } : { activity: source, item });
  return status === 'in-progress' ? status : undefined;
}

function eventAsOf(event: CalendarEvent, day: Day): CalendarEvent {
  return event.outcome === 'held' && isAfter(event.when, day) ? { ...event, outcome: undefined } : event;
}

/** Whether a date begins only after a day. */
function isAfter(period: CalendarEvent['when'], day: Day): boolean {
  const span = period === undefined ? undefined : parsePeriod(period);
  return span !== undefined && span.first > day;
}
