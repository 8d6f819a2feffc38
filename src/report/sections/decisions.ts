import { ASKED, DECISIONS_TITLE, leftSentence } from '../../language/fr/report-decisions.ts';
import { isInForce, isTracked } from '../../model/status.ts';
import { countedLeaves, numbersOf, withStatus } from '../counted.ts';
import { carriedToNote } from '../decisions/carried.ts';
import { endedTable } from '../decisions/ended.ts';
import { concat } from '../inline.ts';
import type { Block, Section, Text } from '../view.ts';
import type { Writer } from '../writer.ts';

/**
 * What the assembly is asked: of a proposal, to adopt it, and to note what it takes over and what was given up; of a plan
 * in force, only what the next assembly has to note. Nothing is asked of a draft.
 */
export function decisionsSection(writer: Writer): Section | undefined {
  const { plan } = writer;
  const entries =
    plan.state === 'proposed' ? [ASKED.adopt(plan), ...carriedToNote(writer)] : leftToNote(writer);
  const blocks: Block[] = [
    ...(entries.length === 0 ? [] : [{ kind: 'list', entries } as const]),
    ...tables(writer),
  ];
  if (blocks.length === 0) return undefined;
  return {
    id: 'decisions',
    title: isInForce(plan) ? DECISIONS_TITLE.toNote : DECISIONS_TITLE.asked,
    blocks,
  };
}

/** At the end of the year of a plan in force, what is still open. */
function leftToNote(writer: Writer): Text[] {
  const { facts, plan } = writer;
  if (!isInForce(plan) || !isTracked(plan)) return [];
  if (plan.state !== 'closed' && facts.asOf < `${plan.year}-12-31`) return [];
  const leaves = countedLeaves(plan);
  const left = withStatus(leaves, 'in-progress', 'planned', 'postponed');
  if (left.length === 0) return [];
  return [concat(leftSentence(left.length, leaves.length, plan), numbersOf(left, writer), '.')];
}

/** What was given up, or is in suspense; of a proposal, what was given up of the plan before it, too. */
function tables(writer: Writer): Block[] {
  const { plan, facts } = writer;
  if (isInForce(plan)) return endedTable(plan, writer, ['cancelled', 'postponed']);
  if (plan.state !== 'proposed') return [];
  const before = facts.others.get(plan.year - 1);
  return [
    ...(before === undefined ? [] : endedTable(before, writer, ['cancelled'])),
    ...endedTable(plan, writer, ['cancelled']),
  ];
}
