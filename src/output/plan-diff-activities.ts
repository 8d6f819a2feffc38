import { CONTINUOUS } from '../language/fr/activities.ts';
import { MARKS, activityHeading, arrow, endWords } from '../language/fr/plan-diff.ts';
import { statusWord } from '../language/fr/plan.ts';
import { statusOf } from '../model/progress.ts';
import { numberOf } from '../model/references.ts';
import type { Activity, Plan } from '../model/schema.ts';
import { isTracked } from '../model/status.ts';
import type { ActivityChange, ContinuedChange, EndedChange } from '../report/diff/activities.ts';
import type { PlanDiff } from '../report/plan-diff.ts';
import { continuedNotes, endedNotes, titleIn } from './plan-diff-notes.ts';
import type { DiffRow, DiffSection } from './plan-diff-sections.ts';

/** In the order in which they are told. */
const HEADINGS = ['left', 'added', 'carried', 'renewed', 'same-id', 'finished', 'unknown'] as const;

/** What became of the activities of the earlier plan, and what is new in the later one. */
export function activitySections(diff: PlanDiff): DiffSection[] {
  return HEADINGS.map((kind) => {
    const changes = diff.activities.filter((change) => headingOf(change) === kind);
    const rows = changes.flatMap((change) => {
      if (change.kind === 'added') return addedRow(change.to, diff);
      return change.kind === 'ended' ? endedRow(change, diff) : continuedRows(change, diff);
    });
    const heading = activityHeading(kind, rows.length, diff.from, diff.to);
    return { heading, rows, isAlarming: kind === 'left' };
  });
}

function headingOf(change: ActivityChange): (typeof HEADINGS)[number] | 'unchanged' {
  if (change.kind !== 'ended') return change.kind;
  return change.ending.kind === 'given-up' ? 'finished' : change.ending.kind;
}

function addedRow(activity: Activity, diff: PlanDiff): DiffRow {
  const { number, continuous, carriedFrom } = activity;
  return {
    cells: [String(number)],
    title: titleIn(diff.to, activity, diff),
    marks: [
      ...(continuous === true ? [CONTINUOUS] : []),
      ...itemMarks(activity, diff.to),
      ...(carriedFrom === undefined ? [] : [MARKS.origin(carriedFrom.year)]),
    ],
  };
}

function endedRow({ from: activity, ending, ended }: EndedChange, diff: PlanDiff): DiffRow {
  const { kind, plan, found } = ending;
  const status = kind === 'unknown' ? [] : [endWords(statusOf(found), plan, diff.from.year)];
  // What ended as the whole did is told with it; what is left is always told by its name.
  const apart = ended.filter((each) => each.ending.kind === 'left' || each.ending.kind !== kind);
  return {
    cells: [String(activity.number), ...status],
    title: titleIn(diff.from, activity, diff),
    marks: itemMarks(activity, diff.from),
    notes: endedNotes(apart, activity, diff),
  };
}

function continuedRows(change: ContinuedChange, diff: PlanDiff): DiffRow[] {
  const { from, to } = diff;
  return change.continued.map((continued, index) => {
    const source = { activity: change.from, ...(continued.item && { item: continued.item }) };
    const status = isTracked(from) ? [statusWord(statusOf(source), from)] : [];
    // What has ended is told once.
    const ended = index === 0 ? change.ended : [];
    return {
      cells: [arrow(numberOf(source), String(continued.to.number)), ...status],
      title: titleIn(to, continued.to, diff),
      notes: [...continuedNotes(change, continued, diff), ...endedNotes(ended, change.from, diff)],
    };
  });
}

function itemMarks({ items = [] }: Activity, plan: Plan): string[] {
  return items.length === 0 ? [] : [MARKS.items(items.length, plan)];
}
