import { MID_YEAR_WORDS } from '../../language/fr/report-documents.ts';
import type { YearFacts } from '../facts.ts';
import { hasBegun } from '../progress.ts';
import type { ReportDocument } from './document.ts';

/** The report or the summary of a day inside the year: that of the whole year, which says that it is not over. */
export function atMidYear(
  document: ReportDocument & { readonly name: 'rapport' | 'synthese' },
): ReportDocument {
  const { name, title, state, sections } = document;
  return {
    ...document,
    title: (plan) => `${title(plan)}${MID_YEAR_WORDS.title[name]}`,
    state: (facts) => [...state(facts), MID_YEAR_WORDS.state(name, facts.plan.year)],
    sections: sections.map((build) => (writer) => {
      const section = build(writer);
      const titles: Readonly<Record<string, string>> = {
        essentiel: MID_YEAR_WORDS.summary,
        priorites: MID_YEAR_WORDS.review(writer.plan),
      };
      return section && { ...section, title: titles[section.id] ?? section.title };
    }),
  };
}

/** Whether the facts are of a day in the course of the year, of a plan of which there is something to review. */
export function isMidYear({ plan, asOf, progress }: YearFacts): boolean {
  return asOf >= `${plan.year}-01-01` && asOf < `${plan.year}-12-31` && hasBegun(plan, progress);
}
