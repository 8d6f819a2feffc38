import { describe, expect, test } from 'vitest';
import { plain, run, shippedPlans } from '../support/run.ts';

/** Four years of one prize: an item split off, one become an activity, one left behind. */
const PLANS: Record<string, string> = {
  'plans/2029.yaml': `year: 2029
title: Plan de 2029
state: closed
adopted: { on: 2029-01-10 }
priorities: { A: { title: Communication } }
activities:
  - id: concours
    number: 1
    priority: A
    title: Concours
    status: postponed
    log:
      - { on: 2029-10-01, status: postponed, note: Faute de jury. }
`,
  'plans/2030.yaml': `year: 2030
title: Plan de 2030
state: adopted
adopted: { on: 2030-01-10 }
priorities:
  A: { title: Communication, aim: "Faire connaître [[prix/b]]." }
context: Un texte sur [[prix]].
activities:
  - id: lettre
    number: 1
    priority: A
    title: Lettre
    status: done
    refersTo: [prix/b]
    log:
      - { on: 2030-05-01, status: done, note: "Parle de [[site]]." }
  - id: prix
    number: 2
    priority: A
    section: Externe
    title: Prix
    lead: secretariat
    partners: [cglu, Ville exemple]
    due: 2030-11
    note: "Voir [[lettre]] et [[prix/b]]."
    refersTo: [lettre]
    carriedFrom: { year: 2029, activity: concours }
    results:
      - { title: Candidatures, value: 1031, unit: dossiers, on: 2030-06, url: "https://example.org/r" }
    documents:
      - { title: Règlement, url: "https://example.org/d" }
    items:
      - { letter: a, title: Règlement, status: done, due: 2030-02 }
      - { letter: b, title: Appel, status: in-progress, due: 2030-03, lead: cglu, note: "En trois langues, pour [[prix/b]]." }
      - { letter: c, title: Jury, status: postponed }
      - { letter: d, title: Fonds }
      - { letter: e, title: Archives }
    log:
      - { on: 2030-02-01, item: a, status: done, note: Voté., by: secretariat }
      - { on: 2030-03-01, item: b, status: in-progress }
      - { on: 2030-04-01, item: c, status: postponed, note: Pas de réponse. }
      - { on: 2030-06-01, item: a, note: Publié. }
  - { id: site, number: 3, priority: A, title: Site }
calendar:
  - { id: appel, title: Appel du prix, when: 2030-03, kind: preparation, activities: [prix/b], outcome: held }
  - { id: fete, title: "Fête de [[prix]]", toConfirm: [date] }
errata:
  - { about: "Texte sur [[prix]]", printed: activité 3, meant: "[[prix]]" }
  - { about: Autre, printed: activité 4, meant: "[[site]]" }
`,
  'plans/2031.yaml': `year: 2031
title: Plan de 2031
state: adopted
adopted: { on: 2031-01-10 }
priorities: { A: { title: Communication } }
activities:
  - id: prix
    number: 1
    priority: A
    title: Prix rénové
    carriedFrom: { year: 2030, activity: prix }
    items:
      - { letter: a, title: Appel relancé, carriedFrom: b, status: done }
    log:
      - { on: 2031-02-01, item: a, status: done, note: Clos. }
  - { id: jury, number: 2, priority: A, title: Jury permanent, carriedFrom: { year: 2030, activity: prix, item: c } }
  - id: fonds
    number: 3
    priority: A
    title: Recherche de fonds
    carriedFrom: { year: 2030, activity: prix }
    items:
      - { letter: a, title: Mécènes, carriedFrom: d }
`,
  'plans/2032.yaml': `year: 2032
title: Plan de 2032
priorities: { A: { title: Communication } }
activities:
  - { id: jury, number: 1, priority: A, title: Jury, carriedFrom: { year: 2031, activity: jury } }
`,
};

const NOW = '2032-01-15T12:00:00Z';

const show = (args: readonly string[], files: Record<string, string> = PLANS) =>
  run(['activity', 'show', ...args], { files, now: NOW });

