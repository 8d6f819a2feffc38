import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/model/schema.ts';
import { readPlanFile } from '../../src/source/plan-file.ts';
import { standInOrder } from '../support/lines.ts';
import { plain, run, shippedPlans } from '../support/run.ts';

const SHIPPED = shippedPlans();
const carry = (from: number, to: number, files: Record<string, string> = SHIPPED, ...options: string[]) =>
  run(['plan', 'carryover', String(from), String(to), ...options], { files });
const planIn = (files: Readonly<Record<string, string>>, year: number) =>
  readPlanFile(`plans/${year}.yaml`, files[`plans/${year}.yaml`] ?? '').plan as Plan;
const activityIn = (plan: Plan, id: string) => plan.activities.find((each) => each.id === id);
const noNumbers = (text: string) => text.split('\n').filter((line) => !/^\s+(?:- )?number: \d+$/.test(line));

describe('2020 into 2021, which is there', () => {
  test('tells what becomes of every activity, by its number', async () => {
    const { code, stdout, stderr } = await carry(2020, 2021);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const words = plain(stdout);
    expect(words).toContain("D'après un exemple reconstitué");
    const dispositions = Array.from(
      words.matchAll(/^ {2}(\S+) +(\d+[a-z]?(?: → \d+[a-z]?)?) {2}/gm),
      (match) => match.slice(1).join(' '),
    );
    expect(dispositions).toEqual([
      'reconduite 1 → 2',
      'reconduite 2 → 3',
      'reconduite 3 → 5',
      'complétée 4 → 4',
      'achevée 4a',
      'complétée 4b → 4a',
      'ajoutée 4c → 4e',
      'complétée 4d → 4c',
      'complétée 5 → 7',
      'achevée 5a',
      'complétée 5b → 7a',
      'complétée 6 → 8',
      'achevée 7',
      'complétée 8 → 6',
      'complétée 8a → 6b',
      'achevée 8b',
      'complétée 9 → 12',
      'achevée 9a',
      'achevée 9b',
      'achevée 9c',
      'achevée 9d',
      'ajoutée 9e → 12f',
      'complétée 9f → 12e',
      'complétée 10 → 11',
      'achevée 10a',
      'complétée 10b → 11a',
      'complétée 10c → 11c',
      'ajoutée 11 → 14',
      'achevée 12',
      'complétée 13 → 17',
      'achevée 13a',
      'achevée 13b',
      'complétée 13c → 17b',
      'complétée 13d → 17c',
      'complétée 14 → 18',
      'ajoutée 15 → 19',
      'abandonnée 16',
      'complétée 17 → 20',
      'complétée 18 → 23',
    ]);
    expect(words).toContain('23 éléments inachevés dans le plan 2020, 23 repris dans le plan 2021');
  });

  test('tells what becomes of every event', async () => {
    const words = plain((await carry(2020, 2021)).stdout);
    const events = words.slice(words.indexOf('Calendrier'), words.indexOf('Priorités thématiques'));
    expect(events.match(/^ {2}\S+/gm)?.map((verb) => verb.trim())).toEqual([
      ...Array(5).fill('tenu'),
      'ajouté',
      'tenu',
      'complété',
      'complété',
    ]);
  });

  test('tells what a person should look at: numbers that move, dates that are dropped', async () => {
    const words = plain((await carry(2020, 2021)).stdout);
    expect(words).toContain(
      'numéros du plan 2021 changés : 14 à 17 deviennent 15 à 18, 18 à 21 deviennent 20 à 23',
    );
    expect(words).toContain("activité 11 : l'échéance (décembre 2020) n'est pas reprise");
    expect(words).toContain("activité 9, sous-activité e : l'échéance (décembre 2020) n'est pas reprise");
    expect(words).toContain(
      "priorité C : s'appelle « Vie du réseau » en 2020 et « Renforcement et expansion du réseau » en 2021",
    );
  });

  test('matches items by title, never by letter, and adds the rest after those that are there', async () => {
    const { files } = await carry(2020, 2021);
    const prix = activityIn(planIn(files, 2021), 'prix');
    expect(prix?.carriedFrom).toEqual({ year: 2020, activity: 'prix' });
    expect(prix?.items?.map(({ letter, title, carriedFrom }) => [letter, title, carriedFrom])).toEqual([
      ['a', 'Révision des critères et de l’attribution', undefined],
      ['b', 'Appel à candidatures', undefined],
      ['c', 'Réception et sélection', undefined],
      ['d', 'Publication des résultats', undefined],
      ['e', 'Recherche de fonds pour un prix monétaire', 'f'],
      ['f', 'Recueil illustré des pratiques distinguées', 'e'],
    ]);
  });

  test('nothing that is done is carried', async () => {
    const { files } = await carry(2020, 2021);
    const named = planIn(files, 2021).activities.flatMap(({ carriedFrom, items = [] }) => [
      ...(carriedFrom === undefined ? [] : [carriedFrom.activity]),
      ...items.flatMap((item) =>
        item.carriedFrom === undefined ? [] : [`${carriedFrom?.activity}/${item.carriedFrom}`],
      ),
    ]);
    expect(named).toContain('prix/e');
    for (const finished of ['seances-en-ligne', 'liste-membres', 'visites-etude', 'prix/a', 'repertoire/a'])
      expect(named).not.toContain(finished);
  });

  test('leaves the source as it is, to the byte, and every line of the target but its numbers', async () => {
    const { files } = await carry(2020, 2021);
    expect(files['plans/2020.yaml']).toBe(SHIPPED['plans/2020.yaml']);
    expect(files['plans/2013.yaml']).toBe(SHIPPED['plans/2013.yaml']);
    expect(Object.keys(files)).toEqual(Object.keys(SHIPPED));
    const [before, after] = [SHIPPED['plans/2021.yaml'] ?? '', files['plans/2021.yaml'] ?? ''];
    expect(standInOrder(noNumbers(before), noNumbers(after))).toBe(true);
  });

  test('the result is valid, its numbers run 1 to 23, its links name what they named', async () => {
    const { files } = await carry(2020, 2021);
    expect(await run(['plan', 'validate', '--strict'], { files })).toMatchObject({ code: 0 });
    const plan = planIn(files, 2021);
    expect(plan.activities.map(({ number }) => number)).toEqual(
      Array.from({ length: 23 }, (_, index) => index + 1),
    );
    const { stdout } = await run(['plan', 'show', '2021'], { files });
    expect(plain(stdout)).toContain('imprimé « activité 19 », lire « activité 22 »');
  });

  test('again: nothing changes', async () => {
    const first = await carry(2020, 2021);
    const second = await carry(2020, 2021, first.files);
    expect(second.code).toBe(0);
    expect(second.files).toEqual(first.files);
    expect(plain(second.stdout)).toContain('Rien à changer : le report est fait');
    expect(plain(second.stdout)).toContain('23 éléments inachevés dans le plan 2020, 23 repris');
    expect(second.stdout).not.toMatch(/^ {2}(?:ajoutée?|complétée?|reconduite?) /m);
  });

  test('--dry-run shows the same and writes nothing', async () => {
    const [dry, real] = [await carry(2020, 2021, SHIPPED, '--dry-run'), await carry(2020, 2021)];
    expect(dry.code).toBe(0);
    expect(dry.files).toEqual(SHIPPED);
    expect(dry.stdout.startsWith(real.stdout.replace(/Écrit.*\n$/, ''))).toBe(true);
    expect(plain(real.stdout)).toMatch(/\nÉcrit : plans\/2021.yaml\n$/);
    expect(plain(dry.stderr)).toContain("Rien n'a été écrit");
    expect(dry.stdout).toContain('+    carriedFrom: { year: 2020, activity: prix }');
  });

  test('as JSON', async () => {
    const { stdout } = await carry(2020, 2021, SHIPPED, '--format', 'json');
    const { version, from, to, derived } = JSON.parse(stdout);
    expect([version, from, to]).toEqual([1, 2020, 2021]);
    expect(derived.account).toEqual({
      unfinished: 23,
      carried: 23,
      pending: 23,
      givenUp: 0,
      doneLate: 0,
      left: [],
    });
    expect(derived).toMatchObject({ reconstructed: true, changed: { target: true, source: false } });
    const kinds = derived.dispositions.map(({ kind }: { kind: string }) => kind);
    const plan = planIn(SHIPPED, 2020);
    const items = plan.activities.flatMap((activity) => activity.items ?? []);
    expect(kinds.filter((kind: string) => kind === 'activity')).toHaveLength(plan.activities.length);
    expect(kinds.filter((kind: string) => kind === 'item')).toHaveLength(items.length);
    expect(kinds.filter((kind: string) => kind === 'event')).toHaveLength(plan.calendar?.length ?? 0);
    expect(kinds.filter((kind: string) => kind === 'theme')).toHaveLength(plan.themes?.length ?? 0);
    expect(derived.dispositions).toContainEqual({
      kind: 'item',
      activity: 'prix',
      number: 9,
      letter: 'f',
      title: 'Recherche de fonds pour un prix monétaire',
      verb: 'completed',
      because: 'same-title',
      targets: [{ reference: 'prix/e', number: '12e' }],
    });
  });
});

