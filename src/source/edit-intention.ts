import { amendText } from '../model/amend.ts';
import type { Amendment, Edit, Path, Value } from '../model/edit.ts';
import type { Refuse } from './edit-spot.ts';

interface Changes {
  readonly path: Path;
  readonly children: Map<string, Changes>;
  readonly inserted: { readonly at: string | number; readonly value: Value }[];
  readonly appended: Value[];
  set?: Value;
  amended?: readonly Amendment[];
  renamed?: string;
  removed?: true;
}

/**
 * The data as it is meant to be after the edits. What they leave alone is shared with `data`, which is not changed;
 * edits that contradict each other are refused.
 */
export function intend(data: unknown, edits: readonly Edit[], refuse: Refuse): unknown {
  const root = noChanges([]);
  for (const edit of edits) {
    const last = edit.path.at(-1);
    if (edit.kind === 'set') changesAt(root, edit.path).set = edit.value;
    else if (edit.kind === 'amend') changesAt(root, edit.path).amended = edit.parts;
    else if (edit.kind === 'rename') changesAt(root, edit.path).renamed = edit.to;
    else if (edit.kind === 'remove') changesAt(root, edit.path).removed = true;
    else if (edit.kind === 'append') changesAt(root, edit.path).appended.push(edit.value);
    else if (last === undefined) refuse('no-such-place', edit.path);
    else changesAt(root, edit.path.slice(0, -1)).inserted.push({ at: last, value: edit.value });
  }
  return applyChanges(data, root, refuse);
}

function noChanges(path: Path): Changes {
  return { path, children: new Map(), inserted: [], appended: [] };
}

function changesAt(root: Changes, path: Path): Changes {
  let changes = root;
  for (const [depth, step] of path.entries()) {
    let child = changes.children.get(String(step));
    if (child === undefined) {
      child = noChanges(path.slice(0, depth + 1));
      changes.children.set(String(step), child);
    }
    changes = child;
  }
  return changes;
}

function applyChanges(data: unknown, changes: Changes, refuse: Refuse): unknown {
  const { path, children, inserted, appended, set, amended } = changes;
  if (set !== undefined || amended !== undefined) {
    if (children.size + inserted.length + appended.length > 0) refuse('unexpected-result', path);
    if (amended === undefined) return set;
    return typeof data === 'string' ? amendText(data, amended) : refuse('unexpected-result', path);
  }
  // A new name for a key says nothing of its value.
  if (children.size + inserted.length + appended.length === 0) return data;
  if (Array.isArray(data)) return changeList(data, changes, refuse);
  if (appended.length > 0) {
    if (data !== null || children.size + inserted.length > 0) refuse('unexpected-result', path);
    return [...appended];
  }
  if (typeof data !== 'object') return refuse('unexpected-result', path);
  const result = { ...data };
  for (const [key, child] of children) {
    if (isRemoved(child, refuse)) {
      Reflect.deleteProperty(result, key);
      continue;
    }
    define(result, key, applyChanges(valueOf(data, key), child, refuse));
    if (child.renamed !== undefined) rename(result, key, child, refuse);
  }
  for (const { at, value } of inserted) {
    if (Object.hasOwn(result, at)) refuse('unexpected-result', [...path, at]);
    define(result, at, value);
  }
  return result;
}

function changeList(data: readonly unknown[], changes: Changes, refuse: Refuse): unknown[] {
  const changed = [...data];
  const removed = new Set<number>();
  for (const [index, child] of changes.children) {
    if (isRemoved(child, refuse)) removed.add(Number(index));
    else changed[Number(index)] = applyChanges(data[Number(index)], child, refuse);
  }
  const before = new Map<number, Value[]>();
  for (const { at, value } of changes.inserted) {
    const values = before.get(Number(at)) ?? [];
    before.set(Number(at), values);
    values.push(value);
  }
  const list =
    before.size + removed.size === 0
      ? changed
      : changed.flatMap((item, index) => [
          ...(before.get(index) ?? []),
          ...(removed.has(index) ? [] : [item]),
        ]);
  return [...list, ...changes.appended];
}

/** Whether what is there goes; that is not to be changed as well. */
function isRemoved(changes: Changes, refuse: Refuse): boolean {
  const { path, children, inserted, appended, removed, ...others } = changes;
  if (removed === undefined) return false;
  if (children.size + inserted.length + appended.length + Object.keys(others).length > 0)
    refuse('unexpected-result', path);
  return true;
}

function rename(data: object, key: string, { path, renamed = key }: Changes, refuse: Refuse): void {
  if (Object.hasOwn(data, renamed)) refuse('unexpected-result', path);
  define(data, renamed, valueOf(data, key));
  Reflect.deleteProperty(data, key);
}

/** The value of a key of its own. */
export function valueOf(data: unknown, key: string): unknown {
  return data !== null && typeof data === 'object' && Object.hasOwn(data, key)
    ? (data as Record<string, unknown>)[key]
    : undefined;
}

/** A key such as `__proto__` is a key like any other. */
function define(data: object, key: string | number, value: unknown): void {
  Object.defineProperty(data, key, { value, writable: true, enumerable: true, configurable: true });
}

/** Whether two data are the same, whatever the order of keys. */
export function isSameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other) || one === other) return true;
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) =>
        Object.hasOwn(other, key) &&
        isSameData((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
    )
  );
}
