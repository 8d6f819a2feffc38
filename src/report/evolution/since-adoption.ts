import { SINCE_ADOPTION, shareOf } from '../../language/fr/report-evolution.ts';
import type { Day } from '../../model/dates.ts';
import { statusOf } from '../../model/progress.ts';
import type { Found } from '../../model/references.ts';
import type { Status } from '../../model/schema.ts';
import { isInForce, isTracked } from '../../model/status.ts';
import { countedLeaves, numbersOf } from '../counted.ts';
import { startSentence } from '../inline.ts';
import type { Block } from '../view.ts';
import type { Writer } from '../writer.ts';

/** In the order of the report's figures. */
const MOVES = ['done', 'in-progress', 'postponed', 'cancelled'] as const;

/**
 * What the log says was done, begun, put off or given up from the day of adoption on, by its present status; how much had
 * its status before that day, and of how much the log does not tell when. Nothing of a plan that is not in force.
 */
export function evolutionSinceAdoption(writer: Writer): Block[] {
  const { plan, facts } = writer;
  const on = plan.adopted?.on;
  if (!isInForce(plan) || !isTracked(plan) || on === undefined || facts.progress === null) return [];
  const leaves = countedLeaves(plan);
  const moved = leaves.filter((leaf) => statusOf(leaf) !== 'planned');
  const dates = new Map(moved.map((leaf) => [leaf, dayOf(leaf)]));
  const since = moved.filter((leaf) => (dates.get(leaf) ?? '') >= on);
  const before = moved.filter((leaf) => (dates.get(leaf) ?? on) < on).length;
  const undated = moved.length - since.length - before;
  const { status, number, which } = SINCE_ADOPTION.columns;
  const groups = MOVES.map((move) => [move, since.filter((leaf) => statusOf(leaf) === move)] as const);
  const table: Block = {
    kind: 'table',
    caption: SINCE_ADOPTION.caption,
    columns: [{ title: status }, { title: number }, { title: which }],
    rows: groups
      .filter(([, group]) => group.length > 0)
      .map(([move, group]) => ({
        cells: [
          SINCE_ADOPTION.status(move, group.length, plan),
          shareOf(group.length, leaves.length),
          startSentence(numbersOf(group, writer)),
        ],
      })),
  };
  const notes = [
    ...(before === 0 ? [] : [SINCE_ADOPTION.before(before, leaves.length, plan)]),
    ...(undated === 0 ? [] : [SINCE_ADOPTION.undated(undated, leaves.length, plan)]),
  ];
  return [
    { kind: 'heading', level: 3, id: 'depuis-adoption', text: SINCE_ADOPTION.heading(on) },
    since.length === 0 ? { kind: 'paragraph', text: SINCE_ADOPTION.nothing } : table,
    ...notes.map((text) => ({ kind: 'paragraph', text }) as const),
  ];
}

/** The day on which it took its present status, as the log has it; undefined where the log does not say. */
function dayOf(leaf: Found): Day | undefined {
  const { log = [] } = leaf.activity;
  const last = log.findLast((entry) => entry.item === leaf.item?.letter && entry.status !== undefined);
  const status: Status = statusOf(leaf);
  return last?.status === status ? last.on : undefined;
}
