import { type Document, type ParsedNode, isAlias, isCollection, isSeq, visit } from 'yaml';
import type { Path } from '../model/edit.ts';
import type { EditRefusal } from '../model/error.ts';
import type { Collection } from './edit-text.ts';
import { nodeAt, pairAt } from './locate.ts';
import type { Source } from './read.ts';

/** The place of an edit in the text. */
export interface Spot {
  /** Undefined where nothing stands for the value: in an empty document, and in `{ key }`. */
  readonly node: ParsedNode | undefined;
  /** The key, where there is no node. */
  readonly key: ParsedNode | undefined;
  /** The collections around the node, outermost first. */
  readonly ancestors: readonly Collection[];
  readonly inFlow: boolean;
}

/** Stops the whole batch. */
export type Refuse = (reason: EditRefusal, path: Path) => never;

/** Finds the place of `path` for the edit of `edited`; refuses where it is not there or shows elsewhere in the plan too. */
export function findSpot(source: Source, path: Path, edited: Path, refuse: Refuse): Spot {
  const ancestors: Collection[] = [];
  for (const [depth, step] of path.entries()) {
    const node = nodeAt(source, path.slice(0, depth));
    if (isAlias(node)) refuse('alias', edited);
    if (!isCollection(node) || (isSeq(node) && typeof step !== 'number'))
      return refuse('no-such-place', edited);
    ancestors.push(node);
  }
  const node = nodeAt(source, path);
  if (isAlias(node)) refuse('alias', edited);
  const key = node === undefined ? pairAt(source, path)?.key : undefined;
  if (node === undefined && key === undefined && path.length > 0) refuse('no-such-place', edited);
  const anchors = [...ancestors, node].flatMap((around) => around?.anchor ?? []);
  if (anchors.some((anchor) => usedAnchors(source.document).has(anchor))) refuse('anchor', edited);
  return { node, key, ancestors, inFlow: ancestors.some(({ flow }) => flow) };
}

/** Whether an alias anywhere in the plan names the node or something in it. */
export function isNamed({ document }: Source, node: ParsedNode | null | undefined): boolean {
  let found = false;
  if (!node) return false;
  visit(node, {
    Node: (_, { anchor }: { anchor?: string }) => {
      found ||= anchor !== undefined && usedAnchors(document).has(anchor);
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

const anchorsOf = new WeakMap<Document.Parsed, ReadonlySet<string>>();

/** The anchors that an alias names; looked for once, and only in a plan that has an anchor where it is edited. */
function usedAnchors(document: Document.Parsed): ReadonlySet<string> {
  let used = anchorsOf.get(document);
  if (used === undefined) {
    const found = new Set<string>();
    visit(document, { Alias: (_, { source }) => void found.add(source) });
    anchorsOf.set(document, (used = found));
  }
  return used;
}
