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
      .split(/^À regarder.*$/m)[1]
      ?.split('\n\n')[0] ?? '';
  return { ...result, plan: plan as Plan, seen: seen.match(/^ +\S.*(?:\n +\S.*)*/gm)?.join('\n') ?? '' };
}
/** The note of the activity that goes on as it is printed in a year. */
async function shownIn(year: number, files: Readonly<Record<string, string>>) {
  const { stdout } = await run(['activity', 'show', String(year), 'suite'], { files, now: NOW });
  return /^Note +(.*)$/m.exec(plain(stdout))?.[1] ?? '';
}

/** What becomes of a note: as it is written, as it is printed, and what is said of it. */
const noteOf = async (note: string, rest = '') => {
  const { plan, seen, files } = await carry(noting(note, rest));
  const shown = await shownIn(2031, files);
  const report = await run(['report', '--year', '2031'], { files, now: NOW });
  expect(plain(report.stdout)).toContain(shown);
  return { note: plan.activities[0]?.note, shown, seen: seen.replace(/\s+/g, ' ').trim() };
};
const kept = (mention: string, link: string) =>
  `activité 1 : le texte repris garde « ${mention} » ; dans le plan 2031, reformulez avec ${link}`;

describe('what a carried text names by number', () => {
  test.each([
    ['an activity', 'Voir l’activité 2.', 'Voir l’[[2030/prix]].', "Voir l'activité 2 du plan 2030."],
    [
      'an item, and links that were there',
      'La sous-activité 2a, puis [[lettre]].',
      'La [[2030/prix/a]], puis [[2030/lettre]].',
      'La sous-activité 2a du plan 2030, puis activité 3 du plan 2030.',
    ],
    [
      'with a sign, and what follows',
      'Cf. activité n° 2 a priori, activité n°3 : elle y aide',
      'Cf. [[2030/prix]] a priori, [[2030/lettre]] : elle y aide',
      'Cf. activité 2 du plan 2030 a priori, activité 3 du plan 2030 : elle y aide',
    ],
    [
      'with its own plan',
      'L’activité 2 du plan de travail 2030, l’activité 3 de 2030, la sous-activité 2a (2030) et l’activité 1 (plan annuel 2030)',
      'L’[[2030/prix]], l’[[2030/lettre]], la [[2030/prix/a]] et l’[[2030/suite]]',
      "L'activité 2 du plan 2030, l'activité 3 du plan 2030, la sous-activité 2a du plan 2030 et l'activité 1 du plan 2030",
    ],
    [
      'beside a year of something else',
      'L’activité 2, lancée en 2029',
      'L’[[2030/prix]], lancée en 2029',
      "L'activité 2 du plan 2030, lancée en 2029",
    ],
    [
      'the same again',
      'D’activité 2 et de l’activité 2',
      'D’[[2030/prix]] et de l’[[2030/prix]]',
      "D'activité 2 du plan 2030 et de l'activité 2 du plan 2030",
    ],
  ])('becomes a link to the source: %s', async (_, note, carried, shown) => {
    expect(await noteOf(note)).toEqual({ note: carried, shown, seen: '' });
  });

  test('by the words of the source', async () => {
    const labels = 'labels: { activity: ligne d’action, item: volet }\n';
    expect(await noteOf('La ligne d’action 2, que l’activité 3 suit.', labels)).toEqual({
      note: 'La [[2030/prix]], que l’activité 3 suit.',
      shown: "La ligne d'action 2 du plan 2030, que l'activité 3 suit.",
      // Not « l’ligne d’action 3 ».
      seen: kept('activité 3', '[[2030/lettre]]').replace('activité', "ligne d'action"),
    });
  });

  test.each([
    ['several', 'Des activités 2 et 3.', 'activités 2 et 3', 'prix]] et [[2030/lettre'],
    ['several, said as one', 'L’activité 2 ou 3.', 'activité 2 ou 3', 'prix]] ou [[2030/lettre'],
    ['a plural of one', 'Les activités n° 2.', 'activités n° 2', 'prix'],
    ['a capital that would go', 'Activité 2 finie.', 'Activité 2', 'prix'],
    ['an item called an activity', 'L’activité 2a.', 'activité 2a', 'prix/a'],
    ['an activity called an item', 'La sous-activité 2.', 'sous-activité 2', 'prix'],
    ['its own plan, named apart', 'L’activité 2, plan 2030, dure.', 'activité 2', 'prix'],
    ['its own plan, named before', 'Plan 2030 : l’activité 2.', 'activité 2', 'prix'],
    ['its own plan without its year', 'L’activité 2 du présent plan.', 'activité 2', 'prix'],
    ['its own year', 'L’activité 2 en 2030.', 'activité 2', 'prix'],
    ['a further number', 'L’activité 2 et la 3.', 'activité 2', 'prix'],
    ['a further letter', 'La sous-activité 2a et b.', 'sous-activité 2a', 'prix/a'],
    ['a letter apart', 'L’activité 2 (a).', 'activité 2', 'prix'],
    ['a number that goes on', 'L’activité 2 bis.', 'activité 2', 'prix'],
    ['perhaps another plan', 'L’activité 2 (cf. plan 2029).', 'activité 2', 'prix'],
  ])(
    'is left, with the links to write, where it would be wrong French: %s',
    async (_, note, mention, link) => {
      expect(await noteOf(note)).toEqual({
        note,
        shown: plain(note),
        seen: plain(kept(mention, `[[2030/${link}]]`)),
      });
    },
  );

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
    const seen = kept(mention, `un renvoi, ${link}`);
    expect(await noteOf(note)).toEqual({ note, shown: plain(note), seen });
  });

  test.each([
    ['several', 'Des activités 2 et 3.', '[[2030/prix]] et [[2030/lettre]]'],
    ['a further letter', 'La sous-activité 2a et b.', '[[2030/prix/a]]'],
    ['its own plan, named apart', 'L’activité 2, plan 2030, dure.', '[[2030/prix]]'],
    ['its own plan, named before', 'Plan 2030 : l’activité 2.', '[[2030/prix]]'],
  ])('is told by plan validate with the same links: %s', async (_, note, link) => {
    // The target numbers otherwise: its activities 2 and 3 are none of those.
    const other = (id: string, number: number) =>
      `  - { id: ${id}, number: ${number}, priority: A, title: Autre, items: [{ letter: a, title: A }] }\n`;
    const target = `year: 2031\n${HEAD}activities:\n${[1, 2, 3].map((each) => other(`n${each}`, each)).join('')}`;
    const { files } = await carry(noting(note), target);
    const validate = async (present: Readonly<Record<string, string>>) => {
      const { stdout } = await run(['plan', 'validate', '2031'], { files: present, now: NOW });
      return plain(stdout).replace(/\s+/g, ' ');
    };
    const told = await validate(files);
    expect(told).toContain(`reformulez avec ${link}, qui s'imprim`);
    expect(told).not.toContain('si les numéros');
    const { [SOURCE]: source, ...alone } = files;
    expect(source).toBeDefined();
    const untold = await validate(alone);
    expect(untold).toContain('écrivez un renvoi, [[2030/identifiant]]');
    expect(untold).not.toContain('reformulez');
  });

  test('of one plan and of another in the same words: both', async () => {
    const { seen } = await noteOf('Les activités 2 et 3, puis les activités 2 et 3 du plan 2031.');
    expect(seen).toBe(
      `${kept('activités 2 et 3', '[[2030/prix]] et [[2030/lettre]]')} ${kept('activités 2 et 3', 'un renvoi, [[2031/identifiant]]')}`,
    );
  });

  test.each([
    'activité 2 du plan 2029',
    'activité 2 (plan de travail 2029)',
    'activité 2 (du plan 2029)',
    'activité 2 (de 2029)',
    'activité 2 de l’année 2029',
  ])('is left where it is of a third plan, whose numbers stay: %s', async (note) => {
    expect(await noteOf(note)).toEqual({ note, shown: plain(note), seen: '' });
  });

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
        `${owner} : le texte repris garde « ${mention} » ; dans le plan 2031, reformulez avec [[2030/${link}]]`,
      );
  });

  test('in every note: of items, events, themes; not where a link is no words, nor under keys of one’s own', async () => {
    const { plan, seen } = await carry(
      saying(
        'title: Suite, themes: [climat], x-note: Activité 2',
        'themes: [{ id: climat, title: Climat, note: Après l’activité 3, decidedBy: Activité 12 }]\ncalendar: [{ id: fete, title: Fête, place: Avec l’activité 3, note: voir activité 3 }]\n',
        ', lead: Qui fait l’activité 2, items: [{ letter: a, title: Appel, note: Voir sous-activité 2a }]',
      ),
    );
    expect(plan.activities[0]).toMatchObject({
      'x-note': 'Activité 2',
      lead: 'Qui fait l’activité 2',
      items: [{ note: 'Voir [[2030/prix/a]]' }],
    });
    expect(plan.calendar?.[0]).toMatchObject({ place: 'Avec l’activité 3', note: 'voir [[2030/lettre]]' });
    expect(plan.themes?.[0]).toMatchObject({ note: 'Après l’[[2030/lettre]]', decidedBy: 'Activité 12' });
    for (const line of [
      kept('activité 2', '[[2030/prix]]'),
      'calendrier, « Fête » : le texte repris garde « activité 3 »',
      'plan 2030 : le texte repris garde « Activité 12 »',
    ])
      expect(seen.replace(/\s+/g, ' ')).toContain(line);
  });

  test('reads in the target as it did in the source, with the plan that it is of: whatever the text', async () => {
    const word = fc.constantFrom(
      'Voir',
      'et',
      ', puis',
      '. Après',
      '[[prix]] :',
      'du plan 2029',
      'du plan précédent',
      'du plan 2030,',
      '(2030),',
      'au plan 2030',
      'à 12 h',
      'a',
    );
    const mention = fc
      .tuple(
        fc.constantFrom('activité', 'l’activité', 'l’activité', 'Activité', 'sous-activité', 'activités'),
        fc.constantFrom('', 'n° '),
        fc.constantFrom('1', '2', '2', '3', '3', '4', '2a', '2a', '2b', '1 et 3', '1, 2a ou 3', '1 à 3'),
      )
      .map(([noun, sign, numbers]) => `${noun} ${sign}${numbers}`);
    const text = fc
      .array(fc.oneof(word, { arbitrary: mention, weight: 2 }), { minLength: 4, maxLength: 8 })
      .map((words) => words.join(' '));
    let links = 0;
    await fc.assert(
      fc.asyncProperty(text, async (note) => {
        const { plan, files } = await carry(noting(note));
        links += (plan.activities[0]?.note?.split('[[').length ?? 1) - note.split('[[').length;
        const [before, after] = [await shownIn(2030, files), await shownIn(2031, files)];
        const words = (shown: string) => shown.replaceAll(/ (?:du plan 2030|\(2030\))|n° /g, '');
        expect(words(after)).toBe(words(before));
        // Said once, of what is named: after a number, not before another.
        expect(after).not.toMatch(/du plan 2030 (?:(?:et|ou|à) \d|[b-xz](?![\w'])|(?:du|au) plan)/);
      }),
      { seed: 5, numRuns: 100 },
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
    const { stdout } = await carry(noting('Suite'), target('state: draft'));
    expect(
      plain(stdout)
        .match(/^ +.*(?:bons? numéro|relisez)[\s\S]*?\]\]$/gm)
        ?.map((line) => line.trim()),
    ).toEqual([
      'plan 2031, contexte : « activités 2 et 3 » ne sont plus les bons numéros ; reformulez avec [[bilan]] et [[fin]]',
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
    expect(duesOf(plan)).toEqual([
      '2031-Q3',
      '2031-06-01/2031-06-03',
      '2031-02',
      2031,
      // Winter ends in the new year.
      '2030-winter',
      // A year later it would still be before it.
      undefined,
    ]);
    expect(seen.match(/.*n'est pas reprise/g)).toEqual([
      expect.stringContaining("activité 4 : l'échéance (29 février 2028) n'est pas reprise"),
    ]);
    expect(plan.calendar?.[0]).not.toHaveProperty('when');
  });

  test('untold, they are left out and listed, but for what is due in the new year already', async () => {
    const { plan, seen } = await carry(source);
    expect(duesOf(plan)).toEqual([undefined, undefined, '2031-02', undefined, '2030-winter', undefined]);
    expect(seen.match(/n'est pas reprise/g)).toHaveLength(4);
  });

  test('over several years', async () => {
    const { read } = await run(['plan', 'carryover', '2030', '2033', '--shift-dates'], {
      files: { [SOURCE]: source },
      now: NOW,
    });
    expect(duesOf(readPlanFile(TARGET, read('plans/2033.yaml')).plan as Plan)).toEqual([
      '2033-Q3',
      '2033-06-01/2033-06-03',
      undefined,
      2033,
      '2033-winter',
      undefined,
    ]);
  });

  test('leaves no date of what is carried outside the new year, and lists what it drops', async () => {
    const day = fc
      .tuple(fc.integer({ min: 2027, max: 2036 }), fc.constantFrom('01-01', '02-29', '06-15', '12-31'))
      .filter(([year, date]) => date !== '02-29' || year % 4 === 0)
      .map(([year, date]) => `${year}-${date}`);
    const part = fc
      .tuple(
        fc.integer({ min: 2027, max: 2036 }),
        fc.constantFrom('', '-01', '-12', '-Q1', '-Q4', '-spring', '-winter'),
      )
      .map(([year, of]) => `${year}${of}`);
    const span = fc.tuple(day, day).map((days) => days.toSorted().join('/'));
    const due = fc.oneof(day, part, span);
    const counts = { moved: 0, stayed: 0, dropped: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(due, { minLength: 6, maxLength: 6 }),
        fc.constantFrom(2031, 2033),
        async (dues, to) => {
          const files = {
            [SOURCE]: `year: 2030\n${HEAD}activities:\n${dues
              .map(
                (each, index) =>
                  `  - { id: a${index}, number: ${index + 1}, priority: A, title: T, due: ${each} }\n`,
              )
              .join('')}`,
          };
          const args = ['plan', 'carryover', '2030', String(to), '--shift-dates', '--format', 'json'];
          const { code, stderr, stdout, files: after } = await run(args, { files, now: NOW });
          expect(code, stderr).toBe(0);
          const { derived } = JSON.parse(stdout) as {
            derived: { attention: { kind: string; due?: unknown }[] };
          };
          const listed = derived.attention.flatMap(({ kind, due: dropped }) =>
            kind === 'due-dropped' ? [String(dropped)] : [],
          );
          const { plan } = readPlanFile('', after[`plans/${to}.yaml`] ?? '');
          const now = duesOf(plan as Plan);
          expect(listed).toEqual(dues.filter((_, index) => now[index] === undefined));
          const validate = await run(['plan', 'validate', String(to), '--format', 'json'], {
            files: after,
            now: NOW,
          });
          expect(validate.stdout).not.toContain('date-outside-year');
          for (const [index, each] of now.entries()) {
            if (each === undefined) counts.dropped++;
            else if (String(each) === dues[index]) counts.stayed++;
            else counts.moved++;
          }
        },
      ),
      { seed: 5, numRuns: 60 },
    );
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(20);
  });
});
