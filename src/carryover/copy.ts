import { isOutside, shiftPeriod } from '../model/dates.ts';
import type { Edit, Value } from '../model/edit.ts';
import type { Subject } from '../model/finding.ts';
import {
  type Activity,
  CONFIRMABLES,
  type CalendarEvent,
  type Item,
  type Period,
  type Plan,
} from '../model/schema.ts';
import { activityStatus, itemStatus } from '../model/status.ts';
import type { Assignment } from './assign.ts';
import { type TextCopying, addYear, isOwnKey, linkMentions } from './copy-text.ts';

/** What copies are made with. */
export interface Copying extends TextCopying {
  readonly target: Plan;
  /** What a reference of the source names in the target; undefined where that has nothing of it. */
  readonly resolve: (reference: string) => string | undefined;
  /** The priority of the target that one of the source is. */
  readonly priority: (letter: string) => string;
  /** Whether due dates move to the target's year. */
  readonly shiftDates: boolean;
}

/** The items of an activity that are to be added, as they go on: open, so with no status but « en cours ». */
export function copyItems({ activity, items }: Assignment, copying: Copying): Item[] {
  return (activity.items ?? []).flatMap((item): Item[] => {
    const place = items.get(item.letter);
    if (place?.kind !== 'added') return [];
    const subject = { year: copying.source.year, activity: activity.id, item: item.letter };
    const copy: Item = {
      letter: place.letter,
      title: item.title,
      status: itemStatus(item) === 'in-progress' ? 'in-progress' : undefined,
      lead: item.lead,
      due: copyDue(item, subject, copying),
      refersTo: copyReferences(item.refersTo, subject, copying),
      note: item.note,
      carriedFrom: item.letter,
      ...ownKeys(item),
    };
    return [linkMentions(copy, subject, copying)];
  });
}

/** An activity as it goes on under another id, with those of its items that go on; its number is still to be given. */
export function copyActivity(assignment: Assignment, id: string, copying: Copying): Activity {
  const { activity } = assignment;
  const subject = { year: copying.source.year, activity: activity.id };
  const known = new Set(copying.target.objectives?.map((objective) => objective.id));
  for (const dropped of activity.objectives ?? [])
    if (!known.has(dropped)) copying.attention.push({ kind: 'objective-dropped', subject, dropped });
  const due = copyDue(activity, subject, copying);
  const items = copyItems(assignment, copying);
  const copy: Activity = {
    id,
    number: 0,
    priority: copying.priority(activity.priority),
    section: activity.section,
    title: activity.title,
    status: items.length === 0 && activityStatus(activity) === 'in-progress' ? 'in-progress' : undefined,
    continuous: activity.continuous,
    lead: activity.lead,
    partners: activity.partners,
    cooperations: nonEmpty(activity.cooperations),
    objectives: nonEmpty(activity.objectives?.filter((objective) => known.has(objective))),
    themes: nonEmpty(activity.themes),
    due,
    refersTo: copyReferences(activity.refersTo, subject, copying),
    note: activity.note,
    documents: nonEmpty(activity.documents),
    // They come with their own links, and keep their place among the keys.
    items: undefined,
    carriedFrom: { year: copying.source.year, activity: activity.id },
    ...ownKeys(activity),
  };
  return { ...linkMentions(copy, subject, copying), items: nonEmpty(items) };
}

/** An event as it goes on under another id: without its date, which is to be found again. */
export function copyEvent(event: CalendarEvent, id: string, copying: Copying): CalendarEvent {
  const { year } = copying.source;
  const subject = { year, event: event.id };
  const open = new Set<string>(['date', ...(event.toConfirm ?? [])]);
  const copy: CalendarEvent = {
    id,
    title: event.title,
    place: event.place,
    kind: event.kind,
    organizer: event.organizer,
    toConfirm: CONFIRMABLES.filter((each) => open.has(each)),
    note: event.note,
    activities: copyReferences(event.activities, subject, copying),
    carriedFrom: { year, event: event.id },
    ...ownKeys(event),
  };
  return linkMentions(copy, subject, copying);
}

/**
 * What a copy is to be written as: without the keys that have no value, and with the year in every link that named
 * something of its own plan. What stands under keys of one's own is nobody else's.
 */
export function toValue(copy: unknown, year: number): Value {
  if (typeof copy === 'string') return addYear(copy, year);
  if (Array.isArray(copy)) return copy.map((element: unknown) => toValue(element, year));
  if (typeof copy !== 'object' || copy === null) return copy as Value;
  return Object.fromEntries(
    Object.entries(copy)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, isOwnKey(key) ? (value as Value) : toValue(value, year)]),
  );
}

/** References by the ids and letters of the target; what the target lacks is left out, and listed. */
function copyReferences(
  names: readonly string[] | undefined,
  subject: Subject,
  { resolve, attention }: Copying,
): string[] | undefined {
  const copies = names?.flatMap((dropped) => {
    const name = resolve(dropped);
    if (name === undefined) attention.push({ kind: 'reference-dropped', subject, dropped });
    return name ?? [];
  });
  return nonEmpty(copies);
}

/**
 * The due date of what is copied, where dates are to move: as it is if it is of the target's year already, else moved
 * by the years between. What would not come into that year, or is not to move, is left out, and listed.
 */
function copyDue({ due }: Activity | Item, subject: Subject, copying: Copying): Period | undefined {
  const { source, target, shiftDates, attention } = copying;
  if (due === undefined) return undefined;
  if (!isOutside(due, target.year)) return due;
  const moved = shiftPeriod(due, target.year - source.year);
  const isMovable = !isOutside(moved, target.year);
  if (shiftDates && isMovable) return moved;
  attention.push({ kind: 'due-dropped', subject, due, isMovable });
  return undefined;
}

/** The keys that the format leaves to people. */
function ownKeys(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([key]) => isOwnKey(key)));
}

function nonEmpty<Element>(list: Element[] | undefined): Element[] | undefined {
  return list?.length === 0 ? undefined : list;
}

/** The edit that adds a copy at the end of a list. */
export function append(path: Edit['path'], value: object, year: number): Extract<Edit, { kind: 'append' }> {
  return { kind: 'append', path, value: toValue(value, year) };
}
