import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/model/schema.ts';
import { readPlanFile } from '../../src/source/plan-file.ts';
import { plain, run } from '../support/run.ts';

const [SOURCE, TARGET] = ['plans/2030.yaml', 'plans/2031.yaml'];
const NOW = '2031-06-15T12:00:00Z';
const HEAD = 'title: Plan\npriorities: { A: { title: Réseau } }\n';
const DONE = 'status: done, log: [{ on: 2030-02-01, status: done }]';

/** A plan of 2030 whose first activity, the only one that goes on, says something; `prix` is its activity 2. */
const saying = (said: string, rest = '', items = '') =>
  `year: 2030\n${HEAD}${rest}activities:
  - { id: suite, number: 1, priority: A, ${said}${items} }
  - { id: prix, number: 2, priority: A, title: Prix, ${DONE}, items: [{ letter: a, title: Appel, status: done }] }
  - { id: lettre, number: 3, priority: A, title: Lettre, ${DONE} }
`;
const noting = (note: string, rest = '') => saying(`title: Suite, note: ${JSON.stringify(note)}`, rest);

async function carry(source: string, target?: string, ...options: string[]) {
  const files = { [SOURCE]: source, ...(target !== undefined && { [TARGET]: target }) };
  const result = await run(['plan', 'carryover', '2030', '2031', ...options], { files, now: NOW });
  expect(result.code, result.stderr).toBe(0);
  const { plan } = readPlanFile(TARGET, result.read(TARGET));
  const seen =
    plain(result.stdout)
      .split(/^À regarder$/m)[1]
      ?.split('\n\n')[0] ?? '';
  return { ...result, plan: plan as Plan, seen: seen.match(/^ +\S.*(?:\n +\S.*)*/gm)?.join('\n') ?? '' };
}
const noteOf = async (note: string, rest = '') => {
  const { plan, seen } = await carry(noting(note, rest));
  return { note: plan.activities[0]?.note, seen: seen.replace(/\s+/g, ' ').trim() };
};

