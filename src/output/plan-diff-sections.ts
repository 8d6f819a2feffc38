import { prioritiesTitle } from '../language/fr/report.ts';
import { SHOWN } from '../language/fr/plans.ts';
import { DECLARED, arrow, declaredHeading } from '../language/fr/plan-diff.ts';
import type { Declared, Pair } from '../report/diff/declarations.ts';
import type { PlanDiff } from '../report/plan-diff.ts';
import { oneLine } from './activity-cells.ts';
import { activitySections } from './plan-diff-activities.ts';
import { eventSections } from './plan-diff-events.ts';

/** A thing that differs, in words: what matters first in cells, its title, and what else is to be told of it. */
export interface DiffRow {
  readonly cells: readonly string[];
  readonly title: string;
  /** What stands after the title. */
  readonly marks?: readonly string[];
  /** One line each, below it. */
  readonly notes?: readonly string[];
}

/** What differs in the same way. */
export interface DiffSection {
  readonly heading: string;
  readonly rows: readonly DiffRow[];
  /** Whether a person should see it before all others. */
  readonly isAlarming?: boolean;
}

/** What lies between two plans, in the order of a plan; a section of nothing is not there. */
export function diffSections(diff: PlanDiff): DiffSection[] {
  const { objectives, priorities, themes } = diff;
  return [
    declaredSection(SHOWN.objectives, DECLARED.objectives, objectives, false),
    declaredSection(prioritiesTitle(diff.to), DECLARED.priorities, priorities, true),
    declaredSection(SHOWN.themes, DECLARED.themes, themes, false),
    ...activitySections(diff),
    ...eventSections(diff),
  ].filter(({ rows }) => rows.length > 0);
}

function declaredSection(
  title: string,
  verbs: { readonly added: string; readonly dropped: string },
  pairs: readonly Pair<Declared>[],
  isLettered: boolean,
): DiffSection {
  const rows = pairs
    .filter((pair) => hasChanged(pair, isLettered))
    .map(({ from, to }): DiffRow => {
      const [before = '', after = ''] = [from ?? to, to ?? from].map((each) => oneLine(each?.title ?? ''));
      const letters = arrow((from ?? to)?.key ?? '', (to ?? from)?.key ?? '');
      const retitled = before === after ? DECLARED.relettered : DECLARED.retitled;
      const verb = from === undefined ? verbs.added : to === undefined ? verbs.dropped : retitled;
      return { cells: [...(isLettered ? [letters] : []), verb], title: arrow(before, after) };
    });
  return { heading: declaredHeading(title, rows.length), rows };
}

/** Whether a reader sees a difference: an id is not printed, a letter is. */
export function hasChanged({ from, to }: Pair<Declared>, isLettered: boolean): boolean {
  return from?.title !== to?.title || (isLettered && from?.key !== to?.key);
}
