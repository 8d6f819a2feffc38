import { stringify } from 'yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { planWith } from '../support/linked-plans.ts';
import { plain, run, shippedPlans } from '../support/run.ts';
import type { Plan } from '../../src/model/schema.ts';

type Files = Readonly<Record<string, string>>;

const SHIPPED = shippedPlans();
const diff = async (from: number, to: number, files: Files, ...options: string[]) => {
  const { code, stdout, stderr } = await run(['plan', 'diff', String(from), String(to), ...options], {
    files,
  });
  return { code, stdout: plain(stdout), stderr: plain(stderr) };
};
/** What is told, without blank lines. */
const linesOf = async (from: number, to: number, files: Files) =>
  (await diff(from, to, files)).stdout.split('\n').filter((line) => line !== '');
/** What is told under a heading that begins so, the heading included. */
const sectionOf = (lines: readonly string[], heading: string) => {
  const start = lines.findIndex((line) => line.startsWith(heading));
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => !line.startsWith(' '));
  return start === -1 ? [] : [lines[start], ...rest.slice(0, end)];
};
/** What is told below the row that begins so. */
const notesOf = (lines: readonly string[], row: string) => {
  const rest = lines.slice(lines.findIndex((line) => line.startsWith(row)) + 1);
  return rest.slice(
    0,
    rest.findIndex((line) => !line.startsWith('      ')),
  );
};
const headingsOf = (lines: readonly string[]) => lines.filter((line) => /^\S.* \(\d+/.test(line));
const write = (...plans: readonly Plan[]): Files =>
  Object.fromEntries(plans.map((plan) => [`plans/${plan.year}.yaml`, stringify(plan)]));

describe('the plans that are shipped', () => {
  let carried: Files = {};
  beforeAll(async () => {
    const first = await run(['plan', 'carryover', '2020', '2021'], { files: SHIPPED });
    carried = (await run(['plan', 'carryover', '2021', '2022'], { files: first.files })).files;
  });

  test('2020 and 2021 after a carry-over: what is new, carried, renewed, and over, with how many', async () => {
    const lines = await linesOf(2020, 2021, carried);
    expect(lines.slice(0, 3)).toEqual([
      'Du plan 2020 au plan 2021',
      "D'après un exemple reconstitué.",
      '18 activités au plan 2020, 23 au plan 2021.',
    ]);
    expect(headingsOf(lines)).toEqual([
      'Objectifs (3 changements)',
      'Priorités stratégiques (4 changements)',
      'Priorités thématiques (3 changements)',
      'Activités ajoutées (7)',
      'Activités reportées à 2021 (12), et leur statut de 2020',
      'Activités permanentes reconduites (3), et leur statut de 2020',
      'Activités de même identifiant, sans lien (1), et leur statut de 2020',
      'Activités achevées ou abandonnées, absentes du plan 2021 (2)',
      'Événements ajoutés (12)',
      'Événements reportés (3)',
      'Événements de même identifiant, sans lien (3)',
      'Événements qui ne sont plus au calendrier (3)',
    ]);
    expect(sectionOf(lines, 'Activités reportées').slice(1, 12)).toEqual([
      "  4        en cours       Répertoire d'expériences",
      "      titre en 2020 : Répertoire d'expériences de démocratie participative",
      '      reportées : 4b → 4a, 4d → 4c, 4c → 4e',
      '      ajoutée : 4b. Intérêt du répertoire face aux autres',
      '      ajoutée : 4d. Descriptions coproduites avec les acteurs locaux',
      '      réalisée en 2020 : 4a. Refonte de la fiche de description des expériences',
      '  8 → 6    en cours       Publication de rapports',
      '      priorité en 2020 : B, Connaissances et bonnes pratiques ; en 2021 : A, Communication et sensibilisation',
      '      reportée : 8a → 6b',
      '      ajoutée : 6a. Rapport annuel, avec la Conférence annuelle',
      '      réalisée en 2020 : 8b. Modèle commun de mise en page',
    ]);
    expect(sectionOf(lines, 'Activités achevées').slice(1)).toEqual([
      '  7   réalisée    Deux séances en ligne sur la participation citoyenne pendant le Covid-19',
      "  16  abandonnée  Visites d'étude entre membres",
    ]);
    expect(lines).toContain('      même titre, sans lien, réalisées en 2020 : 9b → 12b, 9c → 12c, 9d → 12d');
    expect(lines).toContain('Sans changement : 2 priorités thématiques.');
    expect(lines.join()).not.toContain('oidp plan carryover');
  });

  test('before the carry-over nothing is called carried: the same ids say so, and how to link them', async () => {
    const lines = await linesOf(2020, 2021, SHIPPED);
    expect(lines.join()).not.toContain('reporté');
    expect(headingsOf(lines)).toContain(
      'Activités de même identifiant, sans lien (14), et leur statut de 2020',
    );
    expect(sectionOf(lines, 'Activités ni reprises au plan 2021 ni abandonnées (2)').slice(1)).toEqual([
      '  11  non commencée  Recueil de méthodes de participation à distance',
      '  15  en cours       Enquête auprès des membres sur leurs besoins',
    ]);
    expect(lines).toContain(
      '      ni reprise ni abandonnée : 4c. Traduction des fiches les plus consultées (non commencée en 2020)',
    );
    expect(notesOf(lines, '  10 → 11')).toEqual([
      '      titre en 2020 : Rapports spéciaux sur les deux priorités thématiques',
      '      même titre, sans lien, en cours en 2020 : 10b → 11a',
      '      même titre, sans lien, non commencée en 2020 : 10c → 11c',
      '      ajoutée : 11b. Mission, selon les thèmes prioritaires',
      '      réalisée en 2020 : 10a. Cahier des charges',
    ]);
    expect(lines).toContain('Sans changement : 2 priorités thématiques.');
    expect(lines.at(-1)).toBe(
      '23 éléments inachevés du plan 2020 sans lien avec le plan 2021 ; pour les reprendre : oidp plan carryover 2020 2021',
    );
  });

  test.each([
    ['with all its items', ['activité', 'marquer', '2020', '9', 'abandonnée', '--items', '--note', 'arrêté']],
    ['as a whole, by a decision', 'plan carryover 2020 2021 --write-source --decisions d.yaml'.split(' ')],
  ])('an activity given up %s: what of it was done stays done, the rest is given up', async (_, call) => {
    const given = await run(call, {
      files: {
        ...SHIPPED,
        'd.yaml':
          'from: 2020\nto: 2021\ndecisions:\n  - { activity: prix, decision: give-up, reason: arrêté }\n',
      },
    });
    expect(given.code).toBe(0);
    const lines = await linesOf(2020, 2021, given.files);
    expect(sectionOf(lines, 'Activités de même identifiant').join('\n')).toMatch(/^ {2}9 → 12 +abandonnée /m);
    expect(notesOf(lines, '  9 → 12')).toEqual([
      '      titre en 2020 : Prix OIDP « Bonne pratique en participation citoyenne »',
      '      même titre, sans lien, réalisées en 2020 : 9b → 12b, 9c → 12c, 9d → 12d',
      '      même titre, sans lien, abandonnée en 2020 : 9f → 12e',
      "      ajoutée : 12a. Révision des critères et de l'attribution",
      '      réalisée en 2020 : 9a. Révision du règlement',
      '      abandonnée en 2020 : 9e. Recueil illustré des pratiques distinguées',
    ]);
  });

  test('2013 and 2020, which have nothing to do with each other: in the words of each, and nothing said that is not known', async () => {
    const lines = await linesOf(2013, 2020, SHIPPED);
    expect(lines).toContain('17 actions au plan 2013, 18 activités au plan 2020.');
    expect(lines.join()).toContain("Le suivi du plan 2013 n'est pas renseigné");
    expect(sectionOf(lines, 'Actions sans suite connue (14)')).toHaveLength(15);
    expect(sectionOf(lines, 'Activités de même identifiant, sans lien (3)')).toContain(
      '      direction en 2013 : A, Production et échange de connaissances ; en 2020 : B, Connaissances et bonnes pratiques',
    );
    expect(sectionOf(lines, 'Priorités stratégiques')).toContain(
      '  B  retirée      Accroissement et diversification des membres',
    );
    expect(lines.join()).not.toMatch(/ni repris|carryover|non commencée/);
  });

  test('2020 and 2022, by way of 2021', async () => {
    const lines = await linesOf(2020, 2022, carried);
    expect(lines).toContain('Compte tenu du plan 2021, entre les deux.');
    expect(sectionOf(lines, 'Activités reportées à 2022 (12)')).toContain(
      '      reportées : 9f → 12e, 9e → 12f',
    );
    expect(lines).toContain(
      '  9   Participation à des événements internationaux avec CGLU — issue du plan 2021',
    );
  });

  test('fits into 80 columns of a terminal', async () => {
    const { stdout } = await run(['plan', 'comparer', '2020', '2021'], {
      files: carried,
      isTTY: true,
      columns: 80,
    });
    const widths = stdout.split('\n').map((line) => line.replaceAll(/\u001B\[\d+m/g, '').length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(80);
  });
});

const from2030 = (activity: string, item?: string) => ({
  carriedFrom: { year: 2030, activity, ...(item && { item }) },
});

describe('what became of an activity', () => {
  test('split among several, and an item that became one: each with what it was', async () => {
    const files = write(
      {
        ...planWith(2030, {
          id: 'prix',
          items: [
            { letter: 'a', title: 'Appel', status: 'done' },
            { letter: 'b', title: 'Recueil' },
            { letter: 'c', title: 'Fonds', status: 'postponed' },
            { letter: 'd', title: 'Jury' },
          ],
          log: [
            { on: '2030-05-01', item: 'c', status: 'postponed', note: 'Motif' },
            { on: '2030-05-02', item: 'a', status: 'done' },
          ],
        }),
        state: 'adopted',
        adopted: { on: '2030-01-10' },
      },
      planWith(
        2031,
        { id: 'nouveau' },
        {
          id: 'prix',
          ...from2030('prix'),
          items: [{ letter: 'a', title: 'Recueil illustré', carriedFrom: 'b' }],
        },
        { id: 'prix-jeunes', ...from2030('prix') },
        { id: 'fonds', ...from2030('prix', 'c') },
      ),
    );
    expect(sectionOf(await linesOf(2030, 2031, files), 'Activités reportées').slice(1)).toEqual([
      '  1 → 2   en cours    prix',
      '      se partage entre 2, 3 et 4',
      '      reportée : 1b → 2a. Recueil illustré (en 2030 : Recueil)',
      '      réalisée en 2030 : 1a. Appel',
      '      ni reprise ni abandonnée : 1d. Jury (non commencée en 2030)',
      '  1 → 3   en cours    prix-jeunes',
      '      titre en 2030 : prix',
      '  1c → 4  en suspens  fonds',
      '      en 2030 : sous-activité 1c, prix',
      '      titre en 2030 : Fonds',
    ]);
  });

  test('an item that became one before what continues its activity: it is not the item that is shared', async () => {
    const files = write(
      planWith(2030, {
        id: 'prix',
        items: [
          { letter: 'a', title: 'Appel' },
          { letter: 'b', title: 'Fonds' },
        ],
      }),
      planWith(
        2031,
        { id: 'fonds', ...from2030('prix', 'b') },
        { id: 'prix', ...from2030('prix') },
        { id: 'prix-jeunes', ...from2030('prix') },
      ),
    );
    const lines = await linesOf(2030, 2031, files);
    expect(notesOf(lines, '  1b → 1')).toEqual([
      '      en 2030 : sous-activité 1b, prix',
      '      titre en 2030 : Fonds',
      '      ni reprise ni abandonnée : 1a. Appel (prévue en 2030)',
    ]);
    expect(notesOf(lines, '  1 → 2')).toEqual(['      se partage entre 1, 2 et 3']);
  });

  test('a permanent one of which only an item goes on is itself neither taken up nor given up', async () => {
    const files = write(
      planWith(2030, {
        id: 'site',
        continuous: true,
        items: [{ letter: 'a', title: 'Refonte', status: 'done' }],
      }),
      planWith(2031, { id: 'refonte', ...from2030('site', 'a') }),
    );
    expect(sectionOf(await linesOf(2030, 2031, files), 'Activités permanentes')).toContain(
      '      ni reprise ni abandonnée : 1. site (réalisée en 2030)',
    );
  });

  test('a link is worth more than an id, and one to a letter that is not there leads to its activity', async () => {
    const files = write(
      planWith(2030, { id: 'prix' }, { id: 'guide', items: [{ letter: 'a', title: 'Relecture' }] }),
      planWith(
        2031,
        { id: 'prix' },
        { id: 'concours', ...from2030('prix') },
        { id: 'guide', ...from2030('guide', 'z') },
      ),
    );
    const lines = await linesOf(2030, 2031, files);
    expect(sectionOf(lines, 'Activités ajoutées').slice(1)).toEqual(['  1  prix']);
    expect(sectionOf(lines, 'Activités reportées').slice(1)).toEqual([
      '  1 → 2  prévue  concours',
      '      titre en 2030 : prix',
      '  2 → 3  prévue  guide',
      '      ni reprise ni abandonnée : 2a. Relecture (prévue en 2030)',
    ]);
  });

  test('where it went on in a year between, it ended there', async () => {
    const between = planWith(
      2030,
      { id: 'guide', status: 'done', carriedFrom: { year: 2029, activity: 'guide' } },
      { id: 'lettre', carriedFrom: { year: 2029, activity: 'lettre' } },
    );
    const files = write(planWith(2029, { id: 'guide' }, { id: 'lettre' }), between, planWith(2031));
    const lines = await linesOf(2029, 2031, files);
    expect(sectionOf(lines, 'Activités achevées').slice(1)).toEqual(['  1  réalisée en 2030  guide']);
    expect(sectionOf(lines, 'Activités ni reprises').slice(1)).toEqual(['  2  prévue en 2030  lettre']);
  });

  test('where the plan between is not there, its id is all that tells, and this is said', async () => {
    const { 'plans/2031.yaml': last = '', 'plans/2029.yaml': first = '' } = write(
      planWith(2029, { id: 'guide' }),
      planWith(2031, { id: 'guide', carriedFrom: { year: 2030, activity: 'guide' } }, { id: 'lettre' }),
    );
    const { stdout } = await diff(2029, 2031, { 'plans/2029.yaml': first, 'plans/2031.yaml': last });
    expect(stdout).toContain("Le plan 2030, entre les deux, n'est pas dans ce dossier");
    expect(stdout).toContain('Sans changement : 1 priorité stratégique et 1 activité.');
    const broken = await diff(2029, 2031, {
      'plans/2029.yaml': first,
      'plans/2030.yaml': 'year: [',
      'plans/2031.yaml': last,
    });
    expect(broken.code).toBe(0);
    expect(broken.stderr).toContain('oidp plan validate 2030');
  });
});

describe('what has the same title and no link', () => {
  const adopted = (plan: Plan): Plan => ({ ...plan, state: 'adopted', adopted: { on: '2030-01-10' } });
  const log = (item?: string) => [
    { on: '2030-05-02', ...(item && { item }), status: 'done' as const, note: 'Remis' },
  ];

  test('is unchanged only where it is still to do and so is all of its activity', async () => {
    const before = planWith(
      2030,
      { id: 'prix', items: [{ letter: 'a', title: 'Appel' }] },
      { id: 'guide', status: 'done', log: log() },
      {
        id: 'forum',
        items: [
          { letter: 'a', title: 'Lieu', status: 'done' },
          { letter: 'b', title: 'Programme' },
          { letter: 'c', title: 'Élus', status: 'done' },
        ],
        log: [...log('a'), ...log('c')],
      },
    );
    const after = planWith(
      2031,
      { id: 'prix', items: [{ letter: 'a', title: 'Appel' }] },
      { id: 'guide' },
      {
        id: 'forum',
        items: [
          { letter: 'a', title: 'Lieu' },
          { letter: 'b', title: 'Programme' },
          { letter: 'c', title: 'élus' },
        ],
      },
    );
    const lines = await linesOf(2030, 2031, write(adopted(before), after));
    expect(sectionOf(lines, 'Activités de même identifiant').slice(1)).toEqual([
      '  2  réalisée  guide',
      '  3  en cours  forum',
      '      même titre, sans lien, réalisée en 2030 : 3a',
      '      même titre, sans lien, non commencée en 2030 : 3b',
      '      autre titre, sans lien, réalisée en 2030 : 3c. élus (en 2030 : Élus)',
    ]);
    expect(lines).toContain('Sans changement : 1 priorité stratégique, 1 activité et 1 sous-activité.');
    const unknown = { ...before, tracking: 'none' as const };
    expect(await linesOf(2030, 2031, write(unknown, after))).toContain(
      '      même titre, sans lien : 3a, 3b',
    );
  });

  test('went on in a year between: what it was there', async () => {
    const item = (letter: string) => ({ letter, title: 'Appel' });
    const files = write(
      planWith(2029, { id: 'prix', items: [item('a')] }),
      adopted(
        planWith(2030, {
          id: 'prix',
          carriedFrom: { year: 2029, activity: 'prix' },
          items: [
            { letter: 'a', title: 'Jury' },
            { ...item('b'), carriedFrom: 'a', status: 'done' },
          ],
          log: log('b'),
        }),
      ),
      planWith(2031, { id: 'prix', ...from2030('prix'), items: [item('a')] }),
    );
    expect(await linesOf(2029, 2031, files)).toContain('      même titre, sans lien, réalisée en 2030 : 1a');
  });

  test('of an activity that is given up and gone, what was done is told, too', async () => {
    const before = planWith(2030, {
      id: 'prix',
      status: 'cancelled',
      items: [
        { letter: 'a', title: 'Appel', status: 'done' },
        { letter: 'b', title: 'Jury', status: 'postponed' },
      ],
      log: [
        ...log('a'),
        { on: '2030-05-01', item: 'b', status: 'postponed', note: 'Motif' },
        { on: '2030-06-01', status: 'cancelled', note: 'Motif' },
      ],
    });
    const lines = await linesOf(2030, 2031, write(adopted(before), planWith(2031)));
    expect(sectionOf(lines, 'Activités achevées').slice(1)).toEqual([
      '  1  abandonnée  prix — 2 sous-activités',
      '      réalisée en 2030 : 1a. Appel',
    ]);
  });
});

describe('a plan with words of its own', () => {
  test('is spoken of without agreement, for nobody knows their gender', async () => {
    const labels = { activity: 'projet', item: 'volet' };
    const before = planWith(
      2030,
      { id: 'prix' },
      { id: 'site', continuous: true },
      { id: 'guide' },
      { id: 'forum', status: 'done' },
    );
    const after = planWith(
      2031,
      { id: 'prix', ...from2030('prix') },
      { id: 'site', ...from2030('site') },
      { id: 'lettre' },
    );
    const headings = async (from: Plan) =>
      headingsOf(await linesOf(2030, 2031, write(from, { ...after, labels })));
    expect(await headings({ ...before, labels })).toEqual([
      'Projets sans reprise au plan 2031 ni abandon (1)',
      'Projets : ajouts (1)',
      'Projets : reports à 2031 (1), et leur statut de 2030',
      'Projets : reconductions (1), et leur statut de 2030',
      'Projets : achèvement ou abandon (1)',
    ]);
    expect((await headings(before))[0]).toBe('Activités ni reprises au plan 2031 ni abandonnées (1)');
  });
});

describe('priorities', () => {
  const withPriorities = (
    plan: Plan,
    titles: Readonly<Record<string, string>>,
    places: Readonly<Record<string, string>>,
  ): Plan => ({
    ...plan,
    priorities: Object.fromEntries(Object.entries(titles).map(([letter, title]) => [letter, { title }])),
    activities: plan.activities.map((each) => ({ ...each, priority: places[each.id] ?? '' })),
  });
  const ids = [{ id: 'site' }, { id: 'prix' }, { id: 'guide' }];

  test('another letter is no move, another title neither; another priority is, with both titles', async () => {
    const lines = await linesOf(
      2030,
      2031,
      write(
        withPriorities(
          planWith(2030, ...ids),
          { A: 'Vie du réseau', B: 'Prix', C: 'Fonds' },
          { site: 'A', prix: 'B', guide: 'A' },
        ),
        withPriorities(
          planWith(2031, ...ids),
          { A: 'Prix et guides', B: 'Vie du réseau', D: 'Outils' },
          { site: 'B', prix: 'A', guide: 'A' },
        ),
      ),
    );
    expect(sectionOf(lines, 'Priorités stratégiques (5 changements)').slice(1)).toEqual([
      '  A      ajoutée       Prix et guides',
      '  A → B  autre lettre  Vie du réseau',
      '  D      ajoutée       Outils',
      '  B      retirée       Prix',
      '  C      retirée       Fonds',
    ]);
    expect(sectionOf(lines, 'Activités de même identifiant').slice(1)).toEqual([
      '  2  prévue  prix',
      '      priorité en 2030 : B, Prix ; en 2031 : A, Prix et guides',
      '  3  prévue  guide',
      '      priorité en 2030 : A, Vie du réseau ; en 2031 : A, Prix et guides',
    ]);
    expect(lines).toContain('Sans changement : 1 activité.');
  });
});

describe('the calendar', () => {
  test('dates, titles, what was held, and what nobody took up', async () => {
    const calendar: Plan['calendar'] = [
      { id: 'fete', title: 'Fête', when: '2030-05-04' },
      { id: 'seance', title: 'Séance', when: '2030-06' },
      { id: 'forum', title: 'Forum', when: '2030-09', outcome: 'postponed', note: 'Motif' },
      { id: 'jury', title: 'Jury' },
      { id: 'vote', title: 'Vote', when: '2030-10', outcome: 'held' },
    ];
    const later: Plan['calendar'] = [
      { id: 'fete', title: 'Fête', when: '2031-05-04' },
      { id: 'seance', title: 'Séance plénière', when: '2031-07' },
      { id: 'grand-forum', title: 'Forum', carriedFrom: { year: 2030, event: 'forum' } },
      { id: 'atelier', title: 'Atelier', when: '2031-Q1', kind: 'preparation' },
    ];
    const lines = await linesOf(
      2030,
      2031,
      write({ ...planWith(2030), calendar }, { ...planWith(2031), calendar: later }),
    );
    expect(lines.slice(2, -3)).toEqual([
      'Événements ni repris ni annulés (1)',
      '  à programmer  Jury',
      'Événements ajoutés (1)',
      '  premier trimestre  Atelier — préparation',
      'Événements reportés (1)',
      '  septembre → à programmer  Forum',
      'Événements de même identifiant, sans lien (1)',
      '  juin → juillet  Séance plénière',
      '      titre en 2030 : Séance',
      'Événements qui ne sont plus au calendrier (1)',
      '  tenu  octobre  Vote',
    ]);
    expect(lines).toContain('Sans changement : 1 priorité stratégique et 1 événement.');
  });

  test.each([
    ['in the later plan', 'festival'],
    ['in a plan between', undefined],
  ])('where a link breaks in a year that is not there, %s, this is said', async (_, link) => {
    const plan = (year: number, id: string, from?: string): Plan => ({
      ...planWith(year),
      calendar: [{ id, title: 'Fête', ...(from && { carriedFrom: { year: year - 1, event: from } }) }],
    });
    const { stdout } = await diff(
      2029,
      2032,
      write(plan(2029, 'fete'), plan(2031, 'festival', 'kermesse'), plan(2032, 'gala', link)),
    );
    expect(stdout).toContain('Événements ni repris ni annulés (1)');
    expect(stdout).toContain("Le plan 2030, entre les deux, n'est pas dans ce dossier");
  });
});

describe('the call', () => {
  test('two plans that say the same: no difference, in words', async () => {
    const plan = planWith(2030, { id: 'prix', items: [{ letter: 'a', title: 'Appel' }] });
    const lines = await linesOf(2030, 2031, write(plan, { ...plan, year: 2031 }));
    expect(lines.slice(2, 4)).toEqual([
      'Aucune différence.',
      'Sans changement : 1 priorité stratégique, 1 activité et 1 sous-activité.',
    ]);
    expect(headingsOf(lines)).toEqual([]);
  });

  test.each([
    [2021, 2020, 'oidp plan diff 2020 2021'],
    [2021, 2021, 'oidp plan diff 2020 2021'],
    [2013, 2013, 'oidp plan diff 2013 2020'],
  ])('%i and %i are refused, with the way out', async (from, to, way) => {
    const { code, stdout, stderr } = await diff(from, to, SHIPPED);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(way);
  });

  test('JSON says the same to programs', async () => {
    const { stdout } = await diff(2020, 2021, SHIPPED, '--format', 'json');
    const { version, from, to, derived } = JSON.parse(stdout) as {
      version: number;
      from: number;
      to: number;
      derived: {
        reconstructed: boolean;
        activities: { kind: string; from?: { id: string }; ending?: object }[];
      };
    };
    expect({ version, from, to, reconstructed: derived.reconstructed }).toEqual({
      version: 1,
      from: 2020,
      to: 2021,
      reconstructed: true,
    });
    expect(derived.activities.find((each) => each.from?.id === 'enquete-membres')).toMatchObject({
      kind: 'ended',
      from: { number: 15, status: 'in-progress' },
      ending: { kind: 'left', year: 2020, status: 'in-progress' },
    });
  });
});
