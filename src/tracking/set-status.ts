import type { Day } from '../model/dates.ts';
import type { Edit, Path } from '../model/edit.ts';
import { OidpError, type StatusRefusal } from '../model/error.ts';
import { statusOf } from '../model/progress.ts';
import type { Found } from '../model/references.ts';
import type { Activity, LogEntry, Plan, Status } from '../model/schema.ts';
import { activityStatus, hasStatusConflict, isOpen, itemStatus } from '../model/status.ts';
import { insertKey } from '../model/insert-key.ts';

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
  const path = ['activities', plan.activities.indexOf(subject.activity)];
  // A note alone changes no status, and the log says none.
  if (before === status)
    return { changes: [{ subject, before, after: status }], after: plan, edits: logNote(request, path) };
  const changes: StatusChange[] = [{ subject, before, after: status }];
  const own = ownStatusAfter(subject, status);
  if (own !== undefined) {
    const activity = { activity: subject.activity };
    refuseDisorder(activity, request);
    changes.push({ subject: activity, before: statusOf(activity), after: own });
  }
  const entries = changes.map(({ subject: changed, after }) =>
    // The activity's own status, where it needs a reason, has that of the item.
    logEntry({
      ...request,
      subject: changed,
      status: after,
      note: changed === subject || needsReason(after) ? note : undefined,
    }),
  );
  const edits = changes.map(({ subject: changed, after }) => statusEdit(changed, after, path));
  return {
    changes,
    after: withStatuses(plan, changes),
    edits: [...edits, ...logEdits(subject.activity, entries, path)],
  };
}

function needsReason(status: Status): boolean {
  return status === 'postponed' || status === 'cancelled';
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
function refuse({ state }: Plan, request: StatusRequest, before: Status): void {
  const { subject, status, on, today, note } = request;
  const { activity, item } = subject;
  if (state === 'closed') fail(subject, 'closed');
  if (note === undefined && status !== before) {
    if (needsReason(status)) fail(subject, 'needs-reason');
    if (!isOpen(before)) fail(subject, before === 'done' ? 'reopening' : 'resuming');
  }
  if (item === undefined && status !== before && hasStatusConflict({ ...activity, status })) {
    const blocking = (activity.items ?? []).filter((each) => isOpen(itemStatus(each)) !== isOpen(status));
    fail(subject, isOpen(status) ? 'closed-items' : 'open-items', {
      items: blocking.map(({ letter }) => letter),
    });
  }
  if (on > today) fail(subject, 'future', { day: today });
  if (status !== before) refuseDisorder(subject, request);
}

/** A status before one that the log has already would not be the last one there. */
function refuseDisorder(subject: Found, { on }: StatusRequest): void {
  const { log = [] } = subject.activity;
  const letter = subject.item?.letter;
  const last = log.findLastIndex((entry) => entry.item === letter && entry.status !== undefined);
  const day = log[last]?.on;
  if (day !== undefined && last > lastBefore(log, on)) fail(subject, 'before-last', { day });
}

function fail(
  { activity: { number }, item }: Found,
  reason: StatusRefusal,
  details: { items?: string[]; day?: Day } = {},
): never {
  throw new OidpError('status-refused', { reason, number, letter: item?.letter, ...details });
}

/** The status that an activity must take when one of its items changes; undefined where what it has may stay. */
function ownStatusAfter({ activity, item }: Found, status: Status): Status | undefined {
  if (item === undefined) return undefined;
  const items = (activity.items ?? []).map((each) => (each === item ? { ...each, status } : each));
  return hasStatusConflict({ ...activity, items }) ? activityStatus({ items }) : undefined;
}

function statusEdit({ activity, item }: Found, status: Status, path: Path): Edit {
  const subject = item === undefined ? path : [...path, 'items', (activity.items ?? []).indexOf(item)];
  const at = [...subject, 'status'];
  return (item ?? activity).status === undefined
    ? insertKey(at, status)
    : { kind: 'set', path: at, value: status };
}

function logNote(request: StatusRequest, path: Path): Edit[] {
  const { status: _, ...entry } = logEntry(request);
  return logEdits(request.subject.activity, [entry], path);
}

/** The edits that put log entries at their place by date, after those of the same day. */
function logEdits({ log }: Activity, entries: readonly Entry[], path: Path): Edit[] {
  const at = [...path, 'log'];
  if (log === undefined) return [insertKey(at, entries)];
  return entries.map((value) => {
    const next = lastBefore(log, value.on) + 1;
    return next === log.length
      ? { kind: 'append', path: at, value }
      : { kind: 'insert', path: [...at, next], value };
  });
}

/** The index of the last entry of a day or of those before it; -1 where there is none. */
function lastBefore(log: readonly LogEntry[], day: Day): number {
  return log.findLastIndex(({ on }) => on <= day);
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
