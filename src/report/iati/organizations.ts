import { organizationFinder } from '../../model/find-organization.ts';
import type { YearFacts } from '../facts.ts';
import { partyNames } from '../parties.ts';
import { organizationCode } from './codes.ts';
import type { IatiOrganization } from './shapes.ts';

/** Makes an organization that takes part of what a file calls it, and of its role. */
export type Participant = (party: string, role: string) => IatiOrganization;

/** Knows the organizations of the register by their whole names; the others are called as the plan's texts call them. */
export function participants(facts: Pick<YearFacts, 'plan' | 'register'>): Participant {
  const find = organizationFinder(facts.register);
  const nameOf = partyNames(facts);
  return (party, role) => {
    const organization = find(party);
    if (organization === undefined) return { role, ref: undefined, type: undefined, name: nameOf(party) };
    const { iatiIdentifier: ref, name } = organization;
    return { role, ref, type: organizationCode(organization), name };
  };
}

/** Each of some organizations once in each of its roles, in order. */
export function distinct(organizations: readonly IatiOrganization[]): IatiOrganization[] {
  const byKey = new Map(
    organizations.map((each) => [JSON.stringify([each.role, each.ref, each.name]), each]),
  );
  return [...byKey.values()];
}