describe('2020 into a year that is not there', () => {
  test('makes a draft with the same priorities, that is valid', async () => {
    const { code, stdout, files } = await carry(2020, 2022);
    expect(code).toBe(0);
    expect(plain(stdout)).toContain('23 repris dans le plan 2022');
    const plan = planIn(files, 2022);
    expect(plan).toMatchObject({ year: 2022, state: 'draft' });
    expect(Object.keys(plan.priorities)).toEqual(['A', 'B', 'C', 'D']);
    expect(plan.activities.map(({ number }) => number)).toEqual(
      Array.from({ length: 15 }, (_, index) => index + 1),
    );
    expect(files['plans/2022.yaml']).toContain('d’après un exemple reconstitué');
    const validation = await run(['plan', 'validate', '2022'], { files });
    expect(plain(validation.stdout)).toContain('1 plan vérifié : 0 erreur');
  });

  test('letters start again at a, and links name the year they come from', async () => {
    const { files } = await carry(2020, 2022);
    const plan = planIn(files, 2022);
    expect(
      activityIn(plan, 'repertoire')?.items?.map(({ letter, carriedFrom }) => [letter, carriedFrom]),
    ).toEqual([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
    ]);
    expect(activityIn(plan, 'rapports-speciaux')).toMatchObject({
      refersTo: ['repertoire/a'],
      note: expect.stringContaining('[[2020/repertoire/b]]'),
    });
  });

  test('again, and --dry-run', async () => {
    const first = await carry(2020, 2022);
    expect((await carry(2020, 2022, first.files)).files).toEqual(first.files);
    expect((await carry(2020, 2022, SHIPPED, '--dry-run')).files).toEqual(SHIPPED);
  });
});