describe('what a carried text names by number', () => {
  test.each([
    ['an activity', 'Voir l’activité 2.', 'Voir l’[[2030/prix]].'],
    ['an item', 'La sous-activité 2a, puis [[lettre]].', 'La [[2030/prix/a]], puis [[2030/lettre]].'],
    [
      'several',
      'Cf. activités 2 et 3, activité n° 1',
      'Cf. [[2030/prix]] et [[2030/lettre]], [[2030/suite]]',
    ],
    [
      'its own plan',
      'Activité 2 du plan de travail 2030, activité 3 de 2030.',
      '[[2030/prix]], [[2030/lettre]].',
    ],
    ['a year of something else', 'L’activité 2, lancée en 2029', 'L’[[2030/prix]], lancée en 2029'],
    ['the same again', 'activité 2 et l’activité 2', '[[2030/prix]] et l’[[2030/prix]]'],
  ])('becomes a link to the source: %s', async (_, note, carried) => {
    expect(await noteOf(note)).toEqual({ note: carried, seen: '' });
  });

  test('by the words of the source', async () => {
    const { note, seen } = await noteOf('Voir action 2.', 'labels: { activity: action }\n');
    expect({ note, seen }).toEqual({ note: 'Voir [[2030/prix]].', seen: '' });
  });

  test.each([
    ['a range', 'Les activités 1 à 3.', 'activités 1 à 3', '[[2030/identifiant]]'],
    ['a number that the source has not', 'L’activité 12.', 'activité 12', '[[2030/identifiant]]'],
    ['an item that it has not', 'L’activité 2b', 'activité 2b', '[[2030/identifiant]]'],
    [
      'an earlier plan without its year',
      'L’activité 2 du plan précédent',
      'activité 2',
      '[[2030/identifiant]]',
    ],
    ['perhaps an earlier plan', 'Plan 2029 : l’activité 2.', 'activité 2', '[[2030/identifiant]]'],
    [
      'the target, whose numbers may move',
      'L’activité 2 du plan 2031.',
      'activité 2',
      '[[2031/identifiant]]',
    ],
  ])('is left and pointed at: %s', async (_, note, mention, link) => {
    expect(await noteOf(note)).toEqual({
      note,
      seen: `activité 1 : le texte repris garde « ${mention} » ; dans le plan 2031, écrivez à la place un renvoi, ${link}`,
    });
  });

  test.each(['activité 2 du plan 2029', 'activité 2 (plan de travail 2029)', 'activité 2 de l’année 2029'])(
    'is left where it is of a third plan, whose numbers stay: %s',
    async (note) => {
      expect(await noteOf(note)).toEqual({ note, seen: '' });
    },
  );

  test('is left where two activities have the number', async () => {
    const source = noting('Activité 2').replace('number: 3', 'number: 2');
    const { plan, seen } = await carry(source);
    expect(plan.activities[0]?.note).toBe('Activité 2');
    expect(seen).toContain('le texte repris garde « Activité 2 »');
  });

  test('is left in titles, with the link that is to be written', async () => {
    const { plan, seen } = await carry(
      saying(
        'title: Suite de l’activité 2, section: Après l’activité 3, documents: [{ title: "Activité 2", url: "https://example.org" }]',
        '',
        ', items: [{ letter: a, title: Comme l’activité 2a }]',
      ),
    );
    expect(plan.activities[0]).toMatchObject({
      title: 'Suite de l’activité 2',
      section: 'Après l’activité 3',
      documents: [{ title: 'Activité 2' }],
      items: [{ title: 'Comme l’activité 2a' }],
    });
    const lines = seen.replace(/\s+/g, ' ');
    for (const [owner, mention, link] of [
      ['activité 1', 'activité 2', 'prix'],
      ['activité 1', 'activité 3', 'lettre'],
      ['activité 1', 'Activité 2', 'prix'],
      ['activité 1, sous-activité a', 'activité 2a', 'prix/a'],
    ])
      expect(lines).toContain(
        `${owner} : le texte repris garde « ${mention} » ; dans le plan 2031, écrivez à la place [[2030/${link}]]`,
      );
  });

  test('wherever it stands: items, events, themes; but for keys of one’s own', async () => {
    const { plan, seen } = await carry(
      saying(
        'title: Suite, themes: [climat], x-note: Activité 2',
        'themes: [{ id: climat, title: Climat, note: Après l’activité 3, decidedBy: Activité 12 }]\ncalendar: [{ id: fete, title: Fête, place: Avec l’activité 2, note: Activité 3 }]\n',
        ', items: [{ letter: a, title: Appel, note: Activité 2a, lead: Qui fait l’activité 3 }]',
      ),
    );
    expect(plan.activities[0]).toMatchObject({
      'x-note': 'Activité 2',
      items: [{ note: '[[2030/prix/a]]', lead: 'Qui fait l’[[2030/lettre]]' }],
    });
    expect(plan.calendar?.[0]).toMatchObject({ place: 'Avec l’[[2030/prix]]', note: '[[2030/lettre]]' });
    expect(plan.themes?.[0]).toMatchObject({ note: 'Après l’[[2030/lettre]]', decidedBy: 'Activité 12' });
    expect(seen).toContain('plan 2030 : le texte repris garde « Activité 12 »');
  });

  test('reads in the target as what it named', async () => {
    const { files } = await carry(
      noting('Voir l’action 2 et la sous-activité 2a.', 'labels: { activity: action }\n'),
    );
    const show = await run(['activity', 'show', '2031', 'suite'], { files, now: NOW });
    const report = await run(['report', '--year', '2031'], { files, now: NOW });
    for (const { stdout } of [show, report])
      expect(plain(stdout)).toContain("Voir l'action 2 du plan 2030 et la sous-activité 2a");
  });

  test('gives the links that validate suggests, whatever the text', async () => {
    const word = fc.constantFrom(
      'Voir',
      'et',
      ', puis',
      '[[prix]]',
      'du plan 2029',
      'du plan précédent',
      'à 12 h',
    );
    const mention = fc
      .tuple(
        fc.constantFrom('activité', 'l’Activité', 'sous-activité', 'activités'),
        fc.constantFrom('', 'n° '),
        fc.constantFrom('1', '2', '3', '4', '2a', '2b', '1 et 3', '1, 2a ou 3', '1 à 3'),
      )
      .map(([noun, sign, numbers]) => `${noun} ${sign}${numbers}`);
    const text = fc
      .array(fc.oneof(word, mention), { minLength: 1, maxLength: 8 })
      .map((words) => words.join(' '));
    let links = 0;
    await fc.assert(
      fc.asyncProperty(text, async (note) => {
        const source = noting(note);
        const { stdout } = await run(['plan', 'validate', '2030', '--format', 'json'], {
          files: { [SOURCE]: source },
          now: NOW,
        });
        const { diagnostics } = JSON.parse(stdout) as {
          diagnostics: {
            rule: string;
            line: number;
            column: number;
            endColumn: number;
            suggestion?: string;
          }[];
        };
        const lines = source.split('\n');
        for (const { rule, line, column, endColumn, suggestion } of diagnostics.toReversed()) {
          const text = lines[line - 1] ?? '';
          if (rule !== 'numeric-reference' || suggestion === undefined) continue;
          lines[line - 1] = `${text.slice(0, column - 1)}${suggestion}${text.slice(endColumn - 1)}`;
          links++;
        }
        const suggested = readPlanFile(SOURCE, lines.join('\n')).plan as Plan;
        const { plan } = await carry(source);
        expect(plan.activities[0]?.note?.replaceAll('2030/', '')).toBe(suggested.activities[0]?.note);
      }),
      { seed: 5, numRuns: 60 },
    );
    expect(links).toBeGreaterThan(50);
  });

  test('again: nothing changes, and nothing is said of it', async () => {
    const source = noting('Les activités 1 à 3, l’activité 2.');
    const first = await carry(source);
    expect(first.stdout).toContain('le texte repris garde');
    const second = await carry(source, first.read(TARGET));
    expect(second.read(TARGET)).toBe(first.read(TARGET));
    expect(second.stdout).not.toContain('le texte repris garde');
  });
});

