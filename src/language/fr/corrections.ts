import type { RuleId } from '../../model/finding.ts';
import { showNoBreak, typeset } from './typography.ts';

/** How many changes of one correction are spelt out. */
const SHOWN = 3;

/** A correction that was made, in words: its rule, and what became what. */
export function correctionWords(rule: RuleId, changes: readonly { from: string; to: string }[]): string {
  const shown = changes.slice(0, SHOWN).map(
    ({ from, to }) =>
      // Two spaces that look the same are told apart by nothing on a screen.
      `« ${showNoBreak(from.trim())} » → « ${showNoBreak(to.trim())} »`,
  );
  const more = changes.length > SHOWN ? `, et ${changes.length - SHOWN} de plus` : '';
  return typeset(`corrigé [${rule}] ${shown.join(', ')}${more}`);
}
