import type { Day } from '../model/dates.ts';
import type { Edit, Path } from '../model/edit.ts';
import { OidpError, type StatusRefusal } from '../model/error.ts';
import { statusOf } from '../model/progress.ts';
import type { Found } from '../model/references.ts';
import type { Activity, Plan, Status } from '../model/schema.ts';
import { activityStatus, isOpen, itemStatus } from '../model/status.ts';
import { insertKey } from './insert-key.ts';

/** What is to be marked, and what the log is to say of it. */
export interface StatusRequest {
  readonly subject: Found;
  readonly status: Status;
  readonly on: Day;
  readonly today: Day;
  readonly note?: string | undefined;
  readonly by?: string | undefined;
}

/** One status that changes. */
export interface StatusChange {
  readonly subject: Found;
  readonly before: Status;
  readonly after: Status;
}

/** A log entry with only the keys that are written. */
type Entry = { readonly on: Day } & Readonly<Record<string, string>>;

export interface StatusPlan {
  readonly changes: readonly StatusChange[];
  /** The plan with these statuses; its log is as it was. */
  readonly after: Plan;
  readonly edits: readonly Edit[];
}

/**
 * What marking an activity or item comes to: the edits of its status and log, and those of its activity's own status
 * where that would contradict the items. Nothing where it has the status already and there is no note.
 * Throws `status-refused`.
 */
export function planStatus(plan: Plan, request: StatusRequest): StatusPlan {
  const { subject, status, note } = request;
  const before = statusOf(subject);
  if (before === status && note === undefined) return { changes: [], edits: [], after: plan };
  refuse(plan, request, before);
  const index = plan.activities.indexOf(subject.activity);
  const path = ['activities', index];
  const changes: StatusChange[] = [{ subject, before, after: status }];
  const edits: Edit[] = [];
  if (before !== status) edits.push(statusEdit(subject, status, path));
  const entries = [logEntry(request)];
  const own = ownStatusAfter(subject, status);
  if (own !== undefined) {
    const activity = { activity: subject.activity };
    changes.push({ subject: activity, before: activityStatus(subject.activity), after: own });
    edits.push(statusEdit(activity, own, path));
    // A status that needs a reason has that of the item.
    const reason = own === 'cancelled' || own === 'postponed' ? note : undefined;
    entries.push(logEntry({ ...request, subject: activity, status: own, note: reason }));
  }
  edits.push(...logEdits(subject.activity, entries, path));
  return { changes, edits, after: withStatuses(plan, changes) };
}

function withStatuses(plan: Plan, changes: readonly StatusChange[]): Plan {
  const statusAfter = ({ activity, item }: Found) =>
    changes.find(({ subject }) => subject.activity === activity && subject.item === item)?.after;
  const [first] = changes;
  const activities = plan.activities.map((activity) => {
    if (activity !== first?.subject.activity) return activity;
    const status = statusAfter({ activity }) ?? activity.status;
    const items = activity.items?.map((item) => ({
      ...item,
      status: statusAfter({ activity, item }) ?? item.status,
    }));
    return { ...activity, status, ...(items && { items }) };
  });
  return { ...plan, activities };
}

/** The moves that the log could not explain, or that would make the plan contradict itself. */
function refuse({ state }: Plan, { subject, status, on, today, note }: StatusRequest, before: Status): void {
  const { activity, item } = subject;
  const fail = (reason: StatusRefusal, details: { items?: string[]; day?: Day } = {}) => {
    throw new OidpError('status-refused', {
      reason,
      number: activity.number,
      letter: item?.letter,
      ...details,
    });
  };
  if (state === 'closed') fail('closed');
  if (note === undefined && (status === 'postponed' || status === 'cancelled')) fail('needs-reason');
  if (note === undefined && !isOpen(before) && isOpen(status)) fail('reopening');
  const open = (activity.items ?? []).filter((each) => isOpen(itemStatus(each)));
  if (item === undefined && !isOpen(status) && open.length > 0)
    fail('open-items', { items: open.map(({ letter }) => letter) });
  if (on > today) fail('future', { day: today });
  const last = (activity.log ?? []).findLast(
    (entry) => entry.item === item?.letter && entry.status !== undefined,
  );
  if (last !== undefined && on < last.on) fail('before-last', { day: last.on });
}

/** The status that an activity must take when one of its items changes; undefined where what it has may stay. */
function ownStatusAfter({ activity, item }: Found, status: Status): Status | undefined {
  if (item === undefined || activity.status === undefined) return undefined;
  const items = (activity.items ?? []).map((each) => (each === item ? { ...each, status } : each));
  const anyOpen = items.some((each) => isOpen(itemStatus(each)));
  return isOpen(activity.status) === anyOpen ? undefined : activityStatus({ items });
}

function statusEdit({ activity, item }: Found, status: Status, path: Path): Edit {
  const subject = item === undefined ? path : [...path, 'items', (activity.items ?? []).indexOf(item)];
  const at = [...subject, 'status'];
  return (item ?? activity).status === undefined
    ? insertKey(at, status)
    : { kind: 'set', path: at, value: status };
}

/** The edits that put log entries at their place by date, after those of the same day. */
function logEdits({ log = [] }: Activity, entries: readonly Entry[], path: Path): Edit[] {
  const at = [...path, 'log'];
  if (log.length === 0) return [insertKey(at, entries)];
  return entries.map((value) => {
    const next = log.findIndex(({ on }) => on > value.on);
    return next === -1 ? { kind: 'append', path: at, value } : { kind: 'insert', path: [...at, next], value };
  });
}

function logEntry({ subject, status, on, note, by }: StatusRequest): Entry {
  const { item } = subject;
  return {
    on,
    ...(item === undefined ? {} : { item: item.letter }),
    status,
    ...(note === undefined ? {} : { note }),
    ...(by === undefined ? {} : { by }),
  };
}
