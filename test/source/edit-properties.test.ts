import * as fc from 'fast-check';
import { isCollection, isMap, isScalar, isSeq } from 'yaml';
import { describe, expect, test, vi } from 'vitest';
import type { Edit as AnyEdit, Path, Value } from '../../src/model/edit.ts';
import { holdsAsWhole, holdsInPieces } from '../../src/source/edit-check.ts';
import { type Splice, splice } from '../../src/source/edit-text.ts';
import { applyEdits } from '../../src/source/edit.ts';
import { nodeAt, pairAt } from '../../src/source/locate.ts';
import { type Source, readSource } from '../../src/source/read.ts';
import { places, scalar, value, written } from '../support/written-plans.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The edits that add and replace values; those that change parts of texts and names of keys have tests of their own. */
type Edit = Extract<AnyEdit, { readonly kind: 'set' | 'insert' | 'append' }>;

/** What an arbitrary number chooses to do at a place, as far as it can be done there. */
function editsAt(place: { path: Path; data: Value }, added: Value, name: string, choice: number): Edit[] {
  const { path, data } = place;
  const isScalarData = typeof data !== 'object' || data === null;
  const edits: Edit[] = [];
  if (isScalarData && typeof added !== 'object') edits.push({ kind: 'set', path, value: added });
  if (Array.isArray(data) || data === null) edits.push({ kind: 'append', path, value: added });
  if (Array.isArray(data) && data.length > 0)
    edits.push({ kind: 'insert', path: [...path, choice % data.length], value: added });
  if ((!isScalarData && !Array.isArray(data)) || data === null)
    edits.push({
      kind: 'insert',
      path: [...path, name],
      value: added,
      ...(choice % 2 ? { after: ['id', 'title', 'status'] } : {}),
    });
  return edits;
}

/** The edits done to data by other means than the code under test: the places are looked up before any change. */
function expectedData(data: Value, edits: readonly Edit[]): unknown {
  const root = { root: structuredClone(data) } as Record<string, unknown>;
  const at = (path: Path): unknown =>
    path.reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], root['root']);
  const holderOf = (path: Path): [Record<string, unknown>, string] =>
    path.length === 0
      ? [root, 'root']
      : [at(path.slice(0, -1)) as Record<string, unknown>, String(path.at(-1))];
  const fillers: (() => void)[] = [];
  const grown: { list: unknown[]; index: number; value: Value; order: number }[] = [];
  for (const [order, edit] of edits.entries()) {
    if (edit.kind === 'set') {
      const [holder, name] = holderOf(edit.path);
      fillers.push(() => (holder[name] = edit.value));
      continue;
    }
    const path = edit.kind === 'append' ? edit.path : edit.path.slice(0, -1);
    const name = edit.path.at(-1) as string | number;
    const target = at(path);
    const [holder, holderName] = holderOf(path);
    if (Array.isArray(target))
      grown.push({
        list: target,
        index: edit.kind === 'append' ? target.length : Number(name),
        value: edit.value,
        order,
      });
    else if (target === null && edit.kind === 'append')
      fillers.push(() => (holder[holderName] = [...((holder[holderName] ?? []) as unknown[]), edit.value]));
    else if (target === null)
      fillers.push(
        () => (holder[holderName] = { ...(holder[holderName] as object | null), [name]: edit.value }),
      );
    else fillers.push(() => ((target as Record<string, unknown>)[name] = edit.value));
  }
  for (const fill of fillers) fill();
  grown.sort((one, other) => other.index - one.index || other.order - one.order);
  for (const { list, index, value: added } of grown) list.splice(index, 0, added);
  return root['root'];
}

/** What stands before the value that an edit may take away, after it on its line, and below that. */
function partsAround(
  { text: old, ...source }: Source,
  edit: Edit,
): readonly [string, string, string] | undefined {
  const path = edit.kind === 'insert' ? edit.path.slice(0, -1) : edit.path;
  const node = nodeAt({ text: old, ...source }, path);
  const isTaken = node === undefined || isScalar(node) || (isCollection(node) && node.items.length === 0);
  if (!isTaken) return undefined;
  const [start, end] =
    node?.range ??
    (Array<number>(2).fill(pairAt({ text: old, ...source }, path)?.key.range[1] ?? 0) as [number, number]);
  const lineEnd = (from: number) => /\r?\n|$/.exec(old.slice(from))!.index + from;
  if (/^[|>]/.test(old.slice(start, end))) {
    const header = old.slice(start, lineEnd(start));
    const below = old.slice(start, end).endsWith('\n')
      ? /\r?\n$/.exec(old.slice(start, end))!.index + start
      : end;
    return [old.slice(0, start), header.replace(/^[|>][-+\d]*/, ''), old.slice(below)];
  }
  const isEmpty = start === end || isCollection(node) || (edit.kind !== 'set' && isScalar(node));
  return [
    isEmpty ? old.slice(0, start).trimEnd() : old.slice(0, start),
    old.slice(end, lineEnd(end)),
    old.slice(lineEnd(end)),
  ];
}

