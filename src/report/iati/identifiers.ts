import type { Cooperation } from '../../model/cooperation.ts';
import type { Found } from '../../model/references.ts';

/**
 * What IATI knows an activity or item of a year by, under the identifier of who publishes. A hyphen before the letter would
 * make `prix-a` of both the item a of `prix` and an activity of that id.
 */
export function identifyActivity({ activity, item }: Found, year: number, ref: string): string {
  return `${ref}-${year}-${activity.id}${item === undefined ? '' : `.${item.letter}`}`;
}

/** The same of a partnership. Its id begins with a letter: it is none of an activity of a plan, which the year comes before. */
export function identifyCooperation({ id }: Pick<Cooperation, 'id'>, ref: string): string {
  return `${ref}-${id}`;
}
