import { ASKED, DECISIONS_TITLE, leftSentence } from '../../language/fr/report-decisions.ts';
import { isInForce, isTracked } from '../../model/status.ts';
import { countedLeaves, numbersOf, withStatus } from '../counted.ts';
import { carriedToNote } from '../decisions/carried.ts';
import { endedToNote, viewEnded } from '../decisions/ended.ts';
import { concat } from '../inline.ts';
import type { Block, Section, Text } from '../view.ts';
import type { Writer } from '../writer.ts';

/**
 * What the assembly is asked: of a proposal, to adopt it, and to note what it takes over and what was given up; of a plan
 * in force, only what the next assembly has to note. Nothing is asked of a draft.
 */
export function decisionsSection(writer: Writer): Section | undefined {
  const entries = decisionEntries(writer);
  return decisionsOf(writer, [
    ...(entries.length === 0 ? [] : [{ kind: 'list', entries } as const]),
    ...endedToNote(writer).flatMap((ended) => viewEnded(ended, writer)),
  ]);
}

/** The section with these blocks, under the title that the state of the plan calls for; undefined where there are none. */
export function decisionsOf({ plan }: Writer, blocks: readonly Block[]): Section | undefined {
  if (blocks.length === 0) return undefined;
  return {
    id: 'decisions',
    title: isInForce(plan) ? DECISIONS_TITLE.toNote : DECISIONS_TITLE.asked,
    blocks,
  };
}

/** What is to be adopted, taken note of or decided, but for what ended. */
export function decisionEntries(writer: Writer): Text[] {
  const { plan } = writer;
  return plan.state === 'proposed' ? [ASKED.adopt(plan), ...carriedToNote(writer)] : leftToNote(writer);
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
