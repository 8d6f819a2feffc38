import { type ActivityHeading, MARKS, activityHeading, arrow, endWords } from '../language/fr/plan-diff.ts';
import { CONTINUOUS } from '../language/fr/activities.ts';
import { expandLinks } from '../language/fr/links.ts';
import { statusWord } from '../language/fr/plan.ts';
import { statusOf } from '../model/progress.ts';
import { numberOf } from '../model/references.ts';
import type { Activity, Plan } from '../model/schema.ts';
import { isTracked } from '../model/status.ts';
import type { ActivityChange, ContinuedChange } from '../report/diff/activities.ts';
import type { PlanDiff } from '../report/plan-diff.ts';
import { oneLine } from './activity-cells.ts';
import { continuedNotes, endedNotes } from './plan-diff-notes.ts';
import type { DiffRow, DiffSection } from './plan-diff-sections.ts';

/** In the order in which they are told. */
const HEADINGS: readonly ActivityHeading[] = [
  'left',
  'added',
  'carried',
  'renewed',
  'same-id',
  'finished',
  'unknown',
];

type Of<Kind extends ActivityChange['kind']> = Extract<ActivityChange, { readonly kind: Kind }>;

/** What became of the activities of the earlier plan, and what is new in the later one. */
export function activitySections(diff: PlanDiff): DiffSection[] {
  const { from, to, activities } = diff;
  return HEADINGS.map((kind) => {
    const rows = activities
      .filter((change) => headingOf(change) === kind)
      .flatMap((change) => rowsOf(change, diff));
    return {
      heading: activityHeading(kind, rows.length, from, to, isTracked(from) && kind !== 'added'),
      rows,
      isAlarming: kind === 'left',
    };
  });
}

function headingOf(change: ActivityChange): ActivityHeading | 'unchanged' {
  if (change.kind !== 'ended') return change.kind;
  return change.ending.kind === 'given-up' ? 'finished' : change.ending.kind;
}

function rowsOf(change: ActivityChange, diff: PlanDiff): DiffRow[] {
  if (change.kind === 'added') return [addedRow(change, diff)];
  return change.kind === 'ended' ? [endedRow(change, diff)] : continuedRows(change, diff);
}

function addedRow({ to: activity, origin }: Of<'added'>, { to, plans }: PlanDiff): DiffRow {
  return {
    cells: [String(activity.number)],
    title: titleIn(to, activity, plans),
    marks: [
      ...(activity.continuous === true ? [CONTINUOUS] : []),
      ...itemMarks(activity, to),
      ...(origin === undefined ? [] : [MARKS.origin(origin.year)]),
    ],
  };
}

function endedRow({ from: activity, ending, ended }: Of<'ended'>, diff: PlanDiff): DiffRow {
  const { plan, found, kind } = ending;
  const { from, plans } = diff;
  const left = ended.filter((each) => each.ending.kind === 'left');
  return {
    cells: [
      String(activity.number),
      ...(kind === 'unknown' ? [] : [endWords(statusOf(found), plan, from.year)]),
    ],
    title: titleIn(from, activity, plans),
    marks: itemMarks(activity, from),
    notes: kind === 'left' ? endedNotes(left, activity, diff) : [],
  };
}

function continuedRows(change: ContinuedChange, diff: PlanDiff): DiffRow[] {
  const { from, to, plans } = diff;
  return change.continued.map((continued, index) => {
    const source = { activity: change.from, ...(continued.item && { item: continued.item }) };
    return {
      cells: [
        arrow(numberOf(source), String(continued.to.number)),
        ...(isTracked(from) ? [statusWord(statusOf(source), from)] : []),
      ],
      title: titleIn(to, continued.to, plans),
      notes: [
        ...continuedNotes(change, continued, diff),
        // What has ended is told once.
        ...(index === 0 ? endedNotes(change.ended, change.from, diff) : []),
      ],
    };
  });
}

function titleIn(plan: Plan, { title }: Activity, plans: PlanDiff['plans']): string {
  return oneLine(expandLinks(title, plan, plans));
}

function itemMarks({ items = [] }: Activity, plan: Plan): string[] {
  return items.length === 0 ? [] : [MARKS.items(items.length, plan)];
}
