import type { Day } from '../model/dates.ts';
import type { Edit } from '../model/edit.ts';
import type { StatusRefusal } from '../model/error.ts';
import { insertKey } from '../model/insert-key.ts';
import { statusOf } from '../model/progress.ts';
import type { Found } from '../model/references.ts';
import type { Activity, Item, Plan, Status } from '../model/schema.ts';
import { activityStatus, hasStatusConflict, isOpen, itemStatus } from '../model/status.ts';
import { laterStatus, logEdits, logEntry } from './log.ts';
import { refuseSubject } from './refuse-subject.ts';
import { isAllowedWhenClosed, needsNote } from './moves.ts';

/** What is to be marked, and what the log is to say of it. */
export interface StatusRequest {
  readonly subjects: readonly Found[];
  readonly status: Status;
  readonly on: Day;
  readonly today: Day;
  readonly note?: string | undefined;
  readonly by?: string | undefined;
  /** Whether the open items of an activity take the status too. */
  readonly items?: boolean | undefined;
}

/**
 * One status that changes, and why: it was asked for; it is the activity's own, which would contradict its items; or
 * it is one that is not written, and comes from them. Where before and after are the same, only a note is logged.
 */
export interface StatusChange {
  readonly subject: Found;
  readonly before: Status;
  readonly after: Status;
  readonly why: 'asked' | 'follows' | 'derived';
}

export interface StatusPlan {
  readonly changes: readonly StatusChange[];
  /** The plan with these statuses; its log is as it was. */
  readonly after: Plan;
  readonly edits: readonly Edit[];
}

/**
 * What marking activities and items comes to: the edits of their statuses and logs, and those of an activity's own
 * status where that would contradict its items. Nothing for what has the status already where there is no note.
 * Throws `status-refused`, for all of them where one cannot be.
 */
export function planStatus(plan: Plan, request: StatusRequest): StatusPlan {
  const bySubject = new Map<Activity, { whole: boolean; items: Set<Item> }>();
  for (const { activity, item } of request.subjects) {
    const marked = bySubject.get(activity) ?? { whole: false, items: new Set<Item>() };
    bySubject.set(activity, marked);
    if (item !== undefined) marked.items.add(item);
    else {
      marked.whole = true;
      if (request.items === true)
        for (const each of activity.items ?? []) if (isOpen(itemStatus(each))) marked.items.add(each);
    }
  }
  const marked = Array.from(bySubject, ([activity, { whole, items }]) =>
    markActivity(plan, activity, whole, items, request),
  );
  const after = new Map(marked.map((each) => [each.before, each.after]));
  return {
    changes: marked.flatMap(({ changes }) => changes),
    edits: marked.flatMap(({ edits }) => edits),
    after: { ...plan, activities: plan.activities.map((activity) => after.get(activity) ?? activity) },
  };
}

interface Marked {
  readonly before: Activity;
  readonly after: Activity;
  readonly changes: readonly StatusChange[];
  readonly edits: readonly Edit[];
}

/** Marks some items of an activity and, where it is meant `whole`, the activity itself. */
function markActivity(
  plan: Plan,
  activity: Activity,
  whole: boolean,
  items: ReadonlySet<Item>,
  request: StatusRequest,
): Marked {
  const { status, note } = request;
  const changes = [...items].flatMap((item) => change(plan, { activity, item }, request));
  const withItems = {
    ...activity,
    items: activity.items?.map((item) => (items.has(item) ? { ...item, status } : item)),
  };
  let after: Activity = withItems;
  const own: StatusChange[] = [];
  const [before, derived] = [activityStatus(activity), activityStatus(withItems)];
  // An activity that its items make what it is to be needs no status of its own.
  const isDerived = activity.status === undefined && derived === status && changes.length > 0;
  if (whole && !isDerived) {
    own.push(...change(plan, { activity }, request));
    if (before !== status) after = { ...withItems, status };
    if (hasStatusConflict(after)) refuseConflict(plan, after, status);
  } else if (changes.length > 0 && hasStatusConflict(withItems)) {
    const follows = activityStatus({ items: withItems.items });
    refuseDisorder(plan, { activity }, request);
    own.push({ subject: { activity }, before, after: follows, why: 'follows' });
    after = { ...withItems, status: follows };
  } else if (derived !== before) {
    own.push({ subject: { activity }, before, after: derived, why: 'derived' });
  }
  const all = [...changes, ...own];
  const path = ['activities', plan.activities.indexOf(activity)];
  const written = all.filter(({ why }) => why !== 'derived');
  const entries = written.map(({ subject, before: from, after: to, why }) =>
    logEntry(subject, {
      ...request,
      // A note alone changes no status, and the log says none.
      status: from === to ? undefined : to,
      // The activity's own status, where it needs a reason, has that of the item.
      note: why === 'asked' || needsNote(from, to) ? note : undefined,
    }),
  );
  return {
    before: activity,
    after,
    changes: all,
    edits: [
      ...written.flatMap(({ subject, before: from, after: to }) =>
        from === to ? [] : [statusEdit(subject, to, path)],
      ),
      ...logEdits(activity, entries, path),
    ],
  };
}

/** The change of one subject; none where it has the status already and there is nothing to note. */
function change(plan: Plan, subject: Found, request: StatusRequest): StatusChange[] {
  const { status, note, on, today } = request;
  const before = statusOf(subject);
  if (before === status && note === undefined) return [];
  if (plan.state === 'closed' && !isAllowedWhenClosed(before, status)) refuseSubject(plan, subject, 'closed');
  if (before !== status && note === undefined && needsNote(before, status))
    refuseSubject(plan, subject, refusalFor(before, status));
  if (on > today) refuseSubject(plan, subject, 'future', { day: today });
  if (before !== status) refuseDisorder(plan, subject, request);
  return [{ subject, before, after: status, why: 'asked' }];
}

/** What lacks its reason: a suspension, an abandonment, or that something finished goes on. */
function refusalFor(before: Status, after: Status): StatusRefusal {
  if (after === 'postponed' || after === 'cancelled') return 'needs-reason';
  return before === 'done' ? 'reopening' : 'resuming';
}

/** An activity is not finished while one of its items is open, nor open where none is. */
function refuseConflict(plan: Plan, activity: Activity, status: Status): never {
  const { items = [] } = activity;
  const blocking = items.filter((each) => isOpen(itemStatus(each)) !== isOpen(status));
  return refuseSubject(plan, { activity }, isOpen(status) ? 'closed-items' : 'open-items', {
    items: blocking.map(({ letter }) => letter),
  });
}

/** A status before one that the log has already would not be the last one there. */
function refuseDisorder(plan: Plan, subject: Found, { on }: StatusRequest): void {
  const day = laterStatus(subject, on);
  if (day !== undefined) refuseSubject(plan, subject, 'before-last', { day });
}

function statusEdit({ activity, item }: Found, status: Status, path: Edit['path']): Edit {
  const subject = item === undefined ? path : [...path, 'items', (activity.items ?? []).indexOf(item)];
  const at = [...subject, 'status'];
  return (item ?? activity).status === undefined
    ? insertKey(at, status)
    : { kind: 'set', path: at, value: status };
}