describe('numbers that move in the target', () => {
  const target = (state: string) => `year: 2031\n${HEAD.replace(' }\n', ', B: { title: Prix } }\n')}${state}
context: "Les activités 2 et 3, activité 1."
activities:
  - { id: guide, number: 1, priority: A, title: "Guide, voir activité 2" }
  - id: bilan
    number: 2
    priority: B
    title: Bilan
    note: "L’activité 3 suit l’activité 1 ; activités 1 à 3 ; activité 2 du plan 2030."
    items: [{ letter: a, title: Un, note: "Activité 2a" }]
    log: [{ on: 2031-02-01, note: Voir activité 3. }]
  - { id: fin, number: 3, priority: B, title: Fin }
calendar: [{ id: fete, title: Fête, note: "Voir activité 3, activité 3" }]
errata: [{ about: Titre, printed: activité 3, meant: activité 2 }]
`;

  test('each text that names one is listed, with the link to write', async () => {
    const { seen } = await carry(noting('Suite'), target('state: draft'));
    expect(seen.match(/^ +.*(?:bons? numéro|relisez)[\s\S]*?\]\]$/gm)?.map((line) => line.trim())).toEqual([
      'plan 2031, contexte : « activités 2 et 3 » ne sont plus les bons numéros ; écrivez [[bilan]] et [[fin]]',
      "activité 1 du plan 2031, titre : « activité 2 » n'est plus le bon numéro ; écrivez [[bilan]]",
      "activité 3 du plan 2031, note : « activité 3 » n'est plus le bon numéro ; écrivez [[fin]]",
      'activité 3 du plan 2031, note : relisez « activités 1 à 3 », car des numéros ont changé ; écrivez des renvois, [[identifiant]]',
      "activité 3, sous-activité a du plan 2031, note : « Activité 2a » n'est plus le bon numéro ; écrivez [[bilan/a]]",
      "activité 3 du plan 2031, journal de suivi : « activité 3 » n'est plus le bon numéro ; écrivez [[fin]]",
      "calendrier, « Fête » du plan 2031, note : « activité 3 » n'est plus le bon numéro ; écrivez [[fin]]",
    ]);
  });

  test('none is where no number moves', async () => {
    const { stdout } = await carry(noting('Suite'), target('state: adopted\nadopted: { on: 2031-01-10 }'));
    expect(stdout).not.toMatch(/bons? numéro|relisez/);
  });

  test('activity add lists them too, those of the new activity as well', async () => {
    const { code, stdout } = await run(
      ['activity', 'add', '2031', '--title', 'Lettre', '--priority', 'A', '--note', 'Avant l’activité 2'],
      { files: { [TARGET]: target('state: draft') }, now: NOW },
    );
    expect(code).toBe(0);
    const lines = plain(stdout).trim().split('\n');
    expect(lines.slice(0, 2)).toEqual([
      'Activité 2 ajoutée : Lettre (lettre)',
      'Numéros changés : 2 → 3, 3 → 4',
    ]);
    expect(lines).toHaveLength(10);
    expect(lines).toContain(
      "activité 2 du plan 2031, note : « activité 2 » n'est plus le bon numéro ; écrivez [[bilan]]",
    );
    const last = await run(['activity', 'add', '2031', '--title', 'Lettre', '--priority', 'B'], {
      files: { [TARGET]: target('state: draft') },
      now: NOW,
    });
    expect(plain(last.stdout)).toBe('Activité 4 ajoutée : Lettre (lettre)\n');
  });
});

