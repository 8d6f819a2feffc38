import { eventMark } from '../../language/fr/menu.ts';
import { expandLinks } from '../../language/fr/links.ts';
import { type Day, isPast, spanOf } from '../../model/dates.ts';
import type { CalendarEvent, Plan } from '../../model/schema.ts';
import type { Choice } from './choice.ts';

/**
 * The events of a plan to choose from: those that have passed without a word of how, then those to come, then those
 * without a date, then those of which all is said; else by date.
 */
export function eventChoices(plan: Plan, today: Day): Choice<CalendarEvent>[] {
  return (plan.calendar ?? [])
    .toSorted((a, b) => compare(keyOf(a, today), keyOf(b, today)))
    .map((event) => ({
      value: event,
      title: expandLinks(event.title, plan, new Map()),
      mark: eventMark(event, hasPassed(event, today)),
      keywords: `${event.id} ${event.place ?? ''}`,
    }));
}

function keyOf(event: CalendarEvent, today: Day): string {
  const { when, outcome } = event;
  const first = spanOf(when)?.first ?? '';
  const group = outcome !== undefined ? 3 : when === undefined ? 2 : hasPassed(event, today) ? 0 : 1;
  return `${group} ${first}`;
}

function hasPassed({ when }: CalendarEvent, today: Day): boolean {
  return when !== undefined && isPast(when, today);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
