import type { Cooperation } from '../../model/cooperation.ts';
import { spanOf } from '../../model/dates.ts';
import type { Relation } from '../../model/network.ts';
import type { Period } from '../../model/schema.ts';

/** Whether a relation is known to go on in a year: one that is dated nowhere, or that is yet to come, is not. */
export function relationRuns(
  { since, until, prospective }: Pick<Relation, 'since' | 'until' | 'prospective'>,
  year: number,
): boolean {
  return prospective !== true && covers(since, until, year);
}

/** Whether a relation is there, and nothing tells when. */
export function isUndated({ since, until, prospective }: Relation): boolean {
  return prospective !== true && since === undefined && until === undefined;
}

/** Whether a partnership is known to go on in a year: by its dates, or by money of that year. */
export function cooperationRuns({ start, end, funding = [] }: Cooperation, year: number): boolean {
  return covers(start, end, year) || funding.some((line) => line.year === year);
}

/** Whether a partnership is there in a year, as far as its dates tell: one without dates may be. */
export function mayRun({ start, end }: Cooperation, year: number): boolean {
  return (start === undefined && end === undefined) || covers(start, end, year);
}

function covers(start: Period | undefined, end: Period | undefined, year: number): boolean {
  if (start === undefined && end === undefined) return false;
  const first = spanOf(start)?.first ?? '';
  const last = spanOf(end)?.last ?? '9999';
  return first <= `${year}-12-31` && last >= `${year}-01-01`;
}