test('a chain of years: 2020 into 2021 into 2022', async () => {
  const first = await carry(2020, 2021);
  const second = await carry(2021, 2022, first.files);
  expect(second.code).toBe(0);
  expect(second.files['plans/2021.yaml']).toBe(first.files['plans/2021.yaml']);
  const account = /(\d+) éléments inachevés dans le plan 2021, (\d+) repris/.exec(plain(second.stdout));
  expect(account?.[1]).toBe(account?.[2]);
  const plan = planIn(second.files, 2022);
  // All of 2021 is open: what it took from 2020 goes on under the same ids.
  expect(plan.activities.map(({ id }) => id).toSorted()).toEqual(
    planIn(first.files, 2021)
      .activities.map(({ id }) => id)
      .toSorted(),
  );
  expect(new Set(plan.activities.map(({ carriedFrom }) => carriedFrom?.year))).toEqual(new Set([2021]));
  const validation = await run(['plan', 'validate', '2022'], { files: second.files });
  expect(plain(validation.stdout)).toContain('0 erreur');
});

describe('a target that is adopted', () => {
  const adopted = {
    ...SHIPPED,
    'plans/2021.yaml': (SHIPPED['plans/2021.yaml'] ?? '').replace(
      'state: proposed',
      'state: adopted\nadopted: { on: 2021-02-01 }',
    ),
  };

  test('keeps its numbers; what is added takes the next ones', async () => {
    const { code, stdout, files } = await carry(2020, 2021, adopted);
    expect(code).toBe(0);
    const before = planIn(adopted, 2021).activities.map(({ id, number }) => [id, number]);
    const after = planIn(files, 2021).activities.map(({ id, number }) => [id, number]);
    expect(after.slice(0, 21)).toEqual(before);
    expect(after.slice(21)).toEqual([
      ['recueil-methodes', 22],
      ['enquete-membres', 23],
    ]);
    expect(stdout).not.toContain('devient');
    expect(
      standInOrder(
        (adopted['plans/2021.yaml'] ?? '').split('\n'),
        (files['plans/2021.yaml'] ?? '').split('\n'),
      ),
    ).toBe(true);
  });
});

