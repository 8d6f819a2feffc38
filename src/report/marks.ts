import { CONTINUOUS } from '../language/fr/activities.ts';
import { PREPARATION } from '../language/fr/calendar.ts';
import { toConfirmWords } from '../language/fr/dashboard.ts';
import { OUTCOMES, statusWord } from '../language/fr/plan.ts';
import { LATE } from '../language/fr/report.ts';
import { statusOf } from '../model/progress.ts';
import type { Found } from '../model/references.ts';
import type { CalendarEvent } from '../model/schema.ts';
import { isTracked } from '../model/status.ts';
import type { Mark } from './view.ts';
import type { Writer } from './writer.ts';

/** The status of an activity or item, where it is known, and what else qualifies it. */
export function marksOf(found: Found, { plan, lateOf }: Writer): Mark[] {
  const { activity, item } = found;
  const status = statusOf(found);
  return [
    ...(isTracked(plan) ? [{ code: status, text: statusWord(status, plan) }] : []),
    ...(item === undefined && activity.continuous === true ? [{ code: 'continuous', text: CONTINUOUS }] : []),
    ...(lateOf(found) ? [{ code: 'late', text: LATE }] : []),
  ];
}

/** What qualifies an entry of the calendar: that it is a preparation, what came of it, what is still to confirm. */
export function marksOfEvent({ kind, outcome, toConfirm = [] }: CalendarEvent): Mark[] {
  return [
    ...(kind === 'preparation' ? [{ code: 'preparation', text: PREPARATION }] : []),
    ...(outcome === undefined ? [] : [{ code: outcome, text: OUTCOMES[outcome] }]),
    ...(outcome === undefined && toConfirm.length > 0
      ? [{ code: 'to-confirm', text: toConfirmWords(toConfirm) }]
      : []),
  ];
}
