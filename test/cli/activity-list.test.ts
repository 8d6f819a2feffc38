import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../support/csv.ts';
import { PARTNERSHIPS } from '../support/partnerships.ts';
import { plain, run, shippedPlans } from '../support/run.ts';

const FILE = 'plans/2031.yaml';

const PLAN = `year: 2031
title: Plan de 2031
state: adopted
adopted: { on: 2031-01-10 }
priorities:
  A: { title: Communication }
  B: { title: Échanges }
themes:
  - { id: climat, title: Participation et climat }
  - { id: genre, title: Participation et genre }
activities:
  - { id: lettre, number: 1, priority: A, title: Lettre, continuous: true, status: in-progress, lead: secretariat }
  - id: site
    number: 2
    priority: A
    title: Évolution du site
    status: in-progress
    lead: Ville exemple
    partners: [cglu]
    themes: [climat]
    due: 2031-05
  - id: prix
    number: 3
    priority: B
    title: Prix « Bonne pratique »
    lead: secretariat
    themes: [genre]
    carriedFrom: { year: 2030, activity: prix }
    items:
      - { letter: a, title: Révision, status: done, due: 2031-02 }
      - { letter: b, title: Appel, due: 2031-03, lead: cglu, carriedFrom: c }
      - { letter: c, title: Remise }
    log:
      - { on: 2031-02-10, item: a, status: done }
  - id: forum
    number: 4
    priority: B
    title: Forum
    status: cancelled
    due: 2031-12
    log:
      - { on: 2031-03-01, status: cancelled, note: Faute de moyens }
calendar:
  - { id: remise, title: Remise du prix, when: 2031-09-10, activities: [prix/c] }
`;

const BEFORE = `year: 2030
title: Plan de 2030
state: adopted
adopted: { on: 2030-01-10 }
priorities: { A: { title: Communication } }
activities:
  - id: prix
    number: 1
    priority: A
    title: Prix
    items:
      - { letter: a, title: Un, status: done }
      - { letter: b, title: Deux, status: done }
      - { letter: c, title: Appel, status: postponed }
`;

const FILES = { [FILE]: PLAN, 'plans/2030.yaml': BEFORE };
const NOW = '2031-06-11T12:00:00Z';

const list = (args: readonly string[], files: Record<string, string> = FILES) =>
  run(['activity', 'list', '2031', ...args], { files, now: NOW });

interface JsonSubject {
  readonly derived: { readonly reference: string; readonly matches?: boolean };
  readonly items?: readonly JsonSubject[];
}

/** What answers, by the JSON. */
function referencesIn(json: string): string[] {
  const { activities } = JSON.parse(json) as { activities: readonly JsonSubject[] };
  return activities.flatMap(({ derived, items = [] }) => [
    ...(derived.matches === true ? [derived.reference] : []),
    ...items.map((item) => item.derived.reference),
  ]);
}

