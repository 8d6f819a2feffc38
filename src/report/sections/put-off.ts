import { WITHOUT_DATE } from '../../language/fr/dashboard.ts';
import { formatDay, formatPeriod } from '../../language/fr/dates.ts';
import { OUTCOMES } from '../../language/fr/plan.ts';
import { UNKNOWN, activityColumn, carriedTitle } from '../../language/fr/report.ts';
import {
  PUT_OFF,
  PUT_OFF_CAPTIONS,
  PUT_OFF_COLUMNS,
  putOffCount,
  putOffTitle,
} from '../../language/fr/report-put-off.ts';
import { capitalize } from '../../language/fr/typography.ts';
import { isTracked } from '../../model/status.ts';
import { startSentence } from '../inline.ts';
import { motiveOf, statusSince } from '../outcome.ts';
import { findPutOff } from '../put-off.ts';
import type { Block, Heading, Section } from '../view.ts';
import type { Writer } from '../writer.ts';
import { carriedBlocks, carriedYears } from './carried.ts';
import { nextPart } from './next-plan.ts';

/**
 * What was put off or given up, each with its motive and the day; what the next plan takes on, where that is at hand;
 * and what comes from earlier plans, with how often and since when.
 */
export function putOffSection(writer: Writer): Section | undefined {
  const carried = carriedBlocks(writer);
  const own = [
    ...putOffPart('postponed', writer),
    ...putOffPart('cancelled', writer),
    ...eventsPart(writer),
    ...nextPart(writer),
  ];
  if (own.length === 0 && carried.length === 0) return undefined;
  const title = carriedTitle(carriedYears(writer));
  // Of a plan of which nothing else is told, the heading says it all.
  if (own.length === 0) return { id: 'reports', title, blocks: carried };
  const heading: Heading = { kind: 'heading', level: 3, id: 'issues', text: title };
  return {
    id: 'reports',
    title: putOffTitle(writer.plan),
    blocks: [...own, ...(carried.length === 0 ? [] : [heading, ...carried])],
  };
}

function putOffPart(status: 'postponed' | 'cancelled', { plan, facts, text, reference }: Writer): Block[] {
  if (!isTracked(plan)) return [];
  const inOrder = plan.activities.toSorted((a, b) => a.number - b.number);
  const found = findPutOff(inOrder, status);
  if (found.length === 0) return [];
  const { title, motive, [`${status}On` as const]: since } = PUT_OFF_COLUMNS;
  const continuous = found.filter(({ activity }) => activity.continuous === true).length;
  return [
    {
      kind: 'heading',
      level: 3,
      id: status === 'postponed' ? 'en-suspens' : 'abandons',
      text: PUT_OFF[status],
    },
    { kind: 'paragraph', text: putOffCount(status, facts.progress, continuous, plan) },
    {
      kind: 'table',
      caption: PUT_OFF_CAPTIONS[status],
      columns: [{ title: activityColumn(plan) }, { title }, { title: since }, { title: motive }],
      rows: found.map((each) => {
        const on = statusSince(each)?.on ?? motiveOf(each)?.on;
        const why = motiveOf(each)?.note;
        return {
          cells: [
            startSentence({ inline: [reference(each)] }),
            text((each.item ?? each.activity).title),
            on === undefined ? UNKNOWN : formatDay(on),
            why === undefined ? UNKNOWN : text(why),
          ],
        };
      }),
    },
  ];
}

function eventsPart({ plan, text }: Writer): Block[] {
  const events = (plan.calendar ?? []).filter(
    ({ outcome }) => outcome === 'postponed' || outcome === 'cancelled',
  );
  if (events.length === 0) return [];
  const { event, when, outcome, motive } = PUT_OFF_COLUMNS;
  return [
    { kind: 'heading', level: 3, id: 'evenements-en-suspens', text: PUT_OFF.events },
    {
      kind: 'table',
      caption: PUT_OFF_CAPTIONS.events,
      columns: [{ title: event }, { title: when }, { title: outcome }, { title: motive }],
      rows: events.map((each) => ({
        cells: [
          text(each.title),
          capitalize(each.when === undefined ? WITHOUT_DATE : formatPeriod(each.when)),
          each.outcome === undefined ? UNKNOWN : capitalize(OUTCOMES[each.outcome]),
          each.note === undefined ? UNKNOWN : text(each.note),
        ],
      })),
    },
  ];
}
