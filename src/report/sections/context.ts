import { TITLES } from '../../language/fr/report.ts';
import type { Section } from '../view.ts';
import type { Writer } from '../writer.ts';

/** What the year's work starts from. */
export function contextSection({ plan, paragraphs }: Writer): Section | undefined {
  const texts = paragraphs(plan.context);
  if (texts.length === 0) return undefined;
  return {
    id: 'contexte',
    title: TITLES.context,
    blocks: texts.map((text) => ({ kind: 'paragraph', text })),
  };
}
