import type { Day } from '../model/dates.ts';
import type { State, Status } from '../model/schema.ts';
import { type Rule, type RuleContext, isReported } from './rule.ts';
import { type PlacedEntry, type Subject, subjectsOf } from './subjects.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'log-conflict': {
      readonly status: Status;
      /** Whether that status is written; planned without being written otherwise. */
      readonly isWritten: boolean;
      readonly logged: Status;
      readonly on: Day | undefined;
      readonly state: State | undefined;
    };
  }
}

/** The last status that a log gives an activity or item is not the one that it has. */
export const logConflict: Rule<'log-conflict'> = {
  id: 'log-conflict',
  severity: 'error',
  *check(context) {
    const { file, plan } = context;
    for (const subject of subjectsOf(plan)) {
      const { item, activity, path, status } = subject;
      const last = conflictingEntry(subject, context);
      const logged = last?.entry.status;
      if (last === undefined || logged === undefined || status === undefined) continue;
      const inLog = [...last.path, 'status'];
      const isWritten = (item ?? activity).status !== undefined;
      yield {
        place: { at: isWritten ? [...path, 'status'] : inLog },
        arguments: { status, isWritten, logged, on: last.entry.on, state: plan.state },
        related: isWritten ? [{ file, place: { at: inLog } }] : [],
      };
    }
  },
};

/**
 * The last entry that gives a subject a status, where that is another than it has. Undefined too where dates are
 * reported, so that it is not known which entry is the last that has come to pass.
 */
export function conflictingEntry(
  { status, entries }: Subject,
  context: Pick<RuleContext, 'issues' | 'today'>,
): PlacedEntry | undefined {
  const last = entries.findLast(({ entry }) => entry.status !== undefined);
  if (last === undefined || status === undefined || last.entry.status === status) return undefined;
  if (entries.some(({ path }) => isReported(context, [...path, 'on']))) return undefined;
  const days = entries.map(({ entry }) => entry.on ?? '');
  const isDoubtful = days.some((day, index) => day > context.today || day < (days[index - 1] ?? ''));
  return isDoubtful ? undefined : last;
}
