import { printMarkdownTable, toMarkdown } from './markdown-table.ts';
import type { RecordBlock, RecordView } from './record-view.ts';
import type { TextTable } from './text-table.ts';

/** A record as a document, to be put into a message or a page. */
export function printRecordMarkdown({ title, notices, fields, sections }: RecordView): string {
  const list = fields.map(([name, words]) => `- **${toMarkdown(name)}**\u00A0: ${toMarkdown(words)}`);
  const parts = [
    `# ${toMarkdown(title)}`,
    ...notices.map(toMarkdown),
    ...(list.length === 0 ? [] : [list.join('\n')]),
    ...sections
      .filter(({ blocks }) => blocks.length > 0)
      .flatMap((section) => [`## ${toMarkdown(section.title)}`, ...printBlocks(section.blocks)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Lines that follow each other are one list. */
function printBlocks(blocks: readonly RecordBlock[]): string[] {
  const parts: string[] = [];
  let inList = false;
  for (const block of blocks) {
    const text = printBlock(block);
    if (inList && block.kind === 'line') parts.push(`${parts.pop()}\n${text}`);
    else parts.push(text);
    inList = block.kind === 'line';
  }
  return parts;
}

function printBlock(block: RecordBlock): string {
  switch (block.kind) {
    case 'heading':
      return `### ${toMarkdown(block.text)}`;
    case 'paragraph':
      return block.text.split('\n').map(toMarkdown).join('\n\n');
    case 'line': {
      const words = block.head === undefined ? block.text : `${block.head.trim()} ${block.text}`;
      return `${'  '.repeat(block.depth)}- ${toMarkdown(words)}`;
    }
    case 'table':
      return printColumnsMarkdown(block.table);
  }
}

/** A table of any columns; figures are as they are, for a reader of Markdown lays them out. */
function printColumnsMarkdown({ columns, rows, total }: TextTable): string {
  const key = (at: number) => `c${at}`;
  const record = (cells: readonly string[]) =>
    Object.fromEntries(columns.map((_, at) => [key(at), cells[at] ?? '']));
  return printMarkdownTable(
    Object.fromEntries(columns.map(({ title }, at) => [key(at), title])),
    [...rows, ...(total === undefined ? [] : [total])].map(record),
  );
}
