import type { CooperationState, FundingKind, PartyRole } from '../../model/cooperation.ts';
import type { OrganizationKind, RelationKind } from '../../model/network.ts';
import type { BudgetState } from '../../model/schema.ts';

/** What organizations, relations, partnerships and money are, in words; a word typed in French is understood by them, too. */
export const ORGANIZATION_KINDS: Readonly<Record<OrganizationKind, string>> = {
  city: 'collectivité locale',
  region: 'région ou département',
  'state-body': 'organisme public',
  network: 'réseau',
  university: 'université',
  association: 'association',
  'international-organization': 'organisation internationale',
  funder: 'financeur',
};

export const RELATION_KINDS: Readonly<Record<RelationKind, string>> = {
  membership: 'adhésion',
  presidency: 'présidence',
  hosting: 'accueil',
  cooperation: 'coopération',
  contact: 'contact',
  training: 'formation',
};

export const COOPERATION_STATES: Readonly<Record<CooperationState, string>> = {
  planned: 'en projet',
  ongoing: 'en cours',
  completed: 'achevée',
  suspended: 'en suspens',
  cancelled: 'abandonnée',
};

export const PARTY_ROLES: Readonly<Record<PartyRole, string>> = {
  lead: 'responsable',
  partner: 'partenaire',
  support: 'appui',
};

export const FUNDING_KINDS: Readonly<Record<FundingKind, string>> = {
  cash: 'en numéraire',
  'in-kind': 'en nature',
};

export const BUDGET_STATES: Readonly<Record<BudgetState, string>> = {
  sought: 'recherché',
  secured: 'acquis',
  spent: 'dépensé',
};
