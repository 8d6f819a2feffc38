import { ATTENTION } from '../../language/fr/report-review.ts';
import type { Section } from '../view.ts';
import type { Writer } from '../writer.ts';
import { latePart } from './late.ts';
import { toConfirmPart } from './to-confirm.ts';

/** What calls for a decision or an answer: what is overdue, and what of the calendar is still to confirm. */
export function attentionSection(writer: Writer): Section | undefined {
  const blocks = [...latePart(writer), ...toConfirmPart(writer)];
  return blocks.length === 0 ? undefined : { id: 'attention', title: ATTENTION, blocks };
}
