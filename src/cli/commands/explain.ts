import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { OidpError } from '../../model/error.ts';
import type { RuleId } from '../../model/finding.ts';
import { nearest } from '../../model/nearest.ts';
import { printRuleList, printRulePage } from '../../output/explain-text.ts';
import { viewRule, viewRules } from '../../output/explain-view.ts';
import { PLAIN } from '../../output/style.ts';
import { RULES } from '../../rules/table.ts';
import { type Destination, chooseDestinations, collectOutputs, deliver } from '../list-output.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS.explain;

export function define(command: Command, session: Session): void {
  command
    .argument('[règle]', WORDS.arguments.rule)
    .option('--format <format>', WORDS.options.format)
    .option('--output <fichier>', WORDS.options.output, collectOutputs)
    .option('--force', WORDS.options.force)
    .action(async (word, { format, output, force }) => {
      const destinations = chooseDestinations(format, output, ['text', 'md']);
      const rule = word === undefined ? undefined : parseRule(word);
      const print = (to: Destination<'text' | 'md'>) =>
        to.format === 'md' ? printMarkdown(rule) : printText(rule, session, to.output);
      await deliver(session, destinations, print, { force });
    });
}

/** The id of a rule as typed. Throws `invalid-argument`. */
function parseRule(value: string): RuleId {
  if (Object.hasOwn(RULES, value)) return value as RuleId;
  const suggestion = nearest(value, Object.keys(RULES));
  throw new OidpError('invalid-argument', { name: 'règle', value, expected: 'rule', suggestion });
}

/** For a screen, or for a file, which has neither colours nor edges. Longer lines are hard to read. */
async function printText(
  rule: RuleId | undefined,
  session: Session,
  output: string | undefined,
): Promise<string> {
  const paper =
    output === undefined
      ? { style: await session.style(), columns: Math.min(session.context.stdout.columns ?? 80, 100) }
      : { style: PLAIN, columns: 80 };
  return rule === undefined ? printRuleList(viewRules(), paper) : printRulePage(viewRule(rule), paper);
}

/** Its printer is loaded where it is asked for: it brings the reports' one along. */
async function printMarkdown(rule: RuleId | undefined): Promise<string> {
  const { printRuleDocument, printRuleReference } = await import('../../output/explain-markdown.ts');
  return rule === undefined ? printRuleReference(viewRules()) : printRuleDocument(viewRule(rule));
}
