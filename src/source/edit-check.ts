import { isAlias, visit } from 'yaml';
import type { Edit } from '../model/edit.ts';
import { isSameData, valueOf } from './edit-intention.ts';
import { type Piece, findPieces } from './edit-pieces.ts';
import { type Splice, splice } from './edit-text.ts';
import { type Source, readSource } from './read.ts';

/** The keys that an element is read under when it is read alone, and that stand for what follows a piece. */
const ALONE = 'alone';
const NEXT = 'next';

/** Whether `result` reads as `intended`, by reading it whole. */
export function holdsAsWhole(source: Source, result: string, intended: unknown): boolean {
  const { data, problems } = readSource(result);
  // A key that stood twice before may go on doing so.
  return (
    problems.every(({ kind }) => kind === 'duplicate-key') &&
    problems.length === source.problems.length &&
    isSameData(data, intended)
  );
}

/**
 * Whether the text with the sorted splices reads as `intended`, by reading only the pieces that they change. False
 * settles nothing: the pieces may be too many, or not to be told apart.
 */
export function holdsInPieces(
  source: Source,
  edits: readonly Edit[],
  splices: readonly Splice[],
  intended: unknown,
): boolean {
  const pieces = findPieces(source, splices);
  // A piece is known by its key, which is to stay.
  const isLosing = edits.some(
    ({ kind, path }) => kind === 'rename' || (kind === 'remove' && path.length === 1),
  );
  if (pieces === undefined || isLosing) return false;
  const added = new Set(
    edits.flatMap(({ kind, path }) => (kind === 'insert' && path.length === 1 ? [String(path[0])] : [])),
  );
  if (added.has(ALONE) || added.has(NEXT)) return false;
  for (const [piece, inside] of pieces) {
    const text = splice(source.text, inside, piece.start, piece.end);
    const data = text === undefined ? undefined : readAlone(text, piece);
    if (data === undefined) return false;
    // Each new key of the plan itself is to be in one piece.
    const newKeys = Object.keys(data).filter((name) => added.delete(name));
    const meant = Object.fromEntries(newKeys.map((name) => [name, valueOf(intended, name)]));
    if (!isSameData(data, { ...expectAlone(piece, edits, intended), ...meant })) return false;
  }
  return added.size === 0;
}

/** What a piece holds; undefined where that cannot be told from its text alone. */
function readAlone(text: string, { index, next }: Piece): object | undefined {
  // Tabs and document markers are where the boundaries of a piece could be doubted.
  if ((next !== undefined && !text.endsWith('\n')) || /\t|^(?:---|\.\.\.|%)/m.test(text)) return undefined;
  const alone = readSource((index === undefined ? text : `${ALONE}:\n${text}`) + writeNext(next));
  if (alone.problems.length > 0 || isEntangled(alone)) return undefined;
  return typeof alone.data === 'object' && alone.data !== null ? alone.data : undefined;
}

function writeNext(next: Piece['next']): string {
  if (next === undefined) return '';
  return next.kind === 'key' ? `${NEXT}:\n` : `${' '.repeat(next.column)}- ${NEXT}\n`;
}

function isEntangled({ document }: Source): boolean {
  let found = false;
  visit(document, {
    Node: (_, node) => {
      found ||= isAlias(node) || node.anchor !== undefined || node.tag !== undefined;
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

/**
 * What a piece is to hold but for new keys of the plan: the value of its key, or what its element becomes. A
 * `remove` directly in the list never comes here with an element: what takes out a dash lies inside no element, so that
 * the piece is the whole key.
 */
function expectAlone({ key, index, next }: Piece, edits: readonly Edit[], intended: unknown): object {
  const after = next?.kind === 'key' ? { [NEXT]: null } : {};
  const value = valueOf(intended, key);
  if (index === undefined) return { [key]: value, ...after };
  let [from, count] = [index, 1];
  for (const { kind, path } of edits) {
    if (String(path[0]) !== key) continue;
    if (kind === 'append' && path.length === 1 && next?.kind !== 'element') count++;
    if (kind !== 'insert' || path.length !== 2) continue;
    if (Number(path[1]) <= index) from++;
    else if (Number(path[1]) === index + 1) count++;
  }
  const elements = (value as readonly unknown[]).slice(from, from + count);
  return { [ALONE]: next?.kind === 'element' ? [...elements, NEXT] : elements, ...after };
}
