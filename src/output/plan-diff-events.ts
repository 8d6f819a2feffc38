import { PREPARATION } from '../language/fr/calendar.ts';
import { eventDate } from '../language/fr/dashboard.ts';
import { EVENT_ENDINGS, EVENT_HEADINGS, MARKS, NOTES, arrow } from '../language/fr/plan-diff.ts';
import type { CalendarEvent, Plan } from '../model/schema.ts';
import type { EventChange } from '../report/diff/events.ts';
import type { PlanDiff } from '../report/plan-diff.ts';
import { titleIn, titleNotes } from './plan-diff-notes.ts';
import type { DiffRow, DiffSection } from './plan-diff-sections.ts';

/** What became of the events of the earlier plan, and which are new in the later one. */
export function eventSections(diff: PlanDiff): DiffSection[] {
  return (Object.keys(EVENT_HEADINGS) as (keyof typeof EVENT_HEADINGS)[]).map((kind) => {
    const changes = diff.events.filter((change) => headingOf(change) === kind);
    const rows = changes.flatMap((change) => rowsOf(change, diff));
    return { heading: `${EVENT_HEADINGS[kind]} (${rows.length})`, rows, isAlarming: kind === 'left' };
  });
}

function headingOf(change: EventChange): keyof typeof EVENT_HEADINGS | 'unchanged' {
  if (change.kind !== 'ended') return change.kind;
  return change.ending.kind === 'left' ? 'left' : 'over';
}

/** Without the time of the day, which is not compared. */
function dateOf({ when }: CalendarEvent, { year }: Plan): string {
  return eventDate({ when }, year);
}

function rowsOf(change: EventChange, diff: PlanDiff): DiffRow[] {
  const { from, to } = diff;
  const row = (plan: Plan, event: CalendarEvent, cells: readonly string[], marks: readonly string[]) => ({
    cells,
    title: titleIn(plan, event, diff),
    marks: [...(event.kind === 'preparation' ? [PREPARATION] : []), ...marks],
  });
  if (change.kind === 'added') {
    const { carriedFrom } = change.to;
    const marks = carriedFrom === undefined ? [] : [MARKS.eventOrigin(carriedFrom.year)];
    return [row(to, change.to, [dateOf(change.to, to)], marks)];
  }
  const before = dateOf(change.from, from);
  if (change.kind === 'ended') {
    const { kind, plan } = change.ending;
    const cells = kind === 'left' ? [before] : [EVENT_ENDINGS[kind], before];
    return [row(from, change.from, cells, plan === from ? [] : [MARKS.lastIn(plan.year)])];
  }
  return change.continued.map(({ to: event, tie, redated }) => {
    const date = dateOf(event, to);
    const told = row(to, event, [redated ? arrow(before, date) : date], []);
    const unlinked = tie === 'same-id' && change.kind === 'carried' ? [NOTES.unlinked] : [];
    return {
      ...told,
      notes: [...unlinked, ...titleNotes(titleIn(from, change.from, diff), told.title, from.year)],
    };
  });
}
