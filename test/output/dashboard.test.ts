import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Activity, CalendarEvent, Plan } from '../../src/model/schema.ts';
import { bar } from '../../src/output/bar.ts';
import { printDashboard } from '../../src/output/dashboard-text.ts';
import { shareRows } from '../../src/output/share-rows.ts';
import { PLAIN } from '../../src/output/style.ts';
import { gatherFacts } from '../../src/report/facts.ts';
import { planOf } from '../support/plans.ts';
import { type RunOptions, plain, run, shippedPlans } from '../support/run.ts';

const LETTERS = ['A', 'B', 'C', 'D'] as const;
const LONG = 'Élaboration d’un guide des pratiques de démocratie participative à l’usage des membres';
const TODAY = '2031-06-15T12:00:00Z';

/** An activity of a plan of 2031, numbered by its place. */
function activity(index: number, rest: Partial<Activity> = {}): Activity {
  return {
    id: `activite-${index}`,
    number: index,
    priority: LETTERS[index % LETTERS.length] ?? 'A',
    title: `${LONG} ${index}`,
    ...rest,
  };
}

const many = (from: number, number: number, rest: (index: number) => Partial<Activity>) =>
  Array.from({ length: number }, (_, index) => activity(from + index, rest(index)));

/** A plan of 2031 in the middle of its year in which every list of the dashboard has more than a screen can hold. */
const CROWDED: Plan = {
  year: 2031,
  title: 'Plan de travail 2031',
  state: 'adopted',
  adopted: { on: '2031-03-10', by: 'Assemblée générale' },
  priorities: Object.fromEntries(LETTERS.map((letter) => [letter, { title: `${LONG} ${letter}` }])),
  activities: [
    ...many(1, 10, (index) => ({ due: `2031-0${(index % 5) + 1}`, lead: 'cglu' })),
    ...many(11, 8, (index) => ({ due: `2031-06-${16 + index}`, status: 'in-progress' })),
    ...many(19, 8, (index) => ({
      status: index % 3 === 0 ? 'cancelled' : 'done',
      carriedFrom: { year: 2030, activity: index < 3 ? 'ancienne' : 'recente' },
    })),
    activity(27, { continuous: true }),
  ],
  calendar: [
    { id: 'passe', title: 'Séance passée', when: '2031-04', toConfirm: ['date'] },
    { id: 'loin', title: 'Conférence', when: '2031-10', toConfirm: ['date', 'place'] },
    { id: 'sans-date', title: 'Atelier', toConfirm: ['holding'] },
    { id: 'proche', title: 'Forum', when: '2031-06-20', place: 'Cocody', toConfirm: ['place'] },
    ...['07', '08', '09'].map((month): CalendarEvent => ({
      id: `reunion-${month}`,
      title: `Réunion ${month}`,
      when: `2031-${month}`,
    })),
  ],
};

const BEFORE: Plan = {
  year: 2030,
  title: 'Plan de travail 2030',
  state: 'closed',
  adopted: { on: '2030-03-10' },
  priorities: { A: { title: 'Communication' } },
  activities: [
    activity(1, { id: 'ancienne', priority: 'A', carriedFrom: { year: 2029, activity: 'origine' } }),
    activity(2, { id: 'recente', priority: 'A' }),
  ],
};

const filesOf = (...plans: readonly Plan[]) =>
  Object.fromEntries(plans.map((plan) => [`plans/${plan.year}.yaml`, stringify(plan)]));

const CROWDED_FILES = filesOf(CROWDED, BEFORE);

async function show(options: RunOptions = {}, ...args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await run(['status', '2031', ...args], {
    files: CROWDED_FILES,
    now: TODAY,
    ...options,
  });
  expect(stderr).toBe('');
  return stdout;
}

const screen = (columns: number, rows: number, env: RunOptions['env'] = { NO_COLOR: '1' }): RunOptions => ({
  isTTY: true,
  columns,
  rows,
  env,
});

const linesOf = (text: string) => text.replace(/\n$/, '').split('\n');

/** The lines of a list: its heading, and the entries below it. */
function listOf(text: string, title: string): { heading: string; entries: string[] } {
  const lines = linesOf(plain(text));
  const at = lines.findIndex((line) => line.startsWith(title));
  if (at === -1) throw new Error(`no list ${title} in\n${text}`);
  const end = lines.findIndex((line, index) => index > at && !line.startsWith('  '));
  return { heading: lines[at] ?? '', entries: lines.slice(at + 1, end === -1 ? undefined : end) };
}

