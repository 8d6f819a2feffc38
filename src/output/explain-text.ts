import wrapAnsi from 'wrap-ansi';
import { GROUPS, LIST, type RuleGroup } from '../language/fr/explain.ts';
import { SEVERITIES } from '../language/fr/summary.ts';
import { typeset } from '../language/fr/typography.ts';
import type { Block, RuleView, Section } from './explain-view.ts';
import type { Style } from './style.ts';

/** Where a rule's page is to stand: prose is wrapped to so many columns, YAML is left as it is. */
export interface Paper {
  readonly style: Style;
  readonly columns: number;
}

/** All rules, a line or two each, by what they lead to. */
export function printRuleList(rules: readonly RuleView[], paper: Paper): string {
  const { style } = paper;
  const idWidth = Math.max(...rules.map(({ id }) => id.length));
  const groups = (Object.keys(GROUPS) as RuleGroup[]).map((name) => {
    const { heading, note } = GROUPS[name];
    return [
      style.bold(typeset(heading)),
      wrap(style.dim(typeset(note)), paper, 2),
      ...rules
        .filter(({ group }) => group === name)
        .map(({ id, summary }) => {
          const lines = wrap(summary, paper, 2 + idWidth + 2);
          return `  ${style.cyan(id)}${lines.slice(2 + id.length)}`;
        }),
    ].join('\n');
  });
  const [first] = rules;
  return [
    `${style.bold(typeset(LIST.title))}\n${wrap(typeset(LIST.introduction), paper)}`,
    ...groups,
    ...(first === undefined ? [] : [wrap(typeset(LIST.more(first.id)), paper)]),
  ].join('\n\n');
}

/** One rule's page. */
export function printRulePage({ id, severity, summary, sections, silence }: RuleView, paper: Paper): string {
  const { style } = paper;
  const colour = { error: style.red, warning: style.yellow, info: style.cyan }[severity];
  return [
    `${style.bold(id)} (${colour(SEVERITIES[severity])})\n${wrap(summary, paper)}`,
    ...[...sections, silence].map((section) => printSection(section, paper)),
  ].join('\n\n');
}

function printSection({ heading, tone, blocks }: Section, paper: Paper): string {
  const { style } = paper;
  const colour = tone === undefined ? style.bold : { wrong: style.red, right: style.green }[tone];
  return `${colour(heading)}\n${blocks.map((block) => printBlock(block, paper)).join('\n\n')}`;
}

function printBlock(block: Block, paper: Paper): string {
  if (block.kind === 'paragraph') return wrap(block.text, paper, 2);
  const yaml = block.text.replace(/^(?=.)/gm, '    ');
  return block.file === undefined ? yaml : `  ${paper.style.dim(block.file)}\n${yaml}`;
}

/** Prose between the edges of the page, every line equally far in. */
function wrap(text: string, { columns }: Paper, indent = 0): string {
  return wrapAnsi(text, Math.max(columns - indent, 20)).replace(/^/gm, ' '.repeat(indent));
}
