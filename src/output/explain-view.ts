import { FIXED, type RuleGroup, PAGE, SILENCE, fixSentence } from '../language/fr/explain.ts';
import { RULE_WORDS } from '../language/fr/rules/table.ts';
import type { Example, RulePage } from '../language/fr/rules/words.ts';
import { capitalize, typeset } from '../language/fr/typography.ts';
import type { RuleId, Severity } from '../model/finding.ts';
import type { Rule } from '../rules/rule.ts';
import { RULES } from '../rules/table.ts';

/** A paragraph, or lines of YAML with the file that they stand in, where that matters. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'yaml'; readonly file?: string; readonly text: string };

export interface Section {
  readonly heading: string;
  /** Whether it shows how not to write, or how to. */
  readonly tone?: 'wrong' | 'right';
  readonly blocks: readonly Block[];
}

/** A rule's page with ready words: printers only lay it out. */
export interface RuleView {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly group: RuleGroup;
  readonly summary: string;
  readonly sections: readonly Section[];
  /** How to do without the rule, or why that cannot be. */
  readonly silence: Section;
}

/** The pages of all rules, in the order of their table. */
export function viewRules(): RuleView[] {
  return (Object.keys(RULES) as RuleId[]).map(viewRule);
}

export function viewRule(id: RuleId): RuleView {
  const { severity, blocking = false }: Rule = RULES[id];
  const { page } = RULE_WORDS[id];
  return {
    id,
    severity,
    group: blocking ? 'blocking' : severity,
    summary: typeset(capitalize(page.summary)),
    sections: sectionsOf(page),
    silence: blocking ? section(PAGE.fixed, paragraph(FIXED)) : howToSilence(id),
  };
}

function sectionsOf({ meaning, why, wrong, right, fix }: RulePage): Section[] {
  return [
    section(PAGE.meaning, paragraph(meaning)),
    section(PAGE.why, paragraph(why)),
    { ...section(PAGE.wrong, ...example(wrong)), tone: 'wrong' },
    { ...section(PAGE.right, ...example(right)), tone: 'right' },
    ...(fix === undefined ? [] : [section(PAGE.fix, paragraph(fixSentence(fix)))]),
  ];
}

/** How to set a rule in `oidp.yaml`. */
export function howToSilence(id: RuleId): Section {
  const setting = (sentence: string, level: string): Block[] => [
    paragraph(sentence),
    { kind: 'yaml', text: `rules:\n  ${id}: ${level}` },
  ];
  const { check, severity }: Rule = RULES[id];
  if (check === undefined)
    return section(
      PAGE.silence,
      ...setting(SILENCE.ofRegister, 'off'),
      ...(severity === 'info' ? [] : setting(SILENCE.lowerOfRegister, 'info')),
    );
  return section(
    PAGE.silence,
    ...setting(SILENCE.year, '{ 2013: off }'),
    ...setting(SILENCE.always, 'off'),
    ...(severity === 'info' ? [] : setting(SILENCE.lower, '{ all: info, 2013: off }')),
  );
}

function section(heading: string, ...blocks: readonly Block[]): Section {
  return { heading: typeset(heading), blocks };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text: typeset(text) };
}

/** The lines as they are to be typed: nothing in them is ours to set. */
function example(lines: Example): Block[] {
  if (typeof lines === 'string') return [{ kind: 'yaml', text: lines.trimEnd() }];
  return Object.entries(lines).map(([file, text]) => ({ kind: 'yaml', file, text: text.trimEnd() }));
}
