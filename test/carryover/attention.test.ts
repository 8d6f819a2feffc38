import { describe, expect, test } from 'vitest';
import { plain, run, shippedPlans } from '../support/run.ts';
import { carryPlans as carry, planWith } from '../support/two-plans.ts';

const plan = (year: number, ...activities: readonly string[]) => planWith(year, activities);

describe('something of the target that may be what is added', () => {
  test('is named, with the link to write: an item whose title differs a little', async () => {
    const { words, activity } = await carry(
      plan(
        2030,
        'id: site, number: 1, priority: A, title: Site, items: [{ letter: a, title: Recherche active de nouvelles expériences }]',
      ),
      plan(
        2031,
        'id: site, number: 1, priority: A, title: Site, items: [{ letter: a, title: Autre chose }, { letter: b, title: "Recherche plus active de nouvelles expériences (relances)" }]',
      ),
    );
    expect(activity('site')?.items?.map(({ carriedFrom }) => carriedFrom)).toEqual([
      undefined,
      undefined,
      'a',
    ]);
    expect(words).toContain(
      "activité 1, sous-activité a : ajoutée au plan 2031, où est déjà, sans lien, quelque chose de semblable (activité 1, sous-activité b) ; si c'est la même, donnez-lui « carriedFrom: a », et supprimez l'ajout",
    );
  });

  test('an activity of the same title under another id; not one whose title has little in common', async () => {
    const { words } = await carry(
      plan(
        2030,
        'id: lettre, number: 1, priority: A, title: Lettre aux membres',
        'id: guide, number: 2, priority: A, title: Guide des membres',
      ),
      plan(
        2031,
        'id: bulletin, number: 1, priority: A, title: Lettre aux membres',
        'id: fete, number: 2, priority: A, title: Fête des membres du jury',
      ),
    );
    expect(words).toContain(
      'activité 1 : ajoutée au plan 2031, où est déjà, sans lien, quelque chose de semblable (activité 1)',
    );
    expect(words).toContain('donnez-lui « carriedFrom: { year: 2030, activity: lettre } »');
    expect(words.match(/semblable/g)).toHaveLength(1);
  });
});

test('numbers of the target are those that it has afterwards', async () => {
  const { words } = await carry(
    planWith(
      2030,
      [
        'id: nouveau, number: 1, priority: A, title: Nouveau',
        'id: site, number: 2, priority: B, title: Site, status: in-progress',
      ],
      '',
      '{ A: { title: Un }, B: { title: Deux } }',
    ),
    planWith(
      2031,
      ['id: site, number: 1, priority: B, title: Site, status: planned'],
      '',
      '{ A: { title: Un }, B: { title: Deux } }',
    ),
  );
  expect(words).toContain('activité 2 : en cours en 2030, mais encore prévue en 2031 (activité 2)');
});

test('a priority that the target gets is named', async () => {
  const two = '{ A: { title: Un }, B: { title: Deux } }';
  const { words } = await carry(
    planWith(2030, ['id: site, number: 1, priority: B, title: Site'], '', two),
    plan(2031, 'id: fete, number: 1, priority: A, title: Fête'),
  );
  expect(words).toContain('priorité B, « Deux » : ajoutée au plan 2031');
});

test('a plan between the two is pointed at, by --check too', async () => {
  const files = shippedPlans();
  for (const option of ['--dry-run', '--check']) {
    const { stdout } = await run(['plan', 'carryover', '2020', '2022', option], { files });
    expect(plain(stdout)).toContain(
      "le plan 2021, entre les deux, n'a aucune part à ce report ; vouliez-vous dire : oidp plan carryover 2020 2021",
    );
  }
});

test('what a plan between has taken up is not taken up a second time', async () => {
  const first = await run(['plan', 'carryover', '2020', '2021'], { files: shippedPlans() });
  const second = await run(['plan', 'carryover', '2020', '2022'], { files: first.files });
  expect(second).toMatchObject({ code: 2, stdout: '', files: first.files });
  expect(plain(second.stderr)).toContain('Reportez à partir de lui : oidp plan carryover 2021 2022');
});

test('an activity that was split stands with all that continues it', async () => {
  const from = 'carriedFrom: { year: 2030, activity: site }';
  const { words } = await carry(
    plan(2030, 'id: site, number: 1, priority: A, title: Site'),
    plan(
      2031,
      `id: un, number: 1, priority: A, title: Un, ${from}`,
      `id: deux, number: 2, priority: A, title: Deux, ${from}`,
    ),
  );
  expect(words).toContain('inchangée  1 → 1, 2  Site');
});