/** Whether `now` is `old` with one piece of text put into it. */
function isInsertion(old: string, now: string): boolean {
  let prefix = 0;
  while (prefix < old.length && old[prefix] === now[prefix]) prefix++;
  return now.length >= old.length && now.endsWith(old.slice(prefix));
}

/** Whether `now` is `old` with one piece of text put into it, and a comma too where a list had none at its end. */
function isInsertionWithComma(old: string, now: string): boolean {
  let prefix = 0;
  while (prefix < old.length && old[prefix] === now[prefix]) prefix++;
  return (
    isInsertion(old, now) ||
    (now[prefix] === ',' && isInsertion(old, now.slice(0, prefix) + now.slice(prefix + 1)))
  );
}

function isReplacement([before, beside, below]: readonly [string, string, string], now: string): boolean {
  if (!now.startsWith(before)) return false;
  for (let at = now.indexOf(beside, before.length); at !== -1; at = now.indexOf(beside, at + 1)) {
    if (isInsertion(below, now.slice(at + beside.length))) return true;
    if (at >= now.length) return false;
  }
  return false;
}

function keepsBytes(source: Source, edit: Edit, now: string): boolean {
  const parts = partsAround(source, edit);
  return parts === undefined ? isInsertionWithComma(source.text, now) : isReplacement(parts, now);
}

function chooseEdits(data: Value, choices: readonly (readonly [number, number, Value])[]): Edit[] {
  const all = [...places(data)];
  const edits: Edit[] = [];
  const used = new Map<string, string>();
  for (const [order, [where, choice, added]] of choices.entries()) {
    const possible = editsAt(all[where % all.length]!, added, `new${order}`, choice);
    const edit = possible[choice % Math.max(possible.length, 1)];
    if (edit === undefined) continue;
    // One empty value cannot become two things.
    const path = edit.kind === 'insert' ? edit.path.slice(0, -1) : edit.path;
    const kind = `${edit.kind} ${typeof edit.path.at(-1)}`;
    const name = JSON.stringify(path);
    if (used.has(name) && used.get(name) !== kind && nullAt(data, path)) continue;
    used.set(name, kind);
    edits.push(edit);
  }
  return edits;
}

function nullAt(data: Value, path: Path): boolean {
  return path.reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], data) === null;
}

const index = fc.nat({ max: 10_000 });
const choices = (maxLength: number) =>
  fc.array(
    fc.tuple(index, index, fc.oneof({ weight: 2, arbitrary: scalar }, { weight: 1, arbitrary: value })),
    { minLength: 1, maxLength },
  );

describe('the texts of these tests', () => {
  test('hold the data they are written from', () => {
    fc.assert(
      fc.property(written, ({ data, source }) => {
        expect(source.problems).toEqual([]);
        expect(source.data).toEqual(data);
      }),
      { numRuns: 200 },
    );
  });
});

