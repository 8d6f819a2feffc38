import { describe, expect, test } from 'vitest';
import type { Edit } from '../../src/model/edit.ts';
import { OidpError } from '../../src/model/error.ts';
import { applyEdits } from '../../src/source/edit.ts';
import { readSource } from '../../src/source/read.ts';
import { type Case, VARIANTS, append, insert, lines, remove, set, refusalOf } from '../support/edits.ts';

const CASES: Case[] = [
  {
    name: 'a key goes with its line and the comment beside it, and no other line does',
    before: lines`
year: 2031

# about the title
title: Plan # as voted
# below the title

priorities: {}
`,
    edits: [remove('title')],
    after: lines`
year: 2031

# about the title
# below the title

priorities: {}
`,
  },
  {
    name: 'a key goes with a value of several lines, whatever its style',
    before: lines`
a: one
  two # c
b: "one

  two"
c:
  # inside
  - x # x
  - y
  # after
d: |- # why
  one

  two

# still there
e: |+
  one

f:
g: # c
h: { x: 1,
  y: 2 } # c
i: 1
`,
    edits: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => remove(key)),
    after: lines`
  # after

# still there
i: 1
`,
  },
  {
    name: 'the first key of an element leaves its place beside the dash to the next',
    before: lines`
calendar:
  - outcome: held # c
    title: x
  -   note: |
        One.
      id: y
      when: 2031
  - - a
    - b
`,
    edits: [
      remove('calendar', 0, 'outcome'),
      remove('calendar', 1, 'note'),
      remove('calendar', 1, 'id'),
      remove('calendar', 2, 0),
    ],
    after: lines`
calendar:
  - title: x
  -   when: 2031
  - - b
`,
  },
  {
    name: 'an element of a block list goes with its dash, wherever that stands',
    before: lines`
a:
- x # x
# about y
- "y"
-
  id: z
-
- last
b:
    -   id: x
        log: []

    # about y
    -   id: y
`,
    edits: [remove('a', 0), remove('a', 2), remove('a', 3), remove('b', 0)],
    after: lines`
a:
# about y
- "y"
- last
b:

    # about y
    -   id: y
`,
  },
  {
    name: 'one comma goes with an item of a flow collection, and the padding stays',
    before: lines`
a: [date, place] # c
b: [date, place]
c: [ x, y, z ]
d: { a: 1, b: 2 }
e: {a: 1, b: 2, c: 3}
f: { a: , b, "c": [1], }
g: [x,y,z,]
`,
    edits: [
      remove('a', 0),
      remove('b', 1),
      remove('c', 0),
      remove('c', 2),
      remove('d', 'b'),
      remove('e', 'b'),
      remove('f', 'a'),
      remove('f', 'c'),
      remove('g', 1),
    ],
    after: lines`
a: [place] # c
b: [date]
c: [ y ]
d: { a: 1 }
e: {a: 1, c: 3}
f: { b, }
g: [x,z,]
`,
  },
  {
    name: 'an item of a flow collection over several lines goes with its line',
    before: lines`
a: [ # head
    a, # about a
    # about b
    b, # b
    c # c
] # end
b: {
  x: 1,
  y: 2
}
c: {
  x: 1, y: 2,
  z: 3 }
d: [ x
  , y
  , z ]
`,
    edits: [
      remove('a', 0),
      remove('a', 2),
      remove('b', 'x'),
      remove('c', 'y'),
      remove('c', 'z'),
      remove('d', 1),
    ],
    after: lines`
a: [ # head
    # about b
    b # b
] # end
b: {
  y: 2
}
c: {
  x: 1 }
d: [ x
  , z ]
`,
  },
  {
    name: 'what has nothing left holds nothing',
    before: lines`
a: [ x ] # c
b: { x: [1], y: {z: 1} }
c: # why
  # more
  - x # x
  # after
d:
- x

- y
e:
  - id: x # x
  - - a
  -
    id: z
f: [
  x, # x
  y # y
]
`,
    edits: [
      remove('a', 0),
      remove('b', 'x', 0),
      remove('b', 'y', 'z'),
      remove('c', 0),
      remove('d', 0),
      remove('d', 1),
      remove('e', 0, 'id'),
      remove('e', 1, 0),
      remove('e', 2, 'id'),
      remove('f', 1),
      remove('f', 0),
    ],
    after: lines`
a: [] # c
b: { x: [], y: {} }
c: [] # why
  # more
  # after
d: []

e:
  - {}
  - []
  - {}
f: []
`,
  },
  {
    name: 'a plan without a key is a mapping still',
    before: lines`
# head
a: 1 # c
# middle
b:
  - x
# end
`,
    edits: [remove('a'), remove('b')],
    after: lines`
# head
{}
# middle
# end
`,
  },
  {
    name: 'new items take the place of those that go',
    before: lines`
calendar:
  - id: x
    toConfirm: [date] # c
  - toConfirm:
      - date # c
      - place
    id: y
  - outcome: held # c
  - kind: event
    when: 2031
a: { x: 1, y: 2 }
b: [
  x, # x
  y # y
]
`,
    edits: [
      remove('calendar', 0, 'toConfirm', 0),
      append(['calendar', 0, 'toConfirm'], 'place'),
      append(['calendar', 0, 'toConfirm'], 'holding'),
      remove('calendar', 1, 'toConfirm', 0),
      insert(['calendar', 1, 'toConfirm', 1], 'holding'),
      remove('calendar', 2, 'outcome'),
      insert(['calendar', 2, 'note'], 'Un\nDeux'),
      insert(['calendar', 2, 'activities'], ['x']),
      remove('calendar', 3, 'kind'),
      insert(['calendar', 3, 'title'], 'x', 'kind'),
      remove('a', 'x'),
      insert(['a', 'z'], 3, 'x'),
      remove('b', 0),
      remove('b', 1),
      append(['b'], 'z'),
      append(['b'], 'u'),
    ],
    after: lines`
calendar:
  - id: x
    toConfirm: [place, holding] # c
  - toConfirm:
      - holding
      - place
    id: y
  - note: |-
      Un
      Deux
    activities: [x]
  - title: x
    when: 2031
a: { z: 3, y: 2 }
b: [
  z,
  u
]
`,
  },
  {
    name: 'everything at the end of a text',
    before: lines`
activities:
  - id: a
    log:
      - on: 2031-01-01
        note: x
  - id: b
calendar:
  - id: c
    note: Un
    toConfirm: [date]
`,
    edits: [
      remove('activities', 0, 'log', 0, 'note'),
      remove('activities', 1),
      append(['activities', 0, 'log'], { on: '2031-01-02' }),
      append(['activities'], { id: 'd' }),
      set(['calendar', 0, 'note'], 'Un\nDeux'),
      remove('calendar', 0, 'toConfirm'),
    ],
    after: lines`
activities:
  - id: a
    log:
      - on: 2031-01-01
      - on: 2031-01-02
  - id: d
calendar:
  - id: c
    note: |-
      Un
      Deux
`,
  },
  {
    name: 'an alias goes, and an anchor that none names',
    before: lines`
base: &base { status: planned }
plan: *base
unused: &unused
  - 1
list: [*base, 2]
`,
    edits: [remove('plan'), remove('unused'), remove('list', 0)],
    after: lines`
base: &base { status: planned }
list: [2]
`,
  },
];

