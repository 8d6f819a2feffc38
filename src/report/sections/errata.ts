import { CAPTIONS, COLUMNS, TITLES } from '../../language/fr/report.ts';
import { quote } from '../../language/fr/typography.ts';
import { concat, startSentence } from '../inline.ts';
import type { Section } from '../view.ts';
import type { Writer } from '../writer.ts';

/** What the published document prints and what is meant. */
export function errataSection({ plan, text }: Writer): Section | undefined {
  const { errata = [] } = plan;
  if (errata.length === 0) return undefined;
  const { about, printed, meant } = COLUMNS.errata;
  return {
    id: 'errata',
    title: TITLES.errata,
    blocks: [
      {
        kind: 'table',
        caption: CAPTIONS.errata,
        columns: [{ title: about }, { title: printed }, { title: meant }],
        rows: errata.map((each) => ({
          cells: [startSentence(text(each.about)), quoted(each.printed), text(each.meant)],
        })),
      },
    ],
  };
  /** As it is printed, links excepted: a misprint is shown as it is. */
  function quoted(words: string) {
    return concat(quote(words));
  }
}
