import { nearest } from '../../model/nearest.ts';
import { PARTIALS } from './prepare.ts';
import { BLOCK_SHAPES, type Shape } from './template-shapes.ts';

/** What a part of a template may name: the values where it stands, and those around it. */
export interface Scope {
  readonly context: Shape;
  /** The scope that `../` leads to; a partial has none. */
  readonly outer: Scope | undefined;
  /** What blocks have given a name: `as |row index|`. */
  readonly named: ReadonlyMap<string, Shape>;
  /** What `@root` is. */
  readonly root: Shape;
  readonly isInLoop: boolean;
}

/** What a path leads to; of one that leads nowhere, what was probably meant. */
export type Found =
  | { readonly shape: Shape }
  | { readonly shape: undefined; readonly suggestion: string | undefined; readonly known: readonly string[] };

const LOOP_NAMES = ['index', 'key', 'first', 'last'];

/** Each kind of block with the partial that prints it. */
export const BLOCKS = Object.entries(BLOCK_SHAPES).map(
  ([kind, shape]): { readonly partial: string; readonly shape: Shape } => ({
    partial: PARTIALS[kind] ?? kind,
    shape: { ...shape, partial: 'text' },
  }),
);

/** A block of which the kind is not known has what any has. */
const ANY_BLOCK: Readonly<Record<string, Shape>> = Object.assign({}, ...BLOCKS.map(({ shape }) => shape));

/** Follows a path of a template as Handlebars does. */
export function follow(path: hbs.AST.PathExpression, scope: Scope): Found {
  const { parts, depth, data } = path;
  const [first = '', ...rest] = parts;
  if (data) return followData(path, scope);
  const isNamed = depth === 0 && !isScoped(path) && scope.named.has(first);
  const start = isNamed ? scope.named.get(first) : outward(scope, depth)?.context;
  const at = start ?? {};
  return along(isNamed ? rest : parts, at, (prefix, part, shape) =>
    suggest(path, scope, isNamed ? [first, ...prefix] : prefix, part, shape),
  );
}

/** Whether a path says that it is one of a field: `this.title`, `./title`. */
function isScoped({ original }: hbs.AST.PathExpression): boolean {
  return /^(?:this\b|\.)/.test(original);
}

function followData(path: hbs.AST.PathExpression, scope: Scope): Found {
  const [first = '', ...rest] = path.parts;
  if (first === 'root')
    return along(rest, scope.root, (prefix, part, shape) => {
      const near = nearest(part, namesIn(shape));
      return { suggestion: near && ['@root', ...prefix, near].join('.'), known: namesIn(shape) };
    });
  if (scope.isInLoop && LOOP_NAMES.includes(first) && rest.length === 0) return { shape: 'text' };
  const known = [...(scope.isInLoop ? LOOP_NAMES : []), 'root'];
  const near = nearest(first, known);
  return { shape: undefined, suggestion: near && `@${near}`, known: known.map((name) => `@${name}`) };
}

type Lost = (
  prefix: readonly string[],
  part: string,
  at: Shape,
) => Omit<Found & { shape: undefined }, 'shape'>;

function along(parts: readonly string[], start: Shape, lost: Lost): Found {
  let at = start;
  for (const [index, part] of parts.entries()) {
    const next = memberOf(at, part);
    if (next === undefined) return { shape: undefined, ...lost(parts.slice(0, index), part, at) };
    at = next;
  }
  return { shape: at };
}

/** What a value has under a name. */
export function memberOf(shape: Shape, name: string): Shape | undefined {
  if (shape === 'untold') return 'untold';
  if (shape === 'text') return undefined;
  if (shape === 'blocks') return memberOf(ANY_BLOCK, name);
  if (isList(shape)) return name === 'length' ? 'text' : /^\d+$/.test(name) ? shape[0] : undefined;
  return Object.hasOwn(shape, name) ? shape[name] : undefined;
}

/** What a loop over a value finds in each round. */
export function eachOf(shape: Shape): Shape {
  return isList(shape) ? shape[0] : 'untold';
}

export function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function namesIn(shape: Shape | undefined): string[] {
  if (shape === 'blocks') return Object.keys(ANY_BLOCK);
  return typeof shape === 'object' && !isList(shape) ? Object.keys(shape) : [];
}

function outward(scope: Scope, depth: number): Scope | undefined {
  let at: Scope | undefined = scope;
  for (let steps = depth; steps > 0; steps--) at = at?.outer;
  return at;
}

/** The same name further out, else a similar one here, else a similar one further out. */
function suggest(
  path: hbs.AST.PathExpression,
  scope: Scope,
  prefix: readonly string[],
  part: string,
  at: Shape,
): ReturnType<Lost> {
  const here = namesIn(at);
  const start = isScoped(path) && path.depth === 0 ? 'this.' : '../'.repeat(path.depth);
  const near = nearest(part, here);
  const similar = near && start + [...prefix, near].join('.');
  if (prefix.length > 0) return { suggestion: similar, known: here };
  const known = [...here, ...scope.named.keys()];
  const further = placesAround(scope);
  const same = further.find(({ name }) => name === part);
  const other = nearest(part, [...scope.named.keys(), ...further.map(({ name }) => name)]);
  const written = further.find(({ name }) => name === other)?.written ?? other;
  return { suggestion: same?.written ?? similar ?? written, known };
}

/** The names around a place, as they are written there. */
function placesAround(scope: Scope): { readonly name: string; readonly written: string }[] {
  const places: { name: string; written: string }[] = [];
  for (let [at, steps] = [scope.outer, 1]; at !== undefined; at = at.outer, steps++)
    for (const name of namesIn(at.context)) places.push({ name, written: '../'.repeat(steps) + name });
  for (const name of namesIn(scope.root)) places.push({ name, written: `@root.${name}` });
  return places;
}
