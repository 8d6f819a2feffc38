import type { CarryoverResult } from './carryover-text.ts';
import { printJson } from './json.ts';

/** A carry-over for programs. */
export function printCarryoverJson(result: CarryoverResult): string {
  const { source, target, reconstructed, changed, dispositions, attention, balance } = result;
  return printJson({
    from: source.year,
    to: target.year,
    derived: { reconstructed, changed, dispositions, attention, account: balance },
  });
}