const TITLES = [
  'Échéances dépassées',
  'Échéances dans les 30 jours',
  'À confirmer',
  'Prochains événements',
  'Issues de',
];

describe('in a terminal', () => {
  const plans = { ...CROWDED_FILES, ...shippedPlans() };

  test.each([
    [2021, 80, 24],
    [2020, 80, 24],
    [2013, 80, 24],
    [2031, 80, 24],
    [2031, 60, 24],
    [2031, 40, 24],
    [2031, 120, 40],
    [2031, 200, 30],
  ])('the plan of %i fits into %i × %i, the prompt included', async (year, columns, rows) => {
    const { stdout } = await run(['status', String(year)], {
      files: plans,
      now: `${year}-06-15T12:00:00Z`,
      ...screen(columns, rows),
    });
    const lines = linesOf(stdout);
    expect(lines.length).toBeLessThan(rows);
    for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
  });

  test('every list keeps its heading with the full count and an entry, what is late more', async () => {
    const text = await show(screen(80, 24));
    const lists = TITLES.map((title) => listOf(text, title));
    const counts = lists.map(({ heading }) => /\((\d+)/.exec(heading)?.[1]);
    expect(counts).toEqual(['10', '8', '4', '5', '8']);
    for (const { entries } of lists) expect(entries.length).toBeGreaterThan(0);
    expect(lists[0]?.entries.length).toBeGreaterThan(1);
  });

  test('a heading tells how many are shown of a list that is cut, and what shows them all', async () => {
    const { heading, entries } = listOf(await show(screen(80, 24)), 'Échéances dépassées');
    expect(heading).toBe(
      `Échéances dépassées (10, dont ${entries.length} ici ; liste : oidp activity list 2031 --late)`,
    );
  });

  test('more rows show more, until all is shown', async () => {
    const shown = async (rows: number) => linesOf(await show(screen(80, rows))).length;
    expect(await shown(30)).toBe(29);
    expect(await shown(40)).toBe(39);
    const all = await show(screen(80, 100));
    expect(all).not.toContain(' ici');
    expect(TITLES.map((title) => listOf(all, title).entries.filter(Boolean).length)).toEqual([
      10, 8, 4, 5, 8,
    ]);
  });

  test('titles are cut at the edge, never what stands before them', async () => {
    const { entries } = listOf(await show(screen(80, 24)), 'Échéances dépassées');
    expect(entries[0]).toMatch(/^ {2}1 {2}depuis 4 mois {2}janvier {2}Élaboration d'un guide .*…$/);
    expect(entries[0]?.length).toBe(80);
    const { entries: wide } = listOf(await show(screen(150, 24)), 'Échéances dépassées');
    expect(wide[0]).toMatch(/^ {2}1 {2}depuis 4 mois {2}janvier {2}Élaboration .* des membres 1 — cglu$/);
  });

  test('a title of wide characters is cut by the columns that it takes', async () => {
    const wide = {
      ...CROWDED,
      title: '計画'.repeat(60),
      activities: [activity(1, { title: '👩‍👩‍👧計画'.repeat(40), due: 2030 })],
    };
    const text = await show({ files: filesOf(wide), ...screen(61, 24) });
    for (const line of linesOf(text)) expect(stringWidth(line), line).toBeLessThanOrEqual(61);
    expect(linesOf(text)[0]).toBe(`${'計画'.repeat(15)}…`);
    expect(text).toMatch(/計…$|👩‍👩‍👧…$|画…$/m);
  });

  test('a title on several lines is one of one line', async () => {
    const files = filesOf({
      ...CROWDED,
      activities: [activity(1, { title: 'Un\ntitre\tlong\n', due: 2030 })],
    });
    expect(await show({ files, ...screen(80, 24) })).toMatch(/ {2}Un titre long$/m);
  });

  test('a long adoption goes on in a second line, and no further', async () => {
    const adopted = { on: '2031-03-10', by: 'Assemblée générale '.repeat(40) };
    const lines = linesOf(await show({ files: filesOf({ ...CROWDED, adopted }), ...screen(80, 24) }));
    expect(plain(lines[1] ?? '')).toMatch(/^Adopté le 10 mars 2031 \(Assemblée générale .*$/);
    expect(lines[2]).toMatch(/^(?:A|g).*…$/);
    expect(plain(lines[3] ?? '')).toBe('Données arrêtées au 15 juin 2031.');
    expect(lines.length).toBeLessThan(24);
  });

  test('of many priorities as many as there is room for', async () => {
    const letters = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(65 + index));
    const priorities = Object.fromEntries(letters.map((letter) => [letter, { title: LONG }]));
    const lines = linesOf(
      plain(await show({ files: filesOf({ ...CROWDED, priorities }), ...screen(80, 24) })),
    );
    expect(lines.length).toBeLessThan(24);
    const rest = lines.findIndex((line) => /^ {2}… et \d+ autres$/.test(line));
    expect(lines[rest - 1]).toMatch(/^ {2}[C-J] /);
  });

  test('colours say nothing that is not said without them', async () => {
    const coloured = await show(screen(80, 24, { FORCE_COLOR: '1' }));
    expect(coloured).toContain('\u001B[31m');
    expect(coloured.replace(/\u001B\[\d+m/g, '')).toBe(await show(screen(80, 24)));
  });

  test.each([{ LANG: 'C' }, { LC_ALL: 'POSIX', LANG: 'fr_FR.UTF-8' }, { TERM: 'dumb' }, { TERM: 'linux' }])(
    'has no signs beyond letters with %j',
    async (env) => {
      const text = await show(screen(80, 24, { NO_COLOR: '1', ...env }));
      expect(text).not.toMatch(/[^\n\x20-\x7E\xA0-\xFF]/);
      expect(text).toMatch(/^ {2}B {2}#+=+-+x+ {2}/m);
      expect(plain(text)).toMatch(/^ {2}1 {2}depuis 4 mois {2}janvier {2}Élaboration d'un guide .*\.\.\.$/m);
      for (const line of linesOf(text)) expect(line.length, line).toBeLessThanOrEqual(80);
    },
  );

  test.each([{ LANG: 'fr_FR.UTF-8' }, { LC_CTYPE: 'C.utf8', LANG: 'C' }, {}])(
    'has bars and signs with %j',
    async (env) => {
      expect(await show(screen(80, 24, { NO_COLOR: '1', ...env }))).toMatch(/^ {2}B {2}█+▒+░+×+ {2}/m);
    },
  );

  test('whatever the plan and the terminal, nothing stands beyond its edges', async () => {
    const plans = fc.record({
      plan: planOf(2031, ['draft', 'proposed', 'adopted', 'closed']),
      columns: fc.integer({ min: 30, max: 200 }),
      rows: fc.integer({ min: 24, max: 60 }),
      day: fc.constantFrom('2031-01-01', '2031-06-15', '2031-11-30', '2031-12-31'),
      isAscii: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(plans, async ({ plan, day, ...terminal }) => {
        const lines = linesOf(await printDashboard(gatherFacts(plan, day, new Map()), PLAIN, terminal));
        expect(lines.length).toBeLessThan(terminal.rows);
        for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(terminal.columns);
      }),
    );
  });
});

describe('without a terminal', () => {
  test('lines are whole, lists are short and say what is left', async () => {
    const text = await show({ env: { LANG: 'C' } });
    expect(text).not.toContain('\u001B');
    const late = listOf(text, 'Échéances dépassées');
    expect(late.heading).toBe('Échéances dépassées (10)');
    expect(late.entries.filter(Boolean)).toHaveLength(6);
    expect(late.entries[5]).toBe('  … et 5 autres : oidp activity list 2031 --late');
    for (const title of TITLES) expect(text).toContain(title);
    expect(plain(text)).toContain("à l'usage des membres 1 — cglu");
    expect(text).toMatch(/^ {2}B {2}█+▒+░+×+ {2}/m);
  });

  test('one more is shown rather than counted', async () => {
    const six = { ...CROWDED, activities: CROWDED.activities.slice(0, 6) };
    const { entries } = listOf(await show({ files: filesOf(six) }), 'Échéances dépassées');
    expect(entries.filter(Boolean)).toHaveLength(6);
    expect(entries.join('\n')).not.toContain('autre');
  });

  test('the progress of priorities stands in columns, with what is in progress and given up in words', async () => {
    const text = plain(await show());
    expect(text).toContain('Avancement : 5 réalisées sur 26, dont 3 abandonnées (×) ; 8 en cours (▒)\n');
    const lines = linesOf(text).filter((line) => /^ {2}[AB] {2}/.test(line));
    expect(lines.map((line) => line.slice(0, line.indexOf('Élaboration')))).toEqual([
      '  A  █████▒▒▒▒▒░░░░░░  2 réalisées sur 6                     2 en cours  ',
      '  B  ██▒▒▒▒░░░░░░░░××  1 réalisée  sur 7, dont 1 abandonnée  2 en cours  ',
    ]);
    expect(text).toContain('\n  Compté par activité ; 1 permanente à part\n');
  });

  test('what is most overdue stands first, in the words that people use', async () => {
    const dues = ['2031-05', '2031-06-14', 2028, '2031-04-14', '2030-05', '2031-04-20'];
    const activities = many(1, dues.length, (index) => ({ due: dues[index] ?? '', title: 'Titre' }));
    const { entries } = listOf(
      await show({ files: filesOf({ ...CROWDED, activities }) }),
      'Échéances dépassées',
    );
    expect(entries.slice(0, 6)).toEqual([
      '  3  depuis 2 ans     2028      Titre',
      '  5  depuis 12 mois   mai 2030  Titre',
      '  4  depuis 2 mois    14 avril  Titre',
      '  6  depuis 56 jours  20 avril  Titre',
      '  1  depuis 15 jours  mai       Titre',
      '  2  depuis 1 jour    14 juin   Titre',
    ]);
  });
});

describe('the state', () => {
  const decided = {
    proposed: { on: '2031-02-01', by: 'Secrétariat' },
    adopted: { on: '2031-03-10', by: 'Assemblée générale' },
    closed: { on: '2032-01-20' },
  };

  test.each<[Partial<Plan>, string]>([
    [{ state: undefined, adopted: undefined }, 'Projet.'],
    [{ state: 'proposed', adopted: undefined }, 'Proposition.'],
    [{ ...decided, state: 'proposed' }, 'Proposé le 1er février 2031 (Secrétariat).'],
    [{ ...decided, state: 'adopted' }, 'Adopté le 10 mars 2031 (Assemblée générale).'],
    [
      { ...decided, state: 'closed' },
      'Clos le 20 janvier 2032 ; adopté le 10 mars 2031 (Assemblée générale).',
    ],
    [{ state: 'closed', adopted: { on: '2031-03-10' } }, 'Clos ; adopté le 10 mars 2031.'],
  ])('%j is « %s »', async (state, sentence) => {
    const files = filesOf({ ...CROWDED, ...state });
    expect(linesOf(plain(await show({ files })))[1]).toBe(`${sentence} Données arrêtées au 15 juin 2031.`);
  });

  test('of a plan without activities says what to do next', async () => {
    const text = await show({ files: filesOf({ ...CROWDED, activities: [], calendar: [] }) });
    expect(text).toContain('oidp activity add 2031');
    expect(text).not.toContain('Avancement');
    expect(text).not.toContain('Échéance');
  });

  test('of a plan whose outcome is not known says what it holds, and nothing of progress and dates that are due', async () => {
    const text = plain(await show({ files: filesOf({ ...CROWDED, tracking: 'none' }, BEFORE) }));
    expect(text).toContain(
      "Suivi non renseigné : la suite donnée au plan n'est pas connue.\n  A  6 activités  Élab",
    );
    expect(text).not.toMatch(/réalisée|Échéance|en cours/);
    expect(listOf(text, 'Issues de').entries[0]).toMatch(/^ {2}19 {2}depuis 2029 {3}Élaboration/);
  });

  test('of a plan in force in which something could be late says that nothing is', async () => {
    const due = (state: Plan['state'], date?: string) =>
      show({ files: filesOf({ ...CROWDED, state, activities: [activity(1, date ? { due: date } : {})] }) });
    expect(await due('adopted', '2031-12')).toContain('\nAucune échéance dépassée\n');
    expect(await due('adopted')).not.toContain('Aucune échéance');
    expect(await due('proposed', '2031-12')).not.toContain('Aucune échéance');
  });
});

describe('what is due within 30 days', () => {
  const dues = ['2031-07-15', '2031-07-16', '2031-06-15', '2031-06-14', '2031-06', '2031-06-10/2031-07-01'];
  const activities: Activity[] = [
    ...many(1, dues.length, (index) => ({ due: dues[index] ?? '', title: 'Titre' })),
    activity(7, { due: '2031-06-20', status: 'done' }),
    activity(8, { due: '2031-06-20', continuous: true }),
    activity(9, {
      title: 'Neuf',
      due: '2031-06-25',
      items: [
        { letter: 'a', title: 'Neuf a', due: '2031-06-20' },
        { letter: 'b', title: 'Neuf b', due: '2031-06-20', status: 'cancelled' },
      ],
    }),
  ];
  const titles = 'Échéances dans les 30 jours';

  test('is what is open and whose last day is one of them, the soonest first', async () => {
    const { entries } = listOf(
      await show({ files: filesOf({ ...CROWDED, activities }), ...screen(80, 60) }),
      titles,
    );
    expect(entries.filter(Boolean)).toEqual([
      '  3   ce jour        15 juin                    Titre',
      '  9a  dans 5 jours   20 juin                    Neuf a',
      '  9   dans 10 jours  25 juin                    Neuf',
      '  5   dans 15 jours  juin                       Titre',
      '  6   dans 16 jours  du 10 juin au 1er juillet  Titre',
      '  1   dans 30 jours  15 juillet                 Titre',
    ]);
  });

  test('is what was due on the last day of a year that is over', async () => {
    const due = (date: string) => [
      activity(1, { due: date, title: 'Titre' }),
      activity(2, { due: '2031-Q4', title: 'Titre' }),
    ];
    const text = async (date: string) =>
      show({ files: filesOf({ ...CROWDED, activities: due(date) }), now: '2032-03-01T12:00:00Z' });
    expect(plain(await text('2031-12'))).toContain(
      'Échéances au 31 décembre 2031 (2)\n  1  décembre             Titre\n  2  quatrième trimestre  Titre\n',
    );
    expect(await text('2032-01-15')).toContain(`${titles} (2)`);
  });

  test('is told of a plan that is not adopted, in which nothing is late', async () => {
    const text = await show({ files: filesOf({ ...CROWDED, state: 'proposed', activities }) });
    expect(listOf(text, titles).heading).toBe(`${titles} (6)`);
    expect(text).not.toContain('dépassée');
  });

  test('is not told of a plan that is closed', async () => {
    const text = await show({ files: filesOf({ ...CROWDED, state: 'closed', activities }) });
    expect(text).not.toContain(titles);
    expect(text).toContain('Échéances dépassées (1)');
  });
});

test('of events to confirm, the nearest to come stand first, then those that have passed, then those without a date', async () => {
  expect(listOf(await show(), 'À confirmer').entries.filter(Boolean)).toEqual([
    '  20 juin              lieu          Forum — Cocody',
    '  octobre              date et lieu  Conférence',
    '  avril (date passée)  date          Séance passée',
    '  à programmer         tenue         Atelier',
  ]);
});

test('the next events are those from today on, in order; those without a date are counted', async () => {
  const { heading, entries } = listOf(await show(), 'Prochains événements');
  expect(heading).toBe('Prochains événements (5, plus 1 à programmer)');
  expect(entries.filter(Boolean)).toEqual([
    '  20 juin (à confirmer)  Forum — Cocody',
    '  juillet                Réunion 07',
    '  août                   Réunion 08',
    '  septembre              Réunion 09',
    '  octobre (à confirmer)  Conférence',
  ]);
});

describe('what was carried', () => {
  const from2030 = (id: string) => ({ carriedFrom: { year: 2030, activity: id } });

  test('is counted by how long, and what is open and has been carried for the longest stands first', async () => {
    const activities = [
      activity(1, { ...from2030('recente'), title: 'Une' }),
      activity(2, { ...from2030('ancienne'), title: 'Deux', status: 'done' }),
      activity(3, { ...from2030('ancienne'), title: 'Trois' }),
      activity(4, { ...from2030('recente'), title: 'Quatre', continuous: true }),
    ];
    const carriedFrom = { year: 2030, event: 'fete' };
    const calendar: CalendarEvent[] = [
      { id: 'fete', title: 'Fête', when: '2031-07', carriedFrom },
      { id: 'bal', title: 'Bal', carriedFrom: { year: 2030, event: 'bal' } },
    ];
    const before: Plan = {
      ...BEFORE,
      calendar: [{ id: 'fete', title: 'Fête', carriedFrom: { year: 2029, event: 'fete' } }],
    };
    const text = await show({ files: filesOf({ ...CROWDED, activities, calendar }, before) });
    const { heading, entries } = listOf(text, 'Issues de plans précédents');
    expect(heading).toBe(
      'Issues de plans précédents (3, plus 1 permanente et 2 événements) : 1 de 2030, 2 depuis 2029 (reportées au moins 2 fois), 1 événement reporté plusieurs fois',
    );
    expect(entries.filter(Boolean)).toEqual([
      '  3  depuis 2029   non commencée  Trois',
      '  1  du plan 2030  non commencée  Une',
      '  2  depuis 2029   réalisée       Deux',
    ]);
  });

  test('from one plan alone is named once', async () => {
    const activities = [activity(1, { ...from2030('recente'), title: 'Une', status: 'in-progress' })];
    const { heading, entries } = listOf(
      await show({ files: filesOf({ ...CROWDED, activities }, BEFORE) }),
      'Issues du plan 2030',
    );
    expect(heading).toBe('Issues du plan 2030 (1)');
    expect(entries.filter(Boolean)).toEqual(['  1  en cours  Une']);
  });
});

test('as JSON: decisions by their keys, what is due soon, and where what was carried comes from', async () => {
  const files = filesOf({ ...CROWDED, state: 'closed', closed: { on: '2031-06-10' } }, BEFORE);
  const { plan } = JSON.parse(await show({ files }, '--format', 'json'));
  expect(plan).toMatchObject({ state: 'closed', closed: { on: '2031-06-10' } });
  const { derived } = JSON.parse(await show({}, '--format', 'json'));
  expect(derived.dueSoon[0]).toEqual({ reference: 'activite-11', due: '2031-06-16', days: 1 });
  expect(derived.dueSoon).toHaveLength(8);
  expect(derived.late).toHaveLength(10);
  expect(derived.carried[0]).toEqual({
    reference: 'activite-19',
    from: { year: 2030, activity: 'ancienne' },
    carriedSince: [
      { year: 2030, activity: 'ancienne' },
      { year: 2029, activity: 'origine' },
    ],
    carried: { since: 2029, times: 2, atLeast: true, renewed: false },
  });
});

const progress = fc
  .record({
    planned: fc.nat({ max: 40 }),
    'in-progress': fc.nat({ max: 40 }),
    done: fc.nat({ max: 40 }),
    postponed: fc.nat({ max: 40 }),
    cancelled: fc.nat({ max: 40 }),
  })
  .map((counts) => ({ ...counts, total: Object.values(counts).reduce((sum, each) => sum + each, 0) }))
  .filter(({ total }) => total > 0);

test('a bar is as wide as it should be, shows all that there is and nothing that there is not', () => {
  fc.assert(
    fc.property(progress, fc.integer({ min: 8, max: 40 }), (counts, width) => {
      const parts = bar(counts, width);
      expect(parts.map(({ text }) => text).join('')).toHaveLength(width);
      const { planned, postponed } = counts;
      for (const { of, text } of parts)
        expect(text === '', of).toBe((of === 'open' ? planned + postponed : counts[of]) === 0);
    }),
  );
});

test('rows are shared out: never more than there are, none left where something is not shown', () => {
  const claims = fc.array(fc.record({ size: fc.nat({ max: 20 }), share: fc.integer({ min: 1, max: 3 }) }));
  fc.assert(
    fc.property(fc.nat({ max: 60 }), claims, (rows, lists) => {
      const shown = shareRows(rows, lists);
      const all = lists.reduce((sum, { size }) => sum + size, 0);
      expect(shown.reduce((sum, each) => sum + each, 0)).toBe(Math.min(rows, all));
      for (const [index, each] of shown.entries()) expect(each).toBeLessThanOrEqual(lists[index]?.size ?? 0);
    }),
  );
});

test('rows are shared out in turn, twice as many where it matters twice as much', () => {
  const claims = [2, 1, 1].map((share) => ({ size: 10, share }));
  expect(shareRows(3, claims)).toEqual([2, 1, 0]);
  expect(shareRows(9, claims)).toEqual([5, 2, 2]);
  expect(shareRows(20, [{ size: 1, share: 2 }, ...claims.slice(1)])).toEqual([1, 10, 9]);
});

test('what was marked after the end of its year is told with that it was', async () => {
  const text = `year: 2031
title: Plan
state: adopted
adopted: { on: 2031-01-10 }
priorities:
  A: { title: Communication }
activities:
  - { id: prix, number: 1, priority: A, title: Prix, status: done, log: [{ on: 2032-01-10, status: done }] }
`;
  const at = async (...args: string[]) => {
    const { stdout } = await run(args, { files: { 'plans/2031.yaml': text }, now: '2032-02-01T12:00:00Z' });
    return plain(stdout);
  };
  const later = "Données arrêtées au 31 décembre 2031, complétées jusqu'au 10 janvier 2032.";
  for (const args of [
    ['status', '2031'],
    ['activity', 'list', '2031'],
    ['report', '--year', '2031'],
  ]) {
    expect(await at(...args)).toContain(later);
    const then = await at(...args, '--as-of', '2031-12-31');
    expect(then).not.toContain('complétées');
  }
});
