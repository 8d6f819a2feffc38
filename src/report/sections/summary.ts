import {
  FIGURES,
  NOT_APPLICABLE,
  OUTCOME_UNKNOWN,
  continuousWords,
  countedWords,
} from '../../language/fr/report.ts';
import { TITLES } from '../../language/fr/report.ts';
import { isTracked } from '../../model/status.ts';
import { concat, enumerateTexts } from '../inline.ts';
import { hasBegun, viewProgress } from '../progress.ts';
import type { Block, Figures, Section } from '../view.ts';
import type { Writer } from '../writer.ts';

/** What the plan holds and how far it has come, in figures. */
export function summarySection(writer: Writer): Section {
  const { facts, plan } = writer;
  return {
    id: 'essentiel',
    title: TITLES.summary,
    blocks: [
      viewFigures(writer),
      ...outcome(writer),
      ...(facts.continuous.length === 0 ? [] : [continuous(writer)]),
    ],
  };

  function outcome({ facts: { progress } }: Writer): Block[] {
    if (!isTracked(plan)) return [{ kind: 'paragraph', text: OUTCOME_UNKNOWN }];
    if (progress === null) return [{ kind: 'paragraph', text: NOT_APPLICABLE }];
    if (!hasBegun(plan, progress)) return [];
    return [viewProgress(facts), { kind: 'paragraph', text: countedWords(plan) }];
  }
}

/** What is none is not shown, save for what is done: that nothing is done yet is worth knowing. */
function viewFigures({ facts, plan }: Writer): Figures {
  const { progress, continuous: permanent, late, toConfirm } = facts;
  const items = plan.activities.flatMap((activity) => activity.items ?? []).length;
  const events = plan.calendar?.length ?? 0;
  return {
    kind: 'figures',
    entries: [
      FIGURES.activities(plan.activities.length, plan),
      ...(items === 0 ? [] : [FIGURES.items(items, plan)]),
      ...(permanent.length === 0 ? [] : [FIGURES.continuous(permanent.length, plan)]),
      ...(progress !== null && hasBegun(plan, progress) ? [FIGURES.done(progress)] : []),
      ...(late.length === 0 ? [] : [FIGURES.late(late.length)]),
      ...(events === 0 ? [] : [FIGURES.events(events)]),
      ...(toConfirm.length === 0 ? [] : [FIGURES.toConfirm(toConfirm.length)]),
    ],
  };
}

function continuous({ facts, plan, reference }: Writer): Block {
  return {
    kind: 'paragraph',
    text: concat(
      continuousWords(facts.continuous.length, plan),
      enumerateTexts(facts.continuous.map((activity) => reference({ activity }))),
      '.',
    ),
  };
}
