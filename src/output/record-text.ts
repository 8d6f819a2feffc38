import type { Screen } from './layout.ts';
import { fieldLines } from './field-lines.ts';
import type { RecordBlock, RecordView } from './record-view.ts';
import type { Style } from './style.ts';
import { printTextTable } from './text-table.ts';
import { HANGING, hangLines } from './wrap.ts';

/** What a record is printed on: a terminal or, where its screen is undefined, none. */
export interface RecordPaper {
  readonly style: Style;
  readonly screen: Screen | undefined;
}

/** A record for a person at a terminal. */
export async function printRecord(view: RecordView, { style, screen }: RecordPaper): Promise<string> {
  const hang = (lines: Parameters<typeof hangLines>[0]) => hangLines(lines, screen?.columns);
  const head = [style.bold(view.title), ...view.notices].map((body) => ({ head: '', body }));
  const parts = [(await hang([...head, ...view.fields.flatMap(fieldLines)])).join('\n')];
  for (const { title, blocks } of view.sections) {
    if (blocks.length === 0) continue;
    const lines = [style.bold(title)];
    for (const block of blocks) lines.push(...(await printBlock(block)));
    parts.push(lines.join('\n'));
  }
  return `${parts.join('\n\n')}\n`;

  async function printBlock(block: RecordBlock): Promise<string[]> {
    switch (block.kind) {
      case 'heading':
        return hang([{ head: '  ', body: style.bold(block.text) }]);
      case 'paragraph':
        return hang(block.text.split('\n').map((body) => ({ head: '  ', body })));
      case 'line': {
        const indent = '  '.repeat(block.depth + 1);
        return hang([
          block.head === undefined
            ? { head: indent, body: block.text, further: HANGING }
            : { head: `${indent}${block.head} `, body: block.text },
        ]);
      }
      case 'table':
        return printTextTable(block.table, style, screen);
    }
  }
}
