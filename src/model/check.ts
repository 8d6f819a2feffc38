import * as z from 'zod/mini';
import type { Path } from './edit.ts';
import { nearest } from './nearest.ts';
import {
  type Expected,
  type Schema,
  collectionIn,
  expectedOf,
  keysOf,
  schemaAt,
  unwrap,
} from './schema-paths.ts';

/** Data in which anything may be absent, where it was wrong or forgotten. */
export type Loose<T> = T extends readonly (infer Element)[]
  ? readonly (Loose<Element> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Loose<T[Key]> | undefined }
    : T;

/** A way in which data does not have the form that a schema asks for. */
export type ShapeIssue =
  | {
      readonly kind: 'unknown-key';
      readonly path: Path;
      readonly key: string;
      readonly known: readonly string[];
    }
  | {
      readonly kind: 'missing-key';
      readonly path: Path;
      readonly key: string;
      readonly known: readonly string[];
      readonly misspelt?: string;
    }
  | { readonly kind: 'invalid-key'; readonly path: Path; readonly key: string; readonly expected: Expected }
  | {
      readonly kind: 'invalid-value';
      readonly path: Path;
      readonly value: unknown;
      readonly expected: Expected;
    };

/** The outcome of a check: the issues, and the data without what is wrong in it. */
export interface Checked<Data> {
  readonly issues: readonly ShapeIssue[];
  readonly data: Loose<Data>;
}

/** The key that YAML 1.1 takes for the keys of another mapping, and YAML 1.2 for a key like any other. */
export const MERGE_KEY = '<<';

/** Tells which of some keys a person means by a word that is none of them. */
export type KeyMeant = (word: string, possible: readonly string[]) => string | undefined;

/** Checks data against a format. Where there is no issue, what comes out is the data itself, and whole. */
export function checkShape<Data>(
  schema: z.ZodMiniType<Data>,
  data: unknown,
  keyMeant: KeyMeant = () => undefined,
): Checked<Data> {
  const passedOver = passedOverKeys(schema, data);
  const { error } = schema.safeParse(data);
  if (error === undefined && passedOver.length === 0) return { issues: [], data: data as Loose<Data> };
  const zodIssues = [...(error?.issues ?? []), ...passedOver];
  const own = zodIssues.filter(({ code, path }) => code === 'invalid_key' && isOwnKey(path.at(-1)));
  if (own.length > 0) return checkShape(schema, withoutKeys(data, own as { path: Path }[]), keyMeant);
  const found = firstOfEach(zodIssues.flatMap((issue) => toShapeIssues(schema, issue, data)));
  const issues = pairMisspellings(withoutEchoes(found), keyMeant);
  if (issues.length === 0) return { issues, data: data as Loose<Data> };
  return { issues, data: repair(schema, data, issues, keyMeant) as Loose<Data> };
}

/** More unknown keys than these in one mapping are those of something else than a plan, which they tell well enough. */
const MOST_UNKNOWN = 100;

/** The keys of records that zod leaves out unseen. */
function passedOverKeys(schema: z.core.$ZodType, data: unknown, path: Path = []): z.core.$ZodIssue[] {
  const collection = collectionIn(unwrap(schema));
  const def = collection?._zod.def;
  if (!isMapping(data) || (def?.type !== 'object' && def?.type !== 'record')) return [];
  if (def.type === 'object')
    return Object.entries(def.shape).flatMap(([key, inner]) =>
      passedOverKeys(inner, data[key], [...path, key]),
    );
  if (!Object.hasOwn(data, '__proto__')) return [];
  return [{ code: 'invalid_key', origin: 'record', issues: [], message: '', path: [...path, '__proto__'] }];
}

/** Whether a key is a person's own: such keys are allowed anywhere, and ignored. */
function isOwnKey(key: unknown): boolean {
  return typeof key === 'string' && key.startsWith('x-');
}

/** Among keys of a form, such as the letters of priorities, a key of one's own would be taken for one of them. */
function withoutKeys(data: unknown, places: readonly { readonly path: Path }[]): unknown {
  const rest = structuredClone(data);
  for (const { path } of places) {
    const parent = valueAt(rest, path.slice(0, -1));
    if (isContainer(parent)) Reflect.deleteProperty(parent, String(path.at(-1)));
  }
  return rest;
}

