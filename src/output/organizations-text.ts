import { usesWords } from '../language/fr/network.ts';
import type { OrganizationRow, OrganizationSelection } from '../report/registers/organization-list.ts';
import { noticeLines } from './notice.ts';
import { describeOrganizationCounts, organizationCells } from './organization-cells.ts';
import type { RecordPaper } from './record-text.ts';
import type { Style } from './style.ts';
import { type HangingLine, hangLines } from './wrap.ts';

/** The organizations, two lines each, and how many they are. */
export async function printOrganizations(
  selection: OrganizationSelection,
  { style, screen }: RecordPaper,
): Promise<string> {
  const lines = selection.rows.flatMap((row) => rowLines(row, selection.filters.year, style));
  return `${[
    ...noticeLines(selection),
    ...(lines.length === 0 ? [] : [(await hangLines(lines, screen?.columns)).join('\n')]),
    describeOrganizationCounts(selection).join('\n'),
  ].join('\n\n')}\n`;
}

function rowLines(row: OrganizationRow, year: number | undefined, style: Style): HangingLine[] {
  const { organization, relations, activities, cooperations } = row;
  const { name, kind, country, membership } = organizationCells(row, year);
  const about = [kind, country, membership, usesWords(relations, activities, cooperations)]
    .filter((words) => words !== '')
    .join(' — ');
  return [
    { head: '', body: `${style.bold(organization.id)}  ${name}`, further: 2 },
    ...(about === '' ? [] : [{ head: '  ', body: about }]),
  ];
}
