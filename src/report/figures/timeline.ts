import { dateWithin } from '../../language/fr/dashboard.ts';
import {
  DUES_NOTE,
  SAME_DATA,
  TIMELINE,
  TIMELINE_LEGEND,
  derivedDues,
  monthWords,
  outsideDues,
  timelineDescription,
  withoutPlace,
} from '../../language/fr/figures.ts';
import { capitalize } from '../../language/fr/typography.ts';
import { spanOf } from '../../model/dates.ts';
import type { CalendarEvent } from '../../model/schema.ts';
import type { YearFacts } from '../facts.ts';
import type { FigureBlock, Mark } from '../view.ts';
import type { Writer } from '../writer.ts';
import type { MonthCounts, TimelineChart, TimelineEntry } from './charts.ts';
import { type YearDues, countDues } from './dues.ts';
import { dueCounts, entryCounts } from './month-counts.ts';
import { monthStretch, placeInYear } from './places.ts';
import { eventMarks, timelineTable } from './timeline-table.ts';

/** More than these are not told apart on one line of the year: they are counted by month. */
const MOST_ENTRIES = 40;

/** The year from January to December: its entries, ours and others' apart, and the due dates of each month. */
export function viewTimeline(writer: Writer): FigureBlock | undefined {
  const { facts, plan } = writer;
  const calendar = [...facts.months.flat(), ...facts.withoutMonth];
  const placed = inOrder(
    calendar.filter(({ when }) => placeInYear(spanOf(when), plan.year) !== undefined),
    plan.year,
  );
  const dues = countDues(facts);
  const counted = dues.months.reduce((sum, { total }) => sum + total, 0);
  if (placed.length === 0 && counted === 0) return undefined;
  const apart = calendar.length - placed.length;
  const title = TIMELINE.title(plan.year);
  const chart = drawable(facts, placed, dues);
  return {
    kind: 'figure',
    id: 'figure-frise',
    title,
    description: timelineDescription({
      dated: placed.length,
      toConfirm: placed.filter(isUnconfirmed).length,
      dues: counted,
    }),
    chart,
    legend: legendOf(chart),
    notes: [
      ...(counted === 0 ? [] : [DUES_NOTE]),
      ...(dues.outside === 0 ? [] : [outsideDues(dues.outside)]),
      ...(dues.derived === 0 ? [] : [derivedDues(dues.derived)]),
      ...(apart === 0 ? [] : [withoutPlace(apart)]),
    ],
    tableTitle: SAME_DATA,
    table: timelineTable(title, calendar, dues, writer),
  };
}

function drawable(
  { plan, asOf }: YearFacts,
  placed: readonly CalendarEvent[],
  dues: YearDues,
): TimelineChart {
  const groups = [
    { title: TIMELINE.ours, events: placed.filter(({ organizer }) => organizer === undefined) },
    { title: TIMELINE.others, events: placed.filter(({ organizer }) => organizer !== undefined) },
  ].filter(({ events }) => events.length > 0);
  const many = placed.length > MOST_ENTRIES;
  const dueMonths = dueCounts(dues);
  const counts: MonthCounts[] = [
    ...(many ? groups.map(({ title, events }) => entryCounts(title, events, plan.year)) : []),
    ...(dueMonths === undefined ? [] : [dueMonths]),
  ];
  const day = placeInYear({ precision: 'day', first: asOf, last: asOf }, plan.year);
  return {
    type: 'timeline',
    months: Array.from({ length: 12 }, (_, index) => ({
      ...monthWords(index + 1),
      ...monthStretch(plan.year, index + 1),
    })),
    lanes: many
      ? []
      : groups.map(({ title, events }) => ({
          title,
          entries: events.flatMap((event) => viewEntry(event, plan.year)),
        })),
    counts,
    now:
      day === undefined || asOf.endsWith('-12-31')
        ? undefined
        : { at: day.start, text: dateWithin(asOf, plan.year) },
  };
}

function viewEntry(event: CalendarEvent, year: number): TimelineEntry[] {
  const { title, kind, outcome, when } = event;
  const span = spanOf(when);
  const place = placeInYear(span, year);
  if (when === undefined || span === undefined || place === undefined) return [];
  const precise = span.precision === 'day' || span.precision === 'days';
  const date = dateWithin(when, year);
  const dropped = outcome === 'cancelled' || outcome === 'postponed';
  return [
    {
      ...place,
      when: capitalize(date),
      title,
      label: precise ? `${date} — ${title}` : title,
      marks: eventMarks(event),
      form: precise ? 'days' : 'band',
      code: dropped ? 'dropped' : kind === 'preparation' ? 'preparation' : 'event',
      toConfirm: isUnconfirmed(event),
    },
  ];
}

/** What the chart has, each with its word. */
function legendOf({ lanes, counts }: TimelineChart): Mark[] {
  const entries = lanes.flatMap((lane) => lane.entries);
  const dues = counts.filter(({ unit }) => unit === 'due').flatMap(({ months }) => months);
  const present: Record<keyof typeof TIMELINE_LEGEND, boolean> = {
    event: entries.some(({ code, form }) => code === 'event' && form === 'days'),
    month: entries.some(({ code, form }) => code === 'event' && form === 'band'),
    preparation: entries.some(({ code }) => code === 'preparation'),
    'to-confirm': entries.some(({ toConfirm }) => toConfirm),
    dropped: entries.some(({ code }) => code === 'dropped'),
    finished: dues.some(({ finished }) => finished > 0),
    due: dues.some(({ total, finished }) => total > finished),
    entry: counts.some(({ unit }) => unit === 'entry'),
  };
  return (Object.keys(present) as (keyof typeof present)[])
    .filter((code) => present[code])
    .map((code) => ({ code, text: TIMELINE_LEGEND[code] }));
}

function isUnconfirmed({ toConfirm = [], outcome }: CalendarEvent): boolean {
  return outcome === undefined && toConfirm.length > 0;
}

/** By their place: what starts at the same day goes from the shortest to the longest. */
function inOrder(calendar: readonly CalendarEvent[], year: number): CalendarEvent[] {
  const at = ({ when }: CalendarEvent) => placeInYear(spanOf(when), year) ?? { start: 0, width: 0 };
  return calendar.toSorted((a, b) => at(a).start - at(b).start || at(a).width - at(b).width);
}