function toShapeIssues(root: z.core.$ZodType, issue: z.core.$ZodIssue, data: unknown): ShapeIssue[] {
  const path = issue.path as Path;
  const inside = issue.code === 'invalid_union' ? issuesInside(issue) : undefined;
  if (inside !== undefined) return inside.flatMap((each) => toShapeIssues(root, each, data));
  if (issue.code === 'unrecognized_keys') {
    const known = keysOf(schemaAt(root, path));
    return issue.keys
      .filter((key) => !isOwnKey(key))
      .slice(0, MOST_UNKNOWN)
      .map((key) => ({ kind: 'unknown-key', path, key, known }));
  }
  const key = String(path.at(-1));
  const expected = expectedOf(schemaAt(root, path));
  if (issue.code === 'invalid_key') {
    if (isOwnKey(key)) return [];
    const record = collectionIn(schemaAt(root, path.slice(0, -1)))?._zod.def;
    const expected = expectedOf(record?.type === 'record' ? (record.keyType as Schema) : undefined);
    return [{ kind: 'invalid-key', path: path.slice(0, -1), key, expected }];
  }
  const parent = valueAt(data, path.slice(0, -1));
  if (isMapping(parent) && !Object.hasOwn(parent, key))
    return [
      { kind: 'missing-key', path: path.slice(0, -1), key, known: keysOf(schemaAt(root, path.slice(0, -1))) },
    ];
  return [{ kind: 'invalid-value', path, value: valueAt(data, path), expected }];
}

/** What is wrong inside a value that may be a scalar or a collection, where it is a collection. */
function issuesInside({ errors, path }: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] | undefined {
  const option = errors.find((issues) => issues.every((issue) => issue.path.length > 0));
  return option?.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
}

/** An empty list where a text should be is of the wrong type and too short: one mistake. */
function firstOfEach(issues: readonly ShapeIssue[]): ShapeIssue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const place = JSON.stringify([issue.kind, issue.path, 'key' in issue && issue.key]);
    return !seen.has(place) && seen.add(place);
  });
}

/** What a merge key would have brought along is not missing a second time. */
function withoutEchoes(issues: readonly ShapeIssue[]): ShapeIssue[] {
  const merged = new Set(
    issues.flatMap((issue) =>
      issue.kind === 'unknown-key' && issue.key === MERGE_KEY ? [JSON.stringify(issue.path)] : [],
    ),
  );
  return issues.filter(({ kind, path }) => kind !== 'missing-key' || !merged.has(JSON.stringify(path)));
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
 * stays: what names a wrongly written id is not wrong a second time. What an unknown key was probably meant for is
 * there too, without a value: it is not missing, and what it is has to be written anew.
 */
function repair(
  schema: z.core.$ZodType,
  data: unknown,
  issues: readonly ShapeIssue[],
  keyMeant: KeyMeant,
): object {
  if (!isMapping(data)) return {};
  const repaired = structuredClone(data);
  for (const issue of issues) {
    if (issue.kind === 'invalid-value') {
      const parent = valueAt(repaired, issue.path.slice(0, -1));
      const key = issue.path.at(-1) ?? '';
      const type = schemaAt(schema, issue.path)?._zod.def.type;
      const isText = typeof issue.value === 'string' && (type === 'string' || type === 'union');
      if (isContainer(parent) && !isText) parent[key] = undefined;
    } else if (issue.kind === 'missing-key' && issue.misspelt !== undefined) {
      const parent = valueAt(repaired, issue.path);
      if (!isContainer(parent)) continue;
      parent[issue.key] = parent[issue.misspelt];
      Reflect.deleteProperty(parent, issue.misspelt);
    } else if (issue.kind === 'unknown-key') {
      const parent = valueAt(repaired, issue.path);
      const meant = keyMeant(issue.key, issue.known) ?? nearest(issue.key, issue.known);
      if (isContainer(parent) && meant !== undefined && !Object.hasOwn(parent, meant))
        parent[meant] = undefined;
    }
  }
  if (issues.some((issue) => issue.kind === 'missing-key' && issue.misspelt !== undefined))
    clearHidden(schema, repaired, issues);
  return repaired;
}

/** Takes out what is wrong under a key that was misspelt: that is reported once the key is mended. */
function clearHidden(schema: z.core.$ZodType, repaired: object, reported: readonly ShapeIssue[]): void {
  const paths = new Set(reported.map(({ path }) => JSON.stringify(path)));
  const { error } = z.safeParse(schema, repaired);
  for (const issue of error?.issues.flatMap((each) => toShapeIssues(schema, each, repaired)) ?? []) {
    const parent = valueAt(repaired, issue.path.slice(0, -1));
    if (issue.kind === 'invalid-value' && !paths.has(JSON.stringify(issue.path)) && isContainer(parent))
      parent[issue.path.at(-1) ?? ''] = undefined;
  }
}

type Container = { [key: string | number]: unknown };

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

function isMapping(value: unknown): value is Container {
  return isContainer(value) && !Array.isArray(value);
}

/** What stands at a path of some data; undefined where nothing does. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const key of path) value = isContainer(value) ? value[key] : undefined;
  return value;
}