describe('applyEdits', () => {
  test('gives the data that one edit means, and leaves every other byte', () => {
    fc.assert(
      fc.property(written, choices(1), ({ data, source }, chosen) => {
        const [edit] = chooseEdits(data, chosen);
        fc.pre(edit !== undefined);
        const now = applyEdits(source, [edit], 'plan.yaml');
        expect(readSource(now).problems).toEqual([]);
        expect(readSource(now).data).toEqual(expectedData(data, [edit]));
        expect(keepsBytes(source, edit, now), JSON.stringify([source.text, edit, now])).toBe(true);
        expect(now.startsWith('\uFEFF')).toBe(source.text.startsWith('\uFEFF'));
      }),
      { numRuns: 600 },
    );
  });

  test('gives the data that many edits mean', () => {
    fc.assert(
      fc.property(written, choices(8), ({ data, source }, chosen) => {
        const edits = chooseEdits(data, chosen);
        const now = applyEdits(source, edits, 'plan.yaml');
        expect(readSource(now).problems).toEqual([]);
        expect(readSource(now).data).toEqual(expectedData(data, edits));
        const comments = (from: string) =>
          [...from.matchAll(/#[ \t][cd]\d+: ["[]/g)].map(([comment]) => comment);
        expect(comments(now)).toEqual(comments(source.text));
      }),
      { numRuns: 500 },
    );
  });
});

/** What could open something that goes on past the end of the lines it stands in, or end something before them. */
const JUNK = [
  [
    '"',
    "'",
    '|',
    '>',
    '|+',
    ' |-\n',
    ': |\n',
    '>+',
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    ' ',
    '  ',
    '\t',
    '#',
    ' # x',
  ],
  [
    '\n# x\n',
    'x',
    ':',
    ': ',
    '- ',
    '\n- ',
    '\n  - ',
    '\n    - ',
    '? ',
    '\n? ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '[]',
  ],
  [
    '\n  ',
    '\n    # x',
    '&a ',
    '*a',
    '!t ',
    '!!str ',
    '%',
    '\n---\n',
    '\n...\n',
    '---',
    '...',
    '\u2028',
    '\u0085',
  ],
  ['\ufeff', '\\', '"\n', '\n"', '\n x', '\nx: 1\n', '\n  x: 1', ': |+\n\n\n'],
].flat();

const changes = fc.array(fc.tuple(index, fc.nat({ max: 6 }), fc.constantFrom(...JUNK)), {
  minLength: 1,
  maxLength: 3,
});

/** The lines of an element of `activities`, or of a key, as a reader sees them. */
function linesOf({ text: old, document }: Source, place: Path): [number, number] {
  const root = document.contents;
  if (!isMap(root)) return [0, 0];
  const keys = root.items.map(({ key: name }) => (name as { range: [number, number, number] }).range[0]);
  const at = root.items.findIndex(({ key: name }) => isScalar(name) && name.value === place[0]);
  const end = keys[at + 1] ?? old.length;
  const list = root.items[at]?.value;
  if (place.length === 1 || !isSeq(list) || list.flow) return [keys[at] ?? 0, end];
  const [here, next] = [Number(place[1]), Number(place[1]) + 1].map((at) => {
    const item = list.items[at] as { range: [number, number, number] } | undefined;
    return item === undefined ? end : old.lastIndexOf('\n', item.range[0] - 1) + 1;
  });
  return [here ?? 0, next ?? 0];
}

describe('the check of the pieces that edits change', () => {
  test('holds for no text that the check of the whole refuses', () => {
    let [held, passed] = [0, 0];
    fc.assert(
      fc.property(written, changes, index, fc.boolean(), ({ source }, junk, where, isKey) => {
        const data = source.data as { activities: unknown[]; [name: string]: unknown };
        const names = Object.keys(data);
        const name = names[where % names.length]!;
        const isElement = !isKey && data.activities.length > 0;
        const place: Path = isElement ? ['activities', where % data.activities.length] : [name];
        const [start, end] = linesOf(source, place);
        const splices: Splice[] = [];
        for (const [offset, removed, added] of junk) {
          const from = start + 1 + (offset % Math.max(end - start - 1, 1));
          splices.push({ start: from, end: Math.min(from + removed, end), text: added, depth: 0 });
        }
        splices.sort((one, other) => one.start - other.start);
        const piece = splice(source.text, splices, start, end);
        const result = splice(source.text, splices);
        fc.pre(piece !== undefined && result !== undefined);
        // What is meant is what the piece says alone: the check cannot find fault with it.
        const alone = readSource(isElement ? `alone:\n${piece}` : piece).data as
          Record<string, unknown> | null | undefined;
        fc.pre(alone !== null && alone !== undefined);
        const intended = structuredClone(data);
        if (isElement) intended.activities[Number(place[1])] = (alone['alone'] as unknown[] | undefined)?.[0];
        else intended[name] = alone[name];
        // An edit inside a list leaves a list.
        fc.pre(Array.isArray(data[name]) === Array.isArray(intended[name]));
        const inside: Path = [...place, 'x'];
        const edit: AnyEdit =
          where % 2 === 0 ? { kind: 'set', path: inside, value: 1 } : { kind: 'remove', path: inside };
        const holds = holdsInPieces(source, [edit], splices, intended);
        const isWhole = holdsAsWhole(source, result, intended);
        if (holds) expect(isWhole, JSON.stringify([source.text, splices, result])).toBe(true);
        held += Number(holds);
        passed += Number(isWhole);
      }),
      { numRuns: 500 },
    );
    // A check that never holds would be as safe, and as slow as reading the whole.
    expect(held).toBeGreaterThan(passed / 5);
  });
});
