import { PREPARATION } from '../language/fr/calendar.ts';
import { expandLinks } from '../language/fr/links.ts';
import { EVENT_ENDINGS, EVENT_HEADINGS, MARKS, NOTES, arrow, dateIn } from '../language/fr/plan-diff.ts';
import type { CalendarEvent, Plan } from '../model/schema.ts';
import type { ContinuedEventChange, EventChange, EventEnding } from '../report/diff/events.ts';
import type { PlanDiff } from '../report/plan-diff.ts';
import { oneLine } from './activity-cells.ts';
import type { DiffRow, DiffSection } from './plan-diff-sections.ts';

type Kind = keyof typeof EVENT_HEADINGS;

/** What became of the events of the earlier plan, and which are new in the later one. */
export function eventSections(diff: PlanDiff): DiffSection[] {
  return (Object.keys(EVENT_HEADINGS) as Kind[]).map((kind) => {
    const rows = diff.events
      .filter((change) => headingOf(change) === kind)
      .flatMap((change) => rowsOf(change, diff));
    return { heading: EVENT_HEADINGS[kind](rows.length), rows, isAlarming: kind === 'left' };
  });
}

function headingOf(change: EventChange): Kind | 'unchanged' {
  if (change.kind !== 'ended') return change.kind;
  return change.ending.kind === 'left' ? 'left' : 'over';
}

function rowsOf(change: EventChange, diff: PlanDiff): DiffRow[] {
  if (change.kind === 'added') return [addedRow(change.to, diff)];
  return change.kind === 'ended' ? [endedRow(change.ending, change.from, diff)] : continuedRows(change, diff);
}

function addedRow(event: CalendarEvent, { to, plans }: PlanDiff): DiffRow {
  const { when, carriedFrom } = event;
  return {
    cells: [dateIn(when, to.year)],
    title: titleIn(to, event, plans),
    marks: [...kindMarks(event), ...(carriedFrom === undefined ? [] : [MARKS.eventOrigin(carriedFrom.year)])],
  };
}

function endedRow({ kind, plan }: EventEnding, event: CalendarEvent, { from, plans }: PlanDiff): DiffRow {
  const date = dateIn(event.when, from.year);
  return {
    cells: kind === 'left' ? [date] : [EVENT_ENDINGS[kind], date],
    title: titleIn(from, event, plans),
    marks: [...kindMarks(event), ...(plan === from ? [] : [MARKS.lastIn(plan.year)])],
  };
}

function continuedRows(change: ContinuedEventChange, { from, to, plans }: PlanDiff): DiffRow[] {
  const before = titleIn(from, change.from, plans);
  return change.continued.map(({ to: event, tie, redated }) => {
    const title = titleIn(to, event, plans);
    const date = dateIn(event.when, to.year);
    return {
      cells: [redated ? arrow(dateIn(change.from.when, from.year), date) : date],
      title,
      marks: kindMarks(event),
      notes: [
        ...(tie === 'same-id' && change.kind === 'carried' ? [NOTES.unlinked] : []),
        ...(before === title ? [] : [NOTES.formerTitle(from.year, before)]),
      ],
    };
  });
}

function titleIn(plan: Plan, { title }: CalendarEvent, plans: PlanDiff['plans']): string {
  return oneLine(expandLinks(title, plan, plans));
}

function kindMarks({ kind }: CalendarEvent): string[] {
  return kind === 'preparation' ? [PREPARATION] : [];
}
