import { countryName } from '../language/fr/countries.ts';
import type { OrganizationSelection } from '../report/registers/organization-list.ts';
import { printJson } from './json.ts';

/** The organizations, for programs: as the register has them, with by how much of the workspace each is named. */
export function printOrganizationsJson({
  rows,
  total,
  filters,
  reconstructed,
  undated,
}: OrganizationSelection): string {
  return printJson({
    organizations: rows.map(
      ({ organization, memberships, relations, activities, cooperations, reconstructed: drawn }) => ({
        ...organization,
        derived: {
          countryName: organization.country === undefined ? null : countryName(organization.country),
          memberships: memberships.map(({ since = null, until = null }) => ({ since, until })),
          relations,
          activities,
          cooperations,
          reconstructed: drawn,
        },
      }),
    ),
    derived: {
      reconstructed,
      filters,
      count: { organizations: rows.length, total },
      ...(filters.year !== undefined && { undatedRelations: undated }),
    },
  });
}
