import type { Selection } from '../carryover/selection.ts';
import { OidpError } from '../model/error.ts';
import { findByName } from '../model/find-by-name.ts';
import { findReference, numberOf, referenceOf, subjectsOf } from '../model/references.ts';
import type { CalendarEvent, Plan } from '../model/schema.ts';
import { leafKey } from '../model/unfinished.ts';
import { parseReference } from './arguments.ts';
import { parseEvent } from './event-arguments.ts';

/**
 * What a person names of a plan: activities, items and events alike. An id that an activity and an event share names
 * both. Throws as `parseReference` and `parseEvent` do, and `ambiguous-name` where a title may be of either.
 */
export function parseSelection(typed: readonly string[] | undefined, plan: Plan): Selection | undefined {
  if (typed === undefined) return undefined;
  const activities = new Set<string>();
  const events = new Set<string>();
  for (const word of typed) {
    const event = eventNamed(word, plan);
    if (event !== undefined) events.add(event.id);
    if (event !== undefined && findReference(plan, word) === undefined) continue;
    const { activity, item } = parseReference(word, plan);
    activities.add(leafKey(activity.id, item?.letter));
  }
  return { activities, events };
}

/** The event that is meant, if one is: by its id or, where no activity is called so, by its title or a part of it. */
function eventNamed(word: string, plan: Plan): CalendarEvent | undefined {
  const { activities, calendar = [] } = plan;
  const own = calendar.find(({ id }) => id === word);
  if (own !== undefined || findReference(plan, word) !== undefined) return own;
  const subjects = activities.flatMap(subjectsOf).map((found) => ({
    id: referenceOf(found),
    number: numberOf(found),
    title: (found.item ?? found.activity).title,
  }));
  const meant = findByName(word, [...subjects, ...calendar]);
  const activitiesMeant = meant.filter((each) => 'number' in each);
  if (activitiesMeant.length === meant.length) return undefined;
  if (activitiesMeant.length > 0)
    throw new OidpError('ambiguous-name', {
      kind: 'activity',
      value: word,
      year: plan.year,
      candidates: meant,
    });
  return parseEvent(word, plan);
}