async function referencesOf(...args: readonly string[]): Promise<string[]> {
  const { code, stdout, stderr } = await list([...args, '--format', 'json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return referencesIn(stdout);
}

const ALL = ['lettre', 'site', 'prix', 'prix/a', 'prix/b', 'prix/c', 'forum'];
const PRIX = ['prix', 'prix/a', 'prix/b', 'prix/c'];

describe('activity list keeps what answers to its filters', () => {
  test.each<[args: string[], references: string[]]>([
    [[], ALL],
    [
      ['--priority', 'A'],
      ['lettre', 'site'],
    ],
    [
      ['--priority', 'a'],
      ['lettre', 'site'],
    ],
    [['--priority', 'A', 'B'], ALL],
    [
      ['--priority', 'Échanges'],
      [...PRIX, 'forum'],
    ],
    [['--priority', 'A,B', '--status', 'done'], ['prix/a']],
    [['--status', 'fait'], ['prix/a']],
    [
      ['--status', 'en', 'cours'],
      ['lettre', 'site', 'prix'],
    ],
    [
      ['--status', 'en cours', 'planned'],
      ['lettre', 'site', 'prix', 'prix/b', 'prix/c'],
    ],
    [
      ['--status', 'done', '--status', 'annulée'],
      ['prix/a', 'forum'],
    ],
    [
      ['--status', 'done,cancelled'],
      ['prix/a', 'forum'],
    ],
    [['--open'], ['lettre', 'site', 'prix', 'prix/b', 'prix/c']],
    [['--late'], ['site', 'prix/b']],
    [
      ['--due-before', '2031-05'],
      ['prix/a', 'prix/b'],
    ],
    [
      ['--due-before', '2031-06-01'],
      ['site', 'prix/a', 'prix/b'],
    ],
    [
      ['--due-before', 'juin 2031'],
      ['site', 'prix/a', 'prix/b'],
    ],
    [
      ['--due-before', 'juin'],
      ['site', 'prix/a', 'prix/b'],
    ],
    [
      ['--due-before', '10 septembre'],
      ['site', 'prix/a', 'prix/b'],
    ],
    [
      ['--due-before', '11/09/2031'],
      ['site', 'prix/a', 'prix/b', 'prix/c'],
    ],
    [['--theme', 'climat'], ['site']],
    [['--theme', 'et GENRE'], PRIX],
    [
      ['--theme', 'climat', 'genre', '--open'],
      ['site', 'prix', 'prix/b', 'prix/c'],
    ],
    [
      ['--lead', 'secretariat'],
      ['lettre', 'prix', 'prix/a', 'prix/c'],
    ],
    [
      ['--lead', 'secrétariat'],
      ['lettre', 'prix', 'prix/a', 'prix/c'],
    ],
    [['--lead', 'exemple'], ['site']],
    [
      ['--lead', 'cglu', 'ville'],
      ['site', 'prix/b'],
    ],
    [['--carried'], ['prix', 'prix/b']],
    [['--lead', 'secrétariat', '--open', '--due-before', 'octobre'], ['prix/c']],
    [['--late', '--priority', 'B'], ['prix/b']],
  ])('%j', async (args, references) => {
    expect(await referencesOf(...args)).toEqual(references);
  });

  test.each<[args: string[], wrong: string, next: string]>([
    [['--priority', 'Z'], 'le plan 2031 n’a pas de priorité « Z »', 'A  Communication'],
    [['--theme', 'clmat'], 'n’a pas de priorité thématique « clmat »', 'Vouliez-vous dire « climat » ?'],
    [['--theme', 'clmat'], '--theme : ', 'genre   Participation et genre'],
    [['--theme', 'participation'], 'convient à plusieurs priorités thématiques', 'climat  Participation'],
    [['--lead', 'personne'], 'ne confie rien à « personne »', 'secretariat    secrétariat'],
    [['--lead', ''], 'ne confie rien à «  »', 'Ville exemple'],
    [['--status', 'bon'], '« bon » n’est pas un statut', 'réalisée'],
    [['--status', 'done', 'tenu'], '« tenu » n’est pas un statut', 'en cours'],
    [['--due-before', 'un jour'], '--due-before : « un jour » n’est pas une date', 'juin 2021'],
    [['--due-before', '2031-02-30'], '« 2031-02-30 » n’est pas une date', ''],
    [['--sort', 'titr'], '« titr » n’est pas un ordre', 'Vouliez-vous dire « titre » ?'],
    [['--format', 'xls'], '« xls » n’est pas un format', 'csv'],
    [['--as-of', '2031-06-12'], 'n’est pas encore venu', ''],
  ])('%j is refused', async (args, wrong, next) => {
    const { code, stdout, stderr } = await list(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(plain(stderr)).toContain(plain(wrong));
    expect(plain(stderr)).toContain(plain(next));
  });

  test('where a plan has no theme and names nobody, that is said', async () => {
    const args = ['activity', 'list', '2030'];
    const theme = await run([...args, '--theme', 'climat'], { files: FILES, now: NOW });
    expect(plain(theme.stderr)).toContain("Il n'en a aucune.");
    const lead = await run([...args, '--lead', 'cglu'], { files: FILES, now: NOW });
    expect(plain(lead.stderr)).toContain('Il ne nomme aucun responsable.');
  });

  test('a year that an option took for a value of its own is asked for before the options', async () => {
    const { code, stderr } = await run(['activity', 'list', '--priority', 'A', '2031'], { files: FILES });
    expect(code).toBe(2);
    expect(plain(stderr)).toContain('juste après la commande, avant les options');
  });
});

describe('any filters on the shipped plan of 2020', () => {
  const files = shippedPlans(2020);
  const choices: readonly (readonly string[])[] = [
    ['--priority', 'A'],
    ['--priority', 'B', 'C'],
    ['--status', 'done'],
    ['--status', 'planned', 'postponed'],
    ['--open'],
    ['--late'],
    ['--due-before', '2020-10'],
    ['--theme', 'genre'],
    ['--lead', 'exemple'],
    ['--carried'],
  ];
  const ask = async (...args: readonly string[]) => {
    const { code, stdout } = await run(['activity', 'list', '2020', ...args], { files });
    expect(code).toBe(0);
    return stdout;
  };
  const referencesFor = async (args: readonly string[]) =>
    referencesIn(await ask(...args, '--format', 'json'));

  test('two together keep what each of them keeps; every format has the same rows and counts them', async () => {
    const kept = new Map<readonly string[], readonly string[]>();
    for (const choice of choices) kept.set(choice, await referencesFor(choice));
    const pairs = fc.tuple(fc.constantFrom(...choices), fc.constantFrom(...choices));
    const sorts = fc.constantFrom('number', 'due', 'status', 'priority', 'title');
    await fc.assert(
      fc.asyncProperty(pairs, sorts, async ([one, other], sort) => {
        fc.pre(one[0] !== other[0]);
        const args = [...one, ...other, '--sort', sort];
        const both = await referencesFor(args);
        const expected = kept.get(one)?.filter((each) => kept.get(other)?.includes(each));
        expect(both.toSorted()).toEqual(expected?.toSorted());
        const text = plain(await ask(...args));
        // A context line has no status.
        const lines = text.match(/^ +\d+[a-z]? +(?:en|non|réal|aband)\S*/gm) ?? [];
        expect(lines).toHaveLength(both.length);
        const items = both.filter((each) => each.includes('/')).length;
        if (both.length === 0) expect(text).toContain('Rien ne répond à ces filtres dans le plan 2020');
        else expect(countsIn(text)).toEqual({ activities: both.length - items, items, total: 39 });
        const { rows } = readCsv(await ask(...args, '--format', 'csv'));
        expect(rows.map((row) => row['référence'] ?? '').toSorted()).toEqual(both.toSorted());
        const markdown = await ask(...args, '--format', 'md');
        expect(markdown.match(/^\| \d/gm) ?? []).toHaveLength(both.length);
      }),
      { seed: 7, numRuns: 40 },
    );
  });

  test('one of several statuses is as each of them put together', async () => {
    const all = await referencesFor([]);
    const parts = await Promise.all(
      [['planned', 'done'], ['postponed', 'cancelled'], ['in-progress']].map((statuses) =>
        referencesFor(['--status', ...statuses]),
      ),
    );
    expect(parts.flat().toSorted()).toEqual(all.toSorted());
  });
});

/** « 4 activités et 6 sous-activités sur 39 ; … » */
function countsIn(text: string): { activities: number; items: number; total: number } {
  const last = text.trimEnd().split('\n').at(-1) ?? '';
  const number = (form: RegExp) => Number(form.exec(last)?.[1] ?? 0);
  return {
    activities: number(/^(\d+) activités?/),
    items: number(/(\d+) sous-activités?/),
    total: number(/, sur (\d+) activités/),
  };
}

describe('activity list, as text', () => {
  const linesOf = async (...args: readonly string[]) =>
    plain((await list(args)).stdout)
      .trimEnd()
      .split('\n');

  test('by priority, a line each, with status, date and lead, and counts at the end', async () => {
    expect(await linesOf()).toEqual([
      'A  Communication',
      '    1   en cours      Lettre — permanente — secrétariat',
      '    2   en cours      Évolution du site — échéance mai 2031, dépassée de 11 jours — Ville exemple',
      '',
      'B  Échanges',
      '    3   en cours      Prix « Bonne pratique » — secrétariat',
      '    3a  réalisée        Révision — échéance février 2031',
      '    3b  non commencée   Appel — échéance mars 2031, dépassée de 72 jours — cglu',
      "    3c  non commencée   Remise — échéance 10 septembre 2031, d'après le calendrier",
      '    4   abandonnée    Forum — échéance décembre 2031',
      '',
      'Données arrêtées au 11 juin 2031.',
      '4 activités et 3 sous-activités.',
    ]);
  });

  test('an item that answers without its activity stands below its title, which is not counted', async () => {
    expect(await linesOf('--lead', 'secretariat', '--status', 'planned', 'done')).toEqual([
      'B  Échanges',
      '    3                 Prix « Bonne pratique » :',
      '    3a  réalisée        Révision — échéance février 2031 — secrétariat',
      "    3c  non commencée   Remise — échéance 10 septembre 2031, d'après le calendrier — secrétariat",
      '',
      'Données arrêtées au 11 juin 2031.',
      '2 sous-activités, sur 7 activités et sous-activités ; filtres : statut non commencée ou réalisée, responsable secrétariat.',
    ]);
  });

  test('what is carried tells from where', async () => {
    const lines = await linesOf('--carried');
    expect(lines).toContain(
      '    3   en cours      Prix « Bonne pratique » — secrétariat — issue de 1 (2030, en cours)',
    );
    expect(lines.join('\n')).toMatch(/ 3b .* — issue de 1c \(2030, en suspens\)$/m);
    expect(lines.at(-1)).toBe(
      "1 activité et 1 sous-activité, sur 7 activités et sous-activités ; filtre : issue d'un plan précédent.",
    );
  });

  test.each([
    ['due', ['3a', '3b', '2', '3c', '4', '1', '3']],
    ['échéance', ['3a', '3b', '2', '3c', '4', '1', '3']],
    ['status', ['1', '2', '3', '3b', '3c', '3a', '4']],
    ['title', ['3b', '2', '4', '1', '3', '3c', '3a']],
  ])('sorted by %s, the list is flat, and items tell their activity', async (sort, numbers) => {
    const lines = await linesOf('--sort', sort);
    expect(lines.flatMap((line) => /^ +(\d[a-z]?) /.exec(line)?.[1] ?? [])).toEqual(numbers);
    expect(lines.join('\n')).not.toContain('Échanges');
    expect(lines.join('\n')).toContain('Révision — 3 Prix « Bonne pratique » — échéance');
  });

  test('sorted by priority, what was added later to an earlier priority stands there', async () => {
    const text = PLAN.replace('number: 1, priority: A', 'number: 1, priority: B');
    const { stdout } = await list(['--sort', 'priorité', '--format', 'json'], { [FILE]: text });
    expect(referencesIn(stdout)).toEqual(['site', 'lettre', ...PRIX, 'forum']);
    expect(referencesIn((await list(['--format', 'json'], { [FILE]: text })).stdout)).toEqual(ALL);
  });

  test('all that was asked for is told', async () => {
    const args = ['--open', '--late', '--due-before', 'juin', '--theme', 'climat', '--priority', 'A', 'B'];
    expect((await linesOf(...args)).at(-1)).toBe(
      '1 activité, sur 7 activités et sous-activités ; filtres : priorité A ou B, restant à faire, échéance dépassée, échéance avant le 1er juin 2031, thème « Participation et climat ».',
    );
  });

  test('where nothing answers, that is said, and is no failure', async () => {
    const { code, stdout, stderr } = await list(['--status', 'postponed']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(plain(stdout)).toBe('Rien ne répond à ce filtre dans le plan 2031 : statut en suspens.\n');
  });

  test('an empty plan says how to begin', async () => {
    const text = 'year: 2031\ntitle: Plan\npriorities: { A: { title: A } }\nactivities: []\n';
    const { stdout } = await list([], { [FILE]: text });
    expect(plain(stdout)).toContain('oidp activity add 2031');
  });

  test('between the edges of a terminal, a title goes on below its beginning', async () => {
    const { stdout } = await run(['activity', 'list', '2031', '--late'], {
      files: FILES,
      now: NOW,
      isTTY: true,
      columns: 60,
      env: { NO_COLOR: '1' },
    });
    expect(plain(stdout).split('\n').slice(1, 3)).toEqual([
      '    2   en cours      Évolution du site — échéance mai 2031,',
      '                      dépassée de 11 jours — Ville exemple',
    ]);
    expect(stdout.split('\n').every((line) => line.length <= 60)).toBe(true);
  });

  test('what is late is red too', async () => {
    const { stdout } = await run(['activity', 'list', '2031', '--late'], {
      files: FILES,
      now: NOW,
      env: { FORCE_COLOR: '1' },
    });
    expect(plain(stdout)).toContain('\u001B[31mdépassée de 11 jours\u001B[39m');
  });

  test('as of a day, by the log', async () => {
    const { stdout } = await list([
      '--status',
      'done',
      'cancelled',
      '--as-of',
      '2031-02-15',
      '--format',
      'json',
    ]);
    expect(referencesIn(stdout)).toEqual(['prix/a']);
    expect(JSON.parse(stdout)).toMatchObject({ derived: { asOf: '2031-02-15' } });
  });
});

describe('a plan whose outcome is not known', () => {
  const untracked = { [FILE]: PLAN.replace('state: adopted', 'state: adopted\ntracking: none') };

  test.each([['--late'], ['--open'], ['--status', 'done']])(
    'has nothing that answers to %s, and why is said',
    async (...args) => {
      const { code, stdout } = await list(args, untracked);
      expect(code).toBe(0);
      expect(plain(stdout)).toMatch(/^Rien ne répond .*\nLe suivi de ce plan n'est pas renseigné/);
    },
  );

  test('shows no status in any format', async () => {
    for (const format of ['text', 'csv', 'md']) {
      const { stdout } = await list(['--format', format], untracked);
      expect(stdout).not.toMatch(/en cours|réalisée|abandonnée|non commencée|dépassée de \d/);
    }
    const { stdout } = await list(['--format', 'json'], untracked);
    const { activities } = JSON.parse(stdout) as { activities: readonly { derived: object }[] };
    for (const { derived } of activities) expect(derived).toMatchObject({ status: null, lateDays: null });
  });
});

describe('activity list, for programs', () => {
  test('what is computed stands under « derived », an activity that is there for its items says so', async () => {
    const { stdout } = await list(['--late', '--priority', 'B', '--format', 'json']);
    const { activities, derived } = JSON.parse(stdout);
    expect(derived).toEqual({
      reconstructed: false,
      asOf: '2031-06-11',
      filters: { priorities: ['B'], late: true },
      sort: 'number',
      count: { activities: 0, items: 1, total: 7 },
    });
    expect(activities).toHaveLength(1);
    expect(activities[0]).toMatchObject({
      id: 'prix',
      derived: { reference: 'prix', matches: false, status: 'in-progress', late: false, lead: 'secrétariat' },
    });
    expect(activities[0].items).toEqual([
      {
        letter: 'b',
        title: 'Appel',
        due: '2031-03',
        lead: 'cglu',
        carriedFrom: 'c',
        derived: {
          reference: 'prix/b',
          status: 'planned',
          due: '2031-03',
          late: true,
          lateDays: 72,
          lead: 'cglu',
          carriedSince: [{ year: 2030, activity: 'prix', item: 'c' }],
          carried: { since: 2030, times: 1, atLeast: false, renewed: false },
        },
      },
    ]);
  });
});

describe('activity list, as CSV', () => {
  test('a row for each activity and item, with days that a spreadsheet reads', async () => {
    const { stdout } = await list(['--format', 'csv']);
    const { header, rows } = readCsv(stdout);
    expect(header).toEqual([
      'référence',
      'numéro',
      'priorité',
      'titre',
      'sous-activité de',
      'statut',
      'responsable',
      'partenaires',
      'échéance',
      'échéance en toutes lettres',
      'dépassée de (jours)',
      'thèmes',
      'issue de',
      'depuis le plan',
      'nombre de reports',
      'permanente',
      'provenance',
      'coopérations',
      'moyens recherchés',
      'moyens acquis',
      'moyens dépensés',
      'devise des moyens',
    ]);
    expect(rows.map((row) => row['référence'])).toEqual(ALL);
    expect(rows.map((row) => row['permanente'])).toEqual(['oui', 'non', 'non', 'non', 'non', 'non', 'non']);
    expect(rows[1]).toMatchObject({
      numéro: '2',
      priorité: 'A',
      titre: 'Évolution du site',
      'sous-activité de': '',
      statut: 'en cours',
      responsable: 'Ville exemple',
      partenaires: 'cglu',
      échéance: '2031-05-31',
      'échéance en toutes lettres': 'mai 2031',
      'dépassée de (jours)': '11',
      thèmes: 'Participation et climat',
      'issue de': '',
      'depuis le plan': '',
      'nombre de reports': '',
      provenance: '',
    });
    expect(rows[4]).toMatchObject({
      numéro: '3b',
      'sous-activité de': '3 Prix « Bonne pratique »',
      thèmes: 'Participation et genre',
      'issue de': 'sous-activité 1c du plan 2030',
      'depuis le plan': '2030',
      'nombre de reports': '1',
    });
  });

  test('names the partnerships of each row, and the exact means of an activity as numbers of their currency', async () => {
    const { stdout } = await run(['activity', 'list', '2031', '--format', 'csv'], { files: PARTNERSHIPS });
    const columns = [
      'référence',
      'coopérations',
      'moyens recherchés',
      'moyens acquis',
      'moyens dépensés',
      'devise des moyens',
    ];
    expect(readCsv(stdout).rows.map((row) => columns.map((column) => row[column]))).toEqual([
      ['lettre', '', '', '', '', ''],
      // In two currencies, an amount is no number that a column could add up.
      ['visites', 'eau ; jumelage ; absente', '4000 CAD', '0,30 EUR', '', 'EUR ; CAD'],
      ['visites/a', 'eau ; jumelage ; absente', '', '', '', ''],
      ['prix', 'eau', '20000', '1500,50', '700', 'EUR'],
      ['site', '', '', '', '', ''],
    ]);
  });

  test('says what it draws on', async () => {
    const { stdout } = await run(['activity', 'list', '2020', '--format', 'csv'], {
      files: shippedPlans(2020),
    });
    const { rows } = readCsv(stdout);
    expect(rows).toHaveLength(39);
    expect(new Set(rows.map((row) => row['provenance']))).toEqual(
      new Set(['D’après un exemple reconstitué']),
    );
  });

  test('whatever the texts hold comes back in its cell, and none is a formula', async () => {
    const text = fc.stringMatching(/^[-=+@;"',|\n\ta-zé ]{0,5}[a-z=+@"; -]{1,6}$/);
    await fc.assert(
      fc.asyncProperty(text, text, async (title, lead) => {
        fc.pre(title.trim() !== '' && lead.trim() !== '');
        const plan = PLAN.replace(
          'title: Forum',
          `title: ${JSON.stringify(title)}\n    lead: ${JSON.stringify(lead)}`,
        );
        const { code, stdout } = await list(['--format', 'csv'], { [FILE]: plan });
        expect(code).toBe(0);
        const row = readCsv(stdout).rows.at(-1);
        const shown = (words: string) => words.trim().replaceAll(/\s*[\n\t]\s*/g, ' ');
        for (const [cell = '', words] of [
          [row?.['titre'], title],
          [row?.['responsable'], lead],
        ] as const) {
          expect(cell).not.toMatch(/^[=+@\t\r-]/);
          expect(cell.replace(/^'(?=[=+@-])/, '')).toBe(shown(words).replace(/^'(?=[=+@-])/, ''));
        }
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});

describe('activity list, as Markdown', () => {
  test('a table with what somebody reads; a column in which nothing stands is left out', async () => {
    const { stdout } = await list(['--carried', '--format', 'md']);
    expect(plain(stdout)).toBe(`# Activités du plan 2031

| N° | Priorité | Activité ou sous-activité | Statut | Échéance | Responsable | Origine |
| --- | --- | --- | --- | --- | --- | --- |
| 3 | B | Prix « Bonne pratique » | en cours |  | secrétariat | activité 1 du plan 2030 |
| 3b | B | Appel | non commencée | mars 2031, dépassée de 72 jours | cglu | sous-activité 1c du plan 2030 |

Données arrêtées au 11 juin 2031. 1 activité et 1 sous-activité, sur 7 activités et sous-activités ; filtre : issue d'un plan précédent.
`);
    const { stdout: early } = await list(['--priority', 'A', '--status', 'en cours', '--format', 'md']);
    expect(early).not.toContain('Origine');
  });

  test('no text of a plan is taken for a mark or makes a cell of its own', async () => {
    const title = '`a` | <b>*c*</b> [d](e) \\\\ _f_\\n# g';
    const text = PLAN.replace('title: Forum', `title: "${title}"`);
    const { stdout } = await list(['--status', 'cancelled', '--format', 'md'], { [FILE]: text });
    expect(plain(stdout)).toContain(
      '| 4 | B | \\`a\\` \\| &lt;b&gt;\\*c\\*&lt;/b&gt; \\[d\\](e) \\\\ \\_f\\_ \\# g | abandonnée | décembre 2031 |\n',
    );
  });
});

describe('--output', () => {
  test.each([
    ['liste.csv', '\uFEFFréférence;'],
    ['exports/liste.md', '<!-- oidp'],
    ['liste.json', '{\n  "version": 1'],
    ['liste.txt', 'A  Communication'],
  ])('%s tells the format, and is written whole', async (file, start) => {
    const { code, stdout, stderr, read } = await list(['--output', file]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(plain(stderr)).toBe(`Écrit : ${file}\n`);
    expect(read(file).startsWith(start)).toBe(true);
    const format = file.endsWith('.txt') ? 'text' : file.replace(/^.*\./, '');
    const shown = (await list(['--format', format])).stdout;
    // Markdown and text say whose they are by a line of their own.
    const own = { md: /^<!-- .+ -->\n\n/, text: /\n\(oidp\s.+\)\n$/ }[format] ?? /^/;
    expect(read(file)).toMatch(own);
    expect(read(file).replace(own, '')).toBe(shown);
  });

  test('a plan is not written over, and an ending that tells no format is refused', async () => {
    const plan = await list(['--output', 'plans/2030.yaml', '--format', 'csv']);
    expect(plan).toMatchObject({ code: 2, files: FILES });
    const unknown = await list(['--output', 'liste.xlsx']);
    expect(unknown).toMatchObject({ code: 2, files: FILES });
    expect(plain(unknown.stderr)).toContain("« xlsx » n'est pas un format");
  });
});
