import { type Document, type YAMLError, isCollection, isScalar, visit } from 'yaml';
import type { Indent, Problem, Range } from './read.ts';

const CONFLICT_MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?: .*|\r?$)/m;

/** What the first error of a parser means to a person, and the place to look at: often not where the parser gave up. */
export function describeSyntax(text: string, document: Document.Parsed, error: YAMLError): Problem {
  const problem = (detail: string, range: Range): Problem => {
    const indent =
      detail === 'BAD_INDENT' || detail === 'TAB_AS_INDENT' ? indentOf(text, range[0]) : undefined;
    return { kind: 'syntax', detail, range: firstLine(text, range), ...(indent && { indent }) };
  };
  const marker = CONFLICT_MARKER.exec(text);
  if (marker !== null)
    return problem('MERGE_CONFLICT', [marker.index, marker.index + marker[0].trimEnd().length]);
  const [start, end] = error.pos;
  const value = valueSlip(text, start);
  if (value !== undefined) return problem(...value);
  if (error.code === 'RESOURCE_EXHAUSTION') return problem('TOO_DEEP', error.pos);
  if (/without - indicator/.test(error.message)) return problem('BAD_INDENT', contentAfter(text, start));
  if (/^Missing closing ["']quote/.test(error.message)) {
    const opening = openingOf(
      document,
      start,
      (node) => isScalar(node) && node.type?.startsWith('QUOTE') === true,
    );
    return problem('UNCLOSED_QUOTE', opening === undefined ? error.pos : [opening, start]);
  }
  if (/end with a [\]}]/.test(error.message)) {
    const opening = openingOf(document, start, (node) => isCollection(node) && node.flow === true);
    return problem('UNCLOSED_BRACKET', opening === undefined ? error.pos : [opening, start]);
  }
  const split = document.errors.find(
    ({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === start,
  );
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && split !== undefined) {
    // A value, then a key further in on the next line: it is that key that stands wrong.
    return problem('BAD_INDENT', contentAfter(text, text.lastIndexOf('\n', split.pos[1] - 1)));
  }
  // A text with a colon in it, and a line that stands wrong, are meant as a whole.
  const isWhole = error.code === 'BAD_INDENT' || error.code === 'BLOCK_AS_IMPLICIT_KEY';
  return problem(error.code, isWhole ? contentAfter(text, start) : [start, end]);
}

/** Where the last node of a kind begins that the parser was in at `offset`. */
function openingOf(
  document: Document.Parsed,
  offset: number,
  test: (node: unknown) => boolean,
): number | undefined {
  let opening: number | undefined;
  visit(document, {
    Node(_, node) {
      const [start = Infinity, end = 0] = node.range ?? [];
      if (start < offset && end >= offset && test(node)) opening = start;
    },
  });
  return opening;
}

/** What stands on the line, after the indentation at `offset` that is wrong. */
function contentAfter(text: string, offset: number): Range {
  const start = offset + (/^\s*/.exec(text.slice(offset))?.[0].length ?? 0);
  const [content = ''] = /^.*?(?=\s*(?:#.*)?$)/m.exec(text.slice(start)) ?? [];
  return [start, start + content.length];
}

/** A range up to the end of its first line: an underlined page says nothing. */
function firstLine(text: string, [start, end]: Range): Range {
  const lineEnd = text.slice(start, end).search(/\r?\n/);
  return lineEnd > 0 ? [start, start + lineEnd] : [start, end];
}

/** How the line at an offset stands beside the one above; undefined where that is no help. */
function indentOf(text: string, offset: number): Indent | undefined {
  const lines = text
    .slice(0, text.indexOf('\n', offset) + 1 || text.length)
    .trimEnd()
    .split(/\r?\n/);
  const found = /^[ \t]*/.exec(lines.pop() ?? '')?.[0].length ?? 0;
  const [, before = '', key, opening] =
    /^( *(?:- +)*)([^\s#:][^:]*):\s*(.*)$/.exec(lines.findLast((line) => /^\s*[^\s#]/.test(line)) ?? '') ??
    [];
  if (key === undefined || before.length === found) return undefined;
  const isOpen = opening === '';
  // What stands below a key without a value belongs to it.
  return { found, above: before.length + (isOpen ? 2 : 0), key, isOpen };
}

/** What keeps a value from being one, by its line alone. */
const VALUE_SLIPS: readonly (readonly [detail: string, value: RegExp])[] = [
  // 'L'année' and "Le prix "Bonne pratique"": the text ends at the second sign.
  ['APOSTROPHE_WITHIN', /^'(?:[^']|'')*'(?=[^\s,#}\]])/],
  ['QUOTE_WITHIN', /^"(?:[^"\\]|\\.)*"(?=[^\s,#}\]])/],
  ['QUOTE_WITHIN', /^"(?:[^"\\]|\\.)*" +(?=[^\s,#}\]])/],
  // [Nouveau] prix, { Nouveau } prix
  ['TEXT_AFTER_BRACKET', /^(?:\[[^[\]]*\]|\{[^{}]*\}) *(?=[^\s,#}\]])/],
  ['BAD_SCALAR_START', /^(?:[*&!][^\s]*[*!] |- |\? )/],
];

/** A slip in the value of the line of an offset: what it is, and the whole value. */
function valueSlip(text: string, offset: number): [detail: string, range: Range] | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = /^.*/.exec(text.slice(lineStart))?.[0] ?? '';
  const [before = '', value = ''] =
    /^(\s*(?:- +)*[^\s:'"[{#][^:'"[{#]*: +)(\S.*?)(?:\s+#.*)?\s*$/.exec(line)?.slice(1) ?? [];
  const detail = VALUE_SLIPS.find(([, form]) => form.test(value))?.[0];
  const start = lineStart + before.length;
  return detail === undefined ? undefined : [detail, [start, start + value.length]];
}
