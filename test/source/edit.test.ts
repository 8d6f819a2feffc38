import { describe, expect, test } from 'vitest';
import type { Edit } from '../../src/model/edit.ts';
import { OidpError } from '../../src/model/error.ts';
import { applyEdits } from '../../src/source/edit.ts';
import { readSource } from '../../src/source/read.ts';
import { type Case, VARIANTS, append, insert, lines, set, refusalOf } from '../support/edits.ts';

const CASES: Case[] = [
  {
    name: 'set keeps the style of a scalar, the blanks and the comment beside it',
    before: lines`
plain:   one   # c
double: "one" # c
single: 'one'	# c
"key" : one
number: "12"
`,
    edits: [
      set(['plain'], 'two'),
      set(['double'], 'a "b" \\'),
      set(['single'], "l'été : #"),
      set(['key'], 'two words'),
      set(['number'], 13),
    ],
    after: lines`
plain:   two   # c
double: "a \"b\" \\" # c
single: 'l''été : #'	# c
"key" : two words
number: 13
`,
  },
  {
    name: 'set fills an empty value',
    before: lines`
a:
b:   # why
c: 
d:  
e: ~
f: null
g:
  # below
h: # beside
  # below
l:
  -
  - # why
  - x
`,
    edits: [
      ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => set([key], 'x')),
      set(['l', 0], 'u'),
      set(['l', 1], 'v'),
    ],
    after: lines`
a: x
b: x   # why
c: x
d: x 
e: x
f: x
g: x
  # below
h: x # beside
  # below
l:
  - u
  - v # why
  - x
`,
  },
  {
    name: 'set replaces a block scalar, but not the comment of its header or the blank lines after it',
    before: lines`
a: | # why
  one

  two

b: >-
    one
    two
# next
c: |+
  one


d: x
`,
    edits: [set(['a'], 'now'), set(['b'], 'three\nfour'), set(['c'], 3)],
    after: lines`
a: now # why

b: |-
    three
    four
# next
c: 3


d: x
`,
  },
  {
    name: 'set replaces a scalar of several lines',
    before: lines`
a: one
  two # c
b: "one

  two"
c:
  one
d: x
`,
    edits: [set(['a'], 1), set(['b'], 'x'), set(['c'], 'x')],
    after: lines`
a: 1 # c
b: "x"
c:
  x
d: x
`,
  },
  {
    name: 'set writes a text of several lines as a block scalar',
    before: lines`
activities:
  - id: prix
    note: "x" # c
    by:
  - other
`,
    edits: [
      set(['activities', 0, 'note'], 'Un\n\nDeux : # trois'),
      set(['activities', 0, 'by'], 'Un\nDeux\n'),
      set(['activities', 1], 'Un\nDeux'),
    ],
    after: lines`
activities:
  - id: prix
    note: |- # c
      Un

      Deux : # trois
    by: |
      Un
      Deux
  - |-
    Un
    Deux
`,
  },
  {
    name: 'set quotes a text of several lines that a block scalar would not show, or only with an indicator',
    before: lines`
a: x
b: x
c: x
d: x
e: x
`,
    edits: [
      set(['a'], ' un\ndeux'),
      set(['b'], 'un\n\n'),
      set(['c'], 'un\r\ndeux'),
      set(['d'], '\ufeffun\u2028'),
      set(['e'], '\ufffd'),
    ],
    after: lines`
a: " un\ndeux"
b: "un\n\n"
c: "un\r\ndeux"
d: "\ufeffun\u2028"
e: "\ufffd"
`,
  },
  {
    name: 'set quotes what a reader of YAML 1.1 or 1.2 would misread, and leaves dates plain',
    before: lines`
a: x
b: x
c: x
d: x
e: x
f: x
g: x
h: x
i: x
j: x
k: x
l: x
m: x
n: x
o: x
`,
    edits: [
      set(['a'], '2021-06-01'),
      set(['b'], '2021-09'),
      set(['c'], '2021-06-01/2021-06-03'),
      set(['d'], '2021'),
      set(['e'], 'no'),
      set(['f'], '12:30'),
      set(['g'], '010'),
      set(['h'], ''),
      set(['i'], 'Prix « Bonne pratique » : la suite'),
      set(['j'], 'Prix « a »\u00a0: n°\u00a03 # fin'),
      set(['k'], 'oui, non, [peut-être]'),
      set(['l'], 'dit "oui"'),
      set(['m'], '- x'),
      set(['n'], 'Cocody (Abidjan, Côte d’Ivoire)'),
      set(['o'], '2021-06-01T10:00:00Z'),
    ],
    after: lines`
a: 2021-06-01
b: 2021-09
c: 2021-06-01/2021-06-03
d: "2021"
e: "no"
f: "12:30"
g: "010"
h: ""
i: "Prix « Bonne pratique » : la suite"
j: "Prix « a » : n° 3 # fin"
k: oui, non, [peut-être]
l: dit "oui"
m: "- x"
n: Cocody (Abidjan, Côte d’Ivoire)
o: "2021-06-01T10:00:00Z"
`.replace('« a » : n° 3', '« a »\u00a0: n°\u00a03'),
  },
  {
    name: 'set in a flow collection',
    before: lines`
a: { one: 1, two: "x", three: , four } # c
b: [x, 'y', {z: }]
`,
    edits: [
      set(['a', 'one'], 'oui, non'),
      set(['a', 'two'], 'un\ndeux'),
      set(['a', 'three'], 'x'),
      set(['a', 'four'], 'y'),
      set(['b', 0], '16:00/20:00'),
      set(['b', 1], true),
      set(['b', 2, 'z'], 0.5),
    ],
    after: lines`
a: { one: "oui, non", two: "un\ndeux", three: x, four: "y" } # c
b: ["16:00/20:00", true, {z: 0.5}]
`,
  },
  {
    name: 'the last of two values for one place stays',
    before: lines`
a: 1
`,
    edits: [set(['a'], 2), set(['a'], 3)],
    after: lines`
a: 3
`,
  },
  {
    name: 'insert a key after the last that is there of some keys, or at the end',
    before: lines`
year: 2031
activities:
  - id: prix # c
    number: 1
    title: |
      Un

      Deux

    # about lead
    lead: x
    # at the end

  # about the next
  - id: autre
    number: 2
`,
    edits: [
      insert(['activities', 0, 'priority'], 'A', 'id', 'number'),
      insert(['activities', 0, 'section'], 'B', 'id', 'priority', 'number'),
      insert(['activities', 0, 'status'], 'done', 'number', 'title', 'priority'),
      insert(['activities', 0, 'due'], '2031-09', 'nothing'),
      insert(['activities', 1, 'note'], 'x'),
      insert(['activities', 1, 'alias'], 'y', 'id'),
      insert(['title'], 'Plan', 'year'),
    ],
    after: lines`
year: 2031
title: Plan
activities:
  - id: prix # c
    number: 1
    priority: A
    section: B
    title: |
      Un

      Deux
    status: done

    # about lead
    lead: x
    # at the end
    due: 2031-09

  # about the next
  - id: autre
    alias: "y"
    number: 2
    note: x
`,
  },
  {
    name: 'insert a key after a collection, with the comments that its indentation gives to it',
    before: lines`
a:
  b:
    - x

    # still b
  # about c
  c: 1
d:
- x
# about e
e: 1
`,
    edits: [insert(['a', 'n'], 1, 'b'), insert(['n'], 2, 'd')],
    after: lines`
a:
  b:
    - x

    # still b
  n: 1
  # about c
  c: 1
d:
- x
n: 2
# about e
e: 1
`,
  },
  {
    name: 'insert a key between keys that blank lines separate',
    before: lines`
year: 2031
title: x

priorities:
  A: { title: x }

activities: []
`,
    edits: [
      insert(['organization'], 'y', 'title'),
      insert(['themes'], [{ id: 'climat', title: 'Climat' }], 'priorities'),
      insert(['supporters'], ['aimf']),
    ],
    after: lines`
year: 2031
title: x
organization: "y"

priorities:
  A: { title: x }

themes:
  - id: climat
    title: Climat

activities: []

supporters: [aimf]
`,
  },
  {
    name: 'insert nested values, the small ones on one line',
    before: lines`
activities:
  - id: prix
`,
    edits: [
      insert(['activities', 0, 'partners'], ['cglu', 'a, b']),
      insert(['activities', 0, 'refersTo'], []),
      insert(['activities', 0, 'carriedFrom'], { year: 2030, activity: 'prix' }),
      insert(
        ['activities', 0, 'log'],
        [
          { on: '2031-02-10', status: 'done', note: 'Fait, sans reste' },
          { on: '2031-02-11', note: 'Un\nDeux' },
          {
            on: '2031-02-12',
            note: 'Un texte qui est bien trop long pour tenir sur la ligne où il devrait se trouver',
          },
        ],
      ),
      insert(['activities', 0, 'items'], [{ letter: 'a', refersTo: ['x', { z: [] }] }]),
    ],
    after: lines`
activities:
  - id: prix
    partners: [cglu, "a, b"]
    refersTo: []
    carriedFrom: { year: 2030, activity: prix }
    log:
      - { on: 2031-02-10, status: done, note: "Fait, sans reste" }
      - on: 2031-02-11
        note: |-
          Un
          Deux
      - on: 2031-02-12
        note: Un texte qui est bien trop long pour tenir sur la ligne où il devrait se trouver
    items:
      - letter: a
        refersTo:
          - x
          - z: []
`,
  },
  {
    name: 'insert a list without indentation where the file has such lists',
    before: lines`
activities:
- id: prix
  items:
  - letter: a
    title: x
- id: autre
`,
    edits: [
      insert(['activities', 1, 'items'], [{ letter: 'a', partners: [['x']] }]),
      append(['activities', 0, 'items'], { letter: 'b' }),
    ],
    after: lines`
activities:
- id: prix
  items:
  - letter: a
    title: x
  - letter: b
- id: autre
  items:
  - letter: a
    partners:
    - [x]
`,
  },
  {
    name: 'insert an element above a heading in comments that belongs to the next one',
    before: lines`
activities:
  - id: a
    number: 1

  # ----- B -----

  - id: c
    number: 2
`,
    edits: [insert(['activities', 1], { id: 'b', number: 2, priority: 'A' })],
    after: lines`
activities:
  - id: a
    number: 1

  - id: b
    number: 2
    priority: A

  # ----- B -----

  - id: c
    number: 2
`,
  },
  {
    name: 'append to an empty list entries of several lines, apart from each other',
    before: lines`
year: 2031
activities: []
`,
    edits: [
      append(['activities'], { id: 'a', number: 1, priority: 'A', title: 'A' }),
      append(['activities'], { id: 'b', number: 2, priority: 'A', title: 'B' }),
    ],
    after: lines`
year: 2031
activities:
  - id: a
    number: 1
    priority: A
    title: A

  - id: b
    number: 2
    priority: A
    title: B
`,
  },
  {
    name: 'insert with an indentation of four, and with wide dashes',
    before: lines`
activities:
    -   id: prix
        labels:
            one: 1
`,
    edits: [
      insert(['activities', 0, 'context'], { a: { b: 'Un\nDeux' } }),
      insert(['activities', 0, 'items'], [{ a: [[]], b: 1 }]),
      append(['activities'], { id: 'b', c: 1 }),
    ],
    after: lines`
activities:
    -   id: prix
        labels:
            one: 1
        context:
            a:
                b: |-
                    Un
                    Deux
        items:
            -   a:
                    -   []
                b: 1
    -   id: b
        c: 1
`,
  },
  {
    name: 'insert into flow mappings, in their style',
    before: lines`
a: { x: 1, y }
b: {x: 1} # c
c: {
  x: 1, # one
  y: 2 # two
}
d: {
  x: 1,
  y: 2,
}
`,
    edits: [
      insert(['a', 'n'], 'un\ndeux', 'x'),
      insert(['a', 'm'], ['a', { b: 'c:d' }]),
      insert(['b', 'n'], { m: [] }),
      insert(['c', 'n'], 1, 'x'),
      insert(['c', 'm'], 2),
      insert(['d', 'n'], 1),
      insert(['d', 'm'], 2),
    ],
    after: lines`
a: { x: 1, n: "un\ndeux", y, m: [a, { b: "c:d" }] }
b: {x: 1, n: {m: []}} # c
c: {
  x: 1, # one
  n: 1,
  y: 2, # two
  m: 2
}
d: {
  x: 1,
  y: 2,
  n: 1,
  m: 2,
}
`,
  },
  {
    name: 'insert into and append to empty values',
    before: lines`
a: {} # c
b: { }
c:
d:   # c
  # below
e: []
f: [ ] # c
g: [] # c
h: ~
i: { x: {}, y: [], z: , v }
`,
    edits: [
      insert(['a', 'x'], 1),
      insert(['a', 'y'], 2),
      insert(['b', 'x'], { y: { z: 1 } }),
      append(['c'], 'x'),
      append(['d'], { x: ['y', []] }),
      append(['d'], 'z'),
      append(['e'], 'x'),
      append(['e'], 'y'),
      append(['f'], 1),
      append(['g'], { on: '2031-01-01', note: 'x' }),
      insert(['h', 'x'], 1),
      insert(['i', 'x', 'a'], 1),
      append(['i', 'y'], 1),
      append(['i', 'z'], 1),
      append(['i', 'v'], 'un\ndeux'),
    ],
    after: lines`
a: { x: 1, y: 2 } # c
b:
  x:
    y: { z: 1 }
c: [x]
d:   # c
  # below
  - x:
      - "y"
      - []
  - z
e: [x, "y"]
f: [ 1 ] # c
g: # c
  - on: 2031-01-01
    note: x
h: { x: 1 }
i: { x: { a: 1 }, y: [1], z: [1], v: ["un\ndeux"] }
`,
  },
  {
    name: 'insert an element before another and the comments right above that one',
    before: lines`
calendar:
  # about a
  - id: a
    # still a
  # about b
  # more about b
  - id: b

  # a heading

  # about c
  - id: c
`,
    edits: [
      insert(['calendar', 1], { id: 'before b', when: '2031-01' }),
      insert(['calendar', 0], { id: 'first' }),
      insert(['calendar', 0], { id: 'second' }),
    ],
    after: lines`
calendar:
  - id: first
  - id: second
  # about a
  - id: a
    # still a
  - id: before b
    when: 2031-01
  # about b
  # more about b
  - id: b

  # a heading

  # about c
  - id: c
`,
  },
  {
    name: 'keep the blank lines between elements',
    before: lines`
activities:
  - id: a

  # about b
  - id: b

  - id: c


# about the calendar
calendar:
  - id: a
`,
    edits: [
      insert(['activities', 1], { id: 'new' }),
      append(['activities'], { id: 'd' }),
      append(['activities'], { id: 'e' }),
      append(['calendar'], { id: 'b' }),
    ],
    after: lines`
activities:
  - id: a

  - id: new

  # about b
  - id: b

  - id: c

  - id: d

  - id: e


# about the calendar
calendar:
  - id: a
  - id: b
`,
  },
  {
    name: 'append before the comments of what follows, in the style of the elements',
    before: lines`
log:
  - {on: 2031-01-01, note: x}
  # - a comment of the list
  # and one more
# a comment of what follows
other:
  - on: 2031-01-01
    note: x # c
    # a comment of the element
flow: [a, b] # c
tall: [
    a, # c
    b, # d
]
open: [
  a # c
]
`,
    edits: [
      append(['log'], { on: '2031-01-02', note: 'y', more: [1] }),
      append(['other'], { on: '2031-01-02' }),
      append(['flow'], 'c, d'),
      append(['flow'], { a: 1 }),
      append(['tall'], 'c'),
      append(['open'], 'b'),
      append(['open'], 'c'),
      insert(['open', 0], 'z'),
      insert(['flow', 1], 'z'),
    ],
    after: lines`
log:
  - {on: 2031-01-01, note: x}
  # - a comment of the list
  # and one more
  - {on: 2031-01-02, note: "y", more: [1]}
# a comment of what follows
other:
  - on: 2031-01-01
    note: x # c
    # a comment of the element
  - on: 2031-01-02
flow: [a, z, b, "c, d", { a: 1 }] # c
tall: [
    a, # c
    b, # d
    c,
]
open: [
  z,
  a, # c
  b,
  c
]
`,
  },
  {
    name: 'edit lists inside lists',
    before: lines`
a:
- - x
  - "y"
-
  id: z
-
`,
    edits: [
      insert(['a', 0, 0], 'first'),
      append(['a', 0], 'last'),
      insert(['a', 1, 'n'], 1),
      insert(['a', 2, 'n'], 'un\ndeux'),
      append(['a'], ['u', 'v']),
    ],
    after: lines`
a:
- - first
  - x
  - "y"
  - last
-
  id: z
  n: 1
-
  n: |-
    un
    deux
- - u
  - v
`,
  },
  {
    name: 'everything at one place, the innermost first',
    before: lines`
activities:
  - id: a
    log:
      - on: 2031-01-01
`,
    edits: [
      insert(['calendar'], []),
      append(['activities'], { id: 'b' }),
      insert(['activities', 0, 'x'], 1),
      append(['activities', 0, 'log'], { on: '2031-01-02' }),
      insert(['activities', 0, 'log', 0, 'note'], 'x'),
      set(['activities', 0, 'log', 0, 'on'], 'un\ndeux'),
    ],
    after: lines`
activities:
  - id: a
    log:
      - on: |-
          un
          deux
        note: x
      - on: 2031-01-02
    x: 1
  - id: b
calendar: []
`,
  },
  {
    name: 'keys that need quotes, and those that only look so',
    before: lines`
a:
  b: 1
`,
    edits: ['on', 'x-y', 'a b', 'a: b', '12', '__proto__', ''].map((key) => insert(['a', key], 1)),
    after: lines`
a:
  b: 1
  on: 1
  x-y: 1
  a b: 1
  "a: b": 1
  "12": 1
  __proto__: 1
  "": 1
`,
  },
  {
    name: 'a text that keeps its blank lines stays as it is',
    before: lines`
a:
  - x

  - |+
    one

b: x
`,
    edits: [append(['a'], 'y'), insert(['c'], 1, 'a')],
    after: lines`
a:
  - x

  - |+
    one

  - "y"
c: 1
b: x
`,
  },
  {
    name: 'anchors that no alias names, tags and a document start do not matter',
    before: lines`
%YAML 1.2
---
a: &a
  b: &b 1
  c: !!str x
...
`,
    edits: [set(['a', 'b'], 2), set(['a', 'c'], 'z'), insert(['a', 'd'], 3), insert(['e'], 4)],
    after: lines`
%YAML 1.2
---
a: &a
  b: &b 2
  c: !!str z
  d: 3
e: 4
...
`,
  },
];

