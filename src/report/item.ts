import { dueMark } from '../language/fr/activities.ts';
import { REFERS_TO, leadWords, originWords } from '../language/fr/report.ts';
import type { Activity, Item } from '../model/schema.ts';
import { concat, enumerateTexts } from './inline.ts';
import { marksOf } from './marks.ts';
import { originOf } from './origin.ts';
import type { ItemView, Text } from './view.ts';
import type { Writer } from './writer.ts';

/** An item: a line with what qualifies it, and what else the plan says of it. */
export function viewItem(found: { activity: Activity; item: Item }, writer: Writer): ItemView {
  const { facts, text, paragraphs, references, party, lateOf } = writer;
  const { letter, title, due, lead, refersTo, note } = found.item;
  const shownDue = due ?? (lateOf(found) ? facts.dueOf(found) : undefined);
  const targets = references(refersTo);
  const origin = originOf(found, facts);
  const details: Text[] = [
    ...(shownDue === undefined ? [] : [dueMark(shownDue, false)]),
    ...(lead === undefined ? [] : [text(leadWords(party(lead)))]),
    ...(targets.length === 0 ? [] : [concat(REFERS_TO, enumerateTexts(targets))]),
    ...(origin === undefined ? [] : [originWords(origin)]),
    ...paragraphs(note),
  ];
  return { letter, title: text(title), marks: marksOf(found, writer), details };
}
