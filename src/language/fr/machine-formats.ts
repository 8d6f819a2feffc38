import type { Severity } from '../../model/finding.ts';
import { SEVERITIES } from './summary.ts';
import { capitalize, typeset } from './typography.ts';

/** The name of a finding among others: its rule, what it is about (perhaps nothing), and its place. */
export function findingName(rule: string, label: string, line: number, column: number): string {
  const place = `(ligne ${line}, colonne ${column})`;
  return typeset(label === '' ? `${rule} ${place}` : `${rule} : ${label} ${place}`);
}

/** The name of a check that found nothing in a file. */
export const NOTHING_FOUND = 'rien à signaler';

/** A message that says its own severity, where nothing else does. */
export function withSeverity(severity: Severity, message: string): string {
  return typeset(`${capitalize(SEVERITIES[severity])} : ${message}`);
}
