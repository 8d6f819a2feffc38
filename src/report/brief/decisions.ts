import { decisionsSection } from '../sections/decisions.ts';
import type { Section } from '../view.ts';
import type { Writer } from '../writer.ts';

/** What the assembly is asked, in sentences: the tables of what was given up, and why, are for the report. */
export function briefDecisions(writer: Writer): Section | undefined {
  const section = decisionsSection(writer);
  if (section === undefined) return undefined;
  const entries = section.blocks.flatMap((block) => {
    if (block.kind === 'list') return block.entries;
    return block.kind === 'paragraph' ? [block.text] : [];
  });
  return { ...section, blocks: [{ kind: 'list', entries }] };
}
