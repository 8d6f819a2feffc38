import type { Edit } from '../model/edit.ts';
import { insertKey } from '../model/insert-key.ts';
import type { CalendarEvent } from '../model/schema.ts';
import { isUnfinishedEvent } from '../model/status.ts';
import type { EventDisposition, Verb } from './change-set.ts';
import { type Copying, copyEvent, toValue } from './copy.ts';
import { addAll } from './declarations.ts';
import { giveIds } from './ids.ts';
import { linksTo } from '../model/unfinished.ts';

/** What becomes of the source's events: what the target has under the same id only gets its link. */
export function carryEvents(copying: Copying): { edits: Edit[]; dispositions: EventDisposition[] } {
  const { source, target } = copying;
  const { calendar = [] } = source;
  const present = target.calendar ?? [];
  const { events: linked } = linksTo(source.year, target);
  const giveId = giveIds(source.year, calendar, present);
  const links: Edit[] = [];
  const added: CalendarEvent[] = [];
  const carry = (event: CalendarEvent): Verb => {
    if (!isUnfinishedEvent(event)) return event.outcome === 'cancelled' ? 'given-up' : 'finished';
    if (linked.has(event.id)) return 'unchanged';
    const index = present.findIndex(({ id, carriedFrom }) => id === event.id && carriedFrom === undefined);
    if (index === -1) {
      added.push(copyEvent(event, giveId(event.id), copying));
      return 'added';
    }
    links.push(insertKey(['calendar', index, 'carriedFrom'], { year: source.year, event: event.id }));
    return 'completed';
  };
  const dispositions = calendar.map((event): EventDisposition => {
    const { id, title } = event;
    return { kind: 'event', verb: carry(event), id, title };
  });
  const values = added.map((event) => toValue(event, source.year));
  return { edits: [...links, ...addAll('calendar', values, target)], dispositions };
}
