import { endedToNote } from '../decisions/ended.ts';
import { decisionEntries, decisionsOf } from '../sections/decisions.ts';
import type { Section } from '../view.ts';
import type { Writer } from '../writer.ts';

/** What the assembly is asked, in sentences: what was given up, and why, is for the report. */
export function briefDecisions(writer: Writer): Section | undefined {
  const entries = [...decisionEntries(writer), ...endedToNote(writer).map(({ sentence }) => sentence)];
  return decisionsOf(writer, entries.length === 0 ? [] : [{ kind: 'list', entries }]);
}