describe('refused, with 2 and nothing written', () => {
  const closed = (SHIPPED['plans/2021.yaml'] ?? '').replace(
    'state: proposed',
    'state: closed\nadopted: { on: 2021-02-01 }',
  );
  const finished = (SHIPPED['plans/2021.yaml'] ?? '').replace(
    'title: Développement de la plateforme en ligne PARTICIPATE OIDP',
    '$&\n    status: done',
  );

  test.each<
    [name: string, from: number, to: number, files: Record<string, string>, wrong: string, next: string]
  >([
    [
      'backwards',
      2021,
      2020,
      SHIPPED,
      'un report va d’une année à une année suivante',
      'oidp plan carryover 2020 2021',
    ],
    ['into itself', 2021, 2021, SHIPPED, 'un plan ne se reporte pas sur lui-même', ''],
    [
      'into a closed plan',
      2020,
      2021,
      { ...SHIPPED, 'plans/2021.yaml': closed },
      'le plan 2021 est clos',
      '',
    ],
    [
      'into what is done',
      2020,
      2021,
      { ...SHIPPED, 'plans/2021.yaml': finished },
      'l’activité 21 du plan 2021 est achevée',
      'Rouvrez-la',
    ],
    ['from a year that is not there', 2019, 2020, SHIPPED, 'pas de plan 2019', 'Plans présents'],
  ])('%s', async (_, from, to, files, wrong, next) => {
    const result = await carry(from, to, files);
    expect({ code: result.code, stdout: result.stdout }).toEqual({ code: 2, stdout: '' });
    expect(plain(result.stderr)).toContain(plain(wrong));
    expect(plain(result.stderr)).toContain(plain(next));
    expect(result.files).toEqual(files);
  });

  test.each([2020, 2021])('with 1 where the plan of %i cannot be understood', async (year) => {
    const files = { ...SHIPPED, [`plans/${year}.yaml`]: 'year: a: b\n' };
    const result = await carry(2020, 2021, files);
    expect({ code: result.code, stdout: result.stdout }).toEqual({ code: 1, stdout: '' });
    expect(result.stderr).toContain(`plans/${year}.yaml:1:`);
    expect(result.files).toEqual(files);
  });
});

describe('a priority that the target lacks is declared in its place', () => {
  const planWith = (year: number, ...letters: string[]) =>
    [
      `year: ${year}\ntitle: Plan\npriorities:`,
      ...letters.map((letter) => `  ${letter}: { title: Priorité ${letter} }`),
      'activities:',
      ...letters.map(
        (letter, index) =>
          `  - { id: ${letter.toLowerCase()}-${year}, number: ${index + 1}, priority: ${letter}, title: ${letter} }`,
      ),
      '',
    ].join('\n');

  test.each([
    ['after the others', ['A', 'C'], ['A'], ['A', 'C']],
    ['between two', ['A', 'B', 'C'], ['A', 'C'], ['A', 'B', 'C']],
    ['before the others', ['A', 'B'], ['B'], ['A', 'B']],
    ['around them', ['A', 'C'], ['B'], ['A', 'B', 'C']],
  ])('%s', async (_, from, to, together) => {
    const files = { 'plans/2030.yaml': planWith(2030, ...from), 'plans/2031.yaml': planWith(2031, ...to) };
    const result = await carry(2030, 2031, files);
    expect(result.code, result.stderr).toBe(0);
    expect(Object.keys(planIn(result.files, 2031).priorities)).toEqual(together);
    expect((await run(['plan', 'validate', '--strict'], { files: result.files })).code).toBe(0);
  });
});

describe('what people wrote in the target stays', () => {
  test.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    [
      'keys of one’s own',
      (text: string) => text.replace(/^ {2}- id: prix$/m, '$&\n    x-dossier: "B : 12" # à nous'),
    ],
  ])('%s', async (_, change) => {
    const target = change(SHIPPED['plans/2021.yaml'] ?? '');
    const { code, files } = await carry(2020, 2021, { ...SHIPPED, 'plans/2021.yaml': target });
    expect(code).toBe(0);
    const after = files['plans/2021.yaml'] ?? '';
    expect(standInOrder(noNumbers(target.replaceAll('\r', '')), noNumbers(after.replaceAll('\r', '')))).toBe(
      true,
    );
    expect(after.match(/(?<!\r)\n/g) === null).toBe(target.match(/(?<!\r)\n/g) === null);
    expect((await run(['plan', 'validate', '2021'], { files })).code).toBe(0);
  });
});