describe.each(VARIANTS)('applyEdits to a text %s', (_, change) => {
  test.each(CASES)('$name', ({ before, edits, after }) => {
    expect(applyEdits(readSource(change(before)), edits, 'plan.yaml')).toBe(change(after));
  });
});

describe('applyEdits', () => {
  test('fills an empty document', () => {
    expect(applyEdits(readSource(''), [insert(['a'], 1), insert(['b'], ['x'])], 'x')).toBe('a: 1\nb: [x]\n');
    expect(applyEdits(readSource('# c\r\n'), [insert(['a'], 1)], 'x')).toBe('# c\r\na: 1\r\n');
    expect(applyEdits(readSource('# c'), [append([], 'x')], 'x')).toBe('# c\n- x');
  });

  test('follows the line break of the line before, where a file has both', () => {
    const source = readSource('a:\r\n  - x\r\nb:\n  - x\nc: 1\r\n');
    expect(applyEdits(source, [append(['a'], 'z'), append(['b'], 'z')], 'x')).toBe(
      'a:\r\n  - x\r\n  - z\r\nb:\n  - x\n  - z\nc: 1\r\n',
    );
  });

  test('leaves a text without edits, and a key that stands twice', () => {
    const source = readSource('a: 1\na: 2\nb: 1\n');
    expect(applyEdits(source, [], 'x')).toBe(source.text);
    expect(applyEdits(source, [set(['b'], 2)], 'x')).toBe('a: 1\na: 2\nb: 2\n');
  });
});

