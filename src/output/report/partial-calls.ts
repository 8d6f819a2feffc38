import { nodesOf } from './parse-template.ts';
import { type PartialCall, partialName } from './walk-template.ts';

/** A call of a partial by its name, with what is certain of it whatever a report says. */
export interface CertainCall {
  readonly from: string;
  readonly to: string;
  readonly node: hbs.AST.Node;
  /** No block around it may skip it. */
  readonly isAlways: boolean;
  /** It hands on the values that its template was called with, and nothing else decides whether it is made. */
  readonly isSame: boolean;
}

/** Where in a template a call stands. */
interface Around {
  readonly isAlways: boolean;
  /** Whether only the values that the template was called with decide how far one comes. */
  readonly isOfValues: boolean;
  /** Of each value around, from the outermost, whether it is the one that the template was called with. */
  readonly values: readonly boolean[];
}

/** The calls of partials in a template, those in blocks too. */
export function* callsIn(from: string, program: hbs.AST.Program): Generator<CertainCall> {
  yield* within(from, program, { isAlways: true, isOfValues: true, values: [true] });
}

function* within(from: string, { body }: hbs.AST.Program, around: Around): Generator<CertainCall> {
  for (const node of body) {
    const to = partialName(node);
    if (to !== undefined) {
      const { params, hash } = node as PartialCall;
      const isSame = around.isOfValues && hash === undefined && isFirst(params[0], around);
      yield { from, to, node, isAlways: around.isAlways, isSame };
    }
    if (node.type === 'BlockStatement') yield* ofBlock(from, node as hbs.AST.BlockStatement, around);
  }
}

function* ofBlock(
  from: string,
  { path, params, program, inverse }: hbs.AST.BlockStatement,
  around: Around,
): Generator<CertainCall> {
  const isCondition = ['if', 'unless'].includes(path.original);
  const [value] = params;
  const isOfValues = around.isOfValues && ![path, ...params].some(asksLoop);
  const beside: Around = { ...around, isAlways: false, isOfValues };
  // What a block goes into that is nothing new is not counted by `../`.
  const isStill = isCondition || (path.original === 'with' && isThis(value));
  const values = isStill
    ? around.values
    : [...around.values, path.original === 'with' && isFirst(value, around)];
  // An empty block has no program, whatever the types say.
  if (program) yield* within(from, program, { ...beside, values });
  if (inverse) yield* within(from, inverse, beside);
}

/** Whether a value that is handed on, or none, is the one that the template was called with. */
function isFirst(value: hbs.AST.Expression | undefined, { values }: Around): boolean {
  if (value === undefined) return values.at(-1) === true;
  const { type, parts, depth, data } = value as hbs.AST.PathExpression;
  return type === 'PathExpression' && !data && parts.length === 0 && values.at(-1 - depth) === true;
}

function isThis(value: hbs.AST.Expression | undefined): boolean {
  const { type, parts, depth, data } = (value ?? {}) as Partial<hbs.AST.PathExpression>;
  return type === 'PathExpression' && data !== true && parts?.length === 0 && depth === 0;
}

/** Whether an expression asks in which round of a loop it is, which a call from another round changes. */
function asksLoop(expression: hbs.AST.Expression): boolean {
  for (const node of nodesOf(expression)) {
    const { type, data, parts } = node as hbs.AST.PathExpression;
    if (type === 'PathExpression' && data && parts[0] !== 'root') return true;
  }
  return false;
}
