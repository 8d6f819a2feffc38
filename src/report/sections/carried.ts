import { carriedGroup, eventGroup, renewedGroup, sinceCell } from '../../language/fr/carried.ts';
import { ofPlan, referenceWords } from '../../language/fr/links.ts';
import { formatPeriod } from '../../language/fr/dates.ts';
import { WITHOUT_DATE } from '../../language/fr/dashboard.ts';
import { statusWord } from '../../language/fr/plan.ts';
import { CAPTIONS, COLUMNS, UNKNOWN, activityColumn, planWords } from '../../language/fr/report.ts';
import { capitalize } from '../../language/fr/typography.ts';
import type { CarryCount } from '../../model/carry-count.ts';
import { statusOf } from '../../model/progress.ts';
import type { CalendarEvent } from '../../model/schema.ts';
import { isTracked } from '../../model/status.ts';
import type { Carried, CarriedEvent } from '../carried.ts';
import { concat, startSentence } from '../inline.ts';
import type { Block, List, Text } from '../view.ts';
import type { Writer } from '../writer.ts';

/** What comes from other years' plans: how much of it how often, where it stood there and what it was. */
export function carriedBlocks(writer: Writer): Block[] {
  const { carried, carriedEvents } = writer.facts;
  if (carried.length === 0 && carriedEvents.length === 0) return [];
  return [
    counts(writer),
    ...(carried.length === 0 ? [] : [activitiesTable(carried, writer)]),
    ...(carriedEvents.length === 0 ? [] : [eventsTable(carriedEvents, writer)]),
  ];
}

/** The years of the plans that these were in first. */
export function carriedYears({ facts: { carried, carriedEvents } }: Writer): number[] {
  return [...new Set([...carried, ...carriedEvents].map(({ count }) => count.since))];
}

/** How much was carried how often, what has no end apart. */
function counts({ plan, facts }: Writer): List {
  const renewed = facts.carried.filter(({ count }) => count.renewed);
  const activities = new Set(renewed.map(({ found }) => found.activity)).size;
  return {
    kind: 'list',
    entries: [
      ...alike(facts.carried.filter(({ count }) => !count.renewed)).map((group) => {
        const items = group.filter(({ found }) => found.item !== undefined).length;
        return carriedGroup({ activities: group.length - items, items }, group[0].count, plan);
      }),
      ...(activities === 0 ? [] : [renewedGroup(activities, plan)]),
      ...alike(facts.carriedEvents).map((group) => eventGroup(group.length, group[0].count)),
    ],
  };
}

/** In groups of what was carried equally often, the least often first. */
function alike<Element extends { readonly count: CarryCount }>(
  all: readonly Element[],
): [Element, ...Element[]][] {
  const groups = new Map<string, [Element, ...Element[]]>();
  for (const each of all) {
    const key = `${each.count.times}/${each.count.atLeast}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()].toSorted(([{ count: a }], [{ count: b }]) => a.times - b.times);
}

function activitiesTable(carried: readonly Carried[], { plan, facts, text, reference }: Writer): Block {
  const { title, source: origin, since, status } = COLUMNS.carried;
  const often = isOften(carried);
  return {
    kind: 'table',
    caption: CAPTIONS.carried,
    columns: [
      { title: activityColumn(plan) },
      { title },
      { title: origin },
      ...(often ? [{ title: since }] : []),
      { title: status },
    ],
    rows: carried.map(({ found, from, source, count }) => {
      const other = facts.others.get(from.year);
      const known = source !== undefined && other !== undefined;
      return {
        cells: [
          startSentence({ inline: [reference(found)] }),
          text((found.item ?? found.activity).title),
          capitalize(known ? ofPlan(referenceWords(source, other), from.year) : planWords(from.year)),
          ...(often ? [sinceCell(count)] : []),
          known && isTracked(other) ? capitalize(statusWord(statusOf(source), other)) : UNKNOWN,
        ],
      };
    }),
  };
}

function eventsTable(events: readonly CarriedEvent[], { text }: Writer): Block {
  const { title, when, source: origin, since } = COLUMNS.carriedEvents;
  const often = isOften(events);
  return {
    kind: 'table',
    caption: CAPTIONS.carriedEvents,
    columns: [{ title }, { title: when }, { title: origin }, ...(often ? [{ title: since }] : [])],
    rows: events.map((each) => ({
      cells: [
        text(each.event.title),
        capitalize(formatDate(each.event)),
        sourceWords(each),
        ...(often ? [sinceCell(each.count, '')] : []),
      ],
    })),
  };

  /** The other plan with what it says of the event: its title where it had another one, and its date. */
  function sourceWords({ event, from, source }: CarriedEvent): Text {
    const plan = capitalize(planWords(from.year));
    if (source === undefined) return plan;
    const title = source.title === event.title ? [] : [', ', text(source.title)];
    return concat(plan, ...title, ` (${formatDate(source)})`);
  }
}

/** Whether there is more to tell than the plan before. */
function isOften(all: readonly { readonly count: CarryCount }[]): boolean {
  return all.some(({ count }) => count.times > 1);
}

function formatDate({ when }: CalendarEvent): string {
  return when === undefined ? WITHOUT_DATE : formatPeriod(when);
}