describe.each(VARIANTS)('remove in a text %s', (_, change) => {
  test.each(CASES)('$name', ({ before, edits, after }) => {
    expect(applyEdits(readSource(change(before)), edits, 'plan.yaml')).toBe(change(after));
  });
});

test('remove twice at one place is once', () => {
  const source = readSource('a: 1\nb: [x, y, z]\n');
  expect(applyEdits(source, [remove('b', 1), remove('b', 1)], 'x')).toBe('a: 1\nb: [x, z]\n');
});

test('an element that goes moves no path of the same batch', () => {
  const source = readSource('a:\n  - x: 1\n  - x: 2\n  - x: 3\n');
  const edits = [remove('a', 0), set(['a', 2, 'x'], 4), insert(['a', 1], { x: 0 }), remove('a', 1)];
  expect(applyEdits(source, edits, 'x')).toBe('a:\n  - x: 0\n  - x: 4\n');
});

const REFUSALS: [name: string, text: string, edits: Edit[], reason: string, at: string][] = [
  ['nothing', 'a: 1\n', [remove()], 'no-such-place', ''],
  ['a key that is not there', 'a: 1\n', [remove('b')], 'no-such-place', 'b'],
  ['an element that is not there', 'a: [1]\n', [remove('a', 1)], 'no-such-place', 'a/1'],
  ['an element by a name', 'a: [1]\n', [remove('a', '0')], 'no-such-place', 'a/0'],
  ['something in a scalar', 'a: 1\n', [remove('a', 'b')], 'no-such-place', 'a/b'],
  ['a key that stands twice', 'a: 1\na: 2\n', [remove('a')], 'unexpected-result', 'a'],
  ['what is set too', 'a: 1\nb: 1\n', [remove('a'), set(['a'], 2)], 'unexpected-result', 'a'],
  ['what something is added to', 'a: [1]\nb: 1\n', [append(['a'], 2), remove('a')], 'unexpected-result', 'a'],
  ['what an alias names', 'a: &a [1]\nb: *a\n', [remove('a')], 'anchor', 'a'],
  ['what holds what an alias names', 'a: { x: &x 1 }\nb: *x\n', [remove('a')], 'anchor', 'a'],
  ['a place in an alias', 'a: &a [1]\nb: *a\n', [remove('b', 0)], 'alias', 'b/0'],
  [
    'the first key, where a comment stands before the next',
    'a:\n  - x: 1\n    # about y\n    y: 2\n',
    [remove('a', 0, 'x')],
    'entangled',
    'a/0/x',
  ],
  [
    'the first key, where a blank line stands before the next',
    'a:\n  - x: 1\n\n    y: 2\n',
    [remove('a', 0, 'x')],
    'entangled',
    'a/0/x',
  ],
  ['an item beside a comment', 'a: [x, y # c\n  , z]\n', [remove('a', 1)], 'entangled', 'a/1'],
  ['the last item, with a comment', 'a: [ # c\n  x ]\n', [remove('a', 0)], 'entangled', 'a/0'],
  ['a key with an anchor', '&k a: 1\nb: 1\n', [remove('a')], 'entangled', 'a'],
  ['a key after a sign of its own', 'b: 1\n? a\n: 1\n', [remove('a')], 'entangled', 'a'],
  ['the last element of a list with an anchor', 'a: &a\n  - 1\n', [remove('a', 0)], 'entangled', 'a/0'],
  [
    'what a text that keeps its blank lines stands before',
    'a: |+\n  x\nb: 1\n\nc: 1\n',
    [remove('b')],
    'unexpected-result',
    'b',
  ],
  [
    'what a comment is below that the text above would take',
    'a: |\n  x\nb:\n  - 1\n  # c\nc: 1\n',
    [remove('b')],
    'unexpected-result',
    'b',
  ],
];

test.each(REFUSALS)('remove refuses %s', (_, text, edits, reason, at) => {
  const refusal = refusalOf(text, edits);
  expect(refusal).toBeInstanceOf(OidpError);
  expect(refusal).toMatchObject({ code: 'edit-refused', details: { file: 'plans/2031.yaml', reason, at } });
});
