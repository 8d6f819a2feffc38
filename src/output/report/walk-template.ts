import Handlebars from 'handlebars';
import { nearest } from '../../model/nearest.ts';
import { writtenName } from './parse-template.ts';
import type { Trouble } from './template-finding.ts';
import { shapeOf, withHash } from './expression-shapes.ts';
import { BLOCKS, type Scope, eachOf, follow, isList, memberOf } from './template-names.ts';
import type { Shape } from './template-shapes.ts';

/** A partial that is called, with what it finds. */
export interface Call {
  readonly partial: string;
  readonly scope: Scope;
  /** Where it is called; undefined of a whole document. */
  readonly node?: hbs.AST.Node | undefined;
}

/** What is told during a walk, and to whom. */
export interface Walk {
  /** The functions of the format, besides those of Handlebars. */
  readonly helpers: readonly string[];
  readonly call: (call: Call) => void;
  /** `isOfCall` tells whether it is asked of the value that the template is called with. */
  readonly answer: (node: hbs.AST.Node, answer: Trouble | 'known', isOfCall: boolean) => void;
}

type Expression = hbs.AST.Expression;
export type PartialCall = hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement;
type HelperCall = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

const BUILT_IN = Object.keys(Handlebars.helpers).filter((name) => !name.endsWith('Missing'));

/** The name of the partial that a node calls; undefined for another node, and for a name that only data tell. */
export function partialName(node: hbs.AST.Node): string | undefined {
  if (node.type !== 'PartialStatement' && node.type !== 'PartialBlockStatement') return undefined;
  const { name } = node as PartialCall;
  if (name.type === 'SubExpression') return undefined;
  const called = writtenName(name);
  return called === '@partial-block' ? undefined : called;
}

/** Goes through a template as it would be run, every branch once, and tells of each name whether it leads somewhere. */
export function walkTemplate(program: hbs.AST.Program, scope: Scope, walk: Walk): void {
  for (const node of program.body) {
    if (node.type === 'MustacheStatement') walkMustache(node as hbs.AST.MustacheStatement, scope, walk);
    else if (node.type === 'BlockStatement') walkBlock(node as hbs.AST.BlockStatement, scope, walk);
    else if (node.type === 'PartialStatement' || node.type === 'PartialBlockStatement')
      walkPartial(node as PartialCall, scope, walk);
  }
}

function walkMustache(node: hbs.AST.MustacheStatement, scope: Scope, walk: Walk): void {
  const path = node.path as hbs.AST.PathExpression;
  if (isCall(node, walk)) return walkCall(node, scope, walk);
  const shape = ask(path, scope, walk, true);
  if (shape !== 'blocks' && typeof shape !== 'object') return;
  const name = path.original;
  const trouble = { problem: 'not-text', name, suggestion: undefined, known: [], isFatal: true } as const;
  walk.answer(path, trouble, isOfCall(path, scope));
}

function walkBlock(node: hbs.AST.BlockStatement, scope: Scope, walk: Walk): void {
  const isHelper = isCall(node, walk);
  if (isHelper) walkCall(node, scope, walk);
  const [first] = node.params;
  const value = isHelper ? first && shapeOf(first, scope) : ask(node.path, scope, walk, true);
  const inner = innerScope(isHelper ? node.path.original : implied(value), value, node.program, scope);
  // An empty block has no program, whatever the types say.
  for (const [program, within] of [
    // What is asked for and not there is no reason to print it.
    [isHelper && node.path.original === 'if' && value === undefined ? undefined : node.program, inner],
    [node.inverse, scope],
  ] as const)
    if (program) walkTemplate(program, within, walk);
}

/** What a block without a function does: it goes through a list, and into anything else. */
function implied(value: Shape | undefined): string {
  return value !== undefined && isList(value) ? 'each' : value === 'text' ? 'if' : 'with';
}

