import type { Loose } from '../model/check.ts';
import type { Path } from '../model/edit.ts';
import { statusOf } from '../model/progress.ts';
import type { Activity, Item, LogEntry, Plan, Status } from '../model/schema.ts';
import { type RuleContext, each, isWrong, otherPlan } from './rule.ts';

/** An entry of an activity's log, and where it stands. */
export interface PlacedEntry {
  readonly entry: Loose<LogEntry>;
  readonly path: Path;
}

/** What has a status of its own to speak of: an activity, or an item of one. */
export interface Subject {
  readonly activity: Loose<Activity>;
  readonly item: Loose<Item> | undefined;
  readonly path: Path;
  /** The status that is written, or planned; undefined where an activity leaves it to its items. */
  readonly status: Status | undefined;
  /** What the log says of it, in its order. */
  readonly entries: readonly PlacedEntry[];
}

const subjectsOfPlans = new WeakMap<Loose<Plan>, readonly Subject[]>();

/** The activities and items whose status is known, and all that the log says of them; the plan is walked once. */
export function subjectsOf(plan: Loose<Plan>): readonly Subject[] {
  let subjects = subjectsOfPlans.get(plan);
  if (subjects === undefined) {
    subjects = [...findSubjects(plan)];
    subjectsOfPlans.set(plan, subjects);
  }
  return subjects;
}

function* findSubjects(plan: Loose<Plan>): Generator<Subject> {
  for (const [activity, path] of each(plan.activities, ['activities'])) {
    const log = Array.from(each(activity.log, [...path, 'log']), ([entry, at]) => ({ entry, path: at }));
    if (isLogDoubtful(activity, log)) continue;
    const entriesOf = (letter: string | undefined) => log.filter(({ entry }) => entry.item === letter);
    const items = activity.items ?? [];
    const status = activity.status ?? (items.length === 0 ? 'planned' : undefined);
    const subjects: Subject[] = [
      { activity, item: undefined, path, status, entries: entriesOf(undefined) },
      ...Array.from(each(items, [...path, 'items']), ([item, at]) => ({
        activity,
        item,
        path: at,
        status: item.status ?? 'planned',
        entries: entriesOf(item.letter),
      })),
    ];
    yield* subjects.filter(
      ({ item, entries }) =>
        !isWrong(item ?? activity, 'status') &&
        entries.every(({ entry }) => !isWrong(entry, 'status') && !isWrong(entry, 'note')),
    );
  }
}

/** Whether something of a log, or the letters that it names, is reported as wrong: what it says, and of what, is not known. */
function isLogDoubtful(activity: Loose<Activity>, log: readonly PlacedEntry[]): boolean {
  const { items = [] } = activity;
  if (isWrong(activity, 'log') || isWrong(activity, 'items') || log.length < (activity.log?.length ?? 0))
    return true;
  const letters = items.map((item) => item?.letter);
  return (
    letters.some((letter, index) => letter !== String.fromCodePoint(97 + index)) ||
    log.some(({ entry }) => Object.hasOwn(entry, 'item') && !(entry.item && letters.includes(entry.item)))
  );
}

/** Whether what a status came with from an earlier plan is that status: nobody has to log it again. */
export function isCarriedSo({ activity, item, status }: Subject, context: RuleContext): boolean {
  const { carriedFrom } = activity;
  if (carriedFrom?.year === undefined || carriedFrom.activity === undefined) return false;
  const letter = item === undefined ? carriedFrom.item : item.carriedFrom;
  if (item !== undefined && letter === undefined) return false;
  const source = otherPlan(context, carriedFrom.year)?.plan.activities.find(
    ({ id }) => id === carriedFrom.activity,
  );
  // A carry-over leaves no other status but this one as it was.
  if (source === undefined) return status === 'in-progress';
  const origin = source.items?.find((each) => each.letter === letter);
  return letter === undefined || origin === undefined
    ? statusOf({ activity: source }) === status
    : statusOf({ activity: source, item: origin }) === status;
}
