import type { Activity, CalendarEvent, Plan } from '../model/schema.ts';
import { type Lost, account, leafKey } from '../model/unfinished.ts';
import type { Choices } from './choices.ts';
import type { Decided } from './decided.ts';

/** Something to be asked: what becomes of one thing, or of several items of one activity together. */
export interface Question {
  readonly about: Decided;
  /** What the answer is for. */
  readonly subjects: readonly Decided[];
  /** Of an item that was asked about together with others before, where that was among the questions. */
  readonly group: number | undefined;
  /** The rank among all that is owed, from 1. */
  readonly rank: number;
}

/** What is to be asked before a carry-over. */
export interface Questions {
  /** How much of the source is unfinished and not in the target yet. */
  readonly owed: number;
  /** How much of that has its decision. */
  readonly decided: number;
  readonly questions: readonly Question[];
}

/** Tells what is unfinished, not in the target and not decided yet, by number: pure. */
export function findUndecided(source: Plan, target: Plan, choices: Choices): Questions {
  const owed = inOrder(source, account(source, target).lost);
  const left = owed.flatMap((lost, index) =>
    isDecided(lost, choices) ? [] : [{ about: findLost(source, lost), rank: index + 1 }],
  );
  const questions: Question[] = [];
  for (const [index, { about, rank }] of left.entries()) {
    if ('event' in about) {
      questions.push({ about, subjects: [about], group: undefined, rank });
      continue;
    }
    const { activity } = about;
    const together = left.flatMap((each) =>
      'activity' in each.about && each.about.activity === activity ? [each.about] : [],
    );
    const isGroup = together.length > 1;
    if (isGroup && left[index]?.about === together[0])
      questions.push({ about: { activity }, subjects: together, group: undefined, rank });
    const group = isGroup ? questions.findLastIndex(({ subjects }) => subjects.length > 1) : undefined;
    questions.push({ about, subjects: [about], group, rank });
  }
  return { owed: owed.length, decided: owed.length - left.length, questions };
}

/** What an account names. */
function findLost({ activities, calendar = [] }: Plan, lost: Lost): Decided {
  if ('event' in lost) return { event: calendar.find(({ id }) => id === lost.event) as CalendarEvent };
  const activity = activities.find(({ id }) => id === lost.activity) as Activity;
  const item = activity.items?.find(({ letter }) => letter === lost.item);
  return item === undefined ? { activity } : { activity, item };
}

function isDecided(lost: Lost, { activities, events }: Choices): boolean {
  if ('event' in lost) return events.has(lost.event);
  const { activity, item } = lost;
  return activities.has(leafKey(activity, item)) || activities.has(leafKey(activity, undefined));
}

/** Activities by number, then the calendar as it stands. */
function inOrder({ activities }: Plan, lost: readonly Lost[]): Lost[] {
  const numbers = new Map(activities.map(({ id, number }) => [id, number]));
  const rank = (each: Lost) => ('event' in each ? Infinity : (numbers.get(each.activity) ?? 0));
  return lost.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}
