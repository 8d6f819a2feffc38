import { dueMark } from '../language/fr/activities.ts';
import type { Row } from '../report/select-activities.ts';
import { type Cells, isDerived } from './activity-cells.ts';
import type { Style } from './style.ts';

/** In characters: the longest word of a status. */
export const STATUS_WIDTH = 13;

/** When something is due and, where it is late, for how long; nothing where no date is known. */
export function dueMarks({ found, due }: Row, { overdue }: Cells, style: Style): string[] {
  if (due === undefined) return [];
  const mark = style.dim(dueMark(due, isDerived(found)));
  return [overdue === undefined ? mark : `${mark}${style.dim(', ')}${style.red(overdue)}`];
}
