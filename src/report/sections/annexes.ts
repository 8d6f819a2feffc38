import { ANNEXES } from '../../language/fr/report-annexes.ts';
import type { Section } from '../view.ts';
import type { Writer } from '../writer.ts';
import { acronymsPart } from './acronyms.ts';
import { errataPart } from './errata.ts';
import { fullTablePart } from './full-table.ts';
import { unknownPart } from './unknown.ts';

const PARTS = [fullTablePart, errataPart, unknownPart, acronymsPart];

/** What a reader needs to check the report: each part only where it has something to say. */
export function annexesSection(writer: Writer): Section | undefined {
  const blocks = PARTS.flatMap((part) => part(writer));
  return blocks.length === 0 ? undefined : { id: 'annexes', title: ANNEXES, blocks };
}
