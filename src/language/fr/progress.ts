import type { Progress } from '../../model/progress.ts';
import type { Plan } from '../../model/schema.ts';
import { isTracked } from '../../model/status.ts';
import { label } from './plan.ts';
import { count, formatNumber, typeset } from './typography.ts';

export const NOT_TRACKED = 'Suivi non renseigné';
const NOT_APPLICABLE = 'sans objet';

/**
 * « 12 réalisées sur 21, dont 1 abandonnée », « aucune réalisée sur 3 ; 2 abandonnées »: what is given up stays in the
 * denominator and is said, with the `sign` that stands for it where there is one.
 */
export function progressSentence(
  progress: Progress | null,
  plan: Pick<Plan, 'tracking'>,
  sign?: string,
): string {
  if (!isTracked(plan)) return NOT_TRACKED.toLowerCase();
  if (progress === null) return NOT_APPLICABLE;
  const { done, total, cancelled } = progress;
  // « 0 réalisée sur 3, dont 3 abandonnées » would say that these are among the 0.
  const head = done === 0 && cancelled > 0 ? 'aucune réalisée' : count(done, 'réalisée');
  return `${head} sur ${formatNumber(total)}${givenUpWords(progress, sign)}`;
}

/** The sentences of several, their figures and words below one another. */
export function progressColumn(all: readonly (Progress | null)[]): string[] {
  const known = all.filter((progress) => progress !== null);
  const widest = (words: (progress: Progress) => string) =>
    Math.max(0, ...known.map((progress) => words(progress).length));
  const done = (progress: Progress) => count(progress.done, 'réalisée');
  const figure = widest((progress) => formatNumber(progress.done));
  const [doneWidth, totalWidth] = [widest(done), widest(({ total }) => formatNumber(total))];
  return all.map((progress) => {
    if (progress === null) return NOT_APPLICABLE;
    const before = figure - formatNumber(progress.done).length;
    const head = `${' '.repeat(before)}${done(progress)}`.padEnd(doneWidth);
    return `${head} sur ${formatNumber(progress.total).padStart(totalWidth)}${givenUpWords(progress)}`;
  });
}

/** What of the total is given up; after « 0 réalisée », apart. */
export function givenUpWords({ done, cancelled }: Progress, sign?: string): string {
  if (cancelled === 0) return '';
  const before = done === 0 ? typeset(' ; ') : ', dont ';
  return `${before}${count(cancelled, 'abandonnée')}${sign === undefined ? '' : ` (${sign})`}`;
}

/** « Avancement : 12 réalisées sur 30, dont 1 abandonnée (×) ; 8 en cours (▒), 3 en suspens ». */
export function progressHeading(sentence: string, open: readonly string[]): string {
  return typeset(`Avancement : ${sentence}${open.length === 0 ? '' : ` ; ${open.join(', ')}`}`);
}

/** How progress is counted: « Compté par sous-activité ou, à défaut, par activité ; 3 permanentes à part ». */
export function countedSentence(plan: Plan, continuous: number): string {
  const activity = `par ${label(plan, 'activity')}`;
  const hasItems = plan.activities.some(({ items = [] }) => items.length > 0);
  const by = hasItems ? `par ${label(plan, 'item')} ou, à défaut, ${activity}` : activity;
  const apart = continuous === 0 ? '' : ` ; ${count(continuous, 'permanente')} à part`;
  return typeset(`Compté ${by}${apart}`);
}
