import { toConfirmWords, whenWords } from '../../language/fr/dashboard.ts';
import { TITLES } from '../../language/fr/report.ts';
import { typeset } from '../../language/fr/typography.ts';
import type { CalendarEvent } from '../../model/schema.ts';
import { concat } from '../inline.ts';
import type { Block, Text } from '../view.ts';
import type { Writer } from '../writer.ts';

/** The events whose date, place or holding is still to confirm. */
export function toConfirmPart(writer: Writer): Block[] {
  const { toConfirm } = writer.facts;
  if (toConfirm.length === 0) return [];
  return [
    { kind: 'heading', level: 3, id: 'a-confirmer', text: TITLES.toConfirm },
    { kind: 'list', entries: toConfirm.map((event) => viewUnconfirmed(event, writer)) },
  ];
}

/** « XXe Conférence (août 2021) : date et lieu à confirmer ». */
function viewUnconfirmed(event: CalendarEvent, { text }: Writer): Text {
  return concat(
    text(event.title),
    ` (${whenWords(event)})`,
    typeset(' : '),
    toConfirmWords(event.toConfirm ?? []),
  );
}
