import { isSeq } from 'yaml';
import { skipBlanksBack } from './edit-set.ts';
import type { Inserted, NewItem } from './edit-insert.ts';
import { type Collection, endOf, itemsOf, lineBreakNear, lineEnd, lineStart, startOf } from './edit-text.ts';
import { type Style, writeFlow, writeFlowPair } from './serialize.ts';

/** New items as they stand in a flow collection. */
export function writeParts(items: readonly NewItem[], style: Style): string[] {
  return items.map(({ key, value }) =>
    key === undefined ? writeFlow(value, style) : writeFlowPair(key, value, style),
  );
}

/** The splices that put new items before the one at `index` of a flow collection, which holds something. */
export function insertInFlow(
  text: string,
  collection: Collection,
  index: number,
  items: readonly NewItem[],
  style: Style,
): Inserted[] {
  const parts = writeParts(items, style);
  const isBefore = index < collection.items.length && (isSeq(collection) || index === 0);
  const neighbour = itemsOf(collection)[isBefore ? index : index - 1];
  if (neighbour === undefined) {
    // Only comments stand between the brackets.
    const end = collection.range[1] - 1;
    return [{ start: end, end, text: parts.join(', ') }];
  }
  const start = startOf(neighbour);
  const line = lineStart(text, start);
  const indent = text.slice(line, start);
  const isOwnLine = line > collection.range[0] && indent.trim() === '';
  if (!isBefore)
    return insertAfterInFlow(text, collection, endOf(neighbour), parts, isOwnLine ? indent : undefined);
  const separator = isOwnLine ? `,${lineBreakNear(text, start)}${indent}` : ', ';
  return [{ start, end: start, text: parts.map((part) => part + separator).join('') }];
}

/** With an `indent`, the new parts take lines of their own as the part before them does. */
function insertAfterInFlow(
  text: string,
  collection: Collection,
  end: number,
  parts: readonly string[],
  indent: string | undefined,
): Inserted[] {
  // An empty value ends where the comment beside it begins.
  const after = text[end] === '#' ? skipBlanksBack(text, end) : end;
  const line = lineEnd(text, end);
  const rest = /^[ \t]*(?:(,)[ \t]*)?(?:#.*)?$/.exec(text.slice(end, line));
  if (indent === undefined || rest === null || line >= collection.range[1])
    return [{ start: after, end: after, text: parts.map((part) => `, ${part}`).join('') }];
  const start = lineBreakNear(text, line) + indent;
  if (rest[1] === ',')
    return [{ start: line, end: line, text: parts.map((part) => `${start}${part},`).join('') }];
  return [
    { start: after, end: after, text: ',' },
    { start: line, end: line, text: parts.map((part) => start + part).join(',') },
  ];
}
