import { ACRONYM_SOURCE, ANNEX_TITLES } from '../../language/fr/report-annexes.ts';
import { findAcronyms } from '../acronyms.ts';
import { readableTexts } from '../plan-texts.ts';
import type { Block } from '../view.ts';
import type { Writer } from '../writer.ts';

/** The abbreviations that the plan's own texts say in full; nothing is added to what they say. */
export function acronymsPart({ plan }: Writer): Block[] {
  const acronyms = findAcronyms(readableTexts(plan));
  if (acronyms.length === 0) return [];
  return [
    { kind: 'heading', level: 3, id: 'sigles', text: ANNEX_TITLES.acronyms },
    { kind: 'paragraph', text: ACRONYM_SOURCE },
    { kind: 'definitions', entries: acronyms.map(({ short, full }) => ({ term: short, text: full })) },
  ];
}