async function shown(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await show(args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return plain(stdout);
}

/** The lines below a heading, to the next line that stands as far left. */
function below(text: string, heading: string): string[] {
  const lines = text.split('\n');
  const from = lines.indexOf(heading) + 1;
  expect(from, `${heading}\n${text}`).toBeGreaterThan(0);
  const rest = lines.slice(from);
  const end = rest.findIndex((line) => !line.startsWith(' '));
  return rest.slice(0, end);
}

test('the fixtures are what they are meant to be: plans that can be understood', async () => {
  const { stdout } = await run(['plan', 'list'], { files: PLANS });
  expect(stdout).not.toContain('ne peut pas être compris');
});

describe('activity show tells all that the plan says', () => {
  test('of an activity', async () => {
    expect(await shown('2030', 'prix')).toBe(`Activité 2 : Prix

Priorité               A  Communication
Rubrique               Externe
Statut                 en cours
Échéance               novembre 2030, dépassée de 31 jours
Responsable            secrétariat
Partenaires            cglu, Ville exemple
Note                   Voir activité 1 et sous-activité 2b.
Origine                activité 1 du plan 2029
Renvoie à
  1   Lettre
Cité par
  1   Lettre
  l'intention d'une priorité
  le contexte du plan
Calendrier
  mars 2030 : Appel du prix — tenu
  à programmer : Fête de activité 2 — date à confirmer
Sous-activités
  a. réalisée      Règlement — échéance février 2030
  b. en cours      Appel — échéance mars 2030, dépassée de 275 jours — cglu — En trois langues, pour sous-activité 2b. — reprise en 2031 : 1a, réalisée
  c. en suspens    Jury — reprise en 2031 : 2, non commencée
  d. non commencée Fonds — reprise en 2031 : 3a, non commencée
  e. non commencée Archives — pas encore reprise en 2031
Résultats
  Candidatures — 1 031 dossiers — juin 2030 — https://example.org/r
Documents
  Règlement — https://example.org/d
Errata
  Texte sur activité 2 : imprimé « activité 3 », lire « activité 2 »
Histoire
  2029  activité 1, Concours — en suspens
        « Faute de jury. » (1er octobre 2029)
  2030  activité 2 (ici) — en cours
  2031  activité 1, Prix rénové — réalisée
        « Clos. » (1er février 2031, sous-activité a)
  2031  activité 2, Jury permanent — suite de 2c — non commencée
  2031  activité 3, Recherche de fonds — non commencée
  2032  activité 1, Jury — suite de 2 — prévue
Journal de suivi
  1er février 2030, sous-activité a : réalisée — Voté. (secrétariat)
  1er mars 2030, sous-activité b : en cours
  1er avril 2030, sous-activité c : en suspens — Pas de réponse.
  1er juin 2030, sous-activité a : Publié.
`);
  });

  test('of an item: its own, and what its activity says for it', async () => {
    expect(await shown('2030', '2b')).toBe(`Activité 2 : Prix
b. Appel

Statut                 en cours
Échéance               mars 2030, dépassée de 275 jours
Responsable            cglu
Note                   En trois langues, pour sous-activité 2b.
Cité par
  1   Lettre
  2   Prix
  l'intention d'une priorité
Calendrier
  mars 2030 : Appel du prix — tenu
Histoire
  2030  sous-activité 2b (ici) — en cours
  2031  sous-activité 1a, Appel relancé — réalisée
        « Clos. » (1er février 2031)
Journal de suivi
  1er mars 2030, sous-activité b : en cours
`);
    expect(await shown('2030', '2c')).toContain("Responsable            secrétariat, pour l'ensemble");
  });

  test('what names it is told once, itself apart', async () => {
    expect(below(await shown('2030', 'site'), 'Cité par')).toEqual(['  1   Lettre']);
    expect(below(await shown('2030', 'lettre'), 'Cité par')).toEqual(['  2   Prix']);
  });
});

describe('the history of an activity or item', () => {
  test('of an item become an activity, forward and back', async () => {
    expect(below(await shown('2030', '2c'), 'Histoire')).toEqual([
      '  2030  sous-activité 2c (ici) — en suspens',
      '  2031  activité 2, Jury permanent — non commencée',
      '  2032  activité 1, Jury — prévue',
    ]);
    expect((await shown('2032', 'jury')).split('Histoire\n')[1]).toBe(
      `  2030  sous-activité 2c, Jury — en suspens
        « Pas de réponse. » (1er avril 2030)
  2031  activité 2, Jury permanent — non commencée
  2032  activité 1 (ici) — prévue
`,
    );
  });

  test('of an activity, the last note on what of it is left tells why it goes on', async () => {
    expect(below(await shown('2031', 'prix'), 'Histoire').slice(0, 4)).toEqual([
      '  2029  activité 1, Concours — en suspens',
      '        « Faute de jury. » (1er octobre 2029)',
      '  2030  activité 2, Prix — en cours',
      '        « Pas de réponse. » (1er avril 2030, sous-activité c)',
    ]);
    expect(await shown('2031', 'prix')).toContain(
      'a. réalisée      Appel relancé — issue de 2b (2030, en cours)',
    );
  });

  test('of an item of which nothing was noted, no note of another is told', async () => {
    expect(below(await shown('2031', '1a'), 'Histoire')).toEqual([
      '  2030  sous-activité 2b, Appel — en cours',
      '  2031  sous-activité 1a (ici) — réalisée',
    ]);
  });

  test('where a plan before is not at hand, its id there is told', async () => {
    const { ['plans/2029.yaml']: _, ...files } = PLANS;
    const { stdout } = await show(['2030', 'prix'], files);
    expect(below(plain(stdout), 'Histoire')[0]).toBe("  2029  « concours », dans un plan qui n'est pas ici");
  });

  test('what is left and has no place in the next plan is told so', async () => {
    expect(below(await shown('2030', 'site'), 'Histoire')).toEqual([
      '  2030  activité 3 (ici) — non commencée',
      '  2031  pas encore reprise',
    ]);
    expect(await shown('2030', 'lettre')).not.toContain('Histoire');
  });

  test('as of a day, later plans that had not begun are not known, and others are as they were', async () => {
    expect(await shown('2030', '2c', '--as-of', '2030-12-31')).not.toContain('Histoire');
    expect(below(await shown('2030', '2b', '--as-of', '2031-01-31'), 'Histoire')).toEqual([
      '  2030  sous-activité 2b (ici) — en cours',
      '  2031  sous-activité 1a, Appel relancé — en cours',
    ]);
  });

  test('through a carry-over of the shipped plans, to and fro', async () => {
    const { files } = await run(['plan', 'carryover', '2020', '2021'], { files: shippedPlans() });
    const forward = await run(['activity', 'show', '2020', '9f'], { files });
    expect(plain(forward.stdout)).toContain(
      '  2021  sous-activité 12e, Recherche de fonds pour un prix monétaire — prévue\n',
    );
    const back = await run(['activity', 'show', '2021', '12e'], { files });
    expect(plain(back.stdout)).toContain(
      '  2020  sous-activité 9f, Recherche de fonds pour un prix monétaire — en suspens\n' +
        '        « Recherche suspendue : budgets réorientés vers la réponse au Covid-19. » (16 juillet 2020)\n',
    );
    expect(plain(back.stdout)).toContain("D'après un exemple reconstitué");
  });

  test('what draws on a later plan that is reconstructed says so', async () => {
    const files = {
      ...PLANS,
      'plans/2032.yaml': (PLANS['plans/2032.yaml'] ?? '').replace(
        'priorities',
        'provenance: reconstructed\npriorities',
      ),
    };
    expect((await show(['2030', '2c'], files)).stdout).toContain('exemple reconstitué');
    expect((await show(['2030', '2b'], files)).stdout).not.toContain('exemple reconstitué');
    const { stdout } = await show(['2030', '2c', '--format', 'json'], files);
    expect(JSON.parse(stdout)).toMatchObject({ derived: { reconstructed: true } });
  });

  test('a later plan that cannot be understood is as one that is not there', async () => {
    const { code, stdout } = await show(['2030', '2c'], { ...PLANS, 'plans/2031.yaml': 'year: [' });
    expect(code).toBe(0);
    expect(stdout).not.toContain('Histoire');
  });
});

describe('activity show, for programs', () => {
  test('keys as in the file, what is computed under « derived »', async () => {
    const { stdout } = await show(['2030', 'prix', '--format', 'json']);
    const { version, year, activity, item, derived } = JSON.parse(stdout);
    expect({ version, year, item }).toEqual({ version: 1, year: 2030, item: undefined });
    expect(activity).toMatchObject({
      id: 'prix',
      section: 'Externe',
      derived: {
        reference: 'prix',
        status: 'in-progress',
        late: true,
        lateDays: 31,
        carriedSince: [{ year: 2029, activity: 'concours' }],
      },
    });
    expect(activity.items).toHaveLength(5);
    expect(activity.items[4].derived.history).toEqual({ before: [], after: [], missingFrom: 2031 });
    expect(derived.referrers).toMatchObject({
      activities: ['lettre'],
      calendar: ['appel', 'fete'],
      texts: ['priorities', 'context'],
      errata: [{ printed: 'activité 3' }],
    });
    expect(derived.history.before).toEqual([
      {
        year: 2029,
        activity: 'concours',
        number: 1,
        title: 'Concours',
        status: 'postponed',
        lastNote: { on: '2029-10-01', status: 'postponed', note: 'Faute de jury.' },
      },
    ]);
    expect(
      derived.history.after.map(({ year: at, activity: id }: { year: number; activity: string }) => [at, id]),
    ).toEqual([
      [2031, 'prix'],
      [2031, 'jury'],
      [2031, 'fonds'],
      [2032, 'jury'],
    ]);
    expect(derived.history.after[1].from).toEqual({ year: 2030, activity: 'prix', item: 'c' });
  });

  test('an item is named by its letter, with its own history', async () => {
    const { stdout } = await show(['2030', '2c', '--format', 'json']);
    const { item, derived } = JSON.parse(stdout);
    expect(item).toBe('c');
    expect(derived.history.after.map(({ activity }: { activity: string }) => activity)).toEqual([
      'jury',
      'jury',
    ]);
  });
});

describe('a plan whose outcome is not known', () => {
  const files = {
    ...PLANS,
    'plans/2030.yaml': (PLANS['plans/2030.yaml'] ?? '').replace(
      'state: adopted',
      'state: adopted\ntracking: none',
    ),
  };

  test('shows no status: not of the activity, its items, its log or its history', async () => {
    const { stdout } = await show(['2030', 'prix'], files);
    const text = plain(stdout);
    expect(text).toContain('Statut                 suivi non renseigné');
    expect(text).toContain('  a. Règlement — échéance février 2030\n');
    expect(text).toContain('  1er avril 2030, sous-activité c : Pas de réponse.\n');
    expect(text).not.toContain('1er mars 2030');
    expect(text).toContain('  2030  activité 2 (ici)\n');
    expect(text).not.toContain('pas encore reprise');
    const back = await show(['2031', 'jury'], files);
    expect(plain(back.stdout)).toContain('  2030  sous-activité 2c, Jury\n');
  });
});

describe('what is meant may be said by a name', () => {
  const SHIPPED = shippedPlans();
  const first = async (reference: string) => {
    const { code, stdout, stderr } = await run(['activity', 'show', '2021', reference], { files: SHIPPED });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return plain(stdout).split('\n').slice(0, 2).join(' ').trim();
  };

  test.each([
    ['répertoire', /^Activité 4 : /],
    ['Liste', /^Activité 14 : Mise à jour de la liste/],
    ['participate', /^Activité 21 : /],
    ['courrier électronique', /^Activité 2 : /],
    ['trois journees', /^Activité 8 : /],
    ['bonne pratique', /^Activité 12 : /],
    ['répertoire/c', /^Activité 4 : .* c\. Recherche active/],
    ['bonne pratique/B', /^Activité 12 : .* b\. Appel à candidatures/],
    ['appel à candidatures', /^Activité 12 : .* b\. Appel à candidatures/],
    ['coordonnées', /^Activité 16 : .* e\. Coordonnées/],
  ])('%s', async (reference, heading) => {
    expect(await first(reference)).toMatch(heading);
  });

  test.each<[reference: string, ...words: string[]]>([
    ['rapports', 'convient à plusieurs activités', '  6   publication-rapports  Publication de rapports'],
    ['rapports', '  11  rapports-speciaux     Rapports spéciaux'],
    ['recherche', '  4c   repertoire/c         Recherche active de nouvelles expériences', '  12e  prix/e'],
    ['publication', '  6    publication-rapports  Publication de rapports', '  12d  prix/d'],
    ['répertoire/z', 'activité 4 : pas de sous-activité z', 'Il y a : a, b, c et d'],
    ['inconnue', 'le plan 2021 n’a pas d’activité « inconnue »'],
    ['prixx', 'Vouliez-vous dire « prix » ?'],
    ['99', 'oidp activity list 2021'],
    ['', 'n’a pas d’activité'],
  ])('%s is refused, with what to do', async (reference, ...words) => {
    const { code, stdout, stderr } = await run(['activity', 'show', '2021', reference], { files: SHIPPED });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const each of words) expect(plain(stderr)).toContain(plain(each));
  });

  test('a name is as good for a change', async () => {
    const { code, stdout } = await run(['activity', 'set', '2021', 'liste', 'fait'], { files: SHIPPED });
    expect(code).toBe(0);
    expect(plain(stdout)).toContain('Activité 14 : prévue → réalisée');
  });

  test('of very many, not all are listed', async () => {
    const activities = Array.from(
      { length: 40 },
      (_, index) =>
        `  - { id: rapport-${index}, number: ${index + 1}, priority: A, title: Rapport ${index} }\n`,
    );
    const text = `year: 2031\ntitle: Plan\npriorities: { A: { title: A } }\nactivities:\n${activities.join('')}`;
    const { stderr } = await run(['activity', 'show', '2031', 'rapport'], {
      files: { 'plans/2031.yaml': text },
    });
    expect(plain(stderr)).toContain('… et 20 de plus');
  });
});