const ALIASED = lines`
base: &base { status: planned, list: &list [x] }
plan: *base
other: { log: *list, when: &when 2031 }
again: *when
unused: &unused 1
`;

const REFUSALS: [name: string, text: string, edits: Edit[], reason: string, at: string][] = [
  ['a value that is an alias', ALIASED, [set(['again'], 1)], 'alias', 'again'],
  ['a path through an alias', ALIASED, [set(['plan', 'status'], 'x')], 'alias', 'plan/status'],
  ['a list that is an alias', ALIASED, [append(['other', 'log'], 'x')], 'alias', 'other/log'],
  ['a value that an alias names', ALIASED, [set(['other', 'when'], 1)], 'anchor', 'other/when'],
  ['a place in what an alias names', ALIASED, [set(['base', 'status'], 'x')], 'anchor', 'base/status'],
  ['a list that an alias names', ALIASED, [append(['base', 'list'], 'x')], 'anchor', 'base/list'],
  ['a key where an alias names the mapping', ALIASED, [insert(['base', 'x'], 1)], 'anchor', 'base/x'],
  ['a key that is not there', 'a: 1\n', [set(['b'], 1)], 'no-such-place', 'b'],
  ['an element that is not there', 'a: [1]\n', [set(['a', 1], 1)], 'no-such-place', 'a/1'],
  ['a place inside a scalar', 'a: 1\n', [insert(['a', 'b'], 1)], 'no-such-place', 'a/b'],
  ['a collection set to a scalar', 'a: [1]\n', [set(['a'], 1)], 'no-such-place', 'a'],
  ['an element appended to a mapping', 'a: { b: 1 }\n', [append(['a'], 1)], 'no-such-place', 'a'],
  ['an element before none', 'a: [1]\n', [insert(['a', 1], 1)], 'no-such-place', 'a/1'],
  ['an element before none of an empty list', 'a:\n', [insert(['a', 0], 1)], 'no-such-place', 'a/0'],
  ['a key for a list', 'a: [1]\n', [insert(['a', 'b'], 1)], 'no-such-place', 'a/b'],
  ['a key that is there', 'a: 1\n', [insert(['a'], 1)], 'unexpected-result', 'a'],
  ['a key twice', 'a: 1\nb: 1\n', [insert(['c'], 1, 'a'), insert(['c'], 1)], 'unexpected-result', 'c'],
  [
    'an empty value that becomes two things',
    'a:\n',
    [set(['a'], 1), append(['a'], 1)],
    'unexpected-result',
    'a',
  ],
  ['a tag that changes the value', 'a: !!str x\n', [set(['a'], 3)], 'unexpected-result', 'a'],
  ['a text that is not YAML', 'a: "\n', [set(['a'], 3)], 'unexpected-result', 'a'],
];

test.each(REFUSALS)('applyEdits refuses %s', (_, text, edits, reason, at) => {
  const refusal = refusalOf(text, edits);
  expect(refusal).toBeInstanceOf(OidpError);
  expect(refusal).toMatchObject({ code: 'edit-refused', details: { file: 'plans/2031.yaml', reason, at } });
});
