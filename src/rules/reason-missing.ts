import type { CalendarEvent, Status } from '../model/schema.ts';
import { conflictingEntry } from './log-conflict.ts';
import { type Rule, each, isWrong } from './rule.ts';
import { type Subject, subjectsOf } from './subjects.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'reason-missing':
      | { readonly of: 'activity'; readonly status: Status }
      | { readonly of: 'event'; readonly outcome: NonNullable<CalendarEvent['outcome']> };
  }
}

/** Something is postponed or given up, and nobody says why. */
export const reasonMissing: Rule<'reason-missing'> = {
  id: 'reason-missing',
  severity: 'error',
  *check(context) {
    const { plan } = context;
    for (const subject of subjectsOf(plan))
      // Where the log tells of another status, what it says of this one is not to be asked for as well.
      if (subject.status !== undefined && lacksReason(subject) && !conflictingEntry(subject, context))
        yield {
          place: { at: [...subject.path, 'status'] },
          arguments: { of: 'activity', status: subject.status },
        };
    for (const [event, path] of each(plan.calendar, ['calendar'])) {
      const { outcome, note } = event;
      if (outcome === undefined || outcome === 'held' || note !== undefined || isWrong(event, 'note'))
        continue;
      yield { place: { at: [...path, 'outcome'] }, arguments: { of: 'event', outcome } };
    }
  },
};

/** Whether it is postponed or given up without a note in the log, on the entry that says so or after it. */
export function lacksReason({ status, entries }: Subject): boolean {
  if (status !== 'postponed' && status !== 'cancelled') return false;
  const last = entries.findLastIndex(({ entry }) => entry.status === status);
  return !entries.slice(Math.max(last, 0)).some(({ entry }) => entry.note !== undefined);
}
