import { type Document, parseDocument, visit } from 'yaml';
import { describeSyntax } from './syntax-problem.ts';

/** What keeps a text from being read as one YAML document, or makes its meaning doubtful. */
export interface Problem {
  readonly kind: 'syntax' | 'duplicate-key';
  /** The YAML library's code, or one of our own, for the words to tell the cases apart. */
  readonly detail: string;
  /** Offsets into the text, the end exclusive. */
  readonly range: Range;
}

/** Offsets into a text, in UTF-16 units, the end exclusive. */
export type Range = readonly [start: number, end: number];

/** A YAML text read with its positions. */
export interface Source {
  readonly text: string;
  readonly document: Document.Parsed;
  /** The plain data; undefined where the text is not YAML. */
  readonly data: unknown;
  /** One syntax problem at the most (the first: what follows is its echo), or any number of duplicate keys. */
  readonly problems: readonly Problem[];
}

/** More than a person writes, and far from what an alias bomb needs. */
const MAX_ALIASES = 100;

/** What is left of bytes that are not UTF-8, and the characters that YAML 1.2 (5.1) does not allow in a text. */
const UNREADABLE = [
  ['INVALID_ENCODING', /\uFFFD/],
  ['CONTROL_CHARACTER', /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F]/],
] as const;

/** Reads a YAML text; never throws, whatever the text. */
export function readSource(text: string): Source {
  for (const [detail, unreadable] of UNREADABLE) {
    const at = text.search(unreadable);
    if (at !== -1) return failed(text, parseDocument(''), detail, [at, at + 1]);
  }
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { prettyErrors: false, stringKeys: true });
  } catch (error) {
    // The parser and composer recurse: a nesting of thousands of levels ends their stack.
    if (!(error instanceof RangeError)) throw error;
    return failed(text, parseDocument(''), 'TOO_DEEP', [0, 0]);
  }
  const duplicates: Problem[] = [];
  for (const { code, pos } of document.errors) {
    if (code === 'DUPLICATE_KEY') duplicates.push({ kind: 'duplicate-key', detail: code, range: pos });
  }
  const error = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  if (error !== undefined)
    return { text, document, data: undefined, problems: [describeSyntax(text, document, error)] };
  try {
    return { text, document, data: document.toJS({ maxAliasCount: MAX_ALIASES }), problems: duplicates };
  } catch (failure) {
    if (failure instanceof RangeError) return failed(text, document, 'TOO_DEEP', [0, 0]);
    if (!(failure instanceof ReferenceError)) throw failure;
    return failed(text, document, ...doubtfulAlias(document));
  }
}

function failed(text: string, document: Source['document'], detail: string, range: Range): Source {
  return { text, document, data: undefined, problems: [{ kind: 'syntax', detail, range }] };
}

/** The alias that made reading fail: the first without an anchor, else the first of too many. */
function doubtfulAlias(document: Source['document']): [detail: string, range: Range] {
  let first: Range = [0, 0];
  let unresolved: Range | undefined;
  visit(document, {
    Alias(_, alias) {
      const [start, end] = alias.range ?? [0, 0];
      if (first[1] === 0) first = [start, end];
      if (alias.resolve(document) !== undefined) return undefined;
      unresolved = [start, end];
      return visit.BREAK;
    },
  });
  return unresolved === undefined ? ['TOO_MANY_ALIASES', first] : ['UNKNOWN_ALIAS', unresolved];
}
