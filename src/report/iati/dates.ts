import { formatPeriod } from '../../language/fr/dates.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import { type Day, type Span, spanOf } from '../../model/dates.ts';
import { statusOf } from '../../model/progress.ts';
import type { Found } from '../../model/references.ts';
import type { LogEntry, Period } from '../../model/schema.ts';
import type { YearFacts } from '../facts.ts';
import { DATES } from './codes.ts';
import type { IatiDate } from './shapes.ts';

/** When an activity or item began and was done, as far as the log tells. */
export interface Actual {
  readonly start: Day | undefined;
  readonly end: Day | undefined;
}

/** Reads it from the log: of an activity, from what it says of its items too. What lies after `today` has not happened. */
export function actualDates(found: Found, today: Day): Actual {
  const { activity, item } = found;
  const entries = (activity.log ?? []).filter(
    (entry) => (item === undefined || entry.item === item.letter) && entry.on <= today,
  );
  const isDone = ({ status }: LogEntry) => status === 'done';
  return {
    start: entries.find((entry) => isDone(entry) || entry.status === 'in-progress')?.on,
    end: statusOf(found) === 'done' ? entries.findLast(isDone)?.on : undefined,
  };
}

/**
 * The dates of an activity or item: planned from the first day of the plan's year, which is what a year's plan is for,
 * to the last one of its due date or of the year; actual from the log. A continuous one has no end.
 */
export function activityDates(
  found: Found,
  { plan: { year }, dueOf }: Pick<YearFacts, 'plan' | 'dueOf'>,
  today: Day,
): IatiDate[] {
  const due = dueOf(found);
  const span = spanOf(due);
  const isContinuous = found.activity.continuous === true;
  const actual = actualDates(found, today);
  return [
    startOfPlan(year, span),
    ...day(DATES.actualStart, actual.start),
    ...(isContinuous ? [] : [planned(DATES.plannedEnd, due ?? year, 'last')]),
    ...day(DATES.actualEnd, isContinuous ? undefined : actual.end),
  ];
}

/** What is due before the year of the plan starts has started by then. */
function startOfPlan(year: number, due: Span | undefined): IatiDate {
  const start = planned(DATES.plannedStart, year, 'first');
  if (due === undefined || due.last >= start.on) return start;
  return { ...start, on: due.first < due.last ? due.first : due.last, words: undefined };
}

/**
 * The dates of a partnership: what has begun or ended by its state and by today is actual, the rest planned. No sheet tells
 * when work really began; one that is said to go on, to be over or to rest has begun when it was to. IATI takes no actual
 * date that lies ahead.
 */
export function cooperationDates({ start, end, state }: Cooperation, today: Day): IatiDate[] {
  const begun = state === 'ongoing' || state === 'completed' || state === 'suspended';
  const isPast = (period: Period | undefined, edge: 'first' | 'last') =>
    (spanOf(period)?.[edge] ?? '') <= today;
  return [
    ...(start === undefined
      ? []
      : [planned(begun && isPast(start, 'first') ? DATES.actualStart : DATES.plannedStart, start, 'first')]),
    ...(end === undefined
      ? []
      : [
          planned(
            state === 'completed' && isPast(end, 'last') ? DATES.actualEnd : DATES.plannedEnd,
            end,
            'last',
          ),
        ]),
  ];
}

/** Of a date that is less exact than a day, its first or last day, for IATI wants one, with its words, which tell how exact it is. */
function planned(type: string, period: Period, edge: 'first' | 'last'): IatiDate {
  const span = spanOf(period);
  const words = span?.precision === 'day' ? undefined : formatPeriod(period);
  return { type, on: span?.[edge] ?? String(period), words };
}

function day(type: string, on: Day | undefined): IatiDate[] {
  return on === undefined ? [] : [{ type, on, words: undefined }];
}
