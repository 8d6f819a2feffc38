import { type Day, spanOf } from '../model/dates.ts';
import { linkOf } from '../model/history.ts';
import { fold } from '../model/nearest.ts';
import { statusOf } from '../model/progress.ts';
import { type Found, leadOf, subjectsOf } from '../model/references.ts';
import type { Period, Status } from '../model/schema.ts';
import { isOpen, isTracked } from '../model/status.ts';
import type { YearFacts } from './facts.ts';

/** What is asked for: of each kind that is given, one of the values must hold; all that are given must. */
export interface Filters {
  /** Letters. */
  readonly priorities?: readonly string[] | undefined;
  readonly statuses?: readonly Status[] | undefined;
  readonly open?: boolean | undefined;
  readonly late?: boolean | undefined;
  /** The last day on which it is due comes before this one. */
  readonly dueBefore?: Day | undefined;
  /** Ids. */
  readonly themes?: readonly string[] | undefined;
  /** As the plan names them. */
  readonly leads?: readonly string[] | undefined;
  readonly carried?: boolean | undefined;
}

export const SORTS = ['number', 'due', 'status', 'priority', 'title'] as const;
export type Sort = (typeof SORTS)[number];

/** An activity or item with what is computed of it. */
export interface Row {
  readonly found: Found;
  /** Undefined where the outcome of the plan is not known. */
  readonly status: Status | undefined;
  readonly due: Period | undefined;
  /** How many days ago it was due, where it is late. */
  readonly late: number | undefined;
  /** Its own or, of an item that has none, its activity's. */
  readonly lead: string | undefined;
}

export interface SelectedRow extends Row {
  /** Whether it is an item that does not stand below its activity. */
  readonly apart: boolean;
}

/** What was asked for of a plan, and what answers to it. */
export interface Selection {
  readonly filters: Filters;
  readonly sort: Sort;
  /** In the order that is asked for. */
  readonly rows: readonly SelectedRow[];
  /** How many activities and items the plan has. */
  readonly total: number;
}

/** The activities and items of a year that answer to all filters, each by itself, in order. */
export function selectActivities(facts: YearFacts, filters: Filters = {}, sort: Sort = 'number'): Selection {
  const all = rowsOf(facts);
  const wanted = all.filter((row) => answers(row, filters));
  const activities = new Set(
    isGrouped(sort) ? wanted.map(({ found: { activity, item } }) => item === undefined && activity) : [],
  );
  const rows = wanted
    // A stable sort: what is equal stays in the order of the numbers.
    .toSorted(ORDERS[sort])
    .map((row) => ({ ...row, apart: row.found.item !== undefined && !activities.has(row.found.activity) }));
  return { filters, sort, rows, total: all.length };
}

/** Whether items follow their activities. */
export function isGrouped(sort: Sort): boolean {
  return sort === 'number' || sort === 'priority';
}

/** Every activity by number, each followed by its items. */
function rowsOf(facts: YearFacts): Row[] {
  const { activities } = facts.plan;
  return activities
    .toSorted((a, b) => a.number - b.number)
    .flatMap(subjectsOf)
    .map(describeSubject(facts));
}

/** Tells what is computed of an activity or item of a year. */
export function describeSubject({ plan, late, dueOf }: YearFacts): (found: Found) => Row {
  const days = new Map(late.map((each) => [each.found.item ?? each.found.activity, each.days]));
  const tracked = isTracked(plan);
  return (found) => ({
    found,
    status: tracked ? statusOf(found) : undefined,
    due: dueOf(found),
    late: days.get(found.item ?? found.activity),
    lead: leadOf(found),
  });
}

/** An item has the priority and the themes of its activity. */
function answers({ found, status, due, late, lead }: Row, filters: Filters): boolean {
  const { activity } = found;
  const { priorities, statuses, open, dueBefore, themes, leads, carried } = filters;
  return (
    (priorities === undefined || priorities.includes(activity.priority)) &&
    (statuses === undefined || (status !== undefined && statuses.includes(status))) &&
    (open !== true || (status !== undefined && isOpen(status))) &&
    (filters.late !== true || late !== undefined) &&
    (dueBefore === undefined || lastDay(due) < dueBefore) &&
    (themes === undefined || themes.some((theme) => activity.themes?.includes(theme))) &&
    (leads === undefined || (lead !== undefined && leads.includes(lead))) &&
    (carried !== true || linkOf(found) !== undefined)
  );
}

/** The last day of a date; after every other where there is none. */
function lastDay(due: Period | undefined): Day {
  return spanOf(due)?.last ?? '~';
}

/** What calls for something comes first. */
const STATUS_ORDER: readonly (Status | undefined)[] = [
  'in-progress',
  'planned',
  'postponed',
  'done',
  'cancelled',
  undefined,
];

const by =
  (key: (row: Row) => string | number) =>
  (one: Row, other: Row): number => {
    const [a, b] = [key(one), key(other)];
    return a < b ? -1 : Number(a > b);
  };

const ORDERS: Readonly<Record<Sort, (one: Row, other: Row) => number>> = {
  number: () => 0,
  due: by(({ due }) => lastDay(due)),
  status: by(({ status }) => STATUS_ORDER.indexOf(status)),
  priority: by(({ found: { activity } }) => activity.priority),
  title: by(({ found: { activity, item } }) => titleKey((item ?? activity).title)),
};

/** As a French index sorts: without accents, case, ligatures and what stands before the first word. */
function titleKey(title: string): string {
  return fold(title).replace(/^[^\p{L}\p{N}]+/u, '');
}
