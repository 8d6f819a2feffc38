import { knownKeys } from '../model/check.ts';
import type { Edit, Path, Value } from '../model/edit.ts';
import { OidpError } from '../model/error.ts';
import type { Activity, Plan } from '../model/schema.ts';
import { activityStatus, isOpen, isUnfinishedEvent } from '../model/status.ts';
import { insertKey } from '../tracking/insert-key.ts';
import { type Assignment, assign } from './assign.ts';
import type { ActivityDisposition, Attention, ChangeSet, EventDisposition, Verb } from './change-set.ts';
import { type Copying, copyActivity, copyEvent, copyItem, copyText } from './copy.ts';
import { type NewActivity, placeActivities } from './numbers.ts';
import { linksTo } from './unfinished.ts';

/**
 * What carrying a plan over into another one comes to: pure, and nothing where it has been done already. What stands
 * in the target stays; its numbers move only where it is not in force.
 * Throws `carryover-refused` where the target is closed, or calls finished what goes on.
 */
export function planCarryover(source: Plan, target: Plan): ChangeSet {
  refuse(source, target);
  const assignments = assign(source, target);
  const copying: Copying = {
    source,
    target,
    assignments: new Map(assignments.map((assignment) => [assignment.activity.id, assignment])),
    attention: [],
  };
  const completed = assignments.flatMap((assignment) => complete(assignment, copying));
  const added = new Map(
    assignments
      .filter(({ missing, there }) => missing.length > 0 && there === undefined)
      .map((assignment) => [assignment.activity.id, copyActivity(assignment, copying)]),
  );
  const placed = placeActivities(target, [...added.values()], (activity) =>
    append(['activities'], inOrder(activity)),
  );
  const events = carryEvents(copying);
  const dispositions = assignments.map((assignment): ActivityDisposition => {
    const { activity, leaves, missing, there } = assignment;
    return {
      kind: 'activity',
      verb: verbOf(assignment),
      id: activity.id,
      number: activity.number,
      title: activity.title,
      items: (missing.length > 0 ? missing : leaves).filter((letter) => letter !== undefined),
      targetNumber:
        leaves.length === 0
          ? undefined
          : placed.numbers.get(there?.activity.id ?? added.get(activity.id)?.id ?? activity.id),
    };
  });
  return {
    dispositions: [...dispositions, ...events.dispositions],
    edits: [...declarations(added.values(), copying), ...completed, ...placed.edits, ...events.edits],
    attention: [...copying.attention, ...renumbered(target, placed.numbers)],
  };
}

function refuse(source: Plan, target: Plan): void {
  const details = { from: source.year, to: target.year };
  if (target.state === 'closed') throw new OidpError('carryover-refused', { reason: 'closed', ...details });
  for (const { missing, there } of assign(source, target))
    if (missing.length > 0 && there !== undefined && !isOpen(activityStatus(there.activity)))
      throw new OidpError('carryover-refused', {
        reason: 'finished',
        number: there.activity.number,
        ...details,
      });
}

function verbOf({ activity, leaves, missing, there }: Assignment): Verb {
  if (leaves.length === 0) return activityStatus(activity) === 'cancelled' ? 'given-up' : 'finished';
  if (missing.length === 0) return 'unchanged';
  if (activity.continuous === true) return 'renewed';
  return there === undefined ? 'added' : 'completed';
}

/** The edits that make an activity of the target carry what it lacks: its link, links of its items, further items. */
function complete({ activity, missing, there, items }: Assignment, copying: Copying): Edit[] {
  if (missing.length === 0 || there === undefined) return [];
  const edits: Edit[] = [];
  if (there.activity.carriedFrom === undefined)
    edits.push(
      insertKey([...there.path, 'carriedFrom'], { year: copying.source.year, activity: activity.id }),
    );
  const more: (Value & object)[] = [];
  for (const item of activity.items ?? []) {
    const place = items.get(item.letter);
    if (place?.twin !== undefined) edits.push(insertKey([...place.twin.path, 'carriedFrom'], item.letter));
    else if (place?.added === true) more.push(toValue(copyItem(item, place.letter, activity.id, copying)));
  }
  if (there.activity.items !== undefined)
    edits.push(...more.map((item) => append([...there.path, 'items'], item)));
  else if (more.length > 0) edits.push(insertKey([...there.path, 'items'], more));
  return edits;
}

