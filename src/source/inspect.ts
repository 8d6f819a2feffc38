import {
  type Alias,
  type Document,
  type Pair,
  type ParsedNode,
  type Scalar,
  isAlias,
  isMap,
  isScalar,
  isSeq,
} from 'yaml';
import type { Problem, Range } from './read.ts';

/** How much aliases may repeat, in characters: they are for a name or a short list, not for another plan. */
const MAX_REPEATED = 256 * 1024;

/** What an anchor or an alias costs whatever it stands for, in characters. */
const COST = 100;

/** Of an anchor, an alias or a tag, at the beginning of a word. */
const SIGNS = /(?:^|[\s,[{:-])[&*!]\S/;

/** What is known of a document's nodes once all of them have been looked at. */
export interface Inspection {
  /** What each alias stands for. */
  readonly aliases: ReadonlyMap<Alias, ParsedNode>;
  /** The keys that stand twice in one mapping or, alone, the alias that keeps the document from being read. */
  readonly problems: readonly Problem[];
}

interface Anchor {
  readonly node: ParsedNode;
  /** The length of its text and of all that aliases in it repeat; undefined as long as it is not at its end. */
  size?: number;
}

type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

/** Looks at every node of a document without errors, once. */
export function inspect(document: Document.Parsed, text: string): Inspection {
  // Where no sign of them begins a word there is no anchor, alias or tag, and no scalar to look at.
  const hasSigns = SIGNS.test(text);
  const aliases = new Map<Alias, ParsedNode>();
  const anchors = new Map<string, Anchor>();
  const problems: Problem[] = [];
  let repeated = 0;
  let doubtful: Problem | undefined;

  /** Gives how much the aliases in a node repeat. */
  const look = (node: unknown): number => {
    if (doubtful !== undefined || (!hasSigns && isScalar(node))) return 0;
    if (isAlias(node)) return follow(node as Alias.Parsed);
    const { tag, range } = (node ?? {}) as { tag?: string; range?: Range };
    // A tag of one's own says nothing to us: it is the first word of a text, and would be lost.
    if (tag?.startsWith('!') === true && range !== undefined) {
      const start = text.lastIndexOf('!', range[0]);
      doubtful = { kind: 'syntax', detail: 'TAG', range: [start, range[1]] };
      return 0;
    }
    const anchor = anchorOf(node);
    let size = 0;
    if (isMap(node)) {
      const pairs = node.items as ParsedPair[];
      problems.push(...asOneCause([...duplicatesAmong(pairs, text)], pairs, text));
      for (const { key, value } of pairs) size += (hasSigns ? look(key) : 0) + look(value);
    } else if (isSeq(node)) for (const item of node.items) size += look(item);
    if (anchor !== undefined) {
      const [start, end] = anchor.node.range;
      anchor.size = size + end - start;
    }
    return size;
  };
  const anchorOf = (node: unknown): Anchor | undefined => {
    const { anchor: name } = (node ?? {}) as { anchor?: string };
    if (name === undefined) return undefined;
    const anchor: Anchor = { node: node as ParsedNode };
    anchors.set(name, anchor);
    repeated += COST;
    return anchor;
  };
  const follow = (alias: Alias.Parsed): number => {
    const anchor = anchors.get(alias.source);
    const [start, end] = alias.range;
    const refuse = (detail: string) => {
      doubtful = { kind: 'syntax', detail, range: [start, end] };
      return 0;
    };
    if (anchor === undefined) return refuse('UNKNOWN_ALIAS');
    if (anchor.size === undefined) return refuse('ALIAS_IN_ITSELF');
    aliases.set(alias, anchor.node);
    repeated += anchor.size + COST;
    return repeated > MAX_REPEATED ? refuse('TOO_MANY_ALIASES') : anchor.size;
  };

  look(document.contents);
  return { aliases, problems: doubtful === undefined ? problems : [doubtful] };
}

/** Where the first key and others stand twice, two elements have become one: a dash is missing. */
function asOneCause(
  duplicates: readonly Problem[],
  [pair]: readonly ParsedPair[],
  text: string,
): readonly Problem[] {
  const [first] = duplicates;
  const keys = new Set(duplicates.map(({ first: [start, end] = [0, 0] }) => text.slice(start, end)));
  const isSecond = keys.size > 1 && first?.first?.[0] === pair?.key.range[0];
  return isSecond && first !== undefined ? [{ ...first, detail: 'MISSING_DASH' }] : duplicates;
}

/** Up to so many keys are compared with one another in less time than an index of them takes to make. */
const FEW = 16;

function isAllDifferent(pairs: readonly ParsedPair[]): boolean {
  return pairs.every(({ key }, index) => {
    for (let before = 0; before < index; before++) {
      const other = pairs[before]?.key;
      if (isScalar(key) && isScalar(other) && key.value === other.value) return false;
    }
    return true;
  });
}

function* duplicatesAmong(pairs: readonly ParsedPair[], text: string): Generator<Problem> {
  if (pairs.length <= FEW && isAllDifferent(pairs)) return;
  const firsts = new Map<unknown, Scalar.Parsed>();
  for (const { key } of pairs) {
    if (!isScalar(key)) continue;
    const first = firsts.get(key.value);
    if (first === undefined) firsts.set(key.value, key);
    else
      yield {
        kind: 'duplicate-key',
        detail: 'DUPLICATE_KEY',
        range: rangeOf(key, text),
        first: rangeOf(first, text),
      };
  }
}

function rangeOf({ range: [start, end] }: Scalar.Parsed, text: string): Range {
  return [start, start + text.slice(start, end).trimEnd().length];
}
