import type { Day } from '../model/dates.ts';
import type { Edit } from '../model/edit.ts';
import { OidpError } from '../model/error.ts';
import type { Found } from '../model/references.ts';
import type { Plan } from '../model/schema.ts';
import { logEdits, logEntry } from './log.ts';

/** A note for the log of an activity or item. */
export interface NoteRequest {
  readonly subject: Found;
  readonly note: string;
  readonly on: Day;
  readonly today: Day;
  readonly by?: string | undefined;
}

/** The edits that log a note without a change of status. Throws `status-refused`. */
export function planNote(plan: Plan, { subject, on, today, note, by }: NoteRequest): Edit[] {
  const { activity, item } = subject;
  const who = { number: activity.number, letter: item?.letter, labels: plan.labels };
  if (plan.state === 'closed') throw new OidpError('status-refused', { reason: 'closed', ...who });
  if (on > today) throw new OidpError('status-refused', { reason: 'future', day: today, ...who });
  const path = ['activities', plan.activities.indexOf(activity)];
  return logEdits(activity, [logEntry(subject, { on, note, by })], path);
}
