import { MID_YEAR_WORDS } from '../../language/fr/report-documents.ts';
import type { YearFacts } from '../facts.ts';
import { hasBegun } from '../progress.ts';
import { SECTIONS } from '../sections/table.ts';
import { ANNUAL } from './annual.ts';
import type { ReportDocument } from './document.ts';

/** The report of a day inside the year: the annual one, which says that the year is not over. */
export const MID_YEAR: ReportDocument = {
  ...ANNUAL,
  title: ({ title }) => `${title}${MID_YEAR_WORDS.title}`,
  state: (facts) => [...ANNUAL.state(facts), MID_YEAR_WORDS.state(facts.plan.year)],
  sections: SECTIONS.map((build) => (writer) => {
    const section = build(writer);
    const titles: Readonly<Record<string, string>> = {
      essentiel: MID_YEAR_WORDS.summary,
      priorites: MID_YEAR_WORDS.review(writer.plan),
    };
    return section && { ...section, title: titles[section.id] ?? section.title };
  }),
};

/** Whether the facts are of a day in the course of the year, of a plan of which there is something to review. */
export function isMidYear({ plan, asOf, progress }: YearFacts): boolean {
  return asOf >= `${plan.year}-01-01` && asOf < `${plan.year}-12-31` && hasBegun(plan, progress);
}
