import { statusOf } from '../model/progress.ts';
import type { Found } from '../model/references.ts';
import type { LogEntry } from '../model/schema.ts';

/**
 * Since when an activity or item has its present status, as far as the log tells: the first of the last entries that
 * give it. Undefined where the log says nothing of it, or something else.
 */
export function statusSince(found: Found): LogEntry | undefined {
  const status = statusOf(found);
  const changes = ownEntries(found).filter((entry) => entry.status !== undefined);
  const before = changes.findLastIndex((entry) => entry.status !== status);
  return changes[before + 1];
}

/**
 * Why something has its present status: the note that came with the change or, failing that, the last one since; of an
 * item that has none, the one that says the same of its whole activity.
 */
export function motiveOf(found: Found): LogEntry | undefined {
  const own = ownEntries(found);
  const change = statusSince(found);
  const since = change === undefined ? [] : own.slice(own.indexOf(change));
  return (
    since.find(({ status, note }) => status !== undefined && note !== undefined) ??
    since.findLast(({ note }) => note !== undefined) ??
    (found.item === undefined ? undefined : ofWhole(found))
  );
}

function ofWhole({ activity, item }: Found): LogEntry | undefined {
  if (item === undefined) return undefined;
  const status = statusOf({ activity, item });
  return activity.log?.findLast(
    (entry) => entry.item === undefined && entry.status === status && entry.note !== undefined,
  );
}

/** The last note on an activity or item itself. */
export function lastNoteOn(found: Found): LogEntry | undefined {
  return ownEntries(found).findLast(({ note }) => note !== undefined);
}

function ownEntries({ activity: { log = [] }, item }: Found): LogEntry[] {
  return log.filter((entry) => entry.item === item?.letter);
}
