import type { RuleId, Severity } from '../../model/finding.ts';
import { count, enumerate, typeset } from './typography.ts';

export const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'erreur',
  warning: 'avertissement',
  info: 'remarque',
};

/** The last line of a validation: what was read and what was found. */
export function summarize(
  files: { readonly plans: number; readonly registers: number },
  counts: Readonly<Record<Severity, number>>,
): string {
  const found = [
    count(counts.error, SEVERITIES.error),
    count(counts.warning, SEVERITIES.warning),
    ...(counts.info > 0 ? [count(counts.info, SEVERITIES.info)] : []),
  ];
  return typeset(`${whatWasRead(files)} : ${enumerate(found)}`);
}

function whatWasRead({ plans, registers }: { readonly plans: number; readonly registers: number }): string {
  if (registers === 0) return count(plans, 'plan vérifié', 'plans vérifiés');
  if (plans === 0) return count(registers, 'registre vérifié', 'registres vérifiés');
  return `${count(plans, 'plan')} et ${count(registers, 'registre')} vérifiés`;
}

/** Where to go on after findings: what a rule of them is about, and how many of them mend themselves. */
export function hints(rule: RuleId, fixable: number): string {
  const lines = [`Pour comprendre une règle : oidp explain ${rule}`];
  if (fixable > 0)
    lines.push(
      `${count(fixable, 'se corrige sans hésitation', 'se corrigent sans hésitation')} : ajoutez --fix à la commande`,
    );
  return typeset(lines.join('\n'));
}

/** Where the register of the network cannot be understood, though plans name what it holds. */
export function networkUnchecked(file: string, plans: number): string {
  return typeset(
    `Attention : ${file} ne peut pas être compris en entier, et les organisations que ${plans < 2 ? 'le plan nomme' : 'les plans nomment'} n’ont pas toutes été vérifiées ; voir oidp plan validate`,
  );
}

/** Where a partnership sheet that plans name cannot be understood. */
export function sheetUnchecked(file: string): string {
  return typeset(
    `Attention : ${file}, que nomme un plan, ne peut pas être compris en entier, et n’a pas été vérifié ; voir oidp plan validate`,
  );
}
