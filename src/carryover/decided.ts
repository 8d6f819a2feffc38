import { DECISION_FAULTS } from '../language/fr/decisions.ts';
import type { FindingArguments, Related } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import { type Found, findReference } from '../model/references.ts';
import type { Activity, CalendarEvent, Plan } from '../model/schema.ts';
import { type Lost, leafKey } from '../model/unfinished.ts';
import type { Found as FoundByRule, WholePlanFile } from '../rules/rule.ts';

/** What a decision is about. */
export type Decided = Found | { readonly event: CalendarEvent };

/** Tells apart all that may be decided. */
export function decidedKey(decided: Decided): string {
  return 'event' in decided
    ? `event ${decided.event.id}`
    : leafKey(decided.activity.id, decided.item?.letter);
}

/** What an account names. */
export function findLost({ activities, calendar = [] }: Plan, lost: Lost): Decided {
  if ('event' in lost) return { event: calendar.find(({ id }) => id === lost.event) as CalendarEvent };
  const activity = activities.find(({ id }) => id === lost.activity) as Activity;
  const item = activity.items?.find(({ letter }) => letter === lost.item);
  return item === undefined ? { activity } : { activity, item };
}

/** Something wrong in a file of decisions, at a key of one of them or of the file. */
export type Fault = {
  readonly [Id in keyof FindingArguments]: Omit<FoundByRule<Id>, 'place'> & {
    readonly rule: Id;
    readonly key: string;
    /** Whether it is the key itself that is wrong. */
    readonly on?: 'key';
  };
}[keyof FindingArguments];

/** Finds the event that a decision names in the source; a fault where that has none of this id. */
export function findEvent(id: string, { file, plan }: WholePlanFile): Decided | Fault {
  const calendar = plan.calendar ?? [];
  const event = calendar.find((each) => each.id === id);
  if (event !== undefined) return { event };
  const near = nearest(
    id,
    calendar.map((each) => each.id),
  );
  const isActivity = plan.activities.some((each) => each.id === id);
  return {
    rule: 'unknown-reference',
    key: 'event',
    arguments: { name: id, kind: 'event', year: plan.year, isDecision: true },
    suggestion: isActivity ? `activity: ${id}` : near,
    related: isActivity ? [] : idAt(file, 'calendar', calendar, near),
  };
}

/** Finds the activity or item that a decision names in the source; a fault where that has none, or several. */
export function findActivity(reference: string | number, source: WholePlanFile): Decided | Fault {
  const { plan } = source;
  const typed = String(reference);
  const [, digits] = /^(\d+)/.exec(typed) ?? [];
  const same = plan.activities.filter(({ number }) => number === Number(digits));
  if (same.length > 1)
    return {
      rule: 'invalid-value',
      key: 'activity',
      arguments: {
        key: 'activity',
        value: reference,
        expected: { name: 'sole-id' },
        why: DECISION_FAULTS.severalOfNumber(same.map(({ id }) => id)),
        kind: 'decisions',
      },
    };
  return findReference(plan, typed) ?? unknownActivity(typed, source);
}

function unknownActivity(typed: string, { file, plan }: WholePlanFile): Fault {
  const { year, activities, calendar = [] } = plan;
  const [, name = '', letter] = /^(\d+|[^/]+)\/?([a-z])?$/.exec(typed) ?? [];
  const activity = findReference(plan, name)?.activity;
  const base = { rule: 'unknown-reference', key: 'activity' } as const;
  if (activity !== undefined && letter !== undefined)
    return {
      ...base,
      arguments: {
        name: letter,
        kind: 'item',
        of: activity.id,
        year,
        known: activity.items?.map((item) => item.letter),
      },
      related: idAt(file, 'activities', activities, activity.id),
    };
  const near = nearest(
    name,
    activities.map(({ id }) => id),
  );
  const isEvent = calendar.some(({ id }) => id === typed);
  const meant = near && `${near}${letter === undefined ? '' : `/${letter}`}`;
  return {
    ...base,
    arguments: { name, kind: 'activity', year, isDecision: true },
    suggestion: isEvent ? `event: ${typed}` : meant,
    related: isEvent ? [] : idAt(file, 'activities', activities, near),
  };
}

/** Where the id of what may be meant stands, to be shown. */
function idAt(
  file: string,
  list: 'activities' | 'calendar',
  entries: readonly { readonly id: string }[],
  id: string | undefined,
): Related[] {
  const index = entries.findIndex((entry) => entry.id === id);
  return index === -1 ? [] : [{ file, place: { at: [list, index, 'id'] } }];
}
