import type { CooperationState, FundingKind, PartyRole } from '../../model/cooperation.ts';
import { fold } from '../../model/nearest.ts';
import type { OrganizationKind, RelationKind } from '../../model/network.ts';
import type { BudgetState } from '../../model/schema.ts';
import {
  BUDGET_STATES,
  COOPERATION_STATES,
  FUNDING_KINDS,
  ORGANIZATION_KINDS,
  PARTY_ROLES,
  RELATION_KINDS,
} from './registers.ts';

/** What people call these things beside the names that we show. */
const KIND_NAMES: Readonly<Partial<Record<OrganizationKind, readonly string[]>>> = {
  city: ['ville', 'commune', 'métropole', 'municipalité', 'arrondissement'],
  region: ['région', 'département', 'province'],
  'state-body': ['État', 'ministère'],
  funder: ['bailleur', 'fonds'],
};
/** Words that do for a filter, and may mean something else in a register. */
const VAGUE_KIND_NAMES: typeof KIND_NAMES = {
  city: ['collectivité'],
  'international-organization': ['organisation'],
};
const RELATION_NAMES: Readonly<Partial<Record<RelationKind, readonly string[]>>> = {
  membership: ['membre'],
  presidency: ['président'],
  hosting: ['hôte'],
};
const STATE_NAMES: Readonly<Partial<Record<CooperationState, readonly string[]>>> = {
  planned: ['projet', 'prévue'],
  completed: ['terminée', 'close', 'finie'],
  suspended: ['suspendue'],
  cancelled: ['annulée', 'canceled'],
};

const ROLE_NAMES: Readonly<Partial<Record<PartyRole, readonly string[]>>> = {
  lead: ['chef de file', 'pilote'],
  support: ['soutien'],
};
const FUNDING_NAMES: Readonly<Partial<Record<FundingKind, readonly string[]>>> = {
  cash: ['numéraire', 'argent', 'en argent', 'espèces'],
  'in-kind': ['nature'],
};
const MEANS_NAMES: Readonly<Partial<Record<BudgetState, readonly string[]>>> = {
  sought: ['demandé', 'sollicité', 'à trouver'],
  secured: ['obtenu', 'accordé'],
  spent: ['payé', 'utilisé'],
};

const soleKindMeant = understand(ORGANIZATION_KINDS, KIND_NAMES);
const vagueKindMeant = understand(ORGANIZATION_KINDS, VAGUE_KIND_NAMES);
/** The kind of organization that a word means, in English or French, regardless of case, accent, number and gender. */
export const organizationKindMeant = (typed: string): OrganizationKind | undefined =>
  soleKindMeant(typed) ?? vagueKindMeant(typed);
export const relationKindMeant = understand(RELATION_KINDS, RELATION_NAMES);
export const cooperationStateMeant = understand(COOPERATION_STATES, STATE_NAMES);

const MEANT: Readonly<Record<string, (typed: string) => string | undefined>> = {
  'organization-kind': soleKindMeant,
  'relation-kind': relationKindMeant,
  'cooperation-state': cooperationStateMeant,
  'party-role': understand(PARTY_ROLES, ROLE_NAMES),
  'funding-kind': understand(FUNDING_KINDS, FUNDING_NAMES),
  'budget-state': understand(BUDGET_STATES, MEANS_NAMES),
};

/** The value of a form of the registers or of a budget that a word means without a doubt; undefined where it means none. */
export function registerValueMeant(form: string, word: string): string | undefined {
  return MEANT[form]?.(word);
}

function understand<Value extends string>(
  shown: Readonly<Record<Value, string>>,
  others: Readonly<Partial<Record<Value, readonly string[]>>>,
): (typed: string) => Value | undefined {
  const values = Object.keys(shown) as Value[];
  return (typed) =>
    values.find((value) =>
      [value, shown[value], ...(others[value] ?? [])].some((name) => rootsOf(name) === rootsOf(typed)),
    );
}

/** Words without what marks their number and gender: « organismes publics » is « organisme public ». */
function rootsOf(words: string): string {
  return fold(words)
    .split(/[-_\s]+/)
    .map((word) => word.replace(/(?:e*s?|x)$/, ''))
    .join(' ');
}
