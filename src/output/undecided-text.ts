import type { Question } from '../carryover/undecided.ts';
import { lastNoteWords } from '../language/fr/activity-record.ts';
import { groupName, lastNoteLine, ofActivity, rankWords } from '../language/fr/ask-decisions.ts';
import { carriedProse, timesMark } from '../language/fr/carried.ts';
import { expandLinks } from '../language/fr/links.ts';
import { eventMark, subjectMark } from '../language/fr/menu.ts';
import { NOT_TRACKED } from '../language/fr/progress.ts';
import { capitalize } from '../language/fr/typography.ts';
import { countCarried, countCarriedEvent } from '../model/carry-count.ts';
import { isPast } from '../model/dates.ts';
import { statusOf } from '../model/progress.ts';
import { type Found, numberOf } from '../model/references.ts';
import type { CalendarEvent } from '../model/schema.ts';
import { isTracked } from '../model/status.ts';
import type { YearFacts } from '../report/facts.ts';
import { lastNoteOf } from '../report/lineage.ts';
import { oneLine } from './activity-cells.ts';
import type { Style } from './style.ts';

/** What is to be known of something before one decides what becomes of it. `owed` is how much there is in all. */
export function printUndecided(
  { about, subjects, rank }: Question,
  owed: number,
  facts: YearFacts,
  style: Style,
): string {
  const head = style.dim(rankWords(rank, owed));
  const [title = '', ...lines] =
    'event' in about ? eventLines(about.event, facts) : activityLines(about, subjects.length > 1, facts);
  const below =
    subjects.length > 1
      ? subjects.flatMap((each) => ('activity' in each ? [itemLine(each, facts)] : []))
      : [];
  return ['', `${style.bold(title)}  ${head}`, ...[...lines, ...below].map((line) => `  ${line}`)].join('\n');
}

/** What the things of a question are called in it: « 9f », « 9, sous-activités b et c ». */
export function questionName({ about, subjects }: Question, facts: YearFacts): string {
  if ('event' in about) return words(about.event.title, facts);
  if (subjects.length === 1) return numberOf(about);
  const letters = subjects.flatMap((each) => ('item' in each && each.item ? [each.item.letter] : []));
  return groupName(about, letters, facts.plan);
}

function activityLines(found: Found, isGroup: boolean, facts: YearFacts): string[] {
  const { activity, item } = found;
  const note = isGroup ? undefined : lastNoteOf(found);
  return [
    `${numberOf(found)}  ${words((item ?? activity).title, facts)}`,
    ...(item === undefined ? [] : [ofActivity(found, words(activity.title, facts), facts.plan)]),
    ...(isGroup ? [] : [markOf(found, facts)]),
    ...(note === undefined
      ? []
      : [lastNoteLine(lastNoteWords(note, words(note.note ?? '', facts), found, facts.plan))]),
  ];
}

function itemLine(found: Found, facts: YearFacts): string {
  return `${numberOf(found)}  ${words(found.item?.title ?? '', facts)} — ${markOf(found, facts)}`;
}

/** « En suspens, échéance 30 juin 2020, reportée 2 fois depuis 2018 ». */
function markOf(found: Found, { plan, others, late, dueOf }: YearFacts): string {
  const { activity, item } = found;
  const daysLate = late.find((each) => each.found.activity === activity && each.found.item === item)?.days;
  const mark = isTracked(plan)
    ? subjectMark(statusOf(found), plan, { due: dueOf(found), daysLate })
    : NOT_TRACKED.toLowerCase();
  return capitalize([mark, ...timesMark(countCarried(plan, found, others))].join(', '));
}

function eventLines(event: CalendarEvent, facts: YearFacts): string[] {
  const { plan, others, asOf } = facts;
  const mark = eventMark(event, event.when !== undefined && isPast(event.when, asOf));
  const carried = countCarriedEvent(plan, event, others);
  return [
    words(event.title, facts),
    capitalize(
      [mark, ...(carried === undefined || carried.times < 2 ? [] : [carriedProse(carried, '')])].join(', '),
    ),
    ...(event.note === undefined ? [] : [words(event.note, facts)]),
  ];
}

function words(text: string, { plan, others }: YearFacts): string {
  return oneLine(expandLinks(text, plan, others));
}
