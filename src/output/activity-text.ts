import {
  CONTINUOUS,
  FIELDS,
  NO_DUE,
  activityHeading,
  dueWords,
  logWords,
} from '../language/fr/activities.ts';
import { overdueWords } from '../language/fr/activity-list.ts';
import { RECORD, leadOfWhole, planTextWords } from '../language/fr/activity-record.ts';
import { toConfirmWords, whenWords } from '../language/fr/dashboard.ts';
import { formatPeriod } from '../language/fr/dates.ts';
import { expandLinks } from '../language/fr/links.ts';
import { OUTCOMES, label, statusWord } from '../language/fr/plan.ts';
import { erratumWords } from '../language/fr/plans.ts';
import { NOT_TRACKED } from '../language/fr/progress.ts';
import { MEANS } from '../language/fr/report-means.ts';
import { quantity } from '../language/fr/report.ts';
import { capitalize, pluralize } from '../language/fr/typography.ts';
import { type Found, findReference, numberOf } from '../model/references.ts';
import type { Activity, CalendarEvent } from '../model/schema.ts';
import { isTracked } from '../model/status.ts';
import type { ActivityRecord } from '../report/activity-record.ts';
import type { YearFacts } from '../report/facts.ts';
import { originOf } from '../report/origin.ts';
import { partyNames } from '../report/parties.ts';
import { isDerived, oneLine } from './activity-cells.ts';
import { historyLines, itemLines } from './activity-history-text.ts';
import { cooperationLines, meansLines } from './activity-means.ts';
import type { Paper } from './activities-text.ts';
import { type Field, fieldLines } from './field-lines.ts';
import { noticeLines } from './notice.ts';
import type { Style } from './style.ts';
import { type HangingLine, hangLines } from './wrap.ts';

/** Everything that is known of one activity or item. */
export async function printActivity(facts: YearFacts, record: ActivityRecord, paper: Paper): Promise<string> {
  const { style, columns } = paper;
  const { activity, item } = record.row.found;
  const head = [
    activityHeading(activity, facts.plan),
    ...(item === undefined ? [] : [`${item.letter}. ${item.title}`]),
  ].map((title) => style.bold(words(title, facts)));
  const lines = [
    ...[...head, ...noticeLines(record), ''].map((body) => ({ head: '', body })),
    ...fieldsOf(facts, record, style).flatMap(fieldLines),
  ];
  return `${(await hangLines(lines, columns)).join('\n')}\n`;
}

function fieldsOf(facts: YearFacts, record: ActivityRecord, style: Style): Field[] {
  const { row, referrers } = record;
  const { activity, item } = row.found;
  const { note, refersTo = [] } = item ?? activity;
  return [
    ...(item === undefined ? placeFields(facts, activity) : []),
    [FIELDS.status, statusLine(facts, record)],
    [FIELDS.due, dueLine(record, style)],
    [FIELDS.lead, leadLine(facts, record)],
    ...(item === undefined ? belongingFields(facts, activity) : []),
    [FIELDS.note, note && paragraphs(note, facts)],
    [FIELDS.carriedFrom, originOf(row.found, facts)],
    [FIELDS.refersTo, refersTo.map((reference) => referenceLine(facts, reference))],
    [
      RECORD.referrers,
      [
        ...referrers.subjects.map((found) => subjectLine(facts, found)),
        ...referrers.texts.map(planTextWords),
      ],
    ],
    [FIELDS.events, referrers.events.map((event) => eventLine(facts, event))],
    [capitalize(pluralize(label(facts.plan, 'item'))), itemLines(facts, record, style)],
    ...(item === undefined ? outcomeFields(facts, activity) : []),
    [RECORD.errata, referrers.errata.map((erratum) => words(erratumWords(erratum), facts))],
    [RECORD.history, historyLines(facts, record, style)],
    [FIELDS.log, logLines(facts, row.found)],
  ];
}

