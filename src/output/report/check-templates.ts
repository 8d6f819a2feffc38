import { OidpError } from '../../model/error.ts';
import { nearest } from '../../model/nearest.ts';
import { nodesOf, parseTemplate } from './parse-template.ts';
import { type TemplateFinding, Answers, faultFinding, findingAt } from './template-finding.ts';
import { BLOCKS, type Scope } from './template-names.ts';
import type { Shape } from './template-shapes.ts';
import type { Templates } from './templates.ts';
import { type Call, partialName, walkTemplate } from './walk-template.ts';

/** What the templates of a format are given. */
export interface TemplateFormat {
  /** The templates that print a whole document, with what it has. */
  readonly documents: Readonly<Record<string, Shape>>;
  /** The functions that this format has besides those of Handlebars. */
  readonly helpers: readonly string[];
}

type Programs = ReadonlyMap<string, hbs.AST.Program>;

/** A template may make up contexts without end; those of a report are called in a few dozen. */
const MOST_CALLS = 2000;
const LARGEST_CONTEXT = 20_000;

const NAMES_NONE = new Map<string, Shape>();

/**
 * What is wrong in the templates of a format, whether or not a report would come upon it, in the order of the files:
 * syntax, names that nothing has where they stand, partials that are not there. `added` are those of a workspace that
 * override nothing: of them, those that no template calls too.
 */
export function checkTemplates(
  templates: Templates,
  format: TemplateFormat,
  added: ReadonlySet<string>,
): TemplateFinding[] {
  const findings: TemplateFinding[] = [];
  const programs = new Map<string, hbs.AST.Program>();
  for (const [name, template] of templates) {
    try {
      programs.set(name, parseTemplate(template));
    } catch (error) {
      if (!(error instanceof OidpError)) throw error;
      findings.push(faultFinding(template.file, error as OidpError<'invalid-template'>));
    }
  }
  findings.push(
    ...nameFindings(templates, programs, format),
    ...partialFindings(templates, programs),
    ...unusedFindings(templates, programs, format, added),
  );
  return findings.toSorted(
    (a, b) => (a.file === b.file ? 0 : a.file < b.file ? -1 : 1) || a.line - b.line || a.column - b.column,
  );
}

/** Follows the calls from the documents on, so that each partial is looked at with what it is given. */
function nameFindings(
  templates: Templates,
  programs: Programs,
  { documents, helpers }: TemplateFormat,
): readonly TemplateFinding[] {
  const answers = new Answers();
  const seen = new Set<string>();
  const reached = new Set<string>();
  const calls: Call[] = Object.entries(documents).map(([partial, root]) => ({
    partial,
    scope: scopeOf(root),
  }));
  const walkCalled = () => {
    for (let next = calls.pop(); next !== undefined && seen.size < MOST_CALLS; next = calls.pop()) {
      const { partial, scope } = next;
      const [template, program] = [templates.get(partial), programs.get(partial)];
      if (template === undefined || program === undefined) continue;
      reached.add(partial);
      const key = JSON.stringify([partial, scope.context, scope.root, scope.isInLoop]);
      if (seen.has(key) || key.length > LARGEST_CONTEXT) continue;
      seen.add(key);
      walkTemplate(program, scope, {
        helpers,
        call: (call) => calls.push(call),
        answer: (node, answer) => answers.add(template.file, node, answer),
      });
    }
  };
  walkCalled();
  // Of a partial that nothing calls, nobody knows what it would be given.
  for (const partial of programs.keys())
    if (!reached.has(partial)) calls.push({ partial, scope: { ...scopeOf('untold'), isInLoop: true } });
  walkCalled();
  return answers.findings();
}

function scopeOf(root: Shape): Scope {
  return { context: root, outer: undefined, named: NAMES_NONE, root, isInLoop: false };
}

function* partialFindings(templates: Templates, programs: Programs): Generator<TemplateFinding> {
  for (const [caller, program] of programs)
    for (const node of nodesOf(program)) {
      const name = partialName(node);
      const file = templates.get(caller)?.file;
      if (name === undefined || templates.has(name) || file === undefined) continue;
      const suggestion = nearest(name, templates.keys());
      yield findingAt(file, node, { problem: 'unknown-partial', name, suggestion, known: [] });
    }
}

function* unusedFindings(
  templates: Templates,
  programs: Programs,
  { documents }: TemplateFormat,
  added: ReadonlySet<string>,
): Generator<TemplateFinding> {
  const called = new Set([...Object.keys(documents), ...BLOCKS.map(({ partial }) => partial)]);
  for (const program of programs.values())
    for (const node of nodesOf(program)) called.add(partialName(node) ?? '');
  const others = [...templates.keys()].filter((name) => !added.has(name));
  for (const [name, { file }] of templates)
    if (added.has(name) && !called.has(name)) {
      const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
      yield { file, ...place, problem: 'unused', name, suggestion: nearest(name, others), known: [] };
    }
}
