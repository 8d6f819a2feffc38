/*
 * What a report should say in figures, counted from the data of a plan alone and without a line of `src/`: at the end of
 * its year, for dates of a day, a range of days, a month, a quarter or a year.
 */

export type Data = { readonly [key: string]: unknown };

export const listOf = (value: unknown): readonly Data[] => (Array.isArray(value) ? (value as Data[]) : []);
const isOpen = (status: string) => !['done', 'cancelled'].includes(status);

/** What is counted: an item or, without any, an activity; or an activity beside its items, where dates are counted. */
interface Line {
  readonly activity: Data;
  readonly item?: Data;
  readonly name: string;
  readonly printed: string;
  readonly status: string;
}

const statusIn = ({ status }: Data) => (status as string | undefined) ?? 'planned';

function wholeStatus(activity: Data): string {
  const statuses = listOf(activity.items).map(statusIn);
  if (activity.status !== undefined || statuses.length === 0) return statusIn(activity);
  const open = statuses.filter(isOpen);
  if (open.length === 0) return statuses.some((each) => each === 'done') ? 'done' : 'cancelled';
  if (statuses.some((each) => each === 'done' || each === 'in-progress')) return 'in-progress';
  return open.some((each) => each === 'planned') ? 'planned' : 'postponed';
}

function whole(activity: Data): Line {
  const { id, number } = activity;
  return { activity, name: String(id), printed: String(number), status: wholeStatus(activity) };
}

function parts(activity: Data): Line[] {
  return listOf(activity.items).map((item) => ({
    activity,
    item,
    name: `${String(activity.id)}/${String(item.letter)}`,
    printed: `${String(activity.number)}${String(item.letter)}`,
    status: statusIn(item),
  }));
}

const ends = (plan: Data) => listOf(plan.activities).filter(({ continuous }) => continuous !== true);

/** The items of a plan or, where an activity has none, the activity; what has no end is left out. */
export function leaves(plan: Data): Line[] {
  return ends(plan).flatMap((activity) => {
    const own = parts(activity);
    return own.length === 0 ? [whole(activity)] : own;
  });
}

/** The activities without an end. */
export function permanents(plan: Data): Line[] {
  return listOf(plan.activities)
    .filter(({ continuous }) => continuous === true)
    .map(whole);
}

/** All activities and items but those without an end. */
export function lines(plan: Data): Line[] {
  return ends(plan).flatMap((activity) => [whole(activity), ...parts(activity)]);
}

function lastDay(date: unknown): string {
  const text = String(date).split('/').at(-1) ?? '';
  if (/^\d{4}$/.test(text)) return `${text}-12-31`;
  const quarter = /^(\d{4})-Q(\d)$/.exec(text);
  if (quarter !== null) return `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, '0')}-31`;
  return text.length === 7 ? `${text}-31` : text;
}

/** The last day of what is due, by its own date or by the calendar. */
function dueOf(plan: Data, { activity, item, name }: Line): string | undefined {
  const { due } = item ?? activity;
  if (due !== undefined) return lastDay(due);
  const days = listOf(plan.calendar)
    .filter(({ when, activities }) => when !== undefined && ((activities ?? []) as string[]).includes(name))
    .map(({ when }) => lastDay(when));
  return days.toSorted().at(-1);
}

export const withDue = (plan: Data) => lines(plan).filter((line) => dueOf(plan, line) !== undefined);

/** What is open though its last day was before the last one of the year. */
export function late(plan: Data): Line[] {
  return withDue(plan).filter(
    (line) => isOpen(line.status) && (dueOf(plan, line) ?? '') < `${String(plan.year)}-12-31`,
  );
}

/** The day on which a line took the status that it has, by its log. */
export function loggedOn({ activity, item, status }: Line): string | undefined {
  const entries = listOf(activity.log).filter(
    (entry) => entry.item === item?.letter && entry.status !== undefined,
  );
  const last = entries.at(-1);
  return last?.status === status ? String(last.on) : undefined;
}

/** Who answers for a line; an item without anyone, by its activity. */
export const hasLead = ({ activity, item }: Line) => (item?.lead ?? activity.lead) !== undefined;
