import { type Day, spanOf } from '../model/dates.ts';
import { dueDates } from '../model/due.ts';
import { type Progress, progressOf } from '../model/progress.ts';
import type { Found } from '../model/references.ts';
import { NO_REGISTER, type Register } from '../model/register.ts';
import type { Activity, CalendarEvent, Period, Plan } from '../model/schema.ts';
import { type Carried, type CarriedEvent, findCarried, findCarriedEvents } from './carried.ts';
import { type Deadline, findDueSoon, findLate } from './due.ts';

/** A priority with its activities, by number. */
export interface PriorityFacts {
  readonly letter: string;
  readonly title: string;
  readonly aim: string | undefined;
  readonly progress: Progress | null;
  readonly activities: readonly Activity[];
}

/** What a plan says of its year on a day: computed once, for the dashboard and the report alike. */
export interface YearFacts {
  readonly plan: Plan;
  readonly asOf: Day;
  /** Whether that day was asked for, and the plan is what it was then. */
  readonly isDayAsked: boolean;
  /** The day of the last entry in the logs, where it is after that: what is told includes it. */
  readonly completedOn: Day | undefined;
  readonly progress: Progress | null;
  readonly priorities: readonly PriorityFacts[];
  readonly continuous: readonly Activity[];
  /** The longest overdue first; in a plan that is not adopted nothing is. */
  readonly late: readonly Deadline[];
  /** What is due soon, in a plan that goes on, be it adopted or not: the soonest first. */
  readonly dueSoon: readonly Deadline[];
  readonly toConfirm: readonly CalendarEvent[];
  readonly upcoming: readonly CalendarEvent[];
  /** The twelve months, the empty ones too. */
  readonly months: readonly (readonly CalendarEvent[])[];
  /** The entries that belong to no month: without a date, of a quarter, a season, a year, or of another year. */
  readonly withoutMonth: readonly CalendarEvent[];
  readonly carried: readonly Carried[];
  readonly carriedEvents: readonly CarriedEvent[];
  /** Whether any of this is drawn from a plan that was reconstructed, this one or one that it continues. */
  readonly reconstructed: boolean;
  /** The plans of other years that are at hand, for what refers to them. */
  readonly others: ReadonlyMap<number, Plan>;
  /** What the workspace knows beside its plans, as far as it can be understood. */
  readonly register: Register;
  /**
   * The plan of the year before, where it is here and nothing of this one refers to it yet. It is not one that these
   * facts draw on: what shows something of it says itself whether it was reconstructed.
   */
  readonly before?: Plan | undefined;
  readonly dueOf: (found: Found) => Period | undefined;
}

/** The day as of which a plan is spoken of: today, or the end of its year where that is past. */
export function speakingDay({ year }: Plan, today: Day): Day {
  const last = endOf({ year });
  return today < last ? today : last;
}

function endOf({ year }: Pick<Plan, 'year'>): Day {
  return `${year}-12-31`;
}

/**
 * Computes the facts of a year. `others` are the plans of other years that are at hand, `register` what is known of the
 * organizations and partnerships that they name.
 */
export function gatherFacts(
  plan: Plan,
  asOf: Day,
  others: ReadonlyMap<number, Plan>,
  register: Register = NO_REGISTER,
): YearFacts {
  const activities = plan.activities.toSorted((a, b) => a.number - b.number);
  const calendar = inOrder(plan.calendar ?? []);
  const dueOf = dueDates(plan);
  return {
    plan,
    asOf,
    isDayAsked: false,
    // Before the end of the year an entry after that day is of the future, which `plan validate` tells.
    completedOn: asOf === endOf(plan) ? lastEntryAfter(asOf, activities) : undefined,
    progress: progressOf(plan, activities),
    priorities: Object.entries(plan.priorities).map(([letter, { title, aim }]) => {
      const own = activities.filter(({ priority }) => priority === letter);
      return { letter, title, aim, progress: progressOf(plan, own), activities: own };
    }),
    continuous: activities.filter(({ continuous }) => continuous === true),
    late: findLate(plan, activities, asOf, dueOf),
    dueSoon: findDueSoon(plan, activities, asOf, dueOf),
    toConfirm: calendar.filter(
      ({ toConfirm = [], outcome }) => toConfirm.length > 0 && outcome === undefined,
    ),
    upcoming: calendar.filter(
      ({ when, outcome }) => outcome === undefined && (spanOf(when)?.last ?? '') >= asOf,
    ),
    months: Array.from({ length: 12 }, (_, index) =>
      calendar.filter(({ when }) => monthOf(when, plan.year) === index + 1),
    ),
    withoutMonth: calendar.filter(({ when }) => monthOf(when, plan.year) === undefined),
    carried: findCarried(plan, activities, others),
    carriedEvents: findCarriedEvents(plan, calendar, others),
    reconstructed: isReconstructed([plan, ...others.values()]),
    others,
    register,
    dueOf,
  };
}

/** The same facts with the plans of later years at hand, for what became of the year's work. */
export function withLater(facts: YearFacts, later: ReadonlyMap<number, Plan>): YearFacts {
  return {
    ...facts,
    others: new Map([...facts.others, ...later]),
    // A later plan that takes up nothing of this one tells nothing of it.
    reconstructed: facts.reconstructed || isReconstructed([...later.values()].filter(continues(facts.plan))),
  };
}

function continues({ year }: Plan): (later: Plan) => boolean {
  return ({ activities, calendar = [] }) =>
    [...activities, ...calendar].some(({ carriedFrom }) => carriedFrom?.year === year);
}

function isReconstructed(plans: Iterable<Plan>): boolean {
  return Array.from(plans).some(({ provenance }) => provenance === 'reconstructed');
}

/** The month that an entry is printed under, from 1; undefined where it has none in this year. */
function monthOf(when: Period | undefined, year: number): number | undefined {
  const span = spanOf(when);
  if (span === undefined || !['day', 'days', 'month', 'months'].includes(span.precision)) return undefined;
  if (span.first.startsWith(String(year))) return Number(span.first.slice(5, 7));
  // What began the year before stands in January.
  return span.first < String(year) && span.last >= String(year) ? 1 : undefined;
}

/** By date, those without one last; what has the same date stays in the order of the plan. */
function inOrder(calendar: readonly CalendarEvent[]): CalendarEvent[] {
  const key = ({ when }: CalendarEvent) => spanOf(when)?.first ?? '9999';
  return calendar.toSorted((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
}

function lastEntryAfter(asOf: Day, activities: readonly Activity[]): Day | undefined {
  let last: Day | undefined;
  for (const { log = [] } of activities) for (const { on } of log) if (on > (last ?? asOf)) last = on;
  return last;
}
