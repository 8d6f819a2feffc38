import { prioritiesTitle } from '../language/fr/report.ts';
import { SHOWN } from '../language/fr/plans.ts';
import { DECLARED, arrow } from '../language/fr/plan-diff.ts';
import { type Pair, hasChanged } from '../report/diff/declarations.ts';
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
  return [
    declaredSection(SHOWN.objectives, DECLARED.objectives, diff.objectives),
    declaredSection(prioritiesTitle(diff.to), DECLARED.priorities, diff.priorities),
    declaredSection(SHOWN.themes, DECLARED.themes, diff.themes),
    ...activitySections(diff),
    ...eventSections(diff),
  ].filter(({ rows }) => rows.length > 0);
}

function declaredSection(
  title: string,
  verbs: { readonly added: string; readonly dropped: string },
  pairs: readonly Pair[],
): DiffSection {
  const rows = pairs.filter(hasChanged).map(({ from, to }): DiffRow => {
    const [before, after] = [oneLine((from ?? to)?.title ?? ''), oneLine((to ?? from)?.title ?? '')];
    const letters = arrow((from ?? to)?.letter ?? '', (to ?? from)?.letter ?? '');
    const retitled = before === after ? DECLARED.relettered : DECLARED.retitled;
    const verb = from === undefined ? verbs.added : to === undefined ? verbs.dropped : retitled;
    return { cells: letters === '' ? [verb] : [letters, verb], title: arrow(before, after) };
  });
  return { heading: DECLARED.heading(title, rows.length), rows };
}
