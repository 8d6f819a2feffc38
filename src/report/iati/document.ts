import type { Cooperation } from '../../model/cooperation.ts';
import type { Day } from '../../model/dates.ts';
import type { ExportableActivities } from '../exportable.ts';
import { mayRun } from '../registers/runs.ts';
import { cooperationActivities } from './cooperations.ts';
import { cooperationGaps, planGaps } from './gaps.ts';
import { planActivities } from './plan-activities.ts';
import { findReporter } from './reporter.ts';
import { type Gap, type IatiDocument, prevents } from './shapes.ts';

/** A year as IATI has it, with what it lacks. */
export interface IatiExport {
  /** Undefined where it would not have the form of one. */
  readonly document: IatiDocument | undefined;
  readonly gaps: readonly Gap[];
}

/** The activities of a year's plan and the partnerships of that year, as they are `today`. */
export function buildIati(
  { facts, activities }: Pick<ExportableActivities, 'facts' | 'activities'>,
  today: Day,
): IatiExport {
  const { plan, register } = facts;
  const sheets: readonly Sheet[] = Array.from(register.cooperations, (cooperation, file) => ({
    cooperation,
    file,
  })).filter(({ cooperation }) => mayRun(cooperation, plan.year));
  const cooperations = sheets.map(({ cooperation }) => cooperation);
  const reporting = findReporter(register);
  const gaps = [
    ...('gaps' in reporting ? reporting.gaps : []),
    ...(activities.length + sheets.length === 0 ? [NOTHING] : []),
    ...planGaps(activities, cooperations, facts),
    ...sheets.flatMap(({ cooperation, file }) => cooperationGaps(cooperation, file, facts)),
    ...sameIdentifiers(sheets),
  ];
  if ('gaps' in reporting || gaps.some(prevents)) return { document: undefined, gaps };
  const { id, reporter } = reporting;
  const publisher = { id, ref: reporter.ref, today };
  return {
    gaps,
    document: {
      generatedOn: today,
      reporter,
      activities: [
        ...planActivities(activities, cooperations, facts, publisher),
        ...cooperationActivities(cooperations, activities, facts, publisher),
      ],
    },
  };
}

const NOTHING: Gap = { kind: 'no-activity', file: 'plan', at: ['activities'], subject: '' };

interface Sheet {
  readonly cooperation: Cooperation;
  /** Its place among all sheets. */
  readonly file: number;
}

/** Two sheets of one id would be one activity. */
function sameIdentifiers(sheets: readonly Sheet[]): Gap[] {
  const seen = new Set<string>();
  return sheets.flatMap(({ cooperation: { id }, file }): Gap[] => {
    if (seen.has(id)) return [{ kind: 'same-identifier', file, at: ['id'], subject: id }];
    seen.add(id);
    return [];
  });
}
