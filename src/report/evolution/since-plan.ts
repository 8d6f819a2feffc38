import { RECONSTRUCTED } from '../../language/fr/dashboard.ts';
import { SINCE_BEFORE, shareOf } from '../../language/fr/report-evolution.ts';
import type { Plan } from '../../model/schema.ts';
import type { ActivityChange, Continued } from '../diff/activities.ts';
import type { EventChange } from '../diff/events.ts';
import type { YearFacts } from '../facts.ts';
import { type PlanDiff, comparePlans } from '../plan-diff.ts';
import type { Block, Text } from '../view.ts';
import type { Writer } from '../writer.ts';

/** A line of a table: what happened, and to how many; where there are none, it is left out. */
type Row = readonly [what: Text, number: number];

/**
 * What the plan has from the last one before it that is at hand, and what of that one it has not: in counts, each of all
 * that the one plan or the other holds. It says of a plan on which nothing else in the report draws that it was reconstructed.
 */
export function evolutionSincePlan({ plan, facts }: Writer): Block[] {
  const before = lastBefore(facts);
  if (before === undefined) return [];
  const diff = comparePlans(before, plan, facts.others);
  const hasCarried = facts.carried.length + facts.carriedEvents.length > 0;
  const blocks = viewDiffCounts(diff, hasCarried);
  if (blocks.length === 0) return [];
  const heading = SINCE_BEFORE.heading(before.year);
  const isUnsaid = before.provenance === 'reconstructed' && !facts.reconstructed;
  return [
    { kind: 'heading', level: 3, id: 'depuis-plan-precedent', text: heading },
    ...(isUnsaid ? [{ kind: 'paragraph', text: `${RECONSTRUCTED}.` } as const] : []),
    ...blocks,
  ];
}

/** The counts of what one plan has from another, and of what became of that one; `hasCarried` where a section shows what was carried. */
export function viewDiffCounts(diff: PlanDiff, hasCarried: boolean): Block[] {
  const { from, to } = diff;
  return [
    ...table(SINCE_BEFORE.now(to), to.activities.length, originRows(diff, hasCarried)),
    ...table(SINCE_BEFORE.outcome(from), from.activities.length, outcomeRows(diff)),
    ...table(SINCE_BEFORE.eventsNow(to), to.calendar?.length ?? 0, eventRows(diff, hasCarried)),
  ];
}

function lastBefore({ plan, others, before }: YearFacts): Plan | undefined {
  if (before !== undefined) return before;
  const years = [...others.keys()].filter((each) => each < plan.year);
  return others.get(Math.max(...years));
}

function table(title: string, total: number, rows: readonly Row[]): Block[] {
  const told = rows.filter(([, number]) => number > 0);
  if (told.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: title,
      columns: [{ title }, { title: SINCE_BEFORE.number }],
      rows: told.map(([text, count]) => ({ cells: [text, shareOf(count, total)] })),
    },
  ];
}

/** Of each activity of the plan, where it comes from. */
function originRows({ from, activities }: PlanDiff, hasCarried: boolean): Row[] {
  const all = activities.flatMap((change): readonly { change: ActivityChange; to?: Continued }[] =>
    'continued' in change ? change.continued.map((to) => ({ change, to })) : [{ change }],
  );
  const linked = all.filter(({ to }) => to?.tie === 'carried');
  const renewed = linked.filter(({ change }) => change.kind === 'renewed').length;
  return [
    [carriedLink(SINCE_BEFORE.carried(from.year), hasCarried), linked.length - renewed],
    [carriedLink(SINCE_BEFORE.renewed, hasCarried), renewed],
    [SINCE_BEFORE.sameId, all.filter(({ to }) => to?.tie === 'same-id').length],
    [SINCE_BEFORE.added, activities.filter(({ kind }) => kind === 'added').length],
  ];
}

/** Of each activity of the plan before, what became of it. */
function outcomeRows({ to, activities }: PlanDiff): Row[] {
  const continued = activities.filter((change) => 'continued' in change);
  const carried = continued.filter((change) => change.continued.some(({ tie }) => tie === 'carried')).length;
  const ended = (kind: string) =>
    activities.filter((change) => change.kind === 'ended' && change.ending.kind === kind).length;
  return [
    [SINCE_BEFORE.continued(to.year), carried],
    [SINCE_BEFORE.sameId, continued.length - carried],
    [SINCE_BEFORE.finished, ended('finished')],
    [SINCE_BEFORE.givenUp, ended('given-up')],
    [SINCE_BEFORE.left(to.year), ended('left')],
    [SINCE_BEFORE.unknown, ended('unknown')],
  ];
}

/** Of each entry of the calendar, where it comes from. */
function eventRows({ from, events }: PlanDiff, hasCarried: boolean): Row[] {
  const tied = (tie: string) =>
    events.flatMap((change: EventChange) =>
      'continued' in change ? change.continued.filter((each) => each.tie === tie) : [],
    ).length;
  return [
    [carriedLink(SINCE_BEFORE.carried(from.year), hasCarried), tied('carried')],
    [SINCE_BEFORE.sameId, tied('same-id')],
    [SINCE_BEFORE.added, events.filter(({ kind }) => kind === 'added').length],
  ];
}

/** Leads to the section that shows them. */
function carriedLink(text: string, isThere: boolean): Text {
  return isThere ? { inline: [{ kind: 'link', text, href: '#reports' }] } : text;
}
