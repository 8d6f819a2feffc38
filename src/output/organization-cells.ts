import { countryName } from '../language/fr/countries.ts';
import { ORGANIZATION_FILTERS as FILTERS, listCountWords } from '../language/fr/network.ts';
import { ORGANIZATION_KINDS } from '../language/fr/registers.ts';
import { membershipWords } from '../language/fr/relations.ts';
import type { OrganizationRow, OrganizationSelection } from '../report/registers/organization-list.ts';
import { oneLine } from './activity-cells.ts';

/** What a row of the list of organizations says, in words. */
export function organizationCells({ organization, memberships }: OrganizationRow): {
  readonly name: string;
  readonly kind: string;
  readonly country: string;
  readonly membership: string;
} {
  const { kind, country } = organization;
  return {
    name: nameWithShort(organization),
    kind: kind === undefined ? '' : ORGANIZATION_KINDS[kind],
    country: country === undefined ? '' : countryName(country),
    membership: memberships.map(membershipWords).join(', '),
  };
}

/** « Cités et Gouvernements Locaux Unis (CGLU) ». */
export function nameWithShort({ name, shortName }: OrganizationRow['organization']): string {
  return oneLine(shortName === undefined || name.includes(shortName) ? name : `${name} (${shortName})`);
}

/** What a list ends with: how many it holds of how many, and what was asked for. */
export function describeOrganizationCounts({ rows, total, filters }: OrganizationSelection): string {
  const { kinds, countries, year, relations } = filters;
  const asked = [
    kinds && FILTERS.kinds(kinds),
    countries && FILTERS.countries(countries.map(countryName)),
    year === undefined ? undefined : FILTERS.year(year),
    relations && FILTERS.relations(relations),
  ].filter((words) => words !== undefined);
  return listCountWords(rows.length, total, asked, 'organisation');
}
