import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { OidpError } from '../../model/error.ts';
import type { RuleId } from '../../model/finding.ts';
import { nearest } from '../../model/nearest.ts';
import { printRuleList, printRulePage } from '../../output/explain-text.ts';
import { viewRule, viewRules } from '../../output/explain-view.ts';
import { RULES } from '../../rules/table.ts';
import { parseFormat } from '../arguments.ts';
import { saveOutput } from '../save-output.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS.explain;

export function define(command: Command, session: Session): void {
  command
    .argument('[règle]', WORDS.arguments.rule)
    .option('--format <format>', WORDS.options.format, 'text')
    .option('--output <fichier>', WORDS.options.output)
    .action(async (word, { format, output }) => {
      const print = parseFormat(format, ['text', 'md']);
      const rule = word === undefined ? undefined : parseRule(word);
      const text = await (print === 'md' ? printMarkdown(rule) : printText(rule, session));
      if (output === undefined) return session.out(text);
      saveOutput(session, output, text);
    });
}

/** The id of a rule as typed. Throws `invalid-argument`. */
function parseRule(value: string): RuleId {
  if (Object.hasOwn(RULES, value)) return value as RuleId;
  const suggestion = nearest(value, Object.keys(RULES));
  throw new OidpError('invalid-argument', { name: 'règle', value, expected: 'rule', suggestion });
}

async function printText(rule: RuleId | undefined, session: Session): Promise<string> {
  const { columns = 80 } = session.context.stdout;
  // Longer lines are hard to read.
  const paper = { style: await session.style(), columns: Math.min(columns, 100) };
  return rule === undefined ? printRuleList(viewRules(), paper) : printRulePage(viewRule(rule), paper);
}

/** Its printer is loaded where it is asked for: it brings the reports' one along. */
async function printMarkdown(rule: RuleId | undefined): Promise<string> {
  const { printRuleDocument, printRuleReference } = await import('../../output/explain-markdown.ts');
  return rule === undefined ? printRuleReference(viewRules()) : printRuleDocument(viewRule(rule));
}
