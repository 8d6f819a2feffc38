import { GROUPS, LIST, type RuleGroup } from '../language/fr/explain.ts';
import { SEVERITIES } from '../language/fr/summary.ts';
import { capitalize, typeset } from '../language/fr/typography.ts';
import { type Block, type RuleView, type Section, howToSilence } from './explain-view.ts';
import { escapeMarkdown } from './report/markdown.ts';

/** The rule that shows how any of them is set. */
const SET_FOR_EXAMPLE = 'number-gap';

/** The whole reference of the rules: how they are set, a table of each group, then a page each. */
export function printRuleReference(rules: readonly RuleView[]): string {
  const tables = (Object.keys(GROUPS) as RuleGroup[]).map((name) => {
    const { heading, note } = GROUPS[name];
    const rows = rules.filter(({ group }) => group === name);
    return `## ${words(heading)}\n\n${words(note)}\n\n${printTable(rows)}`;
  });
  const parts = [
    `<!-- ${typeset(LIST.generated)} -->`,
    `# ${words(LIST.title)}`,
    words(LIST.introduction),
    ...tables,
    printSection(howToSilence(SET_FOR_EXAMPLE), 2),
    // How each is set is said above, once.
    ...rules.map((rule) => printPage(rule, rule.sections, 2)),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** One rule's page as a document. */
export function printRuleDocument(rule: RuleView): string {
  return `${printPage(rule, [...rule.sections, rule.silence], 1)}\n`;
}

function printTable(rules: readonly RuleView[]): string {
  return [
    `| ${LIST.columns.map(words).join(' | ')} |`,
    `|${LIST.columns.map(() => '---').join('|')}|`,
    ...rules.map(({ id, summary }) => `| [${id}](#${id}) | ${escapeMarkdown(summary)} |`),
  ].join('\n');
}

function printPage({ id, severity, summary }: RuleView, sections: readonly Section[], level: number): string {
  return [
    `${'#'.repeat(level)} ${id}`,
    `**${words(`${capitalize(SEVERITIES[severity])} :`)}** ${escapeMarkdown(summary)}.`,
    ...sections.map((section) => printSection(section, level + 1)),
  ].join('\n\n');
}

function printSection({ heading, blocks }: Section, level: number): string {
  return [`${'#'.repeat(level)} ${escapeMarkdown(heading)}`, ...blocks.map(printBlock)].join('\n\n');
}

function printBlock(block: Block): string {
  if (block.kind === 'paragraph') return escapeMarkdown(block.text);
  const yaml = `\`\`\`yaml\n${block.text}\n\`\`\``;
  return block.file === undefined ? yaml : `\`${block.file}\`\n\n${yaml}`;
}

function words(text: string): string {
  return escapeMarkdown(typeset(text));
}
