import type { Selection } from '../carryover/selection.ts';
import { OidpError } from '../model/error.ts';
import { bare, findByName } from '../model/find-by-name.ts';
import { findReference, numberOf, referenceOf, subjectsOf } from '../model/references.ts';
import type { CalendarEvent, Plan } from '../model/schema.ts';
import { leafKey } from '../model/unfinished.ts';
import { parseReference } from './arguments.ts';
import { parseEvent } from './event-arguments.ts';

/**
 * What a person names of a plan: activities, items and events alike. An id or a title that an activity and an event
 * share names both. Throws as `parseReference` and `parseEvent` do, and `ambiguous-name` where a title may be of either.
 */
export function parseSelection(typed: readonly string[] | undefined, plan: Plan): Selection | undefined {
  if (typed === undefined) return undefined;
  const activities = new Set<string>();
  const events = new Set<string>();
  for (const word of typed) {
    const { event, isActivity } = meaningOf(word, plan);
    if (event !== undefined) events.add(event.id);
    if (!isActivity) continue;
    const { activity, item } = parseReference(word, plan);
    activities.add(leafKey(activity.id, item?.letter));
  }
  return { activities, events };
}

interface Meaning {
  readonly event?: CalendarEvent | undefined;
  /** Whether it is an activity or item; what is neither is looked for among them, too. */
  readonly isActivity: boolean;
}

/** Whether a word means an event or an activity: by its id, else by its title or a part of it. */
function meaningOf(word: string, plan: Plan): Meaning {
  const { activities, calendar = [] } = plan;
  const event = calendar.find(({ id }) => id === word);
  const isActivity = findReference(plan, word) !== undefined;
  if (event !== undefined || isActivity) return { event, isActivity };
  const subjects = activities.flatMap(subjectsOf).map((found) => ({
    id: referenceOf(found),
    number: numberOf(found),
    title: (found.item ?? found.activity).title,
  }));
  const meant = findByName(word, [...subjects, ...calendar]);
  const others = meant.filter((each) => 'number' in each);
  if (others.length === meant.length) return { isActivity: true };
  if (others.length === 0) return { event: parseEvent(word, plan), isActivity: false };
  const isShared = meant.length === 2 && new Set(meant.map(({ title }) => bare(title))).size === 1;
  if (isShared) return { event: parseEvent(word, plan), isActivity: true };
  const value = { kind: 'activity', value: word, year: plan.year } as const;
  throw new OidpError('ambiguous-name', { ...value, candidates: meant });
}
