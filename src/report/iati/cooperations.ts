import {
  beneficiaryWords,
  partnershipWords,
  provisionalTitle,
  sideWords,
} from '../../language/fr/exports.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import { organizationFinder } from '../../model/find-organization.ts';
import type { Activity } from '../../model/schema.ts';
import { exportedText } from '../exported-text.ts';
import type { YearFacts } from '../facts.ts';
import { sumBudgets } from './budgets.ts';
import { BUDGET_CODES, RELATIONS, ROLES, STATE_CODES } from './codes.ts';
import { cooperationDates } from './dates.ts';
import { identifyActivity, identifyCooperation } from './identifiers.ts';
import { type Participant, distinct, participants } from './organizations.ts';
import type { Publisher } from './plan-activities.ts';
import { countryOf, partnershipsOf, sectorOf } from './recipients.ts';
import type { IatiActivity, IatiDescription, IatiOrganization } from './shapes.ts';

/**
 * Partnership sheets as activities, beside those of a plan that name them; those that lack what the schema of IATI asks for
 * are told by the gaps.
 */
export function cooperationActivities(
  cooperations: readonly Cooperation[],
  activities: readonly Activity[],
  facts: YearFacts,
  publisher: Publisher,
): IatiActivity[] {
  const participant = participants(facts);
  const find = organizationFinder(facts.register);
  return cooperations.map((cooperation) => {
    const naming = activities.filter((activity) => partnershipsOf(activity, [cooperation]).length > 0);
    const isOwn = cooperation.parties.some(({ organization }) => find(organization)?.id === publisher.id);
    return { ...describe(cooperation, naming, facts, publisher, participant), isSecondary: !isOwn };
  });
}

function describe(
  cooperation: Cooperation,
  naming: readonly Activity[],
  facts: YearFacts,
  { ref, today }: Publisher,
  participant: Participant,
): Omit<IatiActivity, 'isSecondary'> {
  const { title, provisionalTitle: isProvisional, state, funding = [] } = cooperation;
  return {
    identifier: identifyCooperation(cooperation, ref),
    hierarchy: 1,
    title: exportedText(isProvisional === true ? provisionalTitle(title) : title, facts),
    descriptions: descriptionsOf(cooperation, facts, participant),
    organizations: organizationsOf(cooperation, participant),
    status: state === undefined ? '' : STATE_CODES[state],
    dates: cooperationDates(cooperation, today),
    country: countryOf([cooperation], facts.register),
    sector: sectorOf([cooperation]),
    budgets: sumBudgets(
      funding.flatMap(({ amount, currency, year }) =>
        year === undefined ? [] : [{ amount, currency, year, status: BUDGET_CODES.sought }],
      ),
    ),
    related: naming.map((activity) => ({
      identifier: identifyActivity({ activity }, facts.plan.year, ref),
      type: RELATIONS.sibling,
    })),
  };
}

function descriptionsOf(
  { description, parties, objectives = [], beneficiaries = [], indirectBeneficiaries = [] }: Cooperation,
  facts: YearFacts,
  participant: Participant,
): IatiDescription[] {
  const names = parties.map(({ organization }) => participant(organization, '').name);
  const texts = [
    ['1', description ?? partnershipWords(names)],
    ['2', objectives.map(({ side, aims }) => sideWords(side, aims)).join('\n')],
    ['3', beneficiaryWords(beneficiaries, indirectBeneficiaries).join('\n')],
  ] as const;
  return texts.flatMap(([type, text]) => (text === '' ? [] : [{ type, text: exportedText(text, facts) }]));
}

/**
 * A lead answers for the work; the others do it, of whom IATI knows no more than that. Where no partner is named, nobody
 * but the leads is known to do it, so that they stand in both roles, as IATI wants of who has two: an element for each.
 */
function organizationsOf(
  { parties, funding = [] }: Cooperation,
  participant: Participant,
): IatiOrganization[] {
  const leads = parties.filter(({ role }) => role === 'lead');
  const workers = parties.some(({ role }) => role === 'partner')
    ? parties.filter(({ role }) => role !== 'lead')
    : parties;
  return distinct([
    ...funding.map(({ funder }) => participant(funder, ROLES.funding)),
    ...leads.map(({ organization }) => participant(organization, ROLES.accountable)),
    ...workers.map(({ organization }) => participant(organization, ROLES.implementing)),
  ]);
}
