import {
  CONTINUOUS,
  FIELDS,
  NO_DUE,
  activityHeading,
  dueMark,
  dueWords,
  logWords,
} from '../language/fr/activities.ts';
import { NOT_TRACKED, toConfirmWords, whenWords } from '../language/fr/dashboard.ts';
import { carriedFromWords, expandLinks, referenceWords } from '../language/fr/links.ts';
import { statusWord } from '../language/fr/plan.ts';
import { statusOf } from '../model/progress.ts';
import { type Found, findReference, formatTarget } from '../model/references.ts';
import type { Activity } from '../model/schema.ts';
import { isTracked } from '../model/status.ts';
import type { YearFacts } from '../report/facts.ts';
import { partyNames } from '../report/parties.ts';
import { noticeLines } from './notice.ts';
import type { Style } from './style.ts';

/** The activities of a year by priority, a line for each and for each of its items. */
export function printActivities(facts: YearFacts, style: Style): string {
  const priorities = facts.priorities.map(({ letter, title, activities }) => [
    style.bold(`${letter}  ${words(title, facts)}`),
    ...activities.flatMap((activity) => [
      activityLine({ activity }, facts, style),
      ...(activity.items ?? []).map((item) => activityLine({ activity, item }, facts, style)),
    ]),
  ]);
  return `${[noticeLines(facts), ...priorities]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function activityLine(found: Found, facts: YearFacts, style: Style): string {
  const { activity, item } = found;
  const due = facts.dueOf(found);
  const number = item ? `${activity.number}${item.letter}`.padStart(4) : String(activity.number).padStart(3);
  const status = isTracked(facts.plan) ? `${statusWord(statusOf(found), facts.plan).padEnd(13)} ` : '';
  const marks = [
    ...(item === undefined && activity.continuous === true ? [CONTINUOUS] : []),
    ...(due === undefined ? [] : [dueMark(due, isDerived(found))]),
  ];
  const title = `${item ? '  ' : ''}${words((item ?? activity).title, facts)}`;
  return `  ${number.padEnd(5)} ${status}${title}${marks.length === 0 ? '' : style.dim(` (${marks.join(', ')})`)}`;
}

/** The fields of an activity by their names; what has no value is not shown. */
type Fields = [name: string, value: string | readonly string[] | undefined][];

/** Everything that the plan says of one activity or item. */
export function printActivity(facts: YearFacts, found: Found, style: Style): string {
  const { activity, item } = found;
  const fields = item === undefined ? activityFields(facts, activity) : itemFields(facts, found);
  return `${[
    style.bold(words(activityHeading(activity, facts.plan), facts)),
    ...(item === undefined ? [] : [style.bold(words(`${item.letter}. ${item.title}`, facts))]),
    ...noticeLines(facts),
    '',
    ...fields.flatMap(([name, value]) => {
      if (value === undefined || value.length === 0) return [];
      if (typeof value === 'string') return [`${name.padEnd(22)} ${value}`];
      return [name, ...value.map((each) => `  ${each}`)];
    }),
  ].join('\n')}\n`;
}

function activityFields(facts: YearFacts, activity: Activity): Fields {
  const { plan } = facts;
  const titles = (ids: readonly string[] = [], known: readonly { id: string; title: string }[] = []) =>
    ids.map((id) => known.find((each) => each.id === id)?.title ?? id);
  return [
    [FIELDS.priority, `${activity.priority}  ${plan.priorities[activity.priority]?.title ?? ''}`],
    [FIELDS.section, activity.section],
    ...commonFields(facts, { activity }),
    [FIELDS.partners, activity.partners?.map(partyNames(plan)).join(', ')],
    [FIELDS.objectives, titles(activity.objectives, plan.objectives)],
    [FIELDS.themes, titles(activity.themes, plan.themes)],
    [
      FIELDS.items,
      (activity.items ?? []).map((item) => {
        const status = isTracked(plan) ? `${statusWord(statusOf({ activity, item }), plan).padEnd(13)} ` : '';
        return `${item.letter}. ${status}${words(item.title, facts)}`;
      }),
    ],
    [
      FIELDS.results,
      (activity.results ?? []).map(({ title, value, unit, url }) =>
        joined(title, [value, unit].filter((part) => part !== undefined).join(' '), url),
      ),
    ],
    [FIELDS.documents, (activity.documents ?? []).map(({ title, url }) => joined(title, url))],
    [FIELDS.log, logLines(facts, activity, () => true)],
  ];
}

function itemFields(facts: YearFacts, found: Found): Fields {
  const { activity, item } = found;
  return [
    ...commonFields(facts, found),
    [FIELDS.log, logLines(facts, activity, (letter) => letter === item?.letter)],
  ];
}

/** What an activity and an item have alike. */
function commonFields(facts: YearFacts, found: Found): Fields {
  const { plan } = facts;
  const { activity, item } = found;
  const { lead, note, refersTo = [] } = item ?? activity;
  const due = facts.dueOf(found);
  const status = isTracked(plan) ? statusWord(statusOf(found), plan) : NOT_TRACKED.toLowerCase();
  return [
    [
      FIELDS.status,
      item === undefined && activity.continuous === true ? `${status} (${CONTINUOUS})` : status,
    ],
    [FIELDS.due, due === undefined ? NO_DUE : dueWords(due, isDerived(found))],
    [FIELDS.lead, lead && partyNames(plan)(lead)],
    [FIELDS.note, note && words(note, facts)],
    [FIELDS.carriedFrom, originLine(facts, found)],
    [FIELDS.refersTo, refersTo.map((reference) => referenceLine(facts, reference))],
    [FIELDS.events, eventLines(facts, found)],
  ];
}

function originLine({ carried, others }: YearFacts, { activity, item }: Found): string | undefined {
  const origin = carried.find(
    ({ found }) => found.activity === activity && (item === undefined || found.item === item),
  );
  if (origin === undefined) return undefined;
  const { from, source } = origin;
  const plan = others.get(from.year);
  // Of an activity whose items were carried, the activity that they come from.
  const shown =
    source && item === undefined && from.item !== undefined && activity.carriedFrom?.item === undefined
      ? { activity: source.activity }
      : source;
  return carriedFromWords(from.year, shown && plan && referenceWords(shown, plan));
}

function eventLines({ plan }: YearFacts, { activity, item }: Found): string[] {
  const name = formatTarget({ activity: activity.id, item: item?.letter });
  return (plan.calendar ?? [])
    .filter(({ activities = [] }) => activities.some((each) => each === name || each.startsWith(`${name}/`)))
    .map(({ toConfirm = [], ...event }) =>
      joined(
        `${whenWords(event)} : ${event.title}`,
        toConfirm.length === 0 ? undefined : toConfirmWords(toConfirm),
      ),
    );
}

function referenceLine({ plan }: YearFacts, reference: string): string {
  const target = findReference(plan, reference);
  if (target === undefined) return reference;
  const { activity, item } = target;
  return `${activity.number}${item?.letter ?? ''}  ${(item ?? activity).title}`;
}

function logLines(
  facts: YearFacts,
  { log = [] }: Activity,
  isMeant: (letter: string | undefined) => boolean,
): string[] {
  const nameOf = partyNames(facts.plan);
  return log
    .filter(({ item }) => isMeant(item))
    .map(({ by, ...entry }) => words(logWords({ ...entry, by: by && nameOf(by) }, facts.plan), facts));
}

/** A free text of the plan as a terminal shows it. */
function words(text: string, { plan, others }: YearFacts): string {
  return expandLinks(text, plan, others);
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' — ');
}

/** Whether the due date is one that the calendar gives, not the plan. */
function isDerived({ activity, item }: Found): boolean {
  return (item ?? activity).due === undefined;
}
