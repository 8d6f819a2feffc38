import * as fc from 'fast-check';
import type { Path, Value } from '../../src/model/edit.ts';
import { readSource } from '../../src/source/read.ts';

/** Texts that YAML would take for something else, or that its styles cannot all hold. */
const HARD_TEXTS = [
  ['', ' ', 'no', 'on', 'y', 'oui', 'null', '~', 'true', '12:30', '010', '1_000', '2021', '1e3', '0x1F', '='],
  ['<<', '2021-06', '2021-06-01', '2021-06-01/2021-06-03', '2021-06-01T10:00:00Z', '16:00/20:00', '2021-Q1'],
  ['« l’été : 2021 »', 'Prix « Bonne pratique »', 'a : b', 'a: b', 'a:', 'n° 3 # fin', 'a #b', 'a#b', '#'],
  [':', '?', '-', '- x', '-x', '? x', ': x', '{a', '[b]', 'a, b', 'a]', '"mot"', "l'un", `l'un dit "non"`],
  [
    "'",
    '"',
    '\\',
    'C:\\x',
    '*a',
    '&a',
    '!a',
    '%a',
    '@a',
    '`a`',
    '|',
    '>',
    '---',
    '...',
    '--- x',
    '__proto__',
  ],
  [
    'tab\there',
    'no\u00a0break',
    '\u00a0',
    'fin\u202f!',
    '\u2028',
    '\ufeff',
    '\u0085',
    '😀',
    '\ud800',
    '\ufffd',
  ],
  ['https://example.org/a?b=c#d', '[[prix/b]]', ' bord', 'bord ', 'mot '.repeat(30).trim(), 'a\r\nb', '\r'],
  [
    'un\ndeux',
    'un\n',
    '\nun',
    ' un\ndeux',
    'un\n\ndeux\n',
    'un\n\n',
    '\n',
    'un\n # deux\ntrois',
    'un \ndeux',
  ],
  ['un\n  deux', '- a\n- b\n', '# un\ndeux', '---\nx'],
  ['une note de plusieurs mots', 'un mot', 'un mot\n', "l'année d'une ville", 'dit "oui" et \\ non'],
].flat();

/** What a text between two keys could be made of. */
const SIGNS = Array.from('ab é:#-,\'"[]{}\n|>?&*!%\\ ');

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HARD_TEXTS) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 12 }),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.array(fc.constantFrom('un', 'mot', 'de', 'note'), { minLength: 2, maxLength: 6 }),
        fc.boolean(),
      )
      .map(([words, isEnded]) => words.join(' ') + (isEnded ? '\n' : '')),
  },
);
const number = fc.oneof(fc.integer({ min: -5, max: 3000 }), fc.constantFrom(0.5, 1e21, -1e-7));
export const scalar = fc.oneof(text, number, fc.boolean(), fc.constant(null));
const key = fc.constantFrom(
  'id',
  'title',
  'status',
  'on',
  'note',
  'items',
  'log',
  'x-y',
  'clé',
  '12',
  'a b',
  'a: b',
  'no',
  '',
);

export const { value } = fc.letrec<{ value: Value; list: Value[]; map: { [key: string]: Value } }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, scalar, tie('list'), tie('map')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  map: fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
}));

const entry = fc.record(
  {
    id: text,
    title: text,
    status: text,
    items: value,
    note: scalar,
    log: fc.array(fc.dictionary(key, scalar, { maxKeys: 3, noNullPrototype: true }), { maxLength: 3 }),
  },
  { requiredKeys: ['id'], noNullPrototype: true },
);
const plan = fc.record(
  {
    year: number,
    title: text,
    priorities: value,
    activities: fc.array(entry, { maxLength: 4 }),
    calendar: value,
    documents: fc.array(scalar, { maxLength: 3 }),
  },
  { requiredKeys: ['activities'], noNullPrototype: true },
) as fc.Arbitrary<{ [key: string]: Value }>;

/** Chooses from a seed, so that one number stands for all the styles of a text. */
class Chooser {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }
  often(percent: number): boolean {
    return this.below(100) < percent;
  }
}

/** Writes data as a person might, in styles that a seed chooses; written without the code under test. */
class Writer {
  readonly #choose: Chooser;
  readonly #step: number;
  readonly #listStep: number;
  readonly #dash: number;
  readonly #flow: number;
  readonly #noise: number;
  #comments = 0;

  constructor(seed: number) {
    this.#choose = new Chooser(seed);
    this.#step = this.#choose.often(70) ? 2 : 4;
    this.#listStep = this.#choose.often(30) ? 0 : this.#step;
    this.#dash = this.#choose.often(20) ? 4 : 2;
    this.#flow = this.#choose.below(60);
    this.#noise = this.#choose.below(40);
  }

