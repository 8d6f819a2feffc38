import { RECONSTRUCTED } from '../language/fr/dashboard.ts';
import type { YearFacts } from '../report/facts.ts';

/** What stands at the head of everything that draws on a reconstructed plan. */
export function noticeLines({ reconstructed }: Pick<YearFacts, 'reconstructed'>): string[] {
  return reconstructed ? [`${RECONSTRUCTED}.`] : [];
}