describe('--shift-dates', () => {
  const source = `year: 2030\n${HEAD}activities:
  - { id: un, number: 1, priority: A, title: Un, due: 2030-Q3, items: [{ letter: a, title: A, due: 2030-06-01/2030-06-03 }, { letter: b, title: B, due: 2031-02 }] }
  - { id: deux, number: 2, priority: A, title: Deux, due: 2030 }
  - { id: trois, number: 3, priority: A, title: Trois, due: 2030-winter }
  - { id: quatre, number: 4, priority: A, title: Quatre, due: 2028-02-29 }
calendar: [{ id: fete, title: Fête, when: 2030-05, toConfirm: [place] }]
`;
  const duesOf = ({ activities }: Plan) =>
    activities.flatMap(({ due, items = [] }) => [due, ...items.map((item) => item.due)]);

  test('moves due dates to the new year, but for what is due there already', async () => {
    const { plan, seen } = await carry(source, undefined, '--shift-dates');
    // Winter ends in the new year.
    expect(duesOf(plan)).toEqual([
      '2031-Q3',
      '2031-06-01/2031-06-03',
      '2031-02',
      2031,
      '2030-winter',
      '2029-02-28',
    ]);
    expect(seen).not.toContain('échéance');
    expect(plan.calendar?.[0]).not.toHaveProperty('when');
  });

  test('untold, they are left out and listed', async () => {
    const { plan, seen } = await carry(source);
    expect(duesOf(plan)).toEqual(Array(6).fill(undefined));
    expect(seen.match(/n'est pas reprise/g)).toHaveLength(6);
  });

  test('over several years', async () => {
    const { read } = await run(['plan', 'carryover', '2030', '2033', '--shift-dates'], {
      files: { [SOURCE]: source },
      now: NOW,
    });
    expect(duesOf(readPlanFile(TARGET, read('plans/2033.yaml')).plan as Plan)).toEqual([
      '2033-Q3',
      '2033-06-01/2033-06-03',
      '2034-02',
      2033,
      '2033-winter',
      '2031-02-28',
    ]);
  });
});
