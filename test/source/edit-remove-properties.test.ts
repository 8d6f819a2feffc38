import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Edit, Path, Value } from '../../src/model/edit.ts';
import { OidpError } from '../../src/model/error.ts';
import { applyEdits } from '../../src/source/edit.ts';
import { type Source, readSource } from '../../src/source/read.ts';
import { type Around, itemsAround } from '../support/items.ts';
import { places, written } from '../support/written-plans.ts';

vi.setConfig({ testTimeout: 60_000 });

const choice = fc.nat({ max: 10_000 });

/** What has a place of its own in the data: every key and every element. */
function removable(data: Value): Path[] {
  return [...places(data)].flatMap(({ path }) => (path.length === 0 ? [] : [path]));
}

/** The data without what stands at some places, all looked up before any goes. */
function without(data: Value, paths: readonly Path[]): unknown {
  const copy: unknown = structuredClone(data);
  const holders = paths.map((path) => ({
    holder: path
      .slice(0, -1)
      .reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], copy),
    step: path.at(-1)!,
  }));
  for (const { holder, step } of holders)
    if (!Array.isArray(holder)) Reflect.deleteProperty(holder as object, step);
  // The last elements first, so that the indexes of the others stay.
  const elements = holders.filter(({ holder }) => Array.isArray(holder));
  elements.sort((one, other) => Number(other.step) - Number(one.step));
  for (const { holder, step } of elements) (holder as unknown[]).splice(Number(step), 1);
  return copy;
}

function apply(source: Source, edits: readonly Edit[]): string | { reason: string } {
  try {
    return applyEdits(source, edits, 'plan.yaml');
  } catch (error) {
    if (!(error instanceof OidpError) || error.code !== 'edit-refused') throw error;
    return error.details as { reason: string };
  }
}

const lineStart = (text: string, at: number) =>
  Math.max(at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1, text.startsWith('\uFEFF') ? 1 : 0);
const lineEnd = (text: string, at: number) => at + /\r?\n|$/.exec(text.slice(at))!.index;
const nextLine = (text: string, at: number) => at + /\n|$/.exec(text.slice(at))!.index + 1;

/** A text without some of its lines: where the last had no line break, the new last has none. */
function withoutLines(text: string, from: number, to: number): string {
  if (to <= text.length) return text.slice(0, from) + text.slice(to);
  return text.slice(0, from).replace(/\r?\n$/, '');
}

/** What the removal of a key or an element of a block collection leaves; undefined where it may be refused. */
function blockWithout(text: string, { items, index }: Around): string | undefined {
  const { start, end } = items[index]!;
  const [line, below] = [lineStart(text, start), nextLine(text, end)];
  if (text.slice(line, start).trim() === '') return withoutLines(text, line, below);
  const next = items[index + 1]!.start;
  return /^ *$/.test(text.slice(below, next)) ? text.slice(0, start) + text.slice(next) : undefined;
}

/** Whether a text is the other with some of its characters gone. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const sign of part) {
    const found = whole.indexOf(sign, at);
    if (found === -1) return false;
    at = found + sign.length;
  }
  return true;
}

const COMMENT = /#[ \t][cd]\d+: ["[]x?/g;
const commentsIn = (text: string) => [...text.matchAll(COMMENT)].map(([comment]) => comment);

/** Checks that the removal of an item of a flow collection leaves all but it, a comma, and blanks or its own lines. */
function expectFlowWithout(text: string, now: string, { items, index, brackets }: Around): void {
  const [open, close] = brackets!;
  const [previous, item, next] = [items[index - 1], items[index]!, items[index + 1]];
  const [from, to] = [previous?.end ?? open + 1, next?.start ?? close];
  expect(now.slice(0, from)).toBe(text.slice(0, from));
  expect(now.endsWith(text.slice(to))).toBe(true);
  const between = now.slice(from, now.length - (text.length - to));
  const [before, after] = [text.slice(from, item.start), text.slice(item.end, to)];
  expect(isWithin(between, before + after)).toBe(true);
  const commas = between.replaceAll(COMMENT, '').split(',').length - 1;
  if (previous !== undefined && next !== undefined) expect(commas).toBe(1);
  if (previous === undefined) expect(commas).toBe(0);
  if (next === undefined && previous !== undefined && !(before + after).includes('\n'))
    expect(between).toBe(after);
  // Of the comments, only one beside an item on lines of its own goes.
  const line = lineStart(text, item.start);
  const hasLines = line > open && text.slice(line, item.start).trim() === '' && lineEnd(text, item.end) < to;
  const kept = hasLines ? before + text.slice(lineEnd(text, item.end), to) : before + after;
  expect(commentsIn(between)).toEqual(commentsIn(kept));
  if (hasLines && previous !== undefined && next !== undefined)
    expect(between).toBe(text.slice(from, line) + text.slice(nextLine(text, item.end), to));
}

/** Checks that a collection that has nothing left is one that holds nothing, with no more than its items gone. */
function expectEmptied(text: string, now: string, { items, brackets }: Around, isRoot: boolean): void {
  const { start, end } = items[0]!;
  if (brackets !== undefined) {
    const empty = text[brackets[0]] === '[' ? '[]' : '{}';
    expect(now).toBe(text.slice(0, brackets[0]) + empty + text.slice(brackets[1] + 1));
    return;
  }
  const line = lineStart(text, start);
  const beside = text.slice(line, start);
  if (isRoot || beside.trim() !== '') {
    const rest = text.slice(lineEnd(text, end));
    expect([`${beside}[]${rest}`, `${beside}{}${rest}`]).toContain(now.slice(line));
    expect(now.slice(0, line)).toBe(text.slice(0, line));
    return;
  }
  // The brackets stand on the line of the key or dash, before a comment there.
  const lines = withoutLines(text, line, nextLine(text, end));
  const put = [...now.matchAll(/ ?(?:\[\]|\{\})/g)].map(
    ({ 0: empty, index }) => now.slice(0, index) + now.slice(index + empty.length),
  );
  expect(put).toContain(lines);
}

