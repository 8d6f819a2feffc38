import type { Loose } from '../../model/check.ts';
import type { Finding, RuleId } from '../../model/finding.ts';
import type { Plan } from '../../model/schema.ts';
import { subjectLabel } from './plan.ts';
import { RULE_WORDS } from './rules/table.ts';
import type { RuleWords } from './rules/words.ts';
import { capitalize, shorten, typeset } from './typography.ts';

/** A finding in words. */
export interface Description {
  readonly label: string;
  readonly message: string;
  readonly help: string | undefined;
  readonly related: string;
}

/** In characters: no finding names more than fits a few lines, whatever the plan holds. */
const LONGEST_NAME = 200;
const LONGEST_SENTENCE = 1000;

/** Says what a finding is about, what is wrong, and what to do. */
export function describeFinding(finding: Finding, plan: Loose<Plan> | undefined): Description {
  const words = RULE_WORDS[finding.rule] as unknown as RuleWords<RuleId>;
  const index = 'at' in finding.place ? finding.place.at[1] : undefined;
  const label = subjectLabel(finding.subject ?? {}, plan, typeof index === 'number' ? index : undefined);
  const named = withShortNames(finding.arguments);
  const sentence = shorten(words.message(named), LONGEST_SENTENCE);
  const advice = words.help(named, finding.suggestion && shorten(finding.suggestion, LONGEST_NAME));
  const help = advice && shorten(advice, LONGEST_SENTENCE);
  const { related = '' } = words;
  return {
    label,
    message: onOneLine(capitalize(label === '' ? sentence : `${label} : ${sentence}`)),
    help: help && onOneLine(finding.fix === undefined ? help : `${help} (--fix le corrige)`),
    related: typeset(typeof related === 'function' ? related(named) : related),
  };
}

/** What a sentence quotes may have lines and tabs of its own. */
function onOneLine(sentence: string): string {
  return typeset(sentence.replace(/\s*\n\s*/g, ' ').replaceAll('\t', '⇥'));
}

function withShortNames<Arguments extends object>(given: Arguments): Arguments {
  const entries = Object.entries(given).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' ? shorten(value, LONGEST_NAME) : value,
  ]);
  return Object.fromEntries(entries) as Arguments;
}

/** What a command says that stops at findings. */
export const STOPPED = typeset(
  'Le plan ne peut pas être compris tant que cela n’est pas corrigé ; rien n’a été fait.\nPour le vérifier en entier : oidp plan validate',
);

/** What a command says that stops at findings in the registers. */
export const STOPPED_AT_REGISTER = typeset(
  'Les registres du réseau ne peuvent pas être compris tant que cela n’est pas corrigé ; rien n’a été fait.\nPour les vérifier en entier : oidp plan validate',
);
