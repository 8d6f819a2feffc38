import { FIGURES, NOT_APPLICABLE, OUTCOME_UNKNOWN, TITLES } from '../../language/fr/report.ts';
import { FACTS } from '../../language/fr/report-head.ts';
import { isTracked } from '../../model/status.ts';
import { countDueDates } from '../counted.ts';
import type { YearFacts } from '../facts.ts';
import { tellFacts } from '../head-facts.ts';
import { hasBegun, viewProgress } from '../progress.ts';
import type { Block, Figures, Section } from '../view.ts';
import type { Writer } from '../writer.ts';

/** Parts the facts from the figures, which are a list in Markdown, too. */
const BRIEFLY = { kind: 'heading', level: 3, text: FACTS.heading } as const;

/** What the plan holds and how far it has come: in figures, then in three facts, then by priority. */
export function summarySection(writer: Writer): Section {
  const entries = tellFacts(writer);
  return {
    id: 'essentiel',
    title: TITLES.summary,
    blocks: [
      viewFigures(writer.facts),
      ...unknownProgress(writer.facts),
      ...(entries.length === 0 ? [] : [BRIEFLY, { kind: 'definitions', entries } as const]),
      ...progressByPriority(writer.facts),
    ],
  };
}

/** What is none is not shown, save for what is done: that nothing is done yet is worth knowing. */
function viewFigures(facts: YearFacts): Figures {
  const { plan, progress, continuous, late, toConfirm } = facts;
  const activities = plan.activities.length;
  const items = plan.activities.flatMap((activity) => activity.items ?? []).length;
  const events = plan.calendar?.length ?? 0;
  return {
    kind: 'figures',
    entries: [
      FIGURES.activities(activities, plan),
      ...(items === 0 ? [] : [FIGURES.items(items, plan)]),
      ...(continuous.length === 0 ? [] : [FIGURES.continuous(continuous.length, activities, plan)]),
      ...(progress !== null && hasBegun(plan, progress) ? [FIGURES.done(progress)] : []),
      ...(late.length === 0 ? [] : [FIGURES.late(late.length, countDueDates(facts))]),
      ...(events === 0 ? [] : [FIGURES.events(events)]),
      ...(toConfirm.length === 0 ? [] : [FIGURES.toConfirm(toConfirm.length, events)]),
    ],
  };
}

function unknownProgress({ plan, progress }: YearFacts): Block[] {
  if (!isTracked(plan)) return [{ kind: 'paragraph', text: OUTCOME_UNKNOWN }];
  return progress === null ? [{ kind: 'paragraph', text: NOT_APPLICABLE }] : [];
}

function progressByPriority(facts: YearFacts): Block[] {
  const { plan, progress } = facts;
  return progress !== null && hasBegun(plan, progress) ? [viewProgress(facts)] : [];
}