function placeFields({ plan }: YearFacts, { priority, section }: Activity): Field[] {
  return [
    [capitalize(label(plan, 'priority')), `${priority}  ${plan.priorities[priority]?.title ?? ''}`],
    [FIELDS.section, section],
  ];
}

function statusLine({ plan }: YearFacts, { row: { found, status } }: ActivityRecord): string {
  const word = status === undefined ? NOT_TRACKED.toLowerCase() : statusWord(status, plan);
  return found.item === undefined && found.activity.continuous === true ? `${word} (${CONTINUOUS})` : word;
}

function dueLine({ row: { found, due, late } }: ActivityRecord, style: Style): string {
  if (due === undefined) return NO_DUE;
  const date = dueWords(due, isDerived(found));
  return late === undefined ? date : `${date}, ${style.red(overdueWords(late))}`;
}

function leadLine(facts: YearFacts, { row: { found, lead } }: ActivityRecord): string | undefined {
  if (lead === undefined) return undefined;
  const name = oneLine(partyNames(facts)(lead));
  return found.item === undefined || found.item.lead !== undefined ? name : leadOfWhole(name);
}

function belongingFields(facts: YearFacts, activity: Activity): Field[] {
  const { plan } = facts;
  const titles = (ids: readonly string[] = [], known: readonly { id: string; title: string }[] = []) =>
    ids.map((id) => known.find((each) => each.id === id)?.title ?? id);
  return [
    [FIELDS.partners, activity.partners?.map(partyNames(facts)).join(', ')],
    [MEANS.fields.cooperations, cooperationLines(activity, facts)],
    [MEANS.fields.budget, meansLines(activity, facts)],
    [FIELDS.objectives, titles(activity.objectives, plan.objectives)],
    [FIELDS.themes, titles(activity.themes, plan.themes)],
  ];
}

function outcomeFields(facts: YearFacts, { results = [], documents = [] }: Activity): Field[] {
  return [
    [
      FIELDS.results,
      results.map(({ title, value, unit, on, url }) =>
        joined(
          words(title, facts),
          value === undefined ? undefined : quantity(value, unit),
          on === undefined ? undefined : formatPeriod(on),
          url,
        ),
      ),
    ],
    [FIELDS.documents, documents.map(({ title, url }) => joined(words(title, facts), url))],
  ];
}

function eventLine(facts: YearFacts, { toConfirm = [], outcome, ...event }: CalendarEvent): string {
  const open = toConfirm.length === 0 ? undefined : toConfirmWords(toConfirm);
  const came = outcome === undefined ? open : OUTCOMES[outcome];
  return joined(`${whenWords(event)} : ${words(event.title, facts)}`, came);
}

function referenceLine(facts: YearFacts, reference: string): string | HangingLine {
  const target = findReference(facts.plan, reference);
  return target === undefined ? reference : subjectLine(facts, target);
}

/** « 11b  Mission ». */
function subjectLine(facts: YearFacts, found: Found): HangingLine {
  return {
    head: `  ${numberOf(found).padEnd(3)} `,
    body: words((found.item ?? found.activity).title, facts),
  };
}

/** Where the outcome is not known, a log tells no statuses. */
function logLines(facts: YearFacts, { activity: { log = [] }, item }: Found): string[] {
  const { plan } = facts;
  const nameOf = partyNames(facts);
  return log
    .filter((entry) => item === undefined || entry.item === item.letter)
    .map((entry) => (isTracked(plan) ? entry : { ...entry, status: undefined }))
    .filter(({ status, note }) => status !== undefined || note !== undefined)
    .map(({ by, ...entry }) => words(logWords({ ...entry, by: by && nameOf(by) }, plan), facts));
}

/** A free text of the plan on one line. */
function words(text: string, { plan, others }: YearFacts): string {
  return oneLine(expandLinks(text, plan, others));
}

/** A free text of the plan, each of its lines; the one line that most have. */
function paragraphs(text: string, facts: YearFacts): string | string[] {
  const lines = text.trim().split(/\s*\n\s*/);
  return lines.length === 1 ? words(text, facts) : lines.map((line) => words(line, facts));
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' — ');
}
