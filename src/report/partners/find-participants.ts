import { isOrgan } from '../../language/fr/organs.ts';
import { fold } from '../../model/nearest.ts';
import type { Organization } from '../../model/network.ts';
import { isId } from '../../model/schema.ts';
import type { YearFacts } from '../facts.ts';
import { organizationFinder } from '../../model/find-organization.ts';
import { type Part, type PartRole, partsIn } from '../registers/parts.ts';

/** An organization, known or only named, with all that a plan names it for. */
export interface Participant {
  /** Its id, where the register knows it, else as the plan names it first. */
  readonly party: string;
  readonly organization: Organization | undefined;
  readonly parts: readonly Part[];
}

/** Who takes part in a year's work. */
export interface Participants {
  /** In the order in which the plan names them; the network itself and the like among them only for what they fund. */
  readonly others: readonly Participant[];
  /** The network itself, its secretariat and the like, as the plan names them. */
  readonly own: readonly string[];
  /** Those who only answer for something, and whom a text names that no register knows: they may be of the house. */
  readonly leads: readonly string[];
}

/** What makes a participant of who is named so; who wrote in a log is none. */
export const PARTICIPANT_ROLES = [
  'lead',
  'partner',
  'funder',
  'organizer',
  'supporter',
] as const satisfies readonly PartRole[];

/** Gathers who takes part in what, those that a plan names by an id and by a name as one. */
export function findParticipants({ plan, register }: Pick<YearFacts, 'plan' | 'register'>): Participants {
  const find = organizationFinder(register);
  const own = new Map<string, string>();
  const others = new Map<string, Participant & { readonly parts: Part[] }>();
  for (const part of partsIn(plan)) {
    if (!PARTICIPANT_ROLES.some((role) => role === part.role)) continue;
    const organization = find(part.party);
    const party = organization?.id ?? part.party;
    const key = fold(party);
    // Money has its source told, be it the network's own.
    if (part.role !== 'funder' && isNetwork(organization, party)) {
      if (!own.has(key)) own.set(key, party);
      continue;
    }
    const known = others.get(key);
    if (known === undefined) others.set(key, { party, organization, parts: [part] });
    else known.parts.push(part);
  }
  const all = [...others.values()];
  return {
    others: all.filter((each) => !isOnlyLead(each)),
    own: [...own.values()],
    leads: all.filter(isOnlyLead).map(({ party }) => party),
  };

  function isNetwork(organization: Organization | undefined, party: string): boolean {
    if (organization === undefined) return isOrgan(fold(party)) || party === plan.organization;
    return organization.id === register.network?.organization || organization.name === plan.organization;
  }
}

function isOnlyLead({ party, organization, parts }: Participant): boolean {
  return organization === undefined && !isId(party) && parts.every(({ role }) => role === 'lead');
}
