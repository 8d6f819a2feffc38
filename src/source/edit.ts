import { type ParsedNode, isAlias, isMap, isScalar, isSeq } from 'yaml';
import { amendText } from '../model/amend.ts';
import type { Edit } from '../model/edit.ts';
import { OidpError } from '../model/error.ts';
import { amendScalar } from './edit-amend.ts';
import { holdsAsWhole, holdsInPieces } from './edit-check.ts';
import { type Insertion, type NewItem, insertItems } from './edit-insert.ts';
import { intend } from './edit-intention.ts';
import { endAsBefore } from './edit-end.ts';
import { type Removal, removeItems, splitSlots } from './edit-remove.ts';
import { setScalar } from './edit-set.ts';
import { type Refuse, type Spot, findSpot, isNamed } from './edit-spot.ts';
import {
  type Collection,
  type ParsedPair,
  type Splice,
  isBlockScalar,
  isReplaceable,
  itemsOf,
  splice,
} from './edit-text.ts';
import { pairAt } from './locate.ts';
import type { Source } from './read.ts';

/**
 * Applies edits to a plan, all of whose paths are those of the plan as it is in `source`, and returns the new text:
 * only the values that are set are replaced and only what is added is inserted. Throws `edit-refused` where that
 * cannot be done safely, or where the new text would not read as intended; `file` is for its message.
 */
export function applyEdits(source: Source, edits: readonly Edit[], file: string): string {
  const [first] = edits;
  if (first === undefined) return source.text;
  const refuse: Refuse = (reason, path) => {
    throw new OidpError('edit-refused', { file, reason, at: path.join('/') });
  };
  if (source.problems.some(({ kind }) => kind === 'syntax')) refuse('unexpected-result', first.path);
  const splices = findSplices(source, edits, refuse);
  const intended = intend(source.data, edits, refuse);
  const result = splice(source.text, splices);
  if (result === undefined) return refuse('unexpected-result', first.path);
  if (!holdsInPieces(source, edits, splices, intended) && !holdsAsWhole(source, result, intended))
    refuse('unexpected-result', first.path);
  return result;
}

type EditOf<Kind extends Edit['kind']> = Extract<Edit, { readonly kind: Kind }>;
type Insert = EditOf<'insert' | 'append'>;

/** What is to happen, by the place where it does. */
interface Work {
  /** Of several values for one place the last one stays. */
  readonly sets: Map<object, Splice[]>;
  readonly insertions: Map<object, Insertion>;
  readonly removals: Map<object, Removal>;
}

/** The splices of all edits, in the order of the text. */
function findSplices(source: Source, edits: readonly Edit[], refuse: Refuse): Splice[] {
  const work: Work = { sets: new Map(), insertions: new Map(), removals: new Map() };
  for (const edit of edits) addWork(source, edit, work, refuse);
  const { sets, insertions, removals } = work;
  const splices = [...sets.values()].flat();
  for (const [collection, { spot, indexes, path }] of removals) {
    const { runs, slots } = splitSlots(indexes, insertions.get(collection)?.slots);
    splices.push(...(removeItems(source.text, spot, runs) ?? refuse('entangled', path)));
    insertions.set(collection, { spot, slots });
  }
  splices.push(...[...insertions.values()].flatMap((insertion) => insertItems(source.text, insertion)));
  const sorted = splices
    .filter(({ start, end, text }) => end > start || text !== '')
    .toSorted(
      (one, other) => one.start - other.start || (one.depth === other.depth ? 0 : other.depth - one.depth),
    );
  return endAsBefore(source.text, sorted);
}

function addWork(source: Source, edit: Edit, { sets, insertions, removals }: Work, refuse: Refuse): void {
  if (edit.kind === 'insert' || edit.kind === 'append') addInsertion(source, edit, insertions, refuse);
  else if (edit.kind === 'remove') addRemoval(source, edit, removals, refuse);
  else if (edit.kind === 'rename') sets.set(edit, renameKey(source, edit, refuse));
  else {
    const spot = findSpot(source, edit.path, edit.path, refuse);
    if (spot.node !== undefined && !isScalar(spot.node)) refuse('no-such-place', edit.path);
    const splices =
      edit.kind === 'set' ? setScalar(source.text, spot, edit.value) : amend(source, spot, edit, refuse);
    sets.set(identityOf(source, spot), splices);
  }
}

