import type { Cooperation } from '../../model/cooperation.ts';
import { type Found, subjectsOf } from '../../model/references.ts';
import type { CalendarEvent, Plan } from '../../model/schema.ts';

/** What an organization is for something that a plan holds. */
export const PART_ROLES = ['lead', 'partner', 'funder', 'organizer', 'supporter', 'author'] as const;
export type PartRole = (typeof PART_ROLES)[number];

/** What of a plan an organization has a part in: an activity or item, an event or, where it is neither, the whole plan. */
export interface PlanSubject {
  readonly found?: Found;
  readonly event?: CalendarEvent;
}

/** A place where a plan names an organization by a key made for it. */
export interface Part extends PlanSubject {
  /** An id, or free text. */
  readonly party: string;
  readonly role: PartRole;
}

/** Every place where a plan names an organization by a key made for it, in the order of the plan. */
export function* partsIn({ activities, calendar = [], supporters = [] }: Plan): Generator<Part> {
  for (const activity of activities)
    for (const found of subjectsOf(activity)) {
      const { lead } = found.item ?? activity;
      if (lead !== undefined) yield { party: lead, role: 'lead', found };
      if (found.item === undefined) {
        for (const party of activity.partners ?? []) yield { party, role: 'partner', found };
        for (const { funder } of activity.budget ?? [])
          if (funder !== undefined) yield { party: funder, role: 'funder', found };
      }
      for (const { by, item } of activity.log ?? [])
        if (by !== undefined && item === found.item?.letter) yield { party: by, role: 'author', found };
    }
  for (const event of calendar)
    if (event.organizer !== undefined) yield { party: event.organizer, role: 'organizer', event };
  for (const party of supporters) yield { party, role: 'supporter' };
}

/** The organizations that a partnership sheet names, by id or as text: its parties, then those that pay. */
export function partiesOf({ parties, funding = [] }: Cooperation): Set<string> {
  return new Set([
    ...parties.map(({ organization }) => organization),
    ...funding.map(({ funder }) => funder),
  ]);
}
