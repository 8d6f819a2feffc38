import { describe, expect, test } from 'vitest';
import { diagnose, summary } from '../support/diagnose.ts';
import { plain } from '../support/run.ts';

/** The other places that the findings of a rule show: what each underlines, in which file, and what is said of it. */
function related(rule: string, texts: Record<string, string>): string[] {
  const { diagnostics } = diagnose(texts);
  return diagnostics
    .filter((each) => each.rule === rule)
    .flatMap((each) => each.related.map((other) => ({ ...each, ...other })))
    .map((other) => `${other.file} ${summary(texts[other.file] ?? '', other)} ${plain(other.message)}`);
}

const plan = (year: number, rest: string, head = '') =>
  `year: ${year}\ntitle: Plan\n${head}priorities: { A: { title: Communication } }\n${rest}`;
const closed = 'state: closed\nadopted: { on: 2030-01-10 }\n';

const SOURCE = `activities:
  - { id: prix, number: 1, priority: A, title: Prix, items: [{ letter: a, title: Un }, { letter: b, title: Deux }] }
  - { id: site, number: 2, priority: A, title: Site }
calendar:
  - { id: fete, title: Fête }
`;

const CASES: readonly [
  name: string,
  rule: string,
  texts: Record<string, string>,
  related: readonly string[],
][] = [
  [
    'the nearest id, here',
    'unknown-reference',
    { 'plans/2031.yaml': plan(2031, `note: Voir [[prixx]] et [[rien-de-tel]].\n${SOURCE}`) },
    ['plans/2031.yaml 6 unknown-reference «prix» peut-être celle-ci'],
  ],
  [
    'the activity that has no such item',
    'unknown-reference',
    { 'plans/2031.yaml': plan(2031, `note: Voir [[prix/z]].\n${SOURCE}`) },
    ["plans/2031.yaml 6 unknown-reference «prix» l'activité qui est nommée"],
  ],
  [
    'what is near in the plan that a link, an activity or an event comes from',
    'unknown-reference',
    {
      'plans/2030.yaml': plan(2030, SOURCE),
      'plans/2031.yaml': plan(
        2031,
        `note: Voir [[2030/sit]].
activities:
  - { id: a, number: 1, priority: A, title: A, carriedFrom: { year: 2030, activity: pri } }
  - { id: b, number: 2, priority: A, title: B, carriedFrom: { year: 2030, activity: prix, item: z } }
calendar:
  - { id: c, title: C, carriedFrom: { year: 2030, event: fette } }
`,
      ),
    },
    [
      'plans/2030.yaml 6 unknown-reference «site» peut-être celle-ci',
      'plans/2030.yaml 5 unknown-reference «prix» peut-être celle-ci',
      "plans/2030.yaml 5 unknown-reference «prix» l'activité qui est nommée",
      'plans/2030.yaml 8 unknown-reference «fete» peut-être celle-ci',
    ],
  ],
  [
    'the first open item',
    'status-conflict',
    { 'plans/2031.yaml': plan(2031, SOURCE.replace('title: Prix,', 'title: Prix, status: done,')) },
    ['plans/2031.yaml 5 status-conflict «a» la première qui reste ouverte'],
  ],
  [
    'the last entry that gives a status',
    'log-conflict',
    {
      'plans/2031.yaml': plan(
        2031,
        SOURCE.replace(
          'title: Site',
          'title: Site, status: done, log: [{ on: 2031-02-01, status: planned }, { on: 2031-03-01, status: in-progress }]',
        ),
      ),
    },
    ['plans/2031.yaml 6 log-conflict «in-progress» le journal dit ici'],
  ],
  [
    'the entry that it should not be before',
    'log-order',
    {
      'plans/2031.yaml': plan(
        2031,
        SOURCE.replace(
          'title: Site',
          'title: Site, log: [{ on: 2031-03-01, note: A }, { on: 2031-02-01, note: B }]',
        ),
      ),
    },
    ['plans/2031.yaml 6 log-order «2031-03-01» la ligne précédente'],
  ],
  [
    'what the plan before leaves',
    'carryover-lost',
    {
      'plans/2030.yaml': plan(2030, SOURCE, closed),
      'plans/2031.yaml': plan(
        2031,
        `activities:
  - { id: prix, number: 1, priority: A, title: Prix, items: [{ letter: a, title: Un, carriedFrom: a }], carriedFrom: { year: 2030, activity: prix } }
`,
      ),
    },
    [
      'plans/2030.yaml 10 carryover-lost «Fête» dans le plan précédent',
      'plans/2030.yaml 8 carryover-lost «Site» dans le plan précédent',
      'plans/2030.yaml 7 carryover-lost «Deux» dans le plan précédent',
    ],
  ],
  [
    'what carries the same, here and in a plan between',
    'carryover-duplicate',
    {
      'plans/2029.yaml': plan(2029, SOURCE),
      'plans/2030.yaml': plan(
        2030,
        `activities: [{ id: deux, number: 1, priority: A, title: Deux, carriedFrom: { year: 2029, activity: prix, item: b } }]\n`,
      ),
      'plans/2031.yaml': plan(
        2031,
        `activities:
  - { id: un, number: 1, priority: A, title: Un, carriedFrom: { year: 2029, activity: prix, item: a } }
  - { id: un-bis, number: 2, priority: A, title: Un, carriedFrom: { year: 2029, activity: prix, item: a } }
  - { id: deux, number: 3, priority: A, title: Deux, carriedFrom: { year: 2029, activity: prix, item: b } }
`,
      ),
    },
    [
      'plans/2031.yaml 5 carryover-duplicate «a» repris ici',
      'plans/2030.yaml 4 carryover-duplicate «b» repris ici',
    ],
  ],
  [
    'what the plan before says of it',
    'carryover-finished',
    {
      'plans/2030.yaml': plan(
        2030,
        SOURCE.replace('title: Site', 'title: Site, status: done').replace(
          'title: Fête',
          'title: Fête, outcome: held',
        ),
      ),
      'plans/2031.yaml': plan(
        2031,
        `activities: [{ id: site, number: 1, priority: A, title: Site, carriedFrom: { year: 2030, activity: site } }]
calendar: [{ id: fete, title: Fête, carriedFrom: { year: 2030, event: fete } }]
`,
      ),
    },
    [
      'plans/2030.yaml 6 carryover-finished «done» ce que le plan précédent en dit',
      'plans/2030.yaml 8 carryover-finished «held» ce que le plan précédent en dit',
    ],
  ],
  [
    'where it was first',
    'carryover-chronic',
    {
      'plans/2028.yaml': plan(2028, SOURCE),
      'plans/2029.yaml': plan(
        2029,
        `activities: [{ id: un, number: 1, priority: A, title: Un, carriedFrom: { year: 2028, activity: prix, item: b } }]\n`,
      ),
      'plans/2030.yaml': plan(
        2030,
        `activities: [{ id: un, number: 1, priority: A, title: Un, carriedFrom: { year: 2029, activity: un } }]\n`,
      ),
      'plans/2031.yaml': plan(
        2031,
        `activities: [{ id: un, number: 1, priority: A, title: Un, carriedFrom: { year: 2030, activity: un } }]\n`,
      ),
    },
    ['plans/2028.yaml 5 carryover-chronic «Deux» la première fois'],
  ],
];

describe('the other places that a finding shows', () => {
  test.each(CASES)('%s (%s)', (_, rule, texts, expected) => {
    expect(related(rule, texts)).toEqual(expected);
  });
});
