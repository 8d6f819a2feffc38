import { toConfirmWords, whenWords } from '../../language/fr/dashboard.ts';
import { TITLES } from '../../language/fr/report.ts';
import { typeset } from '../../language/fr/typography.ts';
import { concat } from '../inline.ts';
import type { Section } from '../view.ts';
import type { Writer } from '../writer.ts';

/** The events whose date, place or holding is still to confirm. */
export function toConfirmSection({ facts, text }: Writer): Section | undefined {
  if (facts.toConfirm.length === 0) return undefined;
  const entries = facts.toConfirm.map((event) =>
    concat(
      text(event.title),
      ` (${whenWords(event)})`,
      typeset(' : '),
      toConfirmWords(event.toConfirm ?? []),
    ),
  );
  return { id: 'a-confirmer', title: TITLES.toConfirm, blocks: [{ kind: 'list', entries }] };
}
