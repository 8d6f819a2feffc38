import { describe, expect, test } from 'vitest';
import { plain, run, shippedPlans } from '../support/run.ts';
import { carryPlans as carry, head, planWith } from '../support/two-plans.ts';

describe('an id that the target has given to something else', () => {
  const source = planWith(
    2030,
    [
      'id: site, number: 1, priority: A, title: Site',
      'id: lettre, number: 2, priority: A, title: Lettre, refersTo: [site, site/a, guide], items: [{ letter: a, title: Un, refersTo: [site] }]',
      'id: guide, number: 3, priority: A, title: Guide, items: [{ letter: a, title: Fini, status: done }, { letter: b, title: Reste }]',
    ],
    'calendar:\n  - { id: fete, title: Fête, activities: [site, guide/b] }\n  - { id: bal, title: Bal, activities: [site] }\n',
  );
  const target = planWith(
    2031,
    [
      'id: site, number: 1, priority: A, title: Autre, carriedFrom: { year: 2019, activity: site }',
      'id: site-2030, number: 2, priority: A, title: Encore autre',
      'id: guide, number: 3, priority: A, title: Autre guide, carriedFrom: { year: 2029, activity: guide }',
    ],
    'calendar:\n  - { id: fete, title: Autre fête, carriedFrom: { year: 2019, event: fete } }\n',
  );

  test('goes on under one of its own, and what refers to it follows', async () => {
    const { code, wrong, activity, plan, words } = await carry(source, target);
    expect({ code, wrong }).toEqual({ code: 0, wrong: '' });
    expect(activity('site-2030-2')).toMatchObject({ carriedFrom: { year: 2030, activity: 'site' } });
    expect(activity('lettre')).toMatchObject({
      refersTo: ['site-2030-2', 'guide-2030'],
      items: [{ refersTo: ['site-2030-2'] }],
    });
    expect(plan.calendar?.map(({ id, activities }) => [id, activities])).toEqual([
      ['fete', undefined],
      ['fete-2030', ['site-2030-2', 'guide-2030/a']],
      ['bal', ['site-2030-2']],
    ]);
    expect(words).toContain(
      "activité 2 : le renvoi à « activité 1, sous-activité a » n'est pas repris, car le plan 2031 ne le contient pas",
    );
  });

  test('again: nothing changes', async () => {
    const first = await carry(source, target);
    expect((await first.again()).text).toBe(first.text);
  });

  test('what the target has of it only under that id is not meant', async () => {
    const finished = planWith(2030, [
      'id: site, number: 1, priority: A, title: Site, status: done',
      'id: lettre, number: 2, priority: A, title: Lettre, refersTo: [site]',
    ]);
    const { activity, words } = await carry(finished, target);
    expect(activity('lettre')?.refersTo).toBeUndefined();
    expect(words).toContain('le renvoi à « activité 1 »');
    const same = planWith(2031, ['id: site, number: 1, priority: A, title: Site']);
    expect((await carry(finished, same)).activity('lettre')?.refersTo).toEqual(['site']);
  });
});

