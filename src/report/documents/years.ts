import { RECONSTRUCTED } from '../../language/fr/dashboard.ts';
import { YEARS_WORDS } from '../../language/fr/report-documents.ts';
import { layOut } from '../build.ts';
import type { YearFacts } from '../facts.ts';
import { keepLiveLinks } from '../live-links.ts';
import type { Report } from '../view.ts';
import { activitiesSection } from '../years/activities.ts';
import { compareYears } from '../years/compared.ts';
import { figuresSection } from '../years/figures.ts';
import { prioritiesSection } from '../years/priorities.ts';
import { transitionsSection } from '../years/transitions.ts';

const SECTIONS = [figuresSection, prioritiesSection, transitionsSection, activitiesSection];

/** Several years side by side: their figures, their priorities, what went from one plan to the next, their activities. */
export function buildYearsReport(given: readonly [YearFacts, ...YearFacts[]]): Report {
  const compared = compareYears(given);
  const { years, last } = compared;
  return {
    ...layOut('annees', keepLiveLinks(SECTIONS.flatMap((build) => build(compared) ?? []))),
    year: last.plan.year,
    title: YEARS_WORDS.title(years.map(({ plan }) => plan.year)),
    organization: last.plan.organization,
    notices: years.some(({ reconstructed }) => reconstructed) ? [RECONSTRUCTED] : [],
    state: undefined,
    note: [],
  };
}
