import { CONTINUOUS, FIELDS, activityHeading, dueWords, logWords } from '../language/fr/activities.ts';
import { WITHOUT_DATE, carriedWords, toConfirmWords, whenWords } from '../language/fr/dashboard.ts';
import { formatPeriod } from '../language/fr/dates.ts';
import { expandLinks } from '../language/fr/links.ts';
import { statusWord } from '../language/fr/plan.ts';
import { statusOf } from '../model/progress.ts';
import { type Found, findReference, formatTarget } from '../model/references.ts';
import type { Activity, Plan } from '../model/schema.ts';
import type { YearFacts } from '../report/facts.ts';
import type { Style } from './style.ts';

/** The activities of a year by priority, a line for each and for each of its items. */
export function printActivities({ plan, priorities, dueOf }: YearFacts, style: Style): string {
  const line = (found: Found) => {
    const { activity, item } = found;
    const due = dueOf(found);
    const marks = [
      ...(item === undefined && activity.continuous === true ? [CONTINUOUS] : []),
      ...(due === undefined ? [] : [dueWords(due)]),
    ];
    const status = statusWord(statusOf(found), plan).padEnd(13);
    const title = (item ?? activity).title;
    return `  ${`${activity.number}${item?.letter ?? ''}`.padStart(item ? 4 : 3).padEnd(5)} ${status} ${item ? '  ' : ''}${title}${marks.length === 0 ? '' : style.dim(` (${marks.join(', ')})`)}`;
  };
  return `${priorities
    .map(({ letter, title, activities }) =>
      [
        style.bold(`${letter}  ${title}`),
        ...activities.flatMap((activity) => [
          line({ activity }),
          ...(activity.items ?? []).map((item) => line({ activity, item })),
        ]),
      ].join('\n'),
    )
    .join('\n\n')}\n`;
}

/** Everything that the plan says of one activity or item. */
export function printActivity(facts: YearFacts, found: Found, style: Style): string {
  const { activity, item } = found;
  const fields: [name: string, value: string | readonly string[] | undefined][] =
    item === undefined ? activityFields(facts, activity) : itemFields(facts, found);
  return `${[
    style.bold(activityHeading(activity, facts.plan)),
    ...(item === undefined ? [] : [style.bold(`${item.letter}. ${item.title}`)]),
    '',
    ...fields.flatMap(([name, value]) => {
      if (value === undefined || value.length === 0) return [];
      if (typeof value === 'string') return [`${name.padEnd(22)} ${value}`];
      return [name, ...value.map((each) => `  ${each}`)];
    }),
  ].join('\n')}\n`;
}

type Fields = [name: string, value: string | readonly string[] | undefined][];

function activityFields(facts: YearFacts, activity: Activity): Fields {
  const { plan } = facts;
  const titles = (ids: readonly string[] = [], known: readonly { id: string; title: string }[] = []) =>
    ids.map((id) => known.find((each) => each.id === id)?.title ?? id);
  const carried = activity.carriedFrom;
  return [
    [FIELDS.priority, `${activity.priority}  ${plan.priorities[activity.priority]?.title ?? ''}`],
    [FIELDS.section, activity.section],
    ...common(facts, { activity }),
    [FIELDS.partners, activity.partners?.join(', ')],
    [FIELDS.objectives, titles(activity.objectives, plan.objectives)],
    [FIELDS.themes, titles(activity.themes, plan.themes)],
    [FIELDS.carriedFrom, carried && carriedWords(carried, carried)],
    [
      FIELDS.items,
      (activity.items ?? []).map(
        (item) =>
          `${item.letter}. ${statusWord(statusOf({ activity, item }), plan).padEnd(13)} ${item.title}`,
      ),
    ],
    [
      FIELDS.results,
      (activity.results ?? []).map(({ title, value, unit, url }) =>
        [title, [value, unit].filter((each) => each !== undefined).join(' '), url]
          .filter(Boolean)
          .join(' — '),
      ),
    ],
    [
      FIELDS.documents,
      (activity.documents ?? []).map(({ title, url }) => [title, url].filter(Boolean).join(' — ')),
    ],
    [FIELDS.log, (activity.log ?? []).map((entry) => expandLinks(logWords(entry, plan), plan))],
  ];
}

function itemFields(facts: YearFacts, found: Found): Fields {
  const { activity, item } = found;
  const { carriedFrom } = activity;
  return [
    ...common(facts, found),
    [
      FIELDS.carriedFrom,
      carriedFrom &&
        item?.carriedFrom &&
        carriedWords(carriedFrom, { ...carriedFrom, item: item.carriedFrom }),
    ],
    [
      FIELDS.log,
      (activity.log ?? [])
        .filter((entry) => entry.item === item?.letter)
        .map((entry) => expandLinks(logWords(entry, facts.plan), facts.plan)),
    ],
  ];
}

/** What an activity and an item have alike. */
function common({ plan, dueOf }: YearFacts, found: Found): Fields {
  const { activity, item } = found;
  const { lead, note, refersTo = [] } = item ?? activity;
  const due = dueOf(found);
  const name = formatTarget({ activity: activity.id, item: item?.letter });
  const continuous = item === undefined && activity.continuous === true ? ` (${CONTINUOUS})` : '';
  return [
    [FIELDS.status, `${statusWord(statusOf(found), plan)}${continuous}`],
    [FIELDS.due, due === undefined ? WITHOUT_DATE : formatPeriod(due)],
    [FIELDS.lead, lead],
    [FIELDS.note, note && expandLinks(note, plan)],
    [FIELDS.refersTo, refersTo.map((reference) => referenceLine(plan, reference))],
    [
      FIELDS.events,
      (plan.calendar ?? [])
        .filter(({ activities = [] }) =>
          activities.some((each) => each === name || each.startsWith(`${name}/`)),
        )
        .map(
          (event) =>
            `${whenWords(event)} : ${event.title}${event.toConfirm?.length ? ` — ${toConfirmWords(event.toConfirm)}` : ''}`,
        ),
    ],
  ];
}

function referenceLine(plan: Plan, reference: string): string {
  const target = findReference(plan, reference);
  if (target === undefined) return reference;
  const { activity, item } = target;
  return `${activity.number}${item?.letter ?? ''}  ${(item ?? activity).title}`;
}
