import type { Organization, OrganizationKind, Relation, RelationKind } from '../../model/network.ts';
import type { Register } from '../../model/register.ts';
import type { Plan } from '../../model/schema.ts';
import { countUses } from './organization-counts.ts';

/** What is asked for of the organizations: of each kind that is given, one of the values must hold; all that are given must. */
export interface OrganizationFilters {
  readonly kinds?: readonly OrganizationKind[] | undefined;
  /** Codes. */
  readonly countries?: readonly string[] | undefined;
  /** Named in that year's plan, or with a relation or sheet that goes on in that year. */
  readonly year?: number | undefined;
  /** With a relation of the kind. */
  readonly relations?: readonly RelationKind[] | undefined;
}

/** An organization, and by how much of the workspace it is named. */
export interface OrganizationRow {
  readonly organization: Organization;
  /** Of the network that the register is of. */
  readonly memberships: readonly Relation[];
  readonly relations: number;
  /** Of all years; an activity whose items alone name it is one. */
  readonly activities: number;
  readonly cooperations: number;
  /** Whether any of this is drawn from a plan that was reconstructed, or that draws on one. */
  readonly reconstructed: boolean;
}

export interface OrganizationSelection {
  readonly filters: OrganizationFilters;
  readonly rows: readonly OrganizationRow[];
  /** How many organizations the register has. */
  readonly total: number;
  /** Whether any of the rows is. */
  readonly reconstructed: boolean;
}

/** The organizations of a register that answer to all filters, in its order. Each plan and sheet is gone through once. */
export function selectOrganizations(
  register: Register,
  plans: ReadonlyMap<number, Plan>,
  filters: OrganizationFilters = {},
): OrganizationSelection {
  const { organizations = [], relations = [], organization: network } = register.network ?? {};
  const counts = countUses(register, plans, filters);
  const memberships = new Map<string, Relation[]>();
  for (const relation of relations) {
    const [member = '', ...others] = relation.between;
    if (relation.kind !== 'membership' || network === undefined || !others.includes(network)) continue;
    memberships.set(member, [...(memberships.get(member) ?? []), relation]);
  }
  const { kinds, countries } = filters;
  const rows = organizations
    .filter(
      ({ id, kind, country }) =>
        (kinds === undefined || (kind !== undefined && kinds.includes(kind))) &&
        (countries === undefined || (country !== undefined && countries.includes(country))) &&
        (filters.relations === undefined || counts.ofKind.has(id)) &&
        (filters.year === undefined || counts.ofYear.has(id)),
    )
    .map((organization) => ({
      organization,
      memberships: memberships.get(organization.id) ?? [],
      relations: counts.relations.of(organization.id),
      activities: counts.activities.of(organization.id),
      cooperations: counts.cooperations.of(organization.id),
      reconstructed: counts.drawn.has(organization.id),
    }));
  return {
    filters,
    rows,
    total: organizations.length,
    reconstructed: rows.some((row) => row.reconstructed),
  };
}
