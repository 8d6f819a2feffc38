import { linksIn, parseTarget } from '../model/references.ts';
import type { Activity, CalendarEvent, Item, Plan } from '../model/schema.ts';
import { activityStatus, itemStatus } from '../model/status.ts';
import type { Assignment } from './assign.ts';
import type { Attention } from './change-set.ts';
import type { NewActivity } from './numbers.ts';

/** What copies are made with: the plan they come from, where everything goes, and a list for what a person should see. */
export interface Copying {
  readonly source: Plan;
  readonly target: Plan;
  readonly assignments: ReadonlyMap<string, Assignment>;
  readonly attention: Attention[];
}

/** An item as it goes on under its letter in the target: open, so with no status but « en cours ». */
export function copyItem(item: Item, letter: string, of: string, copying: Copying): Item {
  const reference = `${of}/${item.letter}`;
  dropDue(item, reference, copying);
  return strip({
    letter,
    title: item.title,
    status: itemStatus(item) === 'in-progress' ? 'in-progress' : undefined,
    lead: item.lead,
    refersTo: copyReferences(item.refersTo, reference, copying),
    note: copyText(item.note, copying),
    carriedFrom: item.letter,
  });
}

/** An activity as it goes on in the target, with those of its items that go on. */
export function copyActivity({ activity, items }: Assignment, copying: Copying): NewActivity {
  const { id, objectives, themes, documents } = activity;
  const known = new Set(copying.target.objectives?.map((objective) => objective.id));
  for (const dropped of objectives ?? [])
    if (!known.has(dropped)) copying.attention.push({ kind: 'objective-dropped', reference: id, dropped });
  dropDue(activity, id, copying);
  return strip({
    id: freeId(id, copying),
    priority: activity.priority,
    section: activity.section,
    title: activity.title,
    status: items.size === 0 && activityStatus(activity) === 'in-progress' ? 'in-progress' : undefined,
    continuous: activity.continuous,
    lead: activity.lead,
    partners: activity.partners,
    objectives: nonEmpty(objectives?.filter((objective) => known.has(objective))),
    themes: nonEmpty(themes),
    refersTo: copyReferences(activity.refersTo, id, copying),
    note: copyText(activity.note, copying),
    documents: nonEmpty(documents),
    items: nonEmpty(
      (activity.items ?? []).flatMap((item) => {
        const place = items.get(item.letter);
        return place === undefined ? [] : [copyItem(item, place.letter, id, copying)];
      }),
    ),
    carriedFrom: { year: copying.source.year, activity: id },
  });
}

/** An event as it goes on: without its date, which is to be found again. */
export function copyEvent(event: CalendarEvent, copying: Copying): CalendarEvent {
  const { id, title, place, kind, organizer, toConfirm = [] } = event;
  const open = new Set<string>(['date', ...toConfirm]);
  return strip({
    id,
    title,
    place,
    kind,
    organizer,
    toConfirm: (['date', 'place', 'holding'] as const).filter((each) => open.has(each)),
    note: copyText(event.note, copying),
    activities: copyReferences(event.activities, id, copying),
    carriedFrom: { year: copying.source.year, event: id },
  });
}

/** A free text in another year's plan: what it names without a year is of the source's. */
export function copyText<Text extends string | undefined>(
  text: Text,
  { source }: Pick<Copying, 'source'>,
): Text {
  if (text === undefined) return text;
  return linksIn(text).reduce<string>(
    (copy, link) =>
      link.target === undefined || link.target.year !== undefined
        ? copy
        : copy.replaceAll(link.text, `[[${source.year}/${link.text.slice(2)}`),
    text,
  ) as Text;
}

/** References under the ids and letters of the target; what the target lacks is left out, and listed. */
function copyReferences(
  names: readonly string[] | undefined,
  reference: string,
  copying: Copying,
): string[] | undefined {
  const { assignments, attention, target } = copying;
  const copies = names?.flatMap((name) => {
    const { activity = '', item } = parseTarget(name) ?? {};
    const assignment = assignments.get(activity);
    const there = assignment?.there?.activity ?? target.activities.find(({ id }) => id === activity);
    const goesOn = there !== undefined || (assignment?.leaves.length ?? 0) > 0;
    const letter = item === undefined ? undefined : assignment?.items.get(item)?.letter;
    if (goesOn && (item === undefined || letter !== undefined))
      return [`${there?.id ?? activity}${letter === undefined ? '' : `/${letter}`}`];
    attention.push({ kind: 'reference-dropped', reference, dropped: name });
    return [];
  });
  return nonEmpty(copies);
}

/** The id, unless the target has given it to something that comes from elsewhere. */
function freeId(id: string, { source, target }: Copying): string {
  return target.activities.some((activity) => activity.id === id) ? `${id}-${source.year}` : id;
}

function dropDue({ due }: Activity | Item, reference: string, { attention }: Copying): void {
  if (due !== undefined) attention.push({ kind: 'due-dropped', reference, due });
}

function nonEmpty<Element>(list: Element[] | undefined): Element[] | undefined {
  return list?.length === 0 ? undefined : list;
}

/** Without the keys that have no value: they are not written. */
function strip<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value;
}
