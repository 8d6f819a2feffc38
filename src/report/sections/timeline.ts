import { TIMELINE } from '../../language/fr/figures.ts';
import { viewTimeline } from '../figures/timeline.ts';
import type { Section } from '../view.ts';
import type { Writer } from '../writer.ts';

/** The year as one line, from January to December; nothing where the plan has no date. */
export function timelineSection(writer: Writer): Section | undefined {
  const figure = viewTimeline(writer);
  return figure && { id: 'frise', title: TIMELINE.section, blocks: [figure] };
}
