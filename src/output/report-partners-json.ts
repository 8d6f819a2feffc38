import { referenceOf } from '../model/references.ts';
import type { YearFacts } from '../report/facts.ts';
import { partyNames } from '../report/parties.ts';
import { PARTICIPANT_ROLES, findParticipants } from '../report/partners/find-participants.ts';
import { withKnownFunders } from '../report/partners/known-funders.ts';
import { findNamedCooperations } from '../report/partners/named-cooperations.ts';
import { hasBudget, sumMeans } from '../report/partners/sum-means.ts';
import { sumFunding } from '../report/registers/funding-sums.ts';
import type { Part, PartRole } from '../report/registers/parts.ts';
import { tellsPartners } from '../report/sections/partners.ts';
import { sumsJson } from './funding-json.ts';
import { meansJson } from './means-json.ts';

/** What the section on partners tells, for programs; null where the workspace has nothing to tell of them. */
export function partnersData(facts: YearFacts): object | null {
  if (!tellsPartners(facts)) return null;
  const { plan, register } = facts;
  const nameOf = partyNames(facts);
  const known = withKnownFunders(register);
  const { others, own, leads } = findParticipants(facts);
  const named = findNamedCooperations(facts);
  return {
    participants: others.map(({ party, organization, parts }) => ({
      organization: organization?.id ?? null,
      name: nameOf(party),
      ...Object.fromEntries(PARTICIPANT_ROLES.map((role) => [role, partsAs(role, parts)])),
    })),
    network: own.map((party) => nameOf(party)),
    otherLeads: leads,
    cooperations: named.map(({ cooperation, activities }) => {
      const { id, title, state, start, end } = cooperation;
      const funding = known(cooperation.funding ?? []);
      return {
        id,
        title,
        state: state ?? null,
        start: start ?? null,
        end: end ?? null,
        activities: activities.map((activity) => referenceOf({ activity })),
        funding: sumsJson(sumFunding(funding), nameOf),
        fundingOfYear: sumsJson(sumFunding(funding.filter(({ year }) => year === plan.year)), nameOf),
      };
    }),
    funding: sumsJson(
      sumFunding(known(named.flatMap(({ cooperation: { funding = [] } }) => funding))),
      nameOf,
    ),
    means: sumMeans(plan, register).map(({ currency, totals, funders }) => ({
      currency,
      ...meansJson(totals),
      byFunder: funders.map(({ funder, means }) => ({
        funder: funder ?? null,
        name: funder === undefined ? null : nameOf(funder),
        ...meansJson(means),
      })),
    })),
    withMeans: plan.activities.filter(hasBudget).length,
  };
}

/** What a party is something for: references, ids of entries of the calendar or, of the plan as a whole, whether it is. */
function partsAs(role: PartRole, parts: readonly Part[]): readonly string[] | boolean {
  const own = parts.filter((part) => part.role === role);
  if (role === 'supporter') return own.length > 0;
  return [...new Set(own.flatMap(({ found, event }) => (found ? referenceOf(found) : (event?.id ?? []))))];
}
