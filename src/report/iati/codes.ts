import type { CooperationState } from '../../model/cooperation.ts';
import type { Organization, OrganizationKind } from '../../model/network.ts';
import type { BudgetState, Status } from '../../model/schema.ts';

/**
 * ActivityStatus: pipeline, implementation, closed, suspended, cancelled. What is done is closed (4), not in finalisation (3):
 * a plan knows of no accounts that would still be open.
 */
export const STATUS_CODES: Readonly<Record<Status, string>> = {
  planned: '1',
  'in-progress': '2',
  done: '4',
  postponed: '6',
  cancelled: '5',
};

export const STATE_CODES: Readonly<Record<CooperationState, string>> = {
  planned: '1',
  ongoing: '2',
  completed: '4',
  suspended: '6',
  cancelled: '5',
};

/** OrganisationRole. */
export const ROLES = { funding: '1', accountable: '2', implementing: '4' } as const;

/** ActivityDateType. */
export const DATES = { plannedStart: '1', actualStart: '2', plannedEnd: '3', actualEnd: '4' } as const;

/**
 * RelatedActivityType. An activity that serves a partnership stands beside it: neither contains the other, and of the
 * codes that there are, sibling claims the least.
 */
export const RELATIONS = { parent: '1', child: '2', sibling: '3' } as const;

/** BudgetStatus: indicative, committed. What is spent is no budget any more. */
export const BUDGET_CODES: Readonly<Record<Exclude<BudgetState, 'spent'>, string>> = {
  sought: '1',
  secured: '2',
};

/** OrganisationType, of the kinds that tell one. A funder may be anything. */
const ORGANIZATION_CODES: Readonly<Record<OrganizationKind, string | undefined>> = {
  city: '11',
  region: '11',
  'state-body': '15',
  network: '90',
  university: '80',
  association: undefined,
  'international-organization': '40',
  funder: undefined,
};

/** The code of what an organization is; undefined where that is not told, or IATI has no one code for it. */
export function organizationCode({
  kind,
  country,
}: Pick<Organization, 'kind' | 'country'>): string | undefined {
  // One of a country is a national one; another may be international or of a region.
  if (kind === 'association') return country === undefined ? undefined : '22';
  return kind && ORGANIZATION_CODES[kind];
}
