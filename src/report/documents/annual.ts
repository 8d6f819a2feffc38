import { RECONSTRUCTED, asOfSentence } from '../../language/fr/dashboard.ts';
import { NOT_TRACKED } from '../../language/fr/progress.ts';
import { coverNotice } from '../../language/fr/report-head.ts';
import { stateWords } from '../../language/fr/report.ts';
import { isInForce, isTracked } from '../../model/status.ts';
import type { YearFacts } from '../facts.ts';
import { hasBegun } from '../progress.ts';
import { SECTIONS } from '../sections/table.ts';
import type { ReportDocument } from './document.ts';

/** All that is to be told of a year. */
export const ANNUAL = {
  name: 'rapport',
  title: ({ title }) => title,
  notices: tellNotices,
  state: tellState,
  sections: SECTIONS,
  isShort: false,
} as const satisfies ReportDocument;

/** What a reader must know before all else: that the plan is reconstructed or not in force, that its outcome is not known. */
function tellNotices({ plan, reconstructed }: YearFacts): string[] {
  return [
    ...(reconstructed ? [RECONSTRUCTED] : []),
    ...(isInForce(plan) ? [] : [coverNotice(plan)]),
    ...(isTracked(plan) ? [] : [NOT_TRACKED]),
  ];
}

/** When the plan was adopted, and the day that the report speaks of; where nothing of the outcome is told, there is none. */
function tellState({ plan, asOf, completedOn, progress }: YearFacts): string[] {
  return [
    ...(isInForce(plan) ? [stateWords(plan)] : []),
    ...(hasBegun(plan, progress) ? [`${asOfSentence(asOf, completedOn)}.`] : []),
  ];
}
