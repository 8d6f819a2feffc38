import fc from 'fast-check';

/** A way to change something, and the numbers that tell what: read as positions in whatever there is. */
export interface Mutation {
  readonly way: number;
  readonly picks: readonly [number, number, number];
}

const pick = fc.nat({ max: 1_000_000 });
export const mutation: fc.Arbitrary<Mutation> = fc.record({
  way: fc.nat({ max: 1000 }),
  picks: fc.tuple(pick, pick, pick),
});

const at = <Element>(list: readonly Element[], index: number): Element => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('an empty list');
  return found;
};

/** What means something in YAML, in a plan or to a terminal. */
const NASTY = [
  [
    '"',
    "'",
    ':',
    ': ',
    '#',
    ' #',
    '- ',
    '\n',
    '\r',
    '\t',
    '[',
    ']',
    '{',
    '}',
    ',',
    '&a ',
    '*a',
    '!',
    '|',
    '>',
    '%',
  ],
  [
    '---\n',
    '\n...\n',
    '<<: ',
    '? ',
    '\0',
    '\u001B[31m',
    '\u007F',
    '\u0085',
    '\u00A0',
    '\u2028',
    '\u202E',
    '\uFEFF',
  ],
  [
    '\uD800',
    '\uFFFD',
    '😀',
    '\u0301',
    '~',
    'null',
    '\n\n',
    '  ',
    '[[',
    ']]',
    '[[prix]]',
    '/',
    '-',
    '0',
    '__proto__',
  ],
].flat();

/** A text with a part of it or some of its lines deleted, inserted, replaced, doubled or exchanged. */
export function mutateText(text: string, { way, picks: [a, b, c] }: Mutation): string {
  const start = a % (text.length + 1);
  const end = Math.min(start + (b % 40), text.length);
  const lines = text.split('\n');
  const [one, other] = [a % lines.length, b % lines.length];
  const ways: readonly (() => string)[] = [
    () => text.slice(0, start) + text.slice(end),
    () => text.slice(0, start) + at(NASTY, c) + text.slice(start),
    () => text.slice(0, start) + at(NASTY, c) + text.slice(end),
    () => text.slice(0, end) + text.slice(start),
    () => lines.toSpliced(one, 1 + (c % 3)).join('\n'),
    () => lines.toSpliced(other, 0, ...lines.slice(one, one + 1 + (c % 6))).join('\n'),
    () => lines.with(one, at(lines, other)).with(other, at(lines, one)).join('\n'),
    () => lines.with(one, `${' '.repeat(c % 5)}${at(lines, one)}`).join('\n'),
    () => text.slice(0, start),
    () => text.replaceAll('\n', at(['\r\n', '\r', '\n\n'], c)),
  ];
  return at(ways, way)();
}

type Container = { [key: string]: unknown };
type Step = readonly [parent: Container, key: string];

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** Every place in some data, each as the collection and the key that it stands under. */
function placesIn(data: unknown): Step[] {
  if (!isContainer(data)) return [];
  return Object.keys(data).flatMap((key) => [[data, key] as const, ...placesIn(data[key])]);
}

const OTHER_VALUES = [
  [
    null,
    0,
    -1,
    1,
    2,
    3,
    7,
    1.5,
    2 ** 53,
    true,
    false,
    '',
    'a',
    'b',
    'A',
    'Z',
    'prix',
    'prix/b',
    'planned',
    'done',
  ],
  ['cancelled', '2030', 2031, '2030-02-30', '2030-06-03/2030-06-01', '2030-08', '2030-01-01', '20:00/16:00'],
  [
    'closed',
    '[[rien]]',
    '[[ prix ]]',
    '[[PRIX]]',
    '[[2030/rien]]',
    'x\u0007',
    'constructor',
    'https://example.org',
  ],
].flat();

/** What has the form that a key asks for, right or wrong beside the rest. */
const FITTING: Readonly<Record<string, readonly unknown[]>> = {
  status: ['planned', 'in-progress', 'done', 'postponed', 'cancelled'],
  state: ['draft', 'proposed', 'adopted', 'closed'],
  year: [2012, 2019, 2029, 2030, 2040],
  due: ['2030-06-03/2030-06-01', '2030-03', '2030-09/2030-03', 2030],
  when: ['2030-06-03/2030-06-01', '2030-03', '2030-09/2030-03', '2030-05-02'],
  since: ['2030-09/2030-03', 2029],
  time: ['20:00/16:00', '09:00'],
  on: ['2030-01-01', '2030-12-31', '2040-01-01'],
  letter: ['a', 'b', 'c', 'd'],
  item: ['a', 'b', 'c', 'd'],
  priority: ['A', 'B', 'C', 'D', 'E'],
  note: ['[[prix]]', '[[rien]]', '[[prix/z]]', '[[Prix]]'],
};

/** Some data with something in it deleted, renamed, doubled, moved or given another value; the data itself stays. */
export function mutateData(data: unknown, { way, picks: [a, b, c] }: Mutation): unknown {
  const copy = structuredClone(data);
  const places = placesIn(copy);
  if (places.length === 0) return copy;
  const [parent, key] = at(places, a);
  const like = places.filter(([, other]) => other === key && !Array.isArray(parent));
  const [otherParent, otherKey] = like.length > 1 && c % 4 > 0 ? at(like, b) : at(places, b);
  const set = (value: unknown) => {
    parent[key] = structuredClone(value);
  };
  const fit = () => {
    const fitting = places.filter(([, name]) => Object.hasOwn(FITTING, name));
    if (fitting.length === 0) return;
    const [mapping, name] = at(fitting, b);
    mapping[name] = at(FITTING[name] ?? [null], c);
  };
  const ways: readonly (() => void)[] = [
    () => remove(parent, key),
    () => rename(parent, key, at([otherKey, `${key}e`, `x-${key}`, '__proto__', 'toString'], c)),
    () => set(otherParent[otherKey]),
    () => set(otherParent[otherKey]),
    () => set(otherParent[otherKey]),
    () => set(at([...OTHER_VALUES, [], {}, ['prix'], { a: 1 }], c)),
    () => set(at(OTHER_VALUES, c)),
    fit,
    fit,
    fit,
    fit,
    () => {
      if (Array.isArray(parent)) parent.splice(Number(key), 0, structuredClone(parent[Number(key)]));
    },
    () => {
      if (Array.isArray(parent)) parent.reverse();
    },
    () => {
      if (Array.isArray(parent)) parent.push(...(parent.splice(Number(key), 1) as unknown[]));
    },
    () => {
      const [one, other] = [parent[key], otherParent[otherKey]];
      if (isContainer(one) || isContainer(other)) return;
      [parent[key], otherParent[otherKey]] = [other, one];
    },
  ];
  at(ways, way)();
  return copy;
}

function remove(parent: Container, key: string): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent, key);
}

/** At the same place among the keys, as a person would. */
function rename(parent: Container, key: string, to: string): void {
  if (Array.isArray(parent)) return;
  const entries = Object.entries(parent).filter(([each]) => each !== to || each === key);
  for (const each of Object.keys(parent)) Reflect.deleteProperty(parent, each);
  for (const [each, value] of entries)
    Object.defineProperty(parent, each === key ? to : each, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
}
