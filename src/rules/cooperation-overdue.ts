import { parsePeriod } from '../model/dates.ts';
import type { Period } from '../model/schema.ts';
import { isBefore } from './date-order.ts';
import type { Rule } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'cooperation-overdue': { readonly state: 'planned' | 'ongoing'; readonly end: Period };
  }
}

/** A partnership that is still planned or ongoing after its end. */
export const cooperationOverdue: Rule<'cooperation-overdue'> = {
  id: 'cooperation-overdue',
  severity: 'info',
  *checkCooperation({ file, cooperation: { state, firstAgreement, start, end }, today }) {
    if ((state !== 'ongoing' && state !== 'planned') || end === undefined) return;
    const span = parsePeriod(end);
    if (span === undefined || span.first > span.last || span.last >= today) return;
    // An end before the start is reported as such.
    if (isBefore(end, start) || isBefore(end, firstAgreement)) return;
    yield {
      place: { at: ['state'] },
      arguments: { state, end },
      suggestion: state === 'ongoing' ? 'completed' : undefined,
      related: [{ file, place: { at: ['end'] } }],
    };
  },
};