/** Why the removal of an item may be refused, from what stands around it. */
function mayRefuse(text: string, { items, index, brackets }: Around, reason: string): boolean {
  const { start, end } = items[index]!;
  if (brackets !== undefined) {
    const [from, to] = [items[index - 1]?.end ?? brackets[0], items[index + 1]?.start ?? brackets[1]];
    return reason === 'entangled' && /#\t|# d/.test(text.slice(from, start) + text.slice(end, to));
  }
  // A text that keeps the blank lines after it would take those after what goes.
  if (reason === 'unexpected-result') return /\|\+/.test(text.slice(0, start));
  const isBeside = text.slice(lineStart(text, start), start).trim() !== '';
  return isBeside && items.length > 1 && /\S|\n/.test(text.slice(nextLine(text, end), items[1]!.start));
}

describe('remove', () => {
  test('takes away what it means and leaves every other byte', () => {
    let [done, refused] = [0, 0];
    fc.assert(
      fc.property(written, choice, ({ data, source }, chosen) => {
        const paths = removable(data);
        const path = paths[chosen % paths.length]!;
        const around = itemsAround(source.text, path);
        const now = apply(source, [{ kind: 'remove', path }]);
        const note = JSON.stringify([source.text, path, now]);
        if (typeof now !== 'string') {
          expect(mayRefuse(source.text, around, now.reason), note).toBe(true);
          refused++;
          return;
        }
        done++;
        expect(readSource(now).problems).toEqual([]);
        expect(readSource(now).data).toEqual(without(data, [path]));
        expect(now.startsWith('\uFEFF')).toBe(source.text.startsWith('\uFEFF'));
        if (around.items.length === 1) expectEmptied(source.text, now, around, path.length === 1);
        else if (around.brackets !== undefined) expectFlowWithout(source.text, now, around);
        else expect(now, note).toBe(blockWithout(source.text, around));
      }),
      { numRuns: 800 },
    );
    // To refuse everything would be as safe.
    expect(refused).toBeLessThan(done / 10);
  });

  test('of many things at once is what it is one after the other', () => {
    fc.assert(
      fc.property(written, fc.array(choice, { minLength: 2, maxLength: 5 }), ({ data, source }, chosen) => {
        const all = removable(data);
        const paths = [...new Set(chosen.map((each) => each % all.length))]
          .toSorted((one, other) => one - other)
          .map((each) => all[each]!)
          .filter((path, _, others) => !others.some((other) => other !== path && isInside(path, other)));
        const edits = paths.map((path): Edit => ({ kind: 'remove', path }));
        const now = apply(source, edits);
        if (typeof now === 'string') expect(readSource(now).data).toEqual(without(data, paths));
        // From the end, where no index has moved yet.
        let text = source.text;
        for (const edit of edits.toReversed()) {
          const next = apply(readSource(text), [edit]);
          if (typeof next !== 'string') return;
          text = next;
        }
        // Of several on lines of their own and others on one line, with comments, it cannot tell what is about which.
        if (typeof now !== 'string') expect(now.reason).toBe('entangled');
        else expect(now, JSON.stringify([source.text, paths])).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test('goes with other edits of the same batch', () => {
    let done = 0;
    fc.assert(
      fc.property(written, fc.array(choice, { minLength: 2, maxLength: 6 }), ({ data, source }, chosen) => {
        const all = removable(data);
        const paths = [...new Set(chosen.map((each) => each % all.length))].map((each) => all[each]!);
        const [gone, ...others] = paths;
        const isFree = (path: Path) => !isInside(path, gone!) && !isInside(gone!, path);
        const holder = gone!.slice(0, -1);
        const around = holder.reduce<unknown>(
          (inner, step) => (inner as Record<string, unknown>)[step],
          data,
        );
        const added: Edit = Array.isArray(around)
          ? { kind: 'append', path: holder, value: 'new' }
          : { kind: 'insert', path: [...holder, 'new'], value: 'new', after: [String(gone!.at(-1))] };
        const set = others.filter((path) => isFree(path) && isScalarAt(data, path));
        const edits: Edit[] = [
          { kind: 'remove', path: gone! },
          added,
          ...set.map((path): Edit => ({ kind: 'set', path, value: 'set' })),
        ];
        const now = apply(source, edits);
        if (typeof now !== 'string') return;
        done++;
        const changed = structuredClone(data);
        for (const path of set) put(changed, path, 'set');
        const left = without(changed, [gone!]);
        const grown = holder.reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], left);
        if (Array.isArray(grown)) grown.push('new');
        else (grown as Record<string, unknown>)['new'] = 'new';
        expect(readSource(now).data).toEqual(left);
      }),
      { numRuns: 500 },
    );
    expect(done).toBeGreaterThan(400);
  });
});

function isInside(path: Path, other: Path): boolean {
  return other.every((step, depth) => path[depth] === step);
}

function isScalarAt(data: Value, path: Path): boolean {
  const found = path.reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], data);
  return typeof found !== 'object' || found === null;
}

function put(data: unknown, path: Path, value: Value): void {
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], data);
  (holder as Record<string, unknown>)[path.at(-1)!] = value;
}