  plan(data: { readonly [key: string]: Value }): string {
    const head = this.#choose.often(30) ? ['# En-tête', ''] : [];
    const body = Object.keys(data).length === 0 ? ['{}'] : this.#map(data, 0);
    const lines = [...head, ...body, ...(this.#choose.often(20) ? ['# Fin'] : [])];
    const lineBreak = this.#choose.often(25) ? '\r\n' : '\n';
    const whole = (this.#choose.often(15) ? '\uFEFF' : '') + lines.join(lineBreak) + lineBreak;
    return this.#choose.often(20) && !/\n\r?\n$/.test(whole) ? whole.slice(0, -lineBreak.length) : whole;
  }

  #comment(): string {
    return this.#choose.often(this.#noise)
      ? `${[' ', '  ', '   ', '\t'][this.#choose.below(4)]}#\tc${this.#comments++}: "x`
      : '';
  }

  /** Lines between two items, which are not part of either. */
  #between(column: number, before: string | undefined): string[] {
    // After a text that keeps its blank lines, a blank line would be part of it.
    const isOpen = before === undefined || before.trim() === '';
    const blank = !isOpen && this.#choose.often(this.#noise) ? [this.#choose.often(20) ? '  ' : ''] : [];
    return [
      ...blank,
      ...(this.#choose.often(this.#noise) ? [`${' '.repeat(column)}# d${this.#comments++}: [`] : []),
    ];
  }

  #map(data: { readonly [key: string]: Value }, column: number): string[] {
    const lines: string[] = [];
    for (const [name, inner] of Object.entries(data)) {
      lines.push(...this.#between(column, lines.at(-1)));
      const written = /^[a-zé][a-zé-]*$/.test(name) ? name : JSON.stringify(name);
      const start = `${' '.repeat(column)}${written}${this.#choose.often(5) ? ' :' : ':'}`;
      lines.push(...this.#value(start, inner, column + this.#listStep, column + this.#step));
    }
    return lines;
  }

  #list(data: readonly Value[], column: number): string[] {
    const lines: string[] = [];
    for (const inner of data) {
      lines.push(...this.#between(column, lines.at(-1)));
      const inside = column + this.#dash;
      const start = `${' '.repeat(column)}-`;
      if (
        typeof inner === 'object' &&
        inner !== null &&
        Object.keys(inner).length > 0 &&
        !this.#choose.often(this.#flow)
      ) {
        const own = this.#choose.often(10) ? [] : [start.padEnd(inside)];
        const [first = '', ...rest] = Array.isArray(inner)
          ? this.#list(inner as Value[], inside)
          : this.#map(inner as { [key: string]: Value }, inside);
        const isLine = own.length === 0 || first.trim().startsWith('#');
        lines.push(...(isLine ? [start, first] : [own.join('') + first.slice(inside)]), ...rest);
      } else lines.push(...this.#value(start, inner, inside, inside, true));
    }
    return lines;
  }

  /** A text on several lines, where that can hold it. */
  #text(start: string, data: string, column: number): string[] | undefined {
    const indent = ' '.repeat(column);
    const indented = (texts: readonly string[]) => texts.map((text) => (text === '' ? '' : indent + text));
    const lines = indented(data.replace(/\n$/, '').split('\n'));
    const words = data.trimEnd().split(' ');
    const chomp = data.endsWith('\n') ? '' : '-';
    // How far in the text stands is counted from its key or dash.
    const indicator = this.#choose.often(20) ? String(column - start.search(/\S/)) : '';
    const forms: string[][] = [];
    if (/^[a-zé«-][^\r\t\u0085\u2028\ufeff\ufffd]*$/.test(data) && !data.endsWith('\n\n'))
      forms.push([`${start} |${indicator}${chomp}${this.#comment()}`, ...lines]);
    if (/^[a-z]+\n\n$/.test(data)) forms.push([`${start} |+${this.#comment()}`, ...lines]);
    if (/^[a-z]+(?: [a-z]+)+\n?$/.test(data))
      forms.push([`${start} >${chomp}${indicator}${this.#comment()}`, ...indented(words)]);
    if (/^[ -~é«»’]+$/.test(data) && /^\S+(?: \S+)+$/.test(data)) {
      const inQuotes = (quote: string, written: string) => {
        const [first = '', ...others] = written.split(' ');
        return [`${start} ${quote}${first}`, ...indented(others)].map((line, index, { length }) =>
          index < length - 1 ? line : line + quote + this.#comment(),
        );
      };
      forms.push(inQuotes('"', data.replaceAll(/["\\]/g, String.raw`\$&`)));
      forms.push(inQuotes("'", data.replaceAll("'", "''")));
      if (/^[a-z]+(?: [a-z]+)+$/.test(data)) forms.push(inQuotes('', data));
    }
    return forms[this.#choose.below(Math.max(forms.length, 1))];
  }

  #value(start: string, data: Value, listColumn: number, mapColumn: number, flow = false): string[] {
    const text =
      typeof data === 'string' && this.#choose.often(60) ? this.#text(start, data, mapColumn) : undefined;
    if (text !== undefined) return text;
    if (typeof data !== 'object' || data === null) {
      const written = this.#scalar(data, false);
      return [
        (written === '' ? start : `${start}${this.#choose.often(10) ? '  ' : ' '}${written}`) +
          this.#comment() +
          (this.#choose.often(5) ? ' ' : ''),
      ];
    }
    if (flow || Object.keys(data).length === 0 || this.#choose.often(this.#flow)) {
      if (this.#choose.often(20) && Object.keys(data).length > 0) return this.#tall(start, data, mapColumn);
      return [`${start} ${this.#inFlow(data)}${this.#comment()}`];
    }
    const inner = Array.isArray(data)
      ? this.#list(data as Value[], listColumn)
      : this.#map(data as { [key: string]: Value }, mapColumn);
    return [start + this.#comment(), ...inner];
  }

  /** A collection in brackets over several lines. */
  #tall(start: string, data: readonly Value[] | { readonly [key: string]: Value }, column: number): string[] {
    const [open, close] = Array.isArray(data) ? '[]' : '{}';
    const items = Array.isArray(data)
      ? data.map((inner: Value) => this.#inFlow(inner))
      : Object.entries(data).map(([name, inner]) => this.#pairInFlow(name, inner));
    const trailing = this.#choose.often(50);
    const lines = items.flatMap((item, index) => {
      const comma = index < items.length - 1 || trailing ? ',' : '';
      const above = this.#choose.often(this.#noise / 2) ? [`# d${this.#comments++}: [`] : [];
      const comment = this.#comment();
      // Two on one line, where no comment parts them.
      const isJoined = above.length === 0 && index > 0 && this.#choose.often(15);
      return { above, item: item + comma + comment, isJoined };
    });
    const written: string[] = [];
    for (const { above, item, isJoined } of lines) {
      const last = written.at(-1);
      if (isJoined && last !== undefined && !last.includes('#\t'))
        written[written.length - 1] = `${last} ${item}`;
      else written.push(...[...above, item].map((line) => ' '.repeat(column) + line));
    }
    const isClosed = this.#choose.often(15) && !written.at(-1)!.includes('#\t');
    if (isClosed) return [`${start} ${open}`, ...written.slice(0, -1), `${written.at(-1)} ${close}`];
    return [`${start} ${open}${this.#comment()}`, ...written, `${' '.repeat(column)}${close}`];
  }

  #inFlow(data: Value): string {
    if (typeof data !== 'object' || data === null) return this.#scalar(data, true);
    const pad = this.#choose.often(50) ? ' ' : '';
    if (Array.isArray(data))
      return `[${pad}${(data as Value[]).map((inner) => this.#inFlow(inner)).join(`,${pad}`)}${pad}]`;
    const pairs = Object.entries(data).map(([name, inner]) => this.#pairInFlow(name, inner));
    return `{${pad}${pairs.join(`,${pad}`)}${pad}}`;
  }

  #pairInFlow(name: string, inner: Value): string {
    const written = this.#inFlow(inner);
    if (inner !== null || written !== '~') return `${JSON.stringify(name)}: ${written}`;
    return JSON.stringify(name) + ['', ':', ': ~'][this.#choose.below(3)]!;
  }

  #scalar(data: string | number | boolean | null, inFlow: boolean): string {
    if (data === null) return this.#choose.often(30) ? 'null' : inFlow || this.#choose.often(20) ? '~' : '';
    if (typeof data !== 'string') return String(data);
    if (/^[a-zé]{2,}( [a-zé]+)*$/.test(data) && !/^(?:true|null)$/.test(data) && this.#choose.often(70))
      return data;
    if (/^[ -~é«»’]*$/.test(data) && this.#choose.often(40)) return `'${data.replaceAll("'", "''")}'`;
    return JSON.stringify(data).replaceAll('\ufffd', '\\ufffd');
  }
}

/** Data and the text that it is written as, in a style of its own. */
export const written = fc
  .tuple(plan, fc.integer({ min: 0, max: 0xffffffff }))
  .map(([data, seed]) => ({ data, source: readSource(new Writer(seed).plan(data)) }));

/** All places of the data. */
export function* places(data: Value, path: Path = []): Generator<{ path: Path; data: Value }> {
  yield { path, data };
  if (typeof data !== 'object' || data === null) return;
  for (const [name, inner] of Object.entries(data))
    yield* places(inner, [...path, Array.isArray(data) ? Number(name) : name]);
}
