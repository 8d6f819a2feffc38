import type { Day } from '../model/dates.ts';
import type { Edit } from '../model/edit.ts';
import type { Found } from '../model/references.ts';
import type { Plan } from '../model/schema.ts';
import { logEdits, logEntry } from './log.ts';
import { refuseSubject } from './refuse-subject.ts';

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
  const { activity } = subject;
  if (plan.state === 'closed') refuseSubject(plan, subject, 'closed');
  if (on > today) refuseSubject(plan, subject, 'future', { day: today });
  const path = ['activities', plan.activities.indexOf(activity)];
  return logEdits(activity, [logEntry(subject, { on, note, by })], path);
}