function carryEvents(copying: Copying): { edits: Edit[]; dispositions: EventDisposition[] } {
  const { source, target } = copying;
  const edits: Edit[] = [];
  const links = linksTo(source.year, target);
  const added: (Value & object)[] = [];
  const dispositions = (source.calendar ?? []).map((event): EventDisposition => {
    const { id, title, outcome } = event;
    const tell = (verb: Verb): EventDisposition => ({ kind: 'event', verb, id, title });
    if (!isUnfinishedEvent(event)) return tell(outcome === 'cancelled' ? 'given-up' : 'finished');
    if (links.events.has(id)) return tell('unchanged');
    const index = (target.calendar ?? []).findIndex(
      (each) => each.id === id && each.carriedFrom === undefined,
    );
    if (index !== -1) {
      edits.push(insertKey(['calendar', index, 'carriedFrom'], { year: source.year, event: id }));
      return tell('completed');
    }
    added.push(toValue(copyEvent(event, copying)));
    return tell('added');
  });
  if (target.calendar !== undefined) edits.push(...added.map((event) => append(['calendar'], event)));
  else if (added.length > 0) edits.push(insertKey(['calendar'], added));
  return { edits, dispositions };
}

/** The priorities and themes that added activities name and the target lacks. */
function declarations(added: Iterable<NewActivity>, copying: Copying): Edit[] {
  const { source, target } = copying;
  const activities = [...added];
  const letters = Object.keys(source.priorities).filter(
    (letter) => !(letter in target.priorities) && activities.some(({ priority }) => priority === letter),
  );
  const declared = Object.keys(target.priorities);
  const priorities = letters.map((letter): Edit => {
    const after = [...declared, ...letters].filter((each) => each < letter).toSorted();
    return {
      kind: 'insert',
      path: ['priorities', letter],
      value: { title: source.priorities[letter]?.title ?? letter },
      after,
    };
  });
  const themes = (source.themes ?? [])
    .filter(({ id }) => activities.some((activity) => activity.themes?.includes(id)))
    .filter(({ id }) => !target.themes?.some((theme) => theme.id === id))
    .map((theme) =>
      toValue(theme.note === undefined ? theme : { ...theme, note: copyText(theme.note, copying) }),
    );
  if (target.themes !== undefined)
    return [...priorities, ...themes.map((theme) => append(['themes'], theme))];
  return themes.length === 0 ? priorities : [...priorities, insertKey(['themes'], themes)];
}

/** The activities whose numbers moved: what names them by number outside the plan is wrong from now on. */
function renumbered(target: Plan, numbers: ReadonlyMap<string, number>): Attention[] {
  return target.activities.flatMap(({ id, number }: Activity): Attention[] => {
    const to = numbers.get(id) ?? number;
    return to === number ? [] : [{ kind: 'renumbered', id, from: number, to }];
  });
}

/** An activity with its keys in the order of the format. */
function inOrder(activity: Activity): object {
  const keys = knownKeys(['activities', 0]);
  const place = ([key]: [string, unknown]) => keys.indexOf(key);
  return Object.fromEntries(Object.entries(activity).toSorted((a, b) => place(a) - place(b)));
}

function append(path: Path, value: object): Extract<Edit, { kind: 'append' }> {
  return { kind: 'append', path, value: toValue(value) };
}

/** Data of the model as data to write, which holds no key without a value. */
function toValue(value: object): Value & object {
  return value as Value & object;
}
