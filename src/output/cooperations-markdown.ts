import { COOPERATIONS_TITLE, COOPERATION_HEADS } from '../language/fr/cooperations.ts';
import type { CooperationSelection } from '../report/registers/cooperation-list.ts';
import { cooperationCells, describeCooperationCounts } from './cooperations-text.ts';
import { printMarkdownTable, toMarkdown } from './markdown-table.ts';

/** The partnership sheets as a document with a table, to be put into a message or a page. */
export function printCooperationsMarkdown(
  selection: CooperationSelection,
  nameOf: (party: string) => string,
): string {
  const cells = selection.rows.map((row) => cooperationCells(row, nameOf));
  return `${[
    `# ${toMarkdown(COOPERATIONS_TITLE)}`,
    ...(cells.length === 0 ? [] : [printMarkdownTable(COOPERATION_HEADS, cells)]),
    ...describeCooperationCounts(selection).map(toMarkdown),
  ].join('\n\n')}\n`;
}
