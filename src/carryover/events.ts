import type { Edit } from '../model/edit.ts';
import { insertKey } from '../model/insert-key.ts';
import type { CalendarEvent } from '../model/schema.ts';
import { isUnfinishedEvent } from '../model/status.ts';
import { eventKey, linksTo } from '../model/unfinished.ts';
import type { CarryoverRequest, NamedDisposition } from './change-set.ts';
import { choiceForEvent } from './choices.ts';
import { type Copying, copyEvent, toValue } from './copy.ts';
import { addAll } from './declarations.ts';
import { giveIds } from './ids.ts';

type Outcome = Pick<NamedDisposition, 'verb' | 'because' | 'target'>;

/** What becomes of the source's events: what the target has under the same id only gets its link. */
export function carryEvents(
  copying: Copying,
  { choices, marked }: Pick<CarryoverRequest, 'choices' | 'marked'>,
): { edits: Edit[]; dispositions: NamedDisposition[] } {
  const { source, target } = copying;
  const { calendar = [] } = source;
  const present = target.calendar ?? [];
  const { events: linked } = linksTo(source.year, target);
  const giveId = giveIds(source.year, calendar, present);
  const links: Edit[] = [];
  const added: CalendarEvent[] = [];
  const carry = (event: CalendarEvent): Outcome => {
    const choice = choiceForEvent(choices, event.id);
    if (!isUnfinishedEvent(event)) return finished(event, marked.has(eventKey(event.id)));
    const there = linked.get(event.id);
    if (there !== undefined) return { verb: 'unchanged', because: 'linked', target: there };
    if (choice.kind === 'leave') return { verb: 'left', because: choice.because };
    const index = present.findIndex(({ id, carriedFrom }) => id === event.id && carriedFrom === undefined);
    if (index === -1) {
      const id = giveId(event.id);
      added.push(copyEvent(event, id, copying));
      return { verb: 'added', because: 'open', target: id };
    }
    links.push(insertKey(['calendar', index, 'carriedFrom'], { year: source.year, event: event.id }));
    return { verb: 'completed', because: 'same-id', target: event.id };
  };
  const dispositions = calendar.map((event): NamedDisposition => {
    const { id, title } = event;
    return { kind: 'event', id, title, ...carry(event) };
  });
  const values = added.map((event) => toValue(event, source.year));
  return { edits: [...links, ...addAll('calendar', values, target)], dispositions };
}

function finished({ outcome }: CalendarEvent, isDecided: boolean): Outcome {
  if (outcome === 'cancelled') return { verb: 'given-up', because: isDecided ? 'decided' : 'cancelled' };
  if (outcome === 'held') return { verb: 'finished', because: isDecided ? 'decided' : 'held' };
  return { verb: 'finished', because: 'dated' };
}
