import type { Organization, OrganizationKind, Relation, RelationKind } from '../../model/network.ts';
import type { Register } from '../../model/register.ts';
import type { Plan } from '../../model/schema.ts';
import { countUses } from './organization-counts.ts';
import { isUndated, relationRuns } from './runs.ts';

/** What is asked for of the organizations: of each kind that is given, one of the values must hold; all that are given must. */
export interface OrganizationFilters {
  readonly kinds?: readonly OrganizationKind[] | undefined;
  /** Codes. */
  readonly countries?: readonly string[] | undefined;
  /** Named in that year's plan, or with a relation or sheet that is known to go on in that year. */
  readonly year?: number | undefined;
  /** With a relation of the kind; where a year is asked for, with one that is known to go on then. */
  readonly relations?: readonly RelationKind[] | undefined;
}

/** An organization, and by how much of the workspace it is named. */
export interface OrganizationRow {
  readonly organization: Organization;
  /** Of the network that the register is of; of a year, those that go on then or tell no date. */
  readonly memberships: readonly Relation[];
  /** Of a year that is asked for: those that do not. */
  readonly otherMemberships: readonly Relation[];
  /** As those below, of the year that is asked for, else of all. */
  readonly relations: number;
  /** An activity whose items alone name it is one. */
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
  /** How many relations of the kinds that are asked for tell no date, and count for no year. */
  readonly undated: number;
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
  const { kinds, countries, year } = filters;
  const isMembership = (relation: Relation) =>
    year === undefined || isUndated(relation) || relationRuns(relation, year);
  const rows = organizations
    .filter(
      ({ id, kind, country }) =>
        (kinds === undefined || (kind !== undefined && kinds.includes(kind))) &&
        (countries === undefined || (country !== undefined && countries.includes(country))) &&
        (filters.relations === undefined || counts.ofKind.has(id)) &&
        (year === undefined || counts.ofYear.has(id)),
    )
    .map((organization) => {
      const own = memberships.get(organization.id) ?? [];
      return {
        organization,
        memberships: own.filter(isMembership),
        otherMemberships: own.filter((relation) => !isMembership(relation)),
        relations: counts.relations.of(organization.id),
        activities: counts.activities.of(organization.id),
        cooperations: counts.cooperations.of(organization.id),
        reconstructed: counts.drawn.has(organization.id),
      };
    });
  return {
    filters,
    rows,
    total: organizations.length,
    reconstructed: rows.some((row) => row.reconstructed),
    undated: counts.undated,
  };
}
