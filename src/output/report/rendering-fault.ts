import { OidpError, type TemplateFault } from '../../model/error.ts';
import { type ParsedTemplate, type Spot, nodesOf, templateFault, writtenName } from './parse-template.ts';

/** What Handlebars says of a fault: the form of its message, what it means, and how to find the place that it leaves out. */
interface Known {
  readonly form: RegExp;
  readonly reason: TemplateFault;
  readonly isAt: (node: hbs.AST.Node, name: string) => boolean;
}

const KNOWN: readonly Known[] = [
  { form: /^"(.+?)" not defined in /, reason: 'unknown-name', isAt: asks },
  { form: /^Cannot use 'in' operator to search for '(.+?)' in /, reason: 'unknown-name', isAt: asks },
  { form: /^Missing helper: "(.+)"$/, reason: 'unknown-name', isAt: asks },
  { form: /^The partial (.+) could not be found$/, reason: 'unknown-partial', isAt: callsPartial },
  { form: /^#(\w+) requires exactly one argument$/, reason: 'wrong-call', isAt: callsBlock },
  { form: /^Must pass iterator to #(\w+)$/, reason: 'wrong-call', isAt: callsBlock },
];

/** An error of Handlebars, whose messages are English and often without a place, as a fault of the template. */
export function renderingFault(error: unknown, { template, program }: ParsedTemplate): unknown {
  if (error instanceof OidpError || !(error instanceof Error)) return error;
  // A text or a nesting that is more than the machine can hold.
  if (error instanceof RangeError) return templateFault(template, 'too-long', program.loc.start);
  const { lineNumber, column = 0 } = error as { lineNumber?: number; column?: number };
  for (const { form, reason, isAt } of KNOWN) {
    const [, name] = form.exec(error.message) ?? [];
    if (name === undefined) continue;
    const spot = lineNumber === undefined ? find(program, name, isAt) : { line: lineNumber, column };
    // A name that data should have told.
    return templateFault(template, reason, spot, name === 'undefined' ? undefined : name);
  }
  return templateFault(template, 'wrong-call');
}

function find(program: hbs.AST.Program, name: string, isAt: Known['isAt']): Spot | undefined {
  for (const node of nodesOf(program)) if (isAt(node, name)) return node.loc.start;
  return undefined;
}

function asks(node: hbs.AST.Node, name: string): boolean {
  return node.type === 'PathExpression' && (node as hbs.AST.PathExpression).parts.includes(name);
}

/** A call of a name that is only known when it is made may be that of any. */
function callsPartial(node: hbs.AST.Node, name: string): boolean {
  if (node.type !== 'PartialStatement' && node.type !== 'PartialBlockStatement') return false;
  const called = (node as hbs.AST.PartialStatement).name;
  return called.type === 'SubExpression' || writtenName(called) === name;
}

function callsBlock(node: hbs.AST.Node, name: string): boolean {
  if (node.type !== 'BlockStatement') return false;
  const { path, params } = node as hbs.AST.BlockStatement;
  return path.original === name && params.length !== 1;
}
