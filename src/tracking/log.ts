import type { Day } from '../model/dates.ts';
import type { Edit, Path } from '../model/edit.ts';
import { insertKey } from '../model/insert-key.ts';
import { statusOf } from '../model/progress.ts';
import { type Found, subjectsOf } from '../model/references.ts';
import type { Activity, LogEntry, Status } from '../model/schema.ts';
import { isOpen } from '../model/status.ts';

/** What an entry of a log says. */
export interface LogRequest {
  readonly on: Day;
  readonly status?: Status | undefined;
  readonly note?: string | undefined;
  readonly by?: string | undefined;
}

/** A log entry with only the keys that are written. */
export type Entry = { readonly on: Day } & Readonly<Record<string, string>>;

/** An entry about an activity or item, its keys in the order of the format. */
export function logEntry({ item }: Found, { on, status, note, by }: LogRequest): Entry {
  return {
    on,
    ...(item === undefined ? {} : { item: item.letter }),
    ...(status === undefined ? {} : { status }),
    ...(note === undefined ? {} : { note }),
    ...(by === undefined ? {} : { by }),
  };
}

/** The edits that put entries into the log of the activity at `path`, at their place by date, after those of the same day. */
export function logEdits({ log }: Activity, entries: readonly Entry[], path: Path): Edit[] {
  const at = [...path, 'log'];
  if (log === undefined) return entries.length === 0 ? [] : [insertKey(at, entries)];
  return entries.map((value) => {
    const next = lastBefore(log, value.on) + 1;
    return next === log.length
      ? { kind: 'append', path: at, value }
      : { kind: 'insert', path: [...at, next], value };
  });
}

/** The day of a subject's last status in the log, where an entry of the day `on` would come before it. */
export function laterStatus({ activity, item }: Found, on: Day): Day | undefined {
  const { log = [] } = activity;
  const last = log.findLastIndex((entry) => entry.item === item?.letter && entry.status !== undefined);
  return last > lastBefore(log, on) ? log[last]?.on : undefined;
}

/** The day after `on` when what is still open last changed: an item, or any of an activity. */
export function lastChange({ activity, item }: Found, on: Day): Day | undefined {
  const concerned: readonly Found[] = item === undefined ? subjectsOf(activity) : [{ activity, item }];
  return concerned
    .filter((found) => isOpen(statusOf(found)))
    .flatMap((found) => laterStatus(found, on) ?? [])
    .toSorted()
    .at(-1);
}

/** The index of the last entry of a day or of those before it; -1 where there is none. */
function lastBefore(log: readonly LogEntry[], day: Day): number {
  return log.findLastIndex(({ on }) => on <= day);
}
