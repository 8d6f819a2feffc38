import { RECONSTRUCTED } from '../language/fr/dashboard.ts';
import { organizationColumns } from '../language/fr/network.ts';
import type { OrganizationSelection } from '../report/registers/organization-list.ts';
import { oneLine } from './activity-cells.ts';
import { printCsv } from './csv.ts';
import { organizationCells } from './organization-cells.ts';

/** The organizations, for a spreadsheet. */
export function printOrganizationsCsv({ rows, filters: { year } }: OrganizationSelection): string {
  return printCsv(
    organizationColumns(year),
    rows.map((row) => {
      const { id, name, shortName = '', country = '', website = '', note = '' } = row.organization;
      const cells = organizationCells(row, year);
      return {
        id,
        shortName: oneLine(shortName),
        name: oneLine(name),
        kind: cells.kind,
        country,
        countryName: cells.country,
        membership: cells.membership,
        website: oneLine(website),
        relations: row.relations,
        activities: row.activities,
        cooperations: row.cooperations,
        note: oneLine(note),
        provenance: row.reconstructed ? RECONSTRUCTED : '',
      };
    }),
  );
}
