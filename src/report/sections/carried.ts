import { ofPlan, referenceWords } from '../../language/fr/links.ts';
import { formatPeriod } from '../../language/fr/dates.ts';
import { WITHOUT_DATE } from '../../language/fr/dashboard.ts';
import { statusWord } from '../../language/fr/plan.ts';
import {
  CAPTIONS,
  COLUMNS,
  UNKNOWN,
  activityColumn,
  carriedTitle,
  planWords,
} from '../../language/fr/report.ts';
import { capitalize } from '../../language/fr/typography.ts';
import { statusOf } from '../../model/progress.ts';
import type { CalendarEvent } from '../../model/schema.ts';
import { isTracked } from '../../model/status.ts';
import type { Carried } from '../facts.ts';
import { concat, startSentence } from '../inline.ts';
import type { Block, Section, Text } from '../view.ts';
import type { Writer } from '../writer.ts';

/** What comes from other years' plans: where it stood there and what it was. */
export function carriedSection(writer: Writer): Section | undefined {
  const { carried, carriedEvents } = writer.facts;
  if (carried.length === 0 && carriedEvents.length === 0) return undefined;
  const years = new Set([
    ...carried.map(({ from }) => from.year),
    ...carriedEvents.map((event) => event.carriedFrom?.year ?? 0),
  ]);
  return {
    id: 'reports',
    title: carriedTitle([...years]),
    blocks: [
      ...(carried.length === 0 ? [] : [activitiesTable(carried, writer)]),
      ...(carriedEvents.length === 0 ? [] : [eventsTable(carriedEvents, writer)]),
    ],
  };
}

function activitiesTable(carried: readonly Carried[], { plan, facts, text, reference }: Writer): Block {
  const { title, source: origin, status } = COLUMNS.carried;
  return {
    kind: 'table',
    caption: CAPTIONS.carried,
    columns: [{ title: activityColumn(plan) }, { title }, { title: origin }, { title: status }],
    rows: carried.map(({ found, from, source }) => {
      const other = facts.others.get(from.year);
      const known = source !== undefined && other !== undefined;
      return {
        cells: [
          startSentence({ inline: [reference(found)] }),
          text((found.item ?? found.activity).title),
          capitalize(known ? ofPlan(referenceWords(source, other), from.year) : planWords(from.year)),
          known && isTracked(other) ? capitalize(statusWord(statusOf(source), other)) : UNKNOWN,
        ],
      };
    }),
  };
}

function eventsTable(events: readonly CalendarEvent[], { facts, text }: Writer): Block {
  const { title, when, source: origin } = COLUMNS.carriedEvents;
  return {
    kind: 'table',
    caption: CAPTIONS.carriedEvents,
    columns: [{ title }, { title: when }, { title: origin }],
    rows: events.map((event) => {
      const { year, event: id } = event.carriedFrom ?? { year: 0, event: '' };
      const source = facts.others.get(year)?.calendar?.find((each) => each.id === id);
      return { cells: [text(event.title), date(event), sourceWords(year, source, event)] };
    }),
  };

  /** The other plan with what it says of the event: its title where it had another one, and its date. */
  function sourceWords(year: number, source: CalendarEvent | undefined, event: CalendarEvent): Text {
    const plan = capitalize(planWords(year));
    if (source === undefined) return plan;
    const title = source.title === event.title ? [] : [', ', text(source.title)];
    return concat(plan, ...title, ` (${formatDate(source)})`);
  }
}

function formatDate({ when }: CalendarEvent): string {
  return when === undefined ? WITHOUT_DATE : formatPeriod(when);
}

function date(event: CalendarEvent): string {
  return capitalize(formatDate(event));
}