describe('in a terminal', () => {
  const wide = (columns: number) =>
    run(['activity', 'show', '2030', 'prix'], {
      files: PLANS,
      now: NOW,
      isTTY: true,
      columns,
      env: { NO_COLOR: '1' },
    });

  test.each([40, 60, 80, 120])('of %i columns, nothing is wider, and no word is lost', async (columns) => {
    const { stdout } = await wide(columns);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns);
    const wordsOf = (text: string) => text.split(/\s+/);
    expect(wordsOf(stdout)).toEqual(wordsOf((await show(['2030', 'prix'])).stdout));
  });

  test('the title of an item goes on below its beginning', async () => {
    const { stdout } = await wide(60);
    expect(plain(stdout)).toContain(
      '  b. en cours      Appel — échéance mars 2030, dépassée de\n' +
        '                   275 jours — cglu — ',
    );
  });

  test('colours add no words', async () => {
    const { stdout } = await run(['activity', 'show', '2030', 'prix'], {
      files: PLANS,
      now: NOW,
      env: { FORCE_COLOR: '1' },
    });
    expect(stdout.replace(/\u001B\[\d+m/g, '')).toBe((await show(['2030', 'prix'])).stdout);
    expect(stdout).toContain('\u001B[31m');
  });
});

test('where the next plan cannot be understood, the history says that it may be incomplete', async () => {
  const files = { ...shippedPlans(2020), 'plans/2021.yaml': 'year: 2021\ntitle: "Plan\n' };
  const { code, stdout, stderr } = await run(['activity', 'show', '2020', '9'], { files });
  expect(code).toBe(0);
  expect(stdout).toContain('Prix OIDP');
  expect(plain(stderr)).toContain('le plan 2021 ne peut pas être compris');
  expect(stderr).toContain('oidp plan validate 2021');
});

