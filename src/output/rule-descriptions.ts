import { RULE_WORDS } from '../language/fr/rules/table.ts';
import { capitalize, typeset } from '../language/fr/typography.ts';
import { printRuleDocument } from './explain-markdown.ts';
import { viewRules } from './explain-view.ts';
import type { RuleDescription } from './findings-sarif.ts';

/** Every rule as programs show it, with its page. */
export function describeRules(): RuleDescription[] {
  return viewRules().map((view) => {
    const { summary, meaning } = RULE_WORDS[view.id].page;
    return {
      id: view.id,
      severity: view.severity,
      summary: typeset(`${capitalize(summary)}.`),
      description: typeset(meaning),
      help: printRuleDocument(view),
    };
  });
}