test('a link in any text that is copied names the year it comes from', async () => {
  const source = planWith(
    2030,
    [
      'id: site, number: 1, priority: A, title: "Suite de [[ lettre/a ]]", section: "Voir [[lettre]]", lead: "Qui fait [[lettre]]", note: "[[2029/x]] et [[lettre]]", themes: [climat], documents: [{ title: "De [[lettre]]" }], items: [{ letter: a, title: "Comme [[lettre]]" }]',
      'id: lettre, number: 2, priority: A, title: Lettre, status: done, items: [{ letter: a, title: Fini, status: done }]',
    ],
    'themes: [{ id: climat, title: "Climat, [[lettre]]" }]\ncalendar: [{ id: fete, title: "Fête de [[lettre]]", place: "Où [[lettre]]" }]\n',
  );
  const { code, wrong, plan, text } = await carry(source, planWith(2031, []).replace(/:\n$/, ': []\n'));
  expect({ code, wrong }).toEqual({ code: 0, wrong: '' });
  expect(plan.activities[0]).toMatchObject({
    title: 'Suite de [[2030/lettre/a]]',
    section: 'Voir [[2030/lettre]]',
    lead: 'Qui fait [[2030/lettre]]',
    note: '[[2029/x]] et [[2030/lettre]]',
    documents: [{ title: 'De [[2030/lettre]]' }],
    items: [{ title: 'Comme [[2030/lettre]]' }],
  });
  expect(plan.calendar?.[0]).toMatchObject({
    title: 'Fête de [[2030/lettre]]',
    place: 'Où [[2030/lettre]]',
  });
  expect(plan.themes?.[0]?.title).toBe('Climat, [[2030/lettre]]');
  expect(text).not.toMatch(/\[\[(?!20)/);
});

test('errors that would come with what is copied are named, by rule and line', async () => {
  const source = planWith(2030, [
    'id: site, number: 1, priority: A, title: Site, themes: [climat], note: "[[nulle-part]] ni [[ailleurs]]"',
  ]);
  const { code, stdout, wrong, files } = await carry(source, undefined);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  // Two links on the line of the note are one place to look at; the theme is another one.
  expect(wrong.match(/plans\/2031\.yaml:\d+ \[unknown-reference\]/g)).toHaveLength(2);
  expect(wrong).toContain('oidp plan validate 2030');
  expect(files).not.toHaveProperty('plans/2031.yaml');
});

describe('a priority', () => {
  const source = (...titles: readonly [a: string, b: string]) =>
    planWith(
      2030,
      ['id: site, number: 1, priority: A, title: Site', 'id: guide, number: 2, priority: B, title: Guide'],
      '',
      `{ A: { title: ${titles[0]} }, B: { title: ${titles[1]} } }`,
    );
  const target = (priorities: string) => `${head(2031, priorities)}activities: []\n`;

  test('is found by its title, whatever its letter', async () => {
    const { activity, words } = await carry(
      source('Réseau', 'Communication'),
      target('{ A: { title: COMMUNICATION }, B: { title: Reseau } }'),
    );
    expect([activity('site')?.priority, activity('guide')?.priority]).toEqual(['B', 'A']);
    expect(words).not.toContain("s'appelle");
  });

  test('else by its letter, which a person should look at, once a letter', async () => {
    const { activity, words } = await carry(
      source('Réseau', 'Évaluation'),
      target('{ A: { title: Réseau }, B: { title: Études } }'),
    );
    expect([activity('site')?.priority, activity('guide')?.priority]).toEqual(['A', 'B']);
    expect(words.match(/priorité .*/g)).toEqual([
      "priorité B : s'appelle « Évaluation » en 2030 et « Études » en 2031",
    ]);
  });

  test('is declared where the target has neither', async () => {
    const { plan, activity } = await carry(
      source('Réseau', 'Évaluation'),
      target('{ A: { title: Réseau } }'),
    );
    expect(activity('guide')?.priority).toBe('B');
    expect(plan.priorities.B).toEqual({ title: 'Évaluation' });
  });
});

test('with nothing to carry, no number moves', async () => {
  const target = planWith(2031, [
    'id: site, number: 1, priority: A, title: Site',
    'id: lettre, number: 3, priority: A, title: Lettre',
  ]);
  const source = planWith(2030, ['id: site, number: 1, priority: A, title: Site, status: done']);
  const { text, words } = await carry(source, target);
  expect(text).toBe(target);
  expect(words).toContain('Rien à changer');
});

describe('an activity that was split', () => {
  const source = planWith(
    2030,
    [
      'id: site, number: 1, priority: A, title: Site, items: [{ letter: a, title: Un }, { letter: b, title: Deux }, { letter: c, title: Trois }, { letter: d, title: Quatre }]',
      'id: lettre, number: 2, priority: A, title: Lettre, refersTo: [site/a, site/b, site/c, site/d]',
    ],
    'calendar: [{ id: fete, title: Fête, activities: [site/b] }]\n',
  );
  const from = 'carriedFrom: { year: 2030, activity: site';

  test('is looked for in all that continues it', async () => {
    const target = planWith(2031, [
      `id: un, number: 1, priority: A, title: X1, ${from} }, items: [{ letter: a, title: Un bis, carriedFrom: a }]`,
      `id: deux, number: 2, priority: A, title: X2, ${from} }, items: [{ letter: a, title: Deux bis, carriedFrom: b }, { letter: b, title: TROIS }]`,
    ]);
    const { code, plan, activity, words, text, again } = await carry(source, target);
    expect(code).toBe(0);
    expect(plan.activities.map(({ id }) => id)).toEqual(['un', 'deux', 'lettre']);
    const letters = (id: string) => activity(id)?.items?.map(({ carriedFrom }) => carriedFrom);
    expect([letters('un'), letters('deux')]).toEqual([
      ['a', 'd'],
      ['b', 'c'],
    ]);
    expect(activity('lettre')?.refersTo).toEqual(['un/a', 'deux/a', 'deux/b', 'un/b']);
    expect(words).toContain('complétée  1c → 2b   Trois\n  ajoutée    1d → 1b   Quatre');
    expect((await again()).text).toBe(text);
  });

  test('new items go to the first that is open; refused where none is', async () => {
    const [done, open] = [
      `id: un, number: 1, priority: A, title: X1, status: done, ${from} }`,
      `id: deux, number: 2, priority: A, title: X2, ${from} }`,
    ];
    const { activity } = await carry(source, planWith(2031, [done, open]));
    expect(activity('un')?.items).toBeUndefined();
    expect(activity('deux')?.items).toHaveLength(4);
    const refused = await carry(source, planWith(2031, [done]));
    expect(refused.code).toBe(2);
    expect(refused.wrong).toContain("l'activité 1 du plan 2031 est achevée");
  });

  test('an item that became an activity is carried by it, and what is left goes on by itself', async () => {
    const target = planWith(2031, [
      `id: deux, number: 1, priority: A, title: Deux, ${from}, item: b }, items: [{ letter: a, title: À nous }]`,
    ]);
    const { code, activity, plan, text, words, again } = await carry(source, target);
    expect(code).toBe(0);
    expect(activity('deux')?.items).toEqual([{ letter: 'a', title: 'À nous' }]);
    expect(activity('site')?.items?.map(({ carriedFrom }) => carriedFrom)).toEqual(['a', 'c', 'd']);
    expect(activity('lettre')?.refersTo).toEqual(['site/a', 'deux', 'site/b', 'site/c']);
    expect(plan.calendar?.[0]?.activities).toEqual(['deux']);
    expect(words).toContain('ajoutée    1 → 2    Site\n  ajoutée    1a → 2a  Un\n  inchangée  1b → 1   Deux');
    expect((await again()).text).toBe(text);
  });

  test('nothing is added where every item became an activity, even a finished one', async () => {
    const target = planWith(
      2031,
      ['a', 'b', 'c', 'd'].map(
        (item, index) =>
          `id: vers-${item}, number: ${index + 1}, priority: A, title: T, status: done, ${from}, item: ${item} }`,
      ),
    );
    const { code, plan, activity, words } = await carry(source, target);
    expect(code).toBe(0);
    expect(plan.activities).toHaveLength(5);
    expect(activity('lettre')?.refersTo).toEqual(['vers-a', 'vers-b', 'vers-c', 'vers-d']);
    expect(words).toContain('inchangée  1 → 1, 2, 3, 4  Site\n  inchangée  1a → 1          Un');
  });
});

test('a continuous activity that the target calls done gets its link', async () => {
  const { code, activity } = await carry(
    planWith(2030, ['id: courrier, number: 1, priority: A, title: Courrier, continuous: true']),
    planWith(2031, ['id: courrier, number: 1, priority: A, title: Courrier, continuous: true, status: done']),
  );
  expect(code).toBe(0);
  expect(activity('courrier')?.carriedFrom).toEqual({ year: 2030, activity: 'courrier' });
});

describe('the status of an activity with items', () => {
  const items = (...statuses: readonly string[]) =>
    `items: [${statuses.map((status, index) => `{ letter: ${'abc'.charAt(index)}, title: T${index}, status: ${status} }`).join(', ')}]`;

  test('given up: nothing goes on, though items are open', async () => {
    const source = planWith(2030, [
      `id: site, number: 1, priority: A, title: Site, status: cancelled, ${items('planned', 'done')}`,
    ]);
    const { code, plan, words } = await carry(source, undefined);
    expect(code).toBe(0);
    expect(plan.activities).toEqual([]);
    expect(words).toContain('abandonnée  1');
    expect(words).toContain('0 élément inachevé');
  });

  test.each([
    ['in-progress', 'in-progress'],
    ['planned', undefined],
    ['postponed', undefined],
  ])('%s: it goes on itself, though no item is open', async (status, carried) => {
    const source = planWith(2030, [
      `id: site, number: 1, priority: A, title: Site, status: ${status}, ${items('done', 'cancelled')}`,
    ]);
    const { code, activity, words, again, text } = await carry(source, undefined);
    expect(code).toBe(0);
    expect(activity('site')).toEqual({
      id: 'site',
      number: 1,
      priority: 'A',
      title: 'Site',
      ...(carried && { status: carried }),
      carriedFrom: { year: 2030, activity: 'site' },
    });
    expect(words).toContain('1 élément inachevé dans le plan 2030, 1 repris');
    expect((await again()).text).toBe(text);
  });
});

test('more items than letters are refused, by the number of the activity', async () => {
  const items = (count: number, title: string) =>
    `items: [${Array.from({ length: count }, (_, index) => `{ letter: ${String.fromCodePoint(97 + index)}, title: ${title} ${index} }`).join(', ')}]`;
  const source = planWith(2030, [`id: site, number: 1, priority: A, title: Site, ${items(20, 'Ancien')}`]);
  const target = (count: number) =>
    planWith(2031, [
      `id: lettre, number: 1, priority: A, title: Lettre`,
      `id: site, number: 2, priority: A, title: Site, ${items(count, 'Nouveau')}`,
    ]);
  const { code, wrong, files } = await carry(source, target(7));
  expect(code).toBe(2);
  expect(wrong).toContain("l'activité 2 du plan 2031 aurait plus de 26 sous-activités");
  expect(files['plans/2031.yaml']).toBe(target(7));
  const full = await carry(source, target(6));
  expect(full.activity('site')?.items?.at(-1)).toMatchObject({ letter: 'z', carriedFrom: 't' });
});

test('keys of one’s own come along, after the others, as they are', async () => {
  const source = planWith(
    2030,
    [
      'x-dossier: "[[B 12]]", id: site, number: 1, priority: A, title: Site, x-cote: { a: [1, "[[lettre]]"] }, items: [{ x-pilote: Ana, letter: a, title: Un }]',
    ],
    'calendar: [{ x-salle: 3, id: fete, title: Fête }]\n',
  );
  const { code, text, plan } = await carry(source, undefined);
  expect(code).toBe(0);
  expect(plan.activities[0]).toMatchObject({
    'x-dossier': '[[B 12]]',
    'x-cote': { a: [1, '[[lettre]]'] },
    items: [{ 'x-pilote': 'Ana' }],
  });
  expect(Object.keys(plan.activities[0] ?? {})).toEqual(
    'id number priority title items carriedFrom x-dossier x-cote'.split(' '),
  );
  expect(Object.keys(plan.calendar?.[0] ?? {}).at(-1)).toBe('x-salle');
  expect(text).toContain('x-pilote');
});

test('a plan without tracking: that its outcome is not known is said', async () => {
  const activities = ['id: site, number: 1, priority: A, title: Site'];
  const { words } = await carry(planWith(2030, activities, 'tracking: none\n'), undefined);
  expect(words).toContain(
    "le suivi du plan 2030 n'est pas renseigné : tout ce qui n'y est pas marqué est repris",
  );
  expect((await carry(planWith(2030, activities), undefined)).words).not.toContain('suivi');
});

test('what a person should look at is named by the words of the plan', async () => {
  const source = planWith(
    2030,
    [
      'id: site, number: 1, priority: A, title: Site, objectives: [mieux], items: [{ letter: a, title: Un, due: 2030-10 }]',
      'id: lettre, number: 2, priority: A, title: Lettre, status: done',
    ],
    'labels: { activity: action, item: volet }\nobjectives: [{ id: mieux, title: Faire mieux }]\ncalendar: [{ id: fete, title: Fête, activities: [lettre] }]\n',
  );
  const { words } = await carry(source, `${head(2031)}activities: []\n`);
  for (const line of [
    "action 1 : l'objectif « Faire mieux » n'est pas repris, car le plan 2031 ne le contient pas",
    "action 1, volet a : l'échéance (octobre 2030) n'est pas reprise",
    "calendrier, « Fête » : le renvoi à « action 2 » n'est pas repris, car le plan 2031 ne le contient pas",
  ])
    expect(words).toContain(`  ${line}\n`);
});

test('what had begun, and a transcription that is changed, are pointed at', async () => {
  const { stdout } = await run(['plan', 'carryover', '2020', '2021'], { files: shippedPlans() });
  expect(plain(stdout)).toContain(
    'activité 4, sous-activité b : en cours en 2020, donc aussi en 2021 (activité 4, sous-activité a)',
  );
  expect(plain(stdout)).toContain("le plan 2021 est la transcription d'un document publié");
});

test.each([
  [
    'has no status takes that it is in progress',
    '',
    'donc aussi en 2031',
    'status: in-progress, carriedFrom',
  ],
  [
    'people call planned stays so',
    ', status: planned',
    'mais encore prévue en 2031',
    'status: planned, carriedFrom',
  ],
])('what is there already and %s', async (_, status, said, written) => {
  const source = planWith(2030, [
    'id: site, number: 1, priority: A, title: Site, status: in-progress, log: [{ on: 2030-02-01, status: in-progress }]',
  ]);
  const target = planWith(2031, [`id: site, number: 1, priority: A, title: Site${status}`]);
  const { words, text } = await carry(source, target);
  expect(words).toContain(said);
  expect(text).toContain(written);
});