test('an event that keeps its date is not said to be past', async () => {
  const { words } = await carry(
    planWith(
      2030,
      ['id: site, number: 1, priority: A, title: Site'],
      'calendar:\n  - { id: fete, title: Fête, when: 2030-12-31 }\n',
    ),
    undefined,
  );
  expect(words).toContain('à sa date  Fête');
});

test('a target that is reconstructed is said to be, whatever the source is', async () => {
  const { stdout } = await run(['plan', 'carryover', '2013', '2020', '--dry-run'], { files: shippedPlans() });
  expect(stdout).toContain('D’après un exemple reconstitué.');
});

test('of a split activity, the other part may have what is of the same title', async () => {
  const from = 'carriedFrom: { year: 2030, activity: site }';
  const { words } = await carry(
    plan(
      2030,
      'id: site, number: 1, priority: A, title: Site, items: [{ letter: a, title: Un }, { letter: b, title: Deux }]',
    ),
    plan(
      2031,
      `id: x, number: 1, priority: A, title: X, ${from}, items: [{ letter: a, title: Un, carriedFrom: a }]`,
      `id: y, number: 2, priority: A, title: Y, ${from}, items: [{ letter: a, title: Deux }]`,
    ),
    '--except',
    '1b',
  );
  expect(words).toContain(
    'activité 1, sous-activité b : sans suite au plan 2031, où est pourtant, sans lien, quelque chose de même titre (activité 2, sous-activité a)',
  );
});

test('due dates that are left out come with the option that moves them', async () => {
  const { words } = await carry(
    plan(2030, 'id: site, number: 1, priority: A, title: Site, due: 2030-10'),
    undefined,
  );
  expect(words).toContain('(--shift-dates déplace les échéances à 2031, au lieu de les laisser)');
});

test('texts of the target whose numbers move come first, as what is to be mended at once', async () => {
  const two = '{ A: { title: Un }, B: { title: Deux } }';
  const { words } = await carry(
    planWith(2030, ['id: nouveau, number: 1, priority: A, title: Nouveau, due: 2030-10'], '', two),
    planWith(2031, ['id: site, number: 1, priority: B, title: Site, note: "Voir activité 1"'], '', two),
  );
  expect(words).toMatch(
    /À corriger maintenant : .*\n {2}activité 2 du plan 2031, note : .*\[\[site\]\]\n\nÀ regarder \(numéros du plan 2030/,
  );
});

test('the partnerships of an activity go on with it; its money stays in its year, and is told', async () => {
  const { words, activity } = await carry(
    plan(
      2030,
      'id: site, number: 1, priority: A, title: Site, cooperations: [jumelage], budget: [{ amount: 3000, currency: EUR, state: secured }]',
    ),
    plan(2031, 'id: lettre, number: 1, priority: A, title: Lettre'),
  );
  expect(activity('site')).toMatchObject({ cooperations: ['jumelage'] });
  expect(activity('site')).not.toHaveProperty('budget');
  expect(words).toContain("activité 1 : son budget reste au plan 2030, car il est celui de l'année");
});

describe('what goes on as something that the target has already', () => {
  const source = plan(
    2030,
    'id: site, number: 1, priority: A, title: Site, cooperations: [jumelage, phare], budget: [{ amount: 3000, currency: EUR, state: secured }]',
  );

  test.each([
    ['none', '', ['jumelage', 'phare'], '(jumelage et phare) sont nommées aussi au plan 2031 (activité 1)'],
    [
      'others',
      ', cooperations: [autre, phare]',
      ['autre', 'phare', 'jumelage'],
      'sa fiche de coopération (jumelage) est nommée aussi au plan 2031 (activité 1)',
    ],
  ])('keeps its partnerships, where that has %s; its money is told of', async (_, own, expected, told) => {
    const { words, activity, again } = await carry(
      source,
      plan(2031, `id: site, number: 1, priority: A, title: Site${own}`),
    );
    expect(activity('site')).toMatchObject({ cooperations: expected });
    expect(words).toContain(told);
    expect(words).toContain("activité 1 : son budget reste au plan 2030, car il est celui de l'année");
    expect(words.match(/budget/g)).toHaveLength(1);
    const second = await again();
    expect(second.words).not.toContain('budget');
    expect(second.activity('site')).toMatchObject({ cooperations: expected });
  });

  test('says nothing of partnerships that it has, and leaves those of what is carried already', async () => {
    const there = await carry(
      source,
      plan(2031, 'id: site, number: 1, priority: A, title: Site, cooperations: [phare, jumelage]'),
    );
    expect(there.words).not.toContain('coopération');
    const linked = await carry(
      source,
      plan(
        2031,
        'id: site, number: 1, priority: A, title: Site, carriedFrom: { year: 2030, activity: site }',
      ),
    );
    expect(linked.activity('site')).not.toHaveProperty('cooperations');
  });
});
