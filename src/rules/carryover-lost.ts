import type { CalendarEvent, Plan } from '../model/schema.ts';
import { isTracked } from '../model/status.ts';
import { type Lost, account } from '../model/unfinished.ts';
import type { Path } from '../model/edit.ts';
import { nearest } from '../model/nearest.ts';
import { isLater, nameOf, namesNothing, writtenOrigins } from './origins.ts';
import { type Found, type Rule, type RuleContext, asWhole, certainYear, otherPlan } from './rule.ts';
import { MOST } from './texts.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'carryover-lost': {
      readonly from: number;
      readonly title: string;
      /** Of an activity, its number in the source and the letters that are lost; none where it is the activity itself. */
      readonly number?: number;
      readonly continuous?: boolean | undefined;
      readonly items?: readonly string[];
      /** Whether this plan has something of that activity. */
      readonly partly: boolean;
    };
  }
}

/**
 * Something that the plan of the year before leaves unfinished is neither carried into this one nor given up: an error
 * once that plan is closed, and a warning as soon as this one carries anything from it.
 */
export const carryoverLost: Rule<'carryover-lost'> = {
  id: 'carryover-lost',
  severity: 'error',
  years: ({ year }) => (year === undefined ? [] : [year - 1]),
  *check(context) {
    const year = certainYear(context);
    const source = year === undefined ? undefined : otherPlan(context, year - 1);
    const target = asWhole(context)?.plan;
    if (source === undefined || target === undefined || !isTracked(source.plan)) return;
    const closed = source.plan.state === 'closed';
    if (!closed && !carriesFrom(target, source.plan.year)) return;
    const mistaken = mistakenOrigins(source.plan, target, context);
    const lost = account(source.plan, target).lost.filter((each) => !mistaken(each));
    for (const found of [...lostActivities(source.plan, target, lost), ...lostEvents(source.plan, lost)])
      yield {
        ...found.finding,
        severity: closed ? 'error' : 'warning',
        related: [{ file: source.file, place: { at: found.source } }],
      };
  },
};

/**
 * Tells what a wrong `carriedFrom`, which is reported as such, may have meant: the nearest id, or anything where none
 * is near; any item of an activity, where its letter is wrong; the same id of the source, where its year is wrong.
 */
function mistakenOrigins(source: Plan, target: Plan, context: RuleContext): (lost: Lost) => boolean {
  const { year, activities, calendar = [] } = source;
  const letters = new Map(activities.map(({ id, items = [] }) => [id, items.map(({ letter }) => letter)]));
  const known = { activity: letters, event: new Map(calendar.map(({ id }) => [id, []])) };
  const meant = new Set<string>();
  let searches = 0;
  for (const origin of writtenOrigins(target)) {
    const kind = origin.event === undefined ? 'activity' : 'event';
    const id = origin.event ?? origin.activity ?? '';
    if (origin.year !== year) {
      if (isLater(origin, target) || namesNothing(context, origin)) meant.add(`${kind} ${id}`);
    } else if (!known[kind].has(id)) {
      const near = ++searches > MOST ? undefined : nearest(id, known[kind].keys());
      meant.add(`${kind} ${near ?? ''}`);
    } else if (origin.item !== undefined && letters.get(id)?.includes(origin.item) === false)
      meant.add(`${kind} ${id}`);
  }
  // Of an item that is carried twice, one may have meant another.
  const seen = new Set<string>();
  for (const origin of writtenOrigins(target)) {
    const name = `${origin.year} ${nameOf(origin)}`;
    if (origin.item !== undefined && seen.has(name)) meant.add(`activity ${origin.activity}`);
    seen.add(name);
  }
  // An item that is carried, of an activity that does not say from where.
  for (const { id, items = [], carriedFrom } of target.activities)
    if (carriedFrom === undefined && items.some((item) => item.carriedFrom !== undefined))
      meant.add(`activity ${letters.has(id) ? id : ''}`);
  return (lost) => {
    const [kind, id] = 'event' in lost ? ['event', lost.event] : ['activity', lost.activity];
    return meant.has(`${kind} `) || meant.has(`${kind} ${id}`);
  };
}

interface LostFound {
  readonly finding: Omit<Found<'carryover-lost'>, 'severity' | 'related'>;
  readonly source: Path;
}

function carriesFrom({ activities, calendar = [] }: Plan, year: number): boolean {
  return [...activities, ...calendar].some(({ carriedFrom }) => carriedFrom?.year === year);
}

/** One for each activity: at what continues it here, where something does. */
function lostActivities(source: Plan, target: Plan, lost: readonly Lost[]): LostFound[] {
  return source.activities.flatMap(({ id, number, title, continuous, items = [] }, index) => {
    const leaves = lost.flatMap((each) => ('activity' in each && each.activity === id ? [each.item] : []));
    if (leaves.length === 0) return [];
    const letters = leaves.filter((letter) => letter !== undefined);
    const parts = target.activities.flatMap(({ carriedFrom }, at) =>
      carriedFrom?.year === source.year && carriedFrom.activity === id
        ? [{ at, item: carriedFrom.item }]
        : [],
    );
    // Beside what continues the activity itself, an item of it may have become an activity.
    const there = parts.find(({ item }) => item === undefined) ?? parts[0];
    const partly = there !== undefined;
    const item = items.findIndex(({ letter }) => letter === letters[0]);
    const path = ['activities', index];
    return [
      {
        finding: {
          place: partly
            ? { at: ['activities', there.at, 'carriedFrom', 'activity'] }
            : { at: ['activities'], on: 'key' },
          arguments: { from: source.year, title, number, continuous, items: letters, partly },
        },
        source: item === -1 ? [...path, 'title'] : [...path, 'items', item, 'title'],
      },
    ];
  });
}

function lostEvents(source: Plan, lost: readonly Lost[]): LostFound[] {
  return (source.calendar ?? []).flatMap(({ id, title }: CalendarEvent, index) =>
    lost.some((each) => 'event' in each && each.event === id)
      ? [
          {
            finding: {
              place: { at: ['calendar'], on: 'key' },
              arguments: { from: source.year, title, partly: false },
            },
            source: ['calendar', index, 'title'],
          },
        ]
      : [],
  );
}
