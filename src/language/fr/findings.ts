import type { Loose } from '../../model/check.ts';
import type { Finding, RuleId, Severity } from '../../model/finding.ts';
import type { Plan } from '../../model/schema.ts';
import { subjectLabel } from './plan.ts';
import { RULE_WORDS } from './rules/table.ts';
import type { RuleWords } from './rules/words.ts';
import { capitalize, count, enumerate, typeset } from './typography.ts';

/** A finding in words. */
export interface Description {
  readonly label: string;
  readonly message: string;
  readonly help: string | undefined;
  readonly related: string;
}

/** Says what a finding is about, what is wrong, and what to do. */
export function describeFinding(finding: Finding, plan: Loose<Plan> | undefined): Description {
  const words = RULE_WORDS[finding.rule] as unknown as RuleWords<RuleId>;
  const label = subjectLabel(finding.subject ?? {}, plan);
  const sentence = words.message(finding.arguments);
  const help = words.help(finding.arguments, finding.suggestion);
  return {
    label,
    message: typeset(capitalize(label === '' ? sentence : `${label} : ${sentence}`)),
    help: help && typeset(help),
    related: typeset(words.related ?? ''),
  };
}

export const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'erreur',
  warning: 'avertissement',
  info: 'remarque',
};

/** The last line of a validation: what was read and what was found. */
export function summarize(files: number, counts: Readonly<Record<Severity, number>>): string {
  const found = [
    count(counts.error, SEVERITIES.error),
    count(counts.warning, SEVERITIES.warning),
    ...(counts.info > 0 ? [count(counts.info, SEVERITIES.info)] : []),
  ];
  return typeset(`${count(files, 'plan vérifié', 'plans vérifiés')} : ${enumerate(found)}`);
}

/** What a command says that stops at findings. */
export const STOPPED = typeset(
  'Le plan ne peut pas être compris tant que cela n’est pas corrigé ; rien n’a été fait.\nPour le vérifier en entier : oidp plan validate',
);