describe('with the registers', () => {
  const files = {
    'plans/network.yaml':
      'organizations: [{ id: cndp, name: Commission du débat, shortName: C. N. D. P. }, { id: fonds, name: Fonds }]\n',
    'plans/cooperations/jumelage.yaml': 'id: jumelage\ntitle: Jumelage de deux villes\nparties: []\n',
    'plans/2031.yaml': `year: 2031
title: Plan 2031
priorities: { A: { title: Une } }
activities:
  - id: prix
    number: 1
    priority: A
    title: Prix
    lead: cndp
    partners: [fonds, Ailleurs]
    cooperations: [jumelage, absente]
    budget:
      - { amount: "1 000,10", currency: EUR, funder: fonds, state: secured }
      - { amount: 0.2, currency: EUR, state: secured, note: Sous réserve }
      - { amount: 1, currency: EUR, funder: cndp, year: 2032, state: spent }
      - { amount: 5000, currency: CAD, state: sought }
`,
  };

  test('organizations and partnerships go by their names, and means by currency and state', async () => {
    const { stdout } = await run(['activity', 'show', '2031', 'prix'], { files });
    expect(plain(stdout)).toContain(
      'Responsable            C. N. D. P.\nPartenaires            Fonds, Ailleurs\n',
    );
    expect(plain(stdout)).toContain(`Coopérations
  Jumelage de deux villes (jumelage)
  absente
Moyens
  5 000 CAD recherchés
  1 000,10 € acquis, Fonds
  0,20 € acquis — Sous réserve
  1 € dépensé, C. N. D. P., 2032
  En tout : 1 000,30 € acquis ; 1 € dépensé
  En tout : 5 000 CAD recherchés
`);
  });

  test('for programs too: exact, and null where nothing is told', async () => {
    const { stdout } = await run(['activity', 'show', '2031', 'prix', '--format', 'json'], { files });
    const { activity } = JSON.parse(stdout) as { activity: { derived: object } };
    expect(activity.derived).toMatchObject({
      lead: 'C. N. D. P.',
      partners: [
        { party: 'fonds', name: 'Fonds' },
        { party: 'Ailleurs', name: 'Ailleurs' },
      ],
      cooperations: [
        { id: 'jumelage', title: 'Jumelage de deux villes' },
        { id: 'absente', title: null },
      ],
      means: [
        { currency: 'EUR', sought: null, secured: '1000.30', spent: '1' },
        { currency: 'CAD', sought: '5000', secured: null, spent: null },
      ],
    });
  });

  test('a list names who is responsible, and finds by that name', async () => {
    const { stdout } = await run(['activity', 'list', '2031', '--lead', 'c. n.'], { files });
    expect(stdout).toContain('C. N. D. P.');
  });
});
