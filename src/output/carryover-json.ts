import type { CarryoverResult } from './carryover-text.ts';
import { printJson } from './json.ts';

/** A carry-over for programs. */
export function printCarryoverJson({
  from,
  to,
  reconstructed,
  dispositions,
  attention,
  account,
}: CarryoverResult): string {
  return printJson({ from, to, derived: { reconstructed, dispositions, attention, account } });
}
