import { RECONSTRUCTED } from '../../language/fr/dashboard.ts';
import { datesWords } from '../../language/fr/cooperations.ts';
import { COOPERATION_STATES } from '../../language/fr/registers.ts';
import { SHEET, overdueWords } from '../../language/fr/report-cooperation.ts';
import { capitalize } from '../../language/fr/typography.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import type { Day } from '../../model/dates.ts';
import type { Register } from '../../model/register.ts';
import type { Plan } from '../../model/schema.ts';
import { layOut } from '../build.ts';
import { activitiesSection } from '../cooperation/activities.ts';
import {
  beneficiariesSection,
  objectivesSection,
  othersSection,
  sourcesSection,
  themesSection,
} from '../cooperation/contents.ts';
import { fundingSection } from '../cooperation/funding.ts';
import { partiesSection, presentationSection } from '../cooperation/presentation.ts';
import { overdueEnd } from '../cooperation/overdue.ts';
import { createSheet } from '../cooperation/sheet.ts';
import { gatherCooperation } from '../registers/cooperation-record.ts';
import { typesetTexts } from '../typeset-facts.ts';
import type { Report } from '../view.ts';
import type { CountryName } from '../writer.ts';

const SECTIONS = [
  presentationSection,
  partiesSection,
  themesSection,
  objectivesSection,
  beneficiariesSection,
  fundingSection,
  othersSection,
  activitiesSection,
  sourcesSection,
];

/** What the document of a partnership is made of. */
export interface CooperationFacts {
  readonly cooperation: Cooperation;
  readonly register: Register;
  /** All plans that can be understood, by year. */
  readonly plans: ReadonlyMap<number, Plan>;
  readonly countryName: CountryName;
  readonly today: Day;
}

/** A partnership sheet as a document: what it tells, what it does not, and what of the plans names it. */
export function buildCooperationReport(facts: CooperationFacts): Report {
  const { today, countryName } = facts;
  const cooperation = typesetTexts(facts.cooperation);
  const register = typesetTexts(facts.register);
  const plans = new Map(Array.from(facts.plans, ([of, plan]) => [of, typesetTexts(plan)]));
  const record = gatherCooperation(cooperation, plans, register);
  const sheet = createSheet(record, register, plans, countryName);
  const { organization } = register.network ?? {};
  const overdue = overdueEnd(cooperation, today);
  return {
    ...layOut(
      'cooperation',
      SECTIONS.flatMap((build) => build(sheet) ?? []),
    ),
    year: Number(today.slice(0, 4)),
    title: `${cooperation.title.trim()}${SHEET.title}`,
    organization: organization && sheet.organization(organization)?.name,
    notices: [
      ...(cooperation.provisionalTitle === true ? [SHEET.provisional] : []),
      ...(overdue === undefined ? [] : [overdueWords(overdue, today)]),
      ...(record.reconstructed ? [RECONSTRUCTED] : []),
    ],
    state: stateWords(cooperation),
    note: [],
  };
}

/** « En cours, 2021 – 31 décembre 2023. » */
function stateWords(cooperation: Cooperation): string | undefined {
  const { state } = cooperation;
  const words = [...(state === undefined ? [] : [COOPERATION_STATES[state]]), datesWords(cooperation)];
  const told = words.filter((each) => each !== '').join(', ');
  return told === '' ? undefined : `${capitalize(told)}.`;
}
