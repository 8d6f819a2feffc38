import Handlebars from 'handlebars';
import { OidpError, type TemplateFault } from '../../model/error.ts';

/** A template's text and the file to name where something is wrong in it. */
export interface Template {
  readonly file: string;
  readonly text: string;
}

/** A template with what it says. */
export interface ParsedTemplate {
  readonly template: Template;
  readonly program: hbs.AST.Program;
}

/** Where something stands in a template, as Handlebars counts: lines from 1, columns from 0. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** What is wrong in a template, to be thrown. */
export function templateFault(
  { file }: Template,
  reason: TemplateFault,
  spot?: Spot,
  name?: string,
): OidpError<'invalid-template'> {
  const place = spot === undefined ? {} : { line: spot.line, column: spot.column + 1 };
  return new OidpError('invalid-template', { file, ...place, reason, name });
}

/** What a template says. Throws `invalid-template` with the place, for what a template must not do too. */
export function parseTemplate(template: Template): hbs.AST.Program {
  refuseOtherEncodings(template);
  if (countTags(template.text) > MOST_TAGS) throw templateFault(template, 'too-long', START);
  const program = parse(template);
  for (const node of nodesOf(program)) {
    if (node.type === 'Decorator' || node.type === 'DecoratorBlock')
      throw templateFault(template, 'inline', node.loc.start);
    const name = wordsOf(node).find((word) => word in Object.prototype);
    if (name !== undefined) throw templateFault(template, 'unknown-name', node.loc.start, name);
  }
  return program;
}

/** The time that the parser takes grows with the square of their number; our longest template has some fifty. */
const MOST_TAGS = 4000;

const START: Spot = { line: 1, column: 0 };

/** How many values a template prints or asks for, at most. */
export function countTags(text: string): number {
  return text.split('{{').length;
}

/** A node of a template and all those in it, in the order of the text. */
export function* nodesOf(node: hbs.AST.Node): Generator<hbs.AST.Node, void> {
  // A list of its own, since a template may be deeper than calls can go.
  const open: unknown[] = [node];
  while (open.length > 0) {
    const next = open.pop();
    if (Array.isArray(next)) open.push(...next.toReversed());
    else if (isNode(next)) {
      yield next;
      open.push(Object.values(next).filter((each) => Array.isArray(each) || isNode(each)));
    }
  }
}

/** A name as it is written; `{{> 12}}` has one too, which the types do not say. */
export function writtenName(name: { readonly type: string }): string {
  return String((name as { readonly original?: unknown }).original);
}

function isNode(value: unknown): value is hbs.AST.Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** The names that a node looks up: those of a path, and a literal, which `lookup` may be given. */
function wordsOf(node: hbs.AST.Node): readonly string[] {
  if (node.type === 'PathExpression') return (node as hbs.AST.PathExpression).parts;
  return node.type === 'StringLiteral' ? [(node as hbs.AST.StringLiteral).value] : [];
}

/** A text that was written in Latin letters of another kind would print signs in place of its accents. */
function refuseOtherEncodings(template: Template): void {
  const at = template.text.indexOf('\uFFFD');
  if (at !== -1) throw templateFault(template, 'encoding', spotAt(template.text, at));
}

function spotAt(text: string, offset: number): Spot {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)?.length ?? 0 };
}

/** What of the parser is not in its types: what it does with a mistake, and the token that it has come to. */
interface Parser {
  parseError: (message: string, mistake: { readonly token: unknown }) => void;
  readonly lexer: { readonly yylloc: { readonly first_line: number; readonly first_column: number } };
}

const PARSER = (Handlebars as unknown as { Parser: Parser }).Parser;

function parse(template: Template): hbs.AST.Program {
  const inherited = PARSER.parseError;
  // Its own keeps nothing but the number of the line.
  PARSER.parseError = (_, { token }) => {
    const open = token === 'EOF' ? unclosedBlock(template.text) : undefined;
    if (open !== undefined) throw templateFault(template, 'unclosed', open.spot, open.name);
    const { first_line: line, first_column: column } = PARSER.lexer.yylloc;
    throw templateFault(template, 'syntax', { line, column });
  };
  try {
    return Handlebars.parse(template.text);
  } catch (error) {
    throw syntaxFault(template, error);
  } finally {
    PARSER.parseError = inherited;
  }
}

function syntaxFault(template: Template, error: unknown): unknown {
  if (error instanceof OidpError) return error;
  // Blocks in blocks, deeper than the parser can go.
  if (error instanceof RangeError) return templateFault(template, 'too-long', START);
  if (!(error instanceof Error)) return error;
  const { lineNumber: line, column = 0 } = error as { lineNumber?: number; column?: number };
  const spot = line === undefined ? undefined : { line, column };
  const [, name] = /^(.+) doesn't match /.exec(error.message) ?? [];
  return templateFault(template, name === undefined ? 'syntax' : 'unclosed', spot, name);
}

/** The last block that a text opens and does not close. */
function unclosedBlock(text: string): { readonly spot: Spot; readonly name: string } | undefined {
  const open: { index: number; name: string }[] = [];
  for (const { 1: sign, 2: name = '', index } of text.matchAll(/\{\{~?([#^/])[>*]?\s*([^\s}~|]+)/g))
    if (sign !== '/') open.push({ index, name });
    else if (open.at(-1)?.name === name) open.pop();
  const last = open.at(-1);
  return last && { spot: spotAt(text, last.index), name: last.name };
}
