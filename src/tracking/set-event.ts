import { type Day, isOutside, spanOf } from '../model/dates.ts';
import type { Edit, Path } from '../model/edit.ts';
import { type EventRefusal, OidpError } from '../model/error.ts';
import type { EventChange, EventRemark, Outcome, ToConfirm } from '../model/event-change.ts';
import { insertKey } from '../model/insert-key.ts';
import type { CalendarEvent, Period, Plan } from '../model/schema.ts';
import { noteEdits } from './event-note.ts';

/** What is to be said of an event; what is undefined stays. */
export interface EventRequest {
  readonly event: CalendarEvent;
  readonly today: Day;
  readonly when?: Period | undefined;
  readonly place?: string | undefined;
  readonly confirmed?: readonly ToConfirm[] | undefined;
  /** Added after what is confirmed is taken out. */
  readonly toConfirm?: readonly ToConfirm[] | undefined;
  readonly outcome?: Outcome | 'planned' | undefined;
  /** Added to the note that is there, which it does not replace. */
  readonly note?: string | undefined;
}

export interface EventPlan {
  readonly changes: readonly EventChange[];
  readonly edits: readonly Edit[];
  readonly remarks: readonly EventRemark[];
}

/**
 * What saying something of an event comes to; no change where the plan says it already. Throws `event-refused`: where a
 * plan is closed, where what is postponed or cancelled has no reason, where what is held is still to come.
 */
export function planEvent(plan: Plan, request: EventRequest): EventPlan {
  const { event } = request;
  const path = ['calendar', (plan.calendar ?? []).indexOf(event)];
  const parts = [
    changeWhen(request, path),
    changePlace(request, path),
    changeToConfirm(request, path),
    changeOutcome(request, path),
    addNote(request, path),
  ];
  const changes = parts.flatMap((part) => part.changes);
  if (changes.length > 0) refuseWrong(plan, request, changes);
  return {
    changes,
    edits: parts.flatMap((part) => part.edits),
    remarks: changes.length === 0 ? [] : remarksOn(plan, request, changes),
  };
}

interface Part {
  readonly changes: readonly EventChange[];
  readonly edits: readonly Edit[];
}

const NOTHING: Part = { changes: [], edits: [] };

function changeWhen({ event: { when: before }, when: after }: EventRequest, path: Path): Part {
  // A year may stand as a number.
  if (after === undefined || String(after) === String(before)) return NOTHING;
  return { changes: [{ kind: 'when', before, after }], edits: [put([...path, 'when'], before, after)] };
}

function changePlace({ event: { place: before }, place: after }: EventRequest, path: Path): Part {
  if (after === undefined || after === before) return NOTHING;
  return { changes: [{ kind: 'place', before, after }], edits: [put([...path, 'place'], before, after)] };
}

function changeToConfirm(request: EventRequest, path: Path): Part {
  const { event, confirmed = [], toConfirm = [] } = request;
  const at = [...path, 'toConfirm'];
  const { toConfirm: before } = event;
  const known = before ?? [];
  const gone = (each: ToConfirm) => confirmed.includes(each) && !toConfirm.includes(each);
  const kept = known.filter((each) => !gone(each));
  const added = [...new Set(toConfirm)].filter((each) => !known.includes(each));
  const left = [...kept, ...added];
  const taken = [...new Set(known.filter(gone))];
  const changes: EventChange[] = [
    ...(taken.length === 0 ? [] : [{ kind: 'confirmed', what: taken, left: kept } as const]),
    ...(added.length === 0 ? [] : [{ kind: 'to-confirm', what: added } as const]),
  ];
  if (changes.length === 0) return NOTHING;
  if (before === undefined) return { changes, edits: [insertKey(at, added)] };
  if (left.length === 0) return { changes, edits: [{ kind: 'remove', path: at }] };
  const edits: Edit[] = [
    ...before.flatMap((each, index): Edit[] =>
      gone(each) ? [{ kind: 'remove', path: [...at, index] }] : [],
    ),
    ...added.map((value): Edit => ({ kind: 'append', path: at, value })),
  ];
  return { changes, edits };
}

function changeOutcome({ event: { outcome: before }, outcome }: EventRequest, path: Path): Part {
  const after = outcome === 'planned' ? undefined : outcome;
  if (outcome === undefined || after === before) return NOTHING;
  const at = [...path, 'outcome'];
  return {
    changes: [{ kind: 'outcome', before, after }],
    edits: [after === undefined ? { kind: 'remove', path: at } : put(at, before, after)],
  };
}

function addNote({ event, note }: EventRequest, path: Path): Part {
  const edits = note === undefined ? [] : noteEdits(event.note, note, [...path, 'note']);
  return edits.length === 0 ? NOTHING : { changes: [{ kind: 'note' }], edits };
}

function put(at: Path, before: unknown, after: string | number): Edit {
  return before === undefined ? insertKey(at, after) : { kind: 'set', path: at, value: after };
}

function refuseWrong(plan: Plan, request: EventRequest, changes: readonly EventChange[]): void {
  const { event, today, note, when = event.when } = request;
  const change = changes.find((each) => each.kind === 'outcome');
  const fail = (reason: EventRefusal): never => {
    throw new OidpError('event-refused', { reason, year: plan.year, title: event.title, today, when });
  };
  // A closed year can only learn late what became of something.
  const isOpen = event.outcome === undefined || event.outcome === 'postponed';
  const isSettled = change?.after === 'held' || change?.after === 'cancelled';
  if (plan.state === 'closed' && !(isOpen && isSettled)) fail('closed');
  if ((change?.after === 'postponed' || change?.after === 'cancelled') && note === undefined)
    fail('needs-reason');
  const outcome = change === undefined ? event.outcome : change.after;
  const isDated = change !== undefined || changes.some(({ kind }) => kind === 'when');
  const first = spanOf(when)?.first;
  if (outcome === 'held' && isDated && first !== undefined && first > today) fail('future');
}

function remarksOn(
  { year }: Plan,
  { event, when, outcome = event.outcome, confirmed = [] }: EventRequest,
  changes: readonly EventChange[],
): EventRemark[] {
  const remarks: EventRemark[] = [];
  const isMoved = when !== undefined && changes.some(({ kind }) => kind === 'when');
  if (isMoved && isOutside(when, year)) remarks.push({ kind: 'outside-year', when, year });
  if (isMoved && outcome === event.outcome && (outcome === 'postponed' || outcome === 'cancelled'))
    remarks.push({ kind: 'still', outcome });
  const needsDate = outcome === 'held' || (confirmed.includes('date') && event.toConfirm?.includes('date'));
  if (needsDate === true && event.when === undefined && when === undefined) remarks.push({ kind: 'undated' });
  return remarks;
}
