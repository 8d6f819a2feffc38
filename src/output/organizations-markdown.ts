import { NETWORK_TITLE, ORGANIZATION_HEADS } from '../language/fr/network.ts';
import type { OrganizationSelection } from '../report/registers/organization-list.ts';
import { printMarkdownTable, toMarkdown } from './markdown-table.ts';
import { noticeLines } from './notice.ts';
import { describeOrganizationCounts, organizationCells } from './organization-cells.ts';

/** The organizations as a document with a table, to be put into a message or a page. */
export function printOrganizationsMarkdown(selection: OrganizationSelection): string {
  const { rows, filters } = selection;
  const shown = (number: number) => (number === 0 ? '' : String(number));
  const cells = rows.map((row) => ({
    id: row.organization.id,
    ...organizationCells(row, filters.year),
    relations: shown(row.relations),
    activities: shown(row.activities),
    cooperations: shown(row.cooperations),
  }));
  return `${[
    `# ${toMarkdown(NETWORK_TITLE)}`,
    ...noticeLines(selection).map(toMarkdown),
    ...(rows.length === 0 ? [] : [printMarkdownTable(ORGANIZATION_HEADS, cells)]),
    ...describeOrganizationCounts(selection).map(toMarkdown),
  ].join('\n\n')}\n`;
}
