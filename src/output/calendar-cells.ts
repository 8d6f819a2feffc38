import { eventWords } from '../language/fr/calendar.ts';
import { expandLinks } from '../language/fr/links.ts';
import { countCarriedEvent } from '../model/carry-count.ts';
import type { CarryCount } from '../model/carry-count.ts';
import { type Found, findReference } from '../model/references.ts';
import type { CalendarEvent } from '../model/schema.ts';
import type { YearFacts } from '../report/facts.ts';
import { partyNames } from '../report/parties.ts';

/** What an entry of the calendar says, in words, whatever lays it out; its texts may have several lines. */
export interface EventCells {
  readonly event: CalendarEvent;
  readonly when: string;
  readonly title: string;
  readonly place: string | undefined;
  readonly organizer: string | undefined;
  readonly marks: string;
  readonly note: string | undefined;
  /** The activities and items that it serves. */
  readonly served: readonly Found[];
  readonly carried: CarryCount | undefined;
}

/** The entries of a year by date, those without one last. */
export function describeEvents(facts: YearFacts): EventCells[] {
  const { plan, others, months, withoutMonth } = facts;
  const nameOf = partyNames(facts);
  const words = (text: string | undefined) => text && expandLinks(text, plan, others);
  return [...months.flat(), ...withoutMonth].map((event) => ({
    event,
    when: eventWords(event).when,
    title: expandLinks(event.title, plan, others),
    place: words(event.place),
    organizer: event.organizer && nameOf(event.organizer),
    marks: eventWords(event).marks,
    note: words(event.note),
    served: (event.activities ?? []).flatMap((name) => findReference(plan, name) ?? []),
    carried: countCarriedEvent(plan, event, others),
  }));
}
