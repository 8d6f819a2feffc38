import { type Scope, follow, isList, memberOf } from './template-names.ts';
import type { Shape } from './template-shapes.ts';

/** What an expression comes to. */
export function shapeOf(node: hbs.AST.Expression, scope: Scope): Shape | undefined {
  if (node.type === 'PathExpression') return follow(node as hbs.AST.PathExpression, scope).shape;
  if (node.type !== 'SubExpression') return 'text';
  const { path, params } = node as hbs.AST.SubExpression;
  const [of, key] = params;
  if (path.original !== 'lookup' || of === undefined) return 'untold';
  const shape = shapeOf(of, scope) ?? 'untold';
  if (key?.type === 'StringLiteral') return memberOf(shape, (key as hbs.AST.StringLiteral).value);
  return isList(shape) ? shape[0] : 'untold';
}

/** What a partial finds that is given values by name besides. */
export function withHash(context: Shape, hash: hbs.AST.Hash | undefined, scope: Scope): Shape {
  const pairs = hash?.pairs ?? [];
  if (pairs.length === 0 || context === 'untold' || context === 'blocks') return context;
  const values = pairs.map(({ key, value }) => [key, shapeOf(value, scope) ?? 'untold'] as const);
  return {
    ...(typeof context === 'object' && !isList(context) ? context : {}),
    ...Object.fromEntries(values),
  };
}
