import * as z from 'zod/mini';
import type { Path } from './edit.ts';
import { nearest } from './nearest.ts';
import { type Plan, planSchema } from './schema.ts';

/** A plan in which anything may be absent, where it was wrong or forgotten. */
export type Loose<T> = T extends readonly (infer Element)[]
  ? readonly (Loose<Element> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Loose<T[Key]> | undefined }
    : T;

/** What a value should have been: the id or the kind of its schema, and its values where they can be listed. */
export interface Expected {
  readonly name: string;
  readonly values?: readonly string[] | undefined;
}

/** A way in which data does not have the form of a plan. */
export type ShapeIssue =
  | {
      readonly kind: 'unknown-key';
      readonly path: Path;
      readonly key: string;
      readonly known: readonly string[];
    }
  | { readonly kind: 'missing-key'; readonly path: Path; readonly key: string; readonly misspelt?: string }
  | { readonly kind: 'invalid-key'; readonly path: Path; readonly key: string; readonly expected: Expected }
  | {
      readonly kind: 'invalid-value';
      readonly path: Path;
      readonly value: unknown;
      readonly expected: Expected;
    };

/** The outcome of a check: the issues, and the plan without what is wrong in it. */
export interface Checked {
  readonly issues: readonly ShapeIssue[];
  readonly plan: Loose<Plan>;
}

/** Tells which of some keys a person means by a word that is none of them. */
export type KeyMeant = (word: string, possible: readonly string[]) => string | undefined;

/** Checks data against the format. Where there is no issue, `plan` is the data itself and a whole `Plan`. */
export function checkShape(data: unknown, keyMeant: KeyMeant = () => undefined): Checked {
  const { error } = planSchema.safeParse(data);
  if (error === undefined) return { issues: [], plan: data as Plan };
  const found = firstOfEach(error.issues.flatMap((issue) => toShapeIssues(issue, data)));
  const issues = pairMisspellings(found, keyMeant);
  if (issues.length === 0) return { issues, plan: data as Plan };
  return { issues, plan: repair(data, issues) };
}

function toShapeIssues(issue: z.core.$ZodIssue, data: unknown): ShapeIssue[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    const known = keysOf(schemaAt(path));
    return issue.keys
      .filter((key) => !key.startsWith('x-'))
      .map((key) => ({ kind: 'unknown-key', path, key, known }));
  }
  const key = String(path.at(-1));
  const expected = expectedOf(schemaAt(path));
  if (issue.code === 'invalid_key') {
    return [{ kind: 'invalid-key', path: path.slice(0, -1), key, expected: { name: 'priority-letter' } }];
  }
  const parent = valueAt(data, path.slice(0, -1));
  if (isMapping(parent) && !Object.hasOwn(parent, key))
    return [{ kind: 'missing-key', path: path.slice(0, -1), key }];
  return [{ kind: 'invalid-value', path, value: valueAt(data, path), expected }];
}

/** An empty list where a text should be is of the wrong type and too short: one mistake. */
function firstOfEach(issues: readonly ShapeIssue[]): ShapeIssue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const place = JSON.stringify([issue.kind, issue.path, 'key' in issue && issue.key]);
    return !seen.has(place) && seen.add(place);
  });
}

/** A required key that is absent and an unknown one that resembles it are one mistake. */
function pairMisspellings(issues: readonly ShapeIssue[], keyMeant: KeyMeant): ShapeIssue[] {
  const unknown = new Map<string, Set<string>>();
  for (const issue of issues) {
    if (issue.kind !== 'unknown-key') continue;
    const at = JSON.stringify(issue.path);
    unknown.set(at, (unknown.get(at) ?? new Set()).add(issue.key));
  }
  const paired = issues.map((issue) => {
    if (issue.kind !== 'missing-key') return issue;
    const candidates = unknown.get(JSON.stringify(issue.path));
    if (candidates === undefined) return issue;
    const translated = [...candidates].find((word) => keyMeant(word, [issue.key]) !== undefined);
    const misspelt = translated ?? nearest(issue.key, candidates);
    if (misspelt === undefined) return issue;
    candidates.delete(misspelt);
    return { ...issue, misspelt };
  });
  return paired.filter(
    (issue) => issue.kind !== 'unknown-key' || unknown.get(JSON.stringify(issue.path))?.has(issue.key),
  );
}

/**
 * The data without what is wrong in it, indexes kept, a misspelt key under its right name. A text of the wrong form
 * stays: what names a wrongly written id is not wrong a second time.
 */
function repair(data: unknown, issues: readonly ShapeIssue[]): Loose<Plan> {
  if (!isMapping(data)) return {};
  const plan = structuredClone(data);
  for (const issue of issues) {
    if (issue.kind === 'invalid-value') {
      const parent = valueAt(plan, issue.path.slice(0, -1));
      const key = issue.path.at(-1) ?? '';
      const type = schemaAt(issue.path)?._zod.def.type;
      const isText = typeof issue.value === 'string' && (type === 'string' || type === 'union');
      if (isContainer(parent) && !isText) parent[key] = undefined;
    } else if (issue.kind === 'missing-key' && issue.misspelt !== undefined) {
      const parent = valueAt(plan, issue.path);
      if (isContainer(parent)) parent[issue.key] = parent[issue.misspelt];
    }
  }
  return plan;
}

type Schema = z.core.$ZodType & { _zod: { def: z.core.$ZodTypes['_zod']['def'] } };

function unwrap(schema: z.core.$ZodType | undefined): Schema | undefined {
  const def = (schema as Schema | undefined)?._zod.def;
  return def?.type === 'optional' ? unwrap(def.innerType) : (schema as Schema | undefined);
}

function schemaAt(path: Path): Schema | undefined {
  let schema = unwrap(planSchema);
  for (const key of path) {
    const def = schema?._zod.def;
    if (def?.type === 'object') schema = unwrap(def.shape[key]);
    else if (def?.type === 'array') schema = unwrap(def.element);
    else if (def?.type === 'record') schema = unwrap(def.valueType);
    else return undefined;
  }
  return schema;
}

/** The keys that the format knows in the mapping at `path`, in the order in which plans write them. */
export function knownKeys(path: Path): readonly string[] {
  return keysOf(schemaAt(path));
}

function keysOf(schema: Schema | undefined): readonly string[] {
  return schema?._zod.def.type === 'object' ? Object.keys(schema._zod.def.shape) : [];
}

function expectedOf(schema: Schema | undefined): Expected {
  const def = schema?._zod.def;
  const id = schema && z.globalRegistry.get(schema)?.id;
  if (def?.type === 'enum') return { name: id ?? 'enum', values: Object.values(def.entries).map(String) };
  if (id === undefined && def !== undefined && 'format' in def) return { name: 'integer' };
  return { name: def?.type === 'object' ? 'mapping' : (id ?? def?.type ?? 'text') };
}

type Container = { [key: string | number]: unknown };

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

function isMapping(value: unknown): value is Container {
  return isContainer(value) && !Array.isArray(value);
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const key of path) value = isContainer(value) ? value[key] : undefined;
  return value;
}
