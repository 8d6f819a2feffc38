import { type CST, isMap, isSeq, parseDocument } from 'yaml';
import type { Path } from '../../src/model/edit.ts';

/** Where a key with its value, or an element, stands in a text, by the tokens of the parser alone. */
export interface Item {
  /** Of its key or dash. */
  readonly start: number;
  /** Where the last thing of it ends that is neither a comment nor a blank. */
  readonly end: number;
}

/** The collection around a place, as it is written. */
export interface Around {
  readonly items: readonly Item[];
  readonly index: number;
  /** Of a flow collection, the brackets; of a block collection, nothing. */
  readonly brackets: readonly [number, number] | undefined;
}

interface Leaf {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** The collection that holds the last step of a path, and the items in it. */
export function itemsAround(text: string, path: Path): Around {
  const document = parseDocument(text, { keepSourceTokens: true, stringKeys: true });
  let node: unknown = document.contents;
  for (const step of path.slice(0, -1)) node = isMap(node) || isSeq(node) ? node.get(step, true) : undefined;
  if (!isMap(node) && !isSeq(node)) throw new Error(`no collection around ${path.join('/')}`);
  const token = node.srcToken as CST.BlockMap | CST.BlockSequence | CST.FlowCollection;
  const items = token.items
    .map((item) => leavesOf(item).filter(({ type }) => !BETWEEN.has(type)))
    .filter((leaves) => leaves.length > 0)
    .map((leaves) => ({ start: leaves[0]!.start, end: leaves.at(-1)!.end }));
  const index = isMap(node)
    ? node.items.findLastIndex(({ key }) => String(key) === String(path.at(-1)))
    : Number(path.at(-1));
  const last = token.type === 'flow-collection' ? token.end.find(({ source }) => /[\]}]/.test(source)) : null;
  return {
    items,
    index,
    brackets: token.type === 'flow-collection' ? [token.start.offset, last?.offset ?? 0] : undefined,
  };
}

const BETWEEN = new Set(['space', 'newline', 'comment', 'comma', 'byte-order-mark']);

type Part = CST.CollectionItem | CST.Token | null | undefined;

/** The tokens in a part of the parser's tree that say something, in the order of the text. */
function leavesOf(part: Part | readonly Part[]): Leaf[] {
  if (part === null || part === undefined) return [];
  if (Array.isArray(part)) return part.flatMap((each: Part) => leavesOf(each));
  const all = part as Partial<Record<'start' | 'key' | 'sep' | 'value' | 'items' | 'end', Part>> & {
    type?: string;
    offset: number;
    source?: string;
    props?: readonly CST.SourceToken[];
  };
  const { type = '', offset, source, props = [] } = all;
  const inside = [all.start, all.key, all.sep, all.value, all.items].flatMap(leavesOf);
  if (type === 'block-scalar') return [...leavesOf(props), ...contentOf(props, source ?? '')];
  const own = source === undefined ? [] : [{ type, start: offset, end: offset + source.length }];
  return [...inside, ...own, ...leavesOf(all.end)];
}

/** The content of a block scalar; the blank lines after it are part of it only where the header keeps them. */
function contentOf(props: readonly CST.SourceToken[], source: string): Leaf[] {
  const last = props.at(-1);
  const start = last === undefined ? 0 : last.offset + last.source.length;
  const isKept = props.some(
    ({ type, source: header }) => type === 'block-scalar-header' && header.includes('+'),
  );
  const content = isKept ? source.replace(/\r?\n$/, '') : withoutBlankEnd(source);
  return content.trim() === '' ? [] : [{ type: 'block-scalar', start, end: start + content.length }];
}

/** Without the blank lines at the end, but for what of them stands further in than the text: that is text, too. */
function withoutBlankEnd(source: string): string {
  const lines = source.split('\n');
  const depths = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...depths);
  const last = lines.findLastIndex((line) => line.trim() !== '' || line.replace(/\r$/, '').length > indent);
  return lines
    .slice(0, last + 1)
    .join('\n')
    .replace(/\r$/, '');
}
