import type { CooperationState } from '../../model/cooperation.ts';
import { fold } from '../../model/nearest.ts';
import type { OrganizationKind, RelationKind } from '../../model/network.ts';
import { COOPERATION_STATES, ORGANIZATION_KINDS, RELATION_KINDS } from './registers.ts';

/** What people call these things beside the names that we show. */
const KIND_NAMES: Readonly<Partial<Record<OrganizationKind, readonly string[]>>> = {
  city: ['ville', 'commune', 'métropole', 'municipalité', 'arrondissement', 'collectivité'],
  region: ['région', 'département', 'province'],
  'state-body': ['État', 'ministère'],
  'international-organization': ['organisation'],
  funder: ['bailleur', 'fonds'],
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

/** The kind of organization that a word means, in English or French, regardless of case, accent, number and gender. */
export const organizationKindMeant = understand(ORGANIZATION_KINDS, KIND_NAMES);
export const relationKindMeant = understand(RELATION_KINDS, RELATION_NAMES);
export const cooperationStateMeant = understand(COOPERATION_STATES, STATE_NAMES);

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