/**
 * Where the parts of a text cannot be replaced as they stand, a text of one line is written anew; one of several stays as
 * it is broken.
 */
function amend(source: Source, spot: Spot, { path, parts }: EditOf<'amend'>, refuse: Refuse): Splice[] {
  const { node, inFlow } = spot;
  if (!isScalar(node) || typeof node.value !== 'string') return refuse('no-such-place', path);
  const splices = amendScalar(source.text, node, node.value, parts, inFlow);
  if (splices !== undefined) return splices;
  const [start, end] = node.range;
  if (isBlockScalar(node) || source.text.slice(start, end).includes('\n'))
    return refuse('unexpected-result', path);
  return setScalar(source.text, spot, amendText(node.value, parts));
}

function renameKey(source: Source, { path, to }: EditOf<'rename'>, refuse: Refuse): Splice[] {
  findSpot(source, path.slice(0, -1), path, refuse);
  const key = pairAt(source, path)?.key;
  if (isAlias(key)) return refuse('alias', path);
  if (!isScalar(key) || key.anchor !== undefined) return refuse('no-such-place', path);
  return [{ start: key.range[0], end: key.range[1], text: to, depth: 0 }];
}

function addInsertion(
  source: Source,
  edit: Insert,
  insertions: Map<object, Insertion>,
  refuse: Refuse,
): void {
  const path = edit.kind === 'append' ? edit.path : edit.path.slice(0, -1);
  const spot = findSpot(source, path, edit.path, refuse);
  const slot = findSlot(source.text, spot, edit);
  if (slot === undefined) return refuse('no-such-place', edit.path);
  const identity = identityOf(source, spot);
  const { slots } = insertions.get(identity) ?? { slots: new Map<number, NewItem[]>() };
  const items = slots.get(slot) ?? [];
  const key = edit.path.at(-1);
  const item = edit.kind === 'append' || isSeq(spot.node) ? {} : { key: String(key) };
  items.push({ ...item, value: edit.value });
  slots.set(slot, items);
  insertions.set(identity, { spot, slots });
}

function addRemoval(
  source: Source,
  { path }: EditOf<'remove'>,
  removals: Map<object, Removal>,
  refuse: Refuse,
): void {
  const spot = findSpot(source, path.slice(0, -1), path, refuse);
  const { node } = spot;
  const step = path.at(-1);
  if (step === undefined || (!isMap(node) && !isSeq(node))) return refuse('no-such-place', path);
  const items = itemsOf(node);
  const pair = isMap(node) ? pairAt(source, path) : undefined;
  const index = isMap(node) ? items.findIndex((item) => item === pair) : step;
  if (typeof index !== 'number') return refuse('no-such-place', path);
  if (items[index] === undefined) refuse('no-such-place', path);
  // What an alias names cannot go without it.
  const going = isMap(node) ? [pair?.key, pair?.value] : [items[index] as ParsedNode];
  if (going.some((each) => isNamed(source, each))) refuse('anchor', path);
  const { indexes } = removals.get(node) ?? { indexes: new Set() };
  removals.set(node, { spot, indexes: indexes.add(index), path });
}

/** The index of the item that the new one comes before; undefined where such an item has no place. */
function findSlot(text: string, { node }: Spot, edit: Insert): number | undefined {
  const key = edit.kind === 'insert' ? edit.path.at(-1) : undefined;
  if (edit.kind === 'append') {
    if (isSeq(node)) return node.items.length;
    return node === undefined || (isScalar(node) && isReplaceable(text, node)) ? 0 : undefined;
  }
  if (isSeq(node)) return typeof key === 'number' && key in node.items ? key : undefined;
  if (key === undefined) return undefined;
  if (isMap(node)) return edit.after?.length === 0 ? 0 : slotAfter(node, edit.after ?? []);
  if (typeof key === 'number') return undefined;
  return node === undefined || isReplaceable(text, node) ? 0 : undefined;
}

function slotAfter(map: Collection, after: readonly string[]): number {
  const items = itemsOf(map) as readonly ParsedPair[];
  const last = items.findLastIndex(({ key }) => isScalar(key) && after.includes(String(key.value)));
  return last === -1 ? items.length : last + 1;
}

/** Tells places apart that have a node from those that have only a key, or nothing. */
function identityOf(source: Source, { node, key }: Spot): object {
  return node ?? key ?? source.document;
}
