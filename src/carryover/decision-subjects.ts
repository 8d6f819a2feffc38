import { DECISION_FAULTS } from '../language/fr/decisions.ts';
import type { Related } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import { findReference } from '../model/references.ts';
import type { WholePlanFile } from '../rules/rule.ts';
import type { Decided } from './decided.ts';
import type { Fault } from './decision-faults.ts';

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