function innerScope(helper: string, value: Shape = 'untold', program: hbs.AST.Program, scope: Scope): Scope {
  const [first, second] = program?.blockParams ?? [];
  const into = (context: Shape, isLoop: boolean): Scope => ({
    ...scope,
    context,
    outer: scope,
    named: new Map([
      ...scope.named,
      ...(first === undefined ? [] : [[first, context] as const]),
      ...(second === undefined ? [] : [[second, 'text'] as const]),
    ]),
    isInLoop: scope.isInLoop || isLoop,
  });
  if (helper === 'each') return into(eachOf(value), true);
  return helper === 'with' ? into(value, false) : scope;
}

function walkPartial(node: PartialCall, scope: Scope, walk: Walk): void {
  for (const each of node.params) walkExpression(each, scope, walk);
  for (const { value } of node.hash?.pairs ?? []) walkExpression(value, scope, walk);
  const [param] = node.params;
  const given = param === undefined ? scope.context : (shapeOf(param, scope) ?? 'untold');
  const into = (partial: string, context: Shape) =>
    walk.call({
      partial,
      node,
      scope: { ...scope, context: withHash(context, node.hash, scope), outer: undefined, named: new Map() },
    });
  const name = partialName(node);
  if (name !== undefined) into(name, given);
  else if (node.name.type === 'SubExpression') {
    walkCall(node.name, scope, walk);
    // Which one it is, each block says itself.
    if (given === 'blocks') for (const { partial, shape } of BLOCKS) into(partial, shape);
  }
  if (node.type === 'PartialBlockStatement') walkTemplate(node.program, { ...scope, context: given }, walk);
}

/** Whether a node calls a function, instead of naming a value. */
function isCall(node: HelperCall, { helpers }: Walk): boolean {
  const { original, depth, data } = node.path as hbs.AST.PathExpression;
  const isOne = [...BUILT_IN, ...helpers].includes(original) && depth === 0 && !data;
  return node.type === 'SubExpression' || node.params.length > 0 || node.hash !== undefined || isOne;
}

function walkCall(node: HelperCall, scope: Scope, walk: Walk): void {
  const path = node.path as hbs.AST.PathExpression;
  const known = [...BUILT_IN, ...walk.helpers];
  const name = writtenName(path);
  if (!known.includes(name)) {
    const suggestion = nearest(name, known);
    walk.answer(path, { problem: 'unknown-helper', name, suggestion, known, isFatal: true }, false);
  }
  for (const each of node.params) walkExpression(each, scope, walk);
  for (const { value } of node.hash?.pairs ?? []) walkExpression(value, scope, walk);
}

function walkExpression(node: Expression, scope: Scope, walk: Walk): void {
  if (node.type === 'PathExpression') ask(node, scope, walk, false);
  if (node.type !== 'SubExpression') return;
  const call = node as hbs.AST.SubExpression;
  walkCall(call, scope, walk);
  const [of, key] = call.params;
  if (call.path.original !== 'lookup' || of === undefined || key?.type !== 'StringLiteral') return;
  const { value } = key as hbs.AST.StringLiteral;
  const shape = shapeOf(of, scope);
  if (shape !== undefined && memberOf(shape, value) === undefined) {
    const suggestion = typeof shape === 'object' ? nearest(value, Object.keys(shape)) : undefined;
    walk.answer(key, { problem: 'unknown-name', name: value, suggestion, known: [] }, false);
  }
}

/** Follows a path, and tells whether it leads somewhere. */
function ask(path: Expression, scope: Scope, walk: Walk, isFatal: boolean): Shape | undefined {
  // `{{"un nom"}}` and `{{12}}` name a value too.
  if (path.type !== 'PathExpression') return 'untold';
  const { original } = path as hbs.AST.PathExpression;
  const found = follow(path as hbs.AST.PathExpression, scope);
  if (found.shape !== undefined) {
    walk.answer(path, 'known', isOfCall(path, scope));
    return found.shape;
  }
  const { suggestion, known } = found;
  walk.answer(
    path,
    { problem: 'unknown-name', name: original, suggestion, known, isFatal },
    isOfCall(path, scope),
  );
  return undefined;
}

/** Whether a path names something of the value that the template is called with. */
function isOfCall(path: Expression, { outer }: Scope): boolean {
  const { parts, data } = path as hbs.AST.PathExpression;
  return outer === undefined && !data && parts.length > 0;
}
