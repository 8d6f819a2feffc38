import { CAPTIONS, COLUMNS, TITLES } from '../../language/fr/report.ts';
import { quote } from '../../language/fr/typography.ts';
import { startSentence } from '../inline.ts';
import type { Block, Section } from '../view.ts';
import type { Writer } from '../writer.ts';

/** What the published document prints and what is meant, among the annexes. */
export function errataPart(writer: Writer): Block[] {
  const blocks = errataTable(writer);
  return blocks.length === 0
    ? []
    : [{ kind: 'heading', level: 3, id: 'errata', text: TITLES.errata }, ...blocks];
}

/** The same, of a document that has no annexes. */
export function errataSection(writer: Writer): Section | undefined {
  const blocks = errataTable(writer);
  return blocks.length === 0 ? undefined : { id: 'errata', title: TITLES.errata, blocks };
}

function errataTable({ plan, text }: Writer): Block[] {
  const { errata = [] } = plan;
  if (errata.length === 0) return [];
  const { about, printed, meant } = COLUMNS.errata;
  return [
    {
      kind: 'table',
      caption: CAPTIONS.errata,
      columns: [{ title: about }, { title: printed }, { title: meant }],
      rows: errata.map((each) => ({
        // A misprint is shown as it is printed.
        cells: [startSentence(text(each.about)), quote(each.printed), text(each.meant)],
      })),
    },
  ];
}
