import { type Alias, Composer, type Document, type ParsedNode, YAMLParseError, parseDocument } from 'yaml';
import { inspect } from './inspect.ts';
import { describeSyntax } from './syntax-problem.ts';
import { TextLimit, eachToken } from './tokens.ts';

/** What keeps a text from being read as one YAML document, or makes its meaning doubtful. */
export interface Problem {
  readonly kind: 'syntax' | 'duplicate-key';
  /** The YAML library's code, or one of our own, for the words to tell the cases apart. */
  readonly detail: string;
  /** Offsets into the text, the end exclusive. */
  readonly range: Range;
  /** Of a key that stands twice, where it stands first. */
  readonly first?: Range;
  /** Of a line that stands wrong, how it stands. */
  readonly indent?: Indent;
}

/** How many blanks a line begins with, and where what the line above says begins: its column, and its key. */
export interface Indent {
  readonly found: number;
  readonly above: number;
  readonly key: string;
  /** Whether that key has nothing beside it, so that the line is to stand below it, further in. */
  readonly isOpen: boolean;
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
  /** What each alias stands for. */
  readonly aliases: ReadonlyMap<Alias, ParsedNode>;
}

/**
 * Keys are texts, and one that stands twice is looked for by ourselves: the library compares each with all. No
 * `%YAML 1.1` and no tag makes dates, sets or merges of what stands there.
 */
const OPTIONS = {
  prettyErrors: false,
  stringKeys: true,
  uniqueKeys: false,
  schema: 'core',
  resolveKnownTags: false,
} as const;

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
    document = parse(text);
  } catch (error) {
    if (error instanceof TextLimit)
      return failed(text, parseDocument(''), error.detail, [error.offset, error.offset + 1]);
    // The composer recurses: what nests deeper than it should, in a way that nobody thought of, ends its stack.
    if (!(error instanceof RangeError)) throw error;
    return failed(text, parseDocument(''), 'TOO_DEEP', [0, 0]);
  }
  const [error] = document.errors;
  if (error !== undefined) return refused(text, document, describeSyntax(text, document, error));
  const { aliases, problems } = inspect(document, text);
  const [problem] = problems;
  if (problem?.kind === 'syntax') return refused(text, document, problem);
  // How much aliases repeat has been counted.
  return { text, document, data: document.toJS({ maxAliasCount: -1 }), problems, aliases };
}

/** As `parseDocument` of the library does it, but with tokens of our own. */
function parse(text: string): Document.Parsed {
  const { stackTraceLimit } = Error;
  // The library makes an Error of each mistake: a text may have a million, and their traces would cost the most.
  Error.stackTraceLimit = 0;
  try {
    const composer = new Composer(OPTIONS);
    const documents: Document.Parsed[] = [];
    eachToken(text, (token) => documents.push(...composer.next(token)));
    documents.push(...composer.end(true, text.length));
    const [document, second] = documents;
    // At its end the composer always gives one.
    if (document === undefined) return parseDocument('');
    if (second !== undefined) {
      const [start, end] = second.range;
      document.errors.push(
        new YAMLParseError([start, end], 'MULTIPLE_DOCS', 'Source contains multiple documents'),
      );
    }
    return document;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** A text that was not read, and why. */
export function unreadSource(detail: 'TOO_LARGE'): Source {
  return failed('', parseDocument(''), detail, [0, 0]);
}

function failed(text: string, document: Source['document'], detail: string, range: Range): Source {
  return refused(text, document, { kind: 'syntax', detail, range });
}

function refused(text: string, document: Source['document'], problem: Problem): Source {
  return { text, document, data: undefined, problems: [problem], aliases: new Map() };
}
