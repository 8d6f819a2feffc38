import { countryName } from '../language/fr/countries.ts';
import { ORGANIZATION_FILTERS as FILTERS, listCountWords, undatedWords } from '../language/fr/network.ts';
import { ORGANIZATION_KINDS } from '../language/fr/registers.ts';
import { membershipWords, notMemberWords } from '../language/fr/relations.ts';
import type { OrganizationRow, OrganizationSelection } from '../report/registers/organization-list.ts';
import { oneLine } from './activity-cells.ts';

/** What a row of the list of organizations says, in words; the membership, of the year that is asked for. */
export function organizationCells(
  { organization, memberships, otherMemberships }: OrganizationRow,
  year: number | undefined,
): {
  readonly name: string;
  readonly kind: string;
  readonly country: string;
  readonly membership: string;
} {
  return {
    name: nameWithShort(organization),
    ...natureCells(organization),
    membership:
      year !== undefined && memberships.length === 0 && otherMemberships.length > 0
        ? notMemberWords(otherMemberships, year)
        : memberships.map((relation) => membershipWords(relation, year)).join(', '),
  };
}

/** What an organization is, and where; empty where that is not told. */
export function natureCells({ kind, country }: OrganizationRow['organization']): {
  readonly kind: string;
  readonly country: string;
} {
  return {
    kind: kind === undefined ? '' : ORGANIZATION_KINDS[kind],
    country: country === undefined ? '' : countryName(country),
  };
}

/** « Cités et Gouvernements Locaux Unis (CGLU) ». */
export function nameWithShort({ name, shortName }: OrganizationRow['organization']): string {
  return oneLine(shortName === undefined || name.includes(shortName) ? name : `${name} (${shortName})`);
}

/** What a list ends with: how many it holds of how many, what was asked for, and what no year can count. */
export function describeOrganizationCounts({
  rows,
  total,
  filters,
  undated,
}: OrganizationSelection): string[] {
  const { kinds, countries, year, relations } = filters;
  const asked = [
    kinds && FILTERS.kinds(kinds),
    countries && FILTERS.countries(countries.map(countryName)),
    year === undefined ? undefined : FILTERS.year(year),
    relations && FILTERS.relations(relations),
  ].filter((words) => words !== undefined);
  return [
    listCountWords(rows.length, total, asked, 'organisation'),
    ...(year === undefined || undated === 0 ? [] : [undatedWords(undated)]),
  ];
}
