import { OidpError } from '../../model/error.ts';
import { nearest } from '../../model/nearest.ts';
import { type ParsedTemplate, nodesOf, parseTemplate } from './parse-template.ts';
import { endlessFindings } from './endless-calls.ts';
import { followCalls } from './follow-calls.ts';
import { type TemplateFinding, faultFinding, findingAt } from './template-finding.ts';
import { BLOCKS } from './template-names.ts';
import type { Shape } from './template-shapes.ts';
import type { Templates } from './templates.ts';
import { partialName } from './walk-template.ts';

/** What the templates of a format are given. */
export interface TemplateFormat {
  /** The templates that print a whole document, with what it has. */
  readonly documents: Readonly<Record<string, Shape>>;
  /** The functions that this format has besides those of Handlebars. */
  readonly helpers: readonly string[];
}

type Parsed = ReadonlyMap<string, ParsedTemplate>;

/** The templates of a workspace, by name. */
export interface OwnTemplates {
  readonly all: ReadonlySet<string>;
  /** Those that override none of the program's. */
  readonly added: ReadonlySet<string>;
}

/**
 * What is wrong in the templates of a format, whether or not a report would come upon it, in the order of the files:
 * syntax, names that nothing has where they stand, partials that are not there or that call each other without end; of
 * a workspace's `own` that override nothing, those that no template calls too.
 */
export function checkTemplates(
  templates: Templates,
  format: TemplateFormat,
  own: OwnTemplates,
): TemplateFinding[] {
  const findings: TemplateFinding[] = [];
  const parsed = new Map<string, ParsedTemplate>();
  for (const [name, template] of templates) {
    try {
      parsed.set(name, { template, program: parseTemplate(template) });
    } catch (error) {
      if (!(error instanceof OidpError)) throw error;
      findings.push(faultFinding(template.file, error as OidpError<'invalid-template'>));
    }
  }
  const { answers, reached } = followCalls(parsed, format, own.all);
  findings.push(
    ...answers.findings(),
    ...endlessFindings(parsed, own.all, reached),
    ...partialFindings(templates, parsed),
    ...unusedFindings(templates, parsed, format, own),
  );
  return findings.toSorted(
    (a, b) => (a.file === b.file ? 0 : a.file < b.file ? -1 : 1) || a.line - b.line || a.column - b.column,
  );
}

function* partialFindings(templates: Templates, parsed: Parsed): Generator<TemplateFinding> {
  for (const { template, program } of parsed.values())
    for (const node of nodesOf(program)) {
      const name = partialName(node);
      if (name === undefined || templates.has(name)) continue;
      const suggestion = nearest(name, templates.keys());
      yield findingAt(template.file, node, { problem: 'unknown-partial', name, suggestion, known: [] });
    }
}

function* unusedFindings(
  templates: Templates,
  parsed: Parsed,
  { documents }: TemplateFormat,
  { added }: OwnTemplates,
): Generator<TemplateFinding> {
  const called = new Set([...Object.keys(documents), ...BLOCKS.map(({ partial }) => partial)]);
  for (const { program } of parsed.values())
    for (const node of nodesOf(program)) called.add(partialName(node) ?? '');
  const others = [...templates.keys()].filter((name) => !added.has(name));
  for (const [name, { file }] of templates)
    if (added.has(name) && !called.has(name)) {
      const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
      yield { file, ...place, problem: 'unused', name, suggestion: nearest(name, others), known: [] };
    }
}
