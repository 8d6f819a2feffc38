import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/report/build.ts';
import { gatherFacts } from '../../src/report/facts.ts';
import { plain, run } from '../support/run.ts';
import { markdownOf, readPlan, reportOf } from './report-of.ts';

const head = (year: number, rest = 'state: adopted') => `year: ${year}
title: Plan ${year}
${rest}
priorities:
  A: { title: Une }
`;

/** The Markdown of a plan, at the end of its year or on a day of it. */
function render(text: string, day?: string, ...others: readonly string[]): string {
  const plan = readPlan(text);
  if (day === undefined) return plain(markdownOf(reportOf(plan, ...others.map(readPlan))));
  const byYear = new Map(others.map(readPlan).map((other) => [other.year, other]));
  return plain(markdownOf(buildReport(gatherFacts(plan, day, byYear))));
}

/** What stands under an anchor, up to the next one. */
function under(text: string, anchor: string): string {
  const [, rest = ''] = text.split(`<a id="${anchor}"></a>`);
  return rest.split('<a id=')[0] ?? '';
}

/** The fields of an activity without items, with its other keys in YAML. */
const reviewOf = (keys: string, day?: string) =>
  under(
    render(`${head(2031)}activities: [{ id: une, number: 1, priority: A, title: Une, ${keys} }]`, day),
    'activite-une',
  );

describe('the review of an activity', () => {
  it.each([
    [
      'done in time',
      'due: 2031-06, status: done, log: [{ on: 2031-06-30, status: done }]',
      ['Prévu :** pour juin 2031', 'Réalisé :** oui, le 30 juin 2031', 'Écart :** aucun'],
    ],
    [
      'done late',
      'due: 2031-06-01, status: done, log: [{ on: 2031-06-13, status: done, note: Un retard. }]',
      [
        'Prévu :** pour le 1er juin 2031',
        "Écart :** réalisée 12 jours après l'échéance",
        "D'après le journal :** « Un retard. » (13 juin 2031)",
        '13 juin 2031 · réalisée — note citée plus haut',
      ],
    ],
    [
      'done, no day known',
      'due: 2031-Q2, status: done',
      [
        'Prévu :** pour le deuxième trimestre 2031',
        'Réalisé :** oui (date non renseignée)',
        'Écart :** aucun',
      ],
    ],
    [
      'overdue and not begun, nothing noted',
      'due: 2031-11',
      [
        'Réalisé :** non commencée',
        'Écart :** non achevée, échéance dépassée de 31 jours',
        "D'après le journal :** raison non renseignée",
      ],
    ],
    [
      'put off, then noted again',
      'due: 2031-summer, status: postponed, log: [{ on: 2031-02-01, status: in-progress, note: Avant. }, { on: 2031-03-01, status: postponed }, { on: 2031-04-01, note: Après. }]',
      [
        "Prévu :** pour l'été 2031",
        'Réalisé :** non, en suspens depuis le 1er mars 2031',
        "D'après le journal :** « Après. » (1er avril 2031)",
      ],
    ],
    [
      'given up',
      'status: cancelled, log: [{ on: 2031-03-01, status: cancelled, note: Sans fonds. }]',
      [
        'Réalisé :** non, abandonnée le 1er mars 2031',
        'Écart :** abandonnée',
        '« Sans fonds. » (1er mars 2031)',
      ],
    ],
  ])('is told where it is %s', (_, keys, expected) => {
    const text = reviewOf(keys);
    for (const words of expected) expect(text).toContain(words);
  });

  it('tells in the middle of the year only what was put off, given up or is overdue as a gap, and what comes next', () => {
    const text = under(
      render(
        `${head(2031)}
activities:
  - id: une
    number: 1
    priority: A
    title: Une
    due: 2031-12
    items:
      - { letter: a, title: A, status: done, due: 2031-03 }
      - { letter: b, title: B, status: in-progress, due: 2031-05 }
      - { letter: c, title: C, due: 2031-09 }
      - { letter: d, title: D, due: 2031-09 }
      - { letter: e, title: E, due: 2031-10, status: postponed }
    log:
      - { on: 2031-05-10, item: b, status: in-progress, note: Commencée tard. }
  - { id: deux, number: 2, priority: A, title: Deux, due: 2031-12 }`,
        '2031-07-01',
      ),
      'activite-une',
    );
    expect(text).toContain('Prévu :** 5 sous-activités, pour décembre 2031');
    expect(text).toContain('Réalisé :** 1 sous-activité sur 5 (a)');
    expect(text).toContain('Écart :** 1 en suspens (e) ; échéance dépassée : b (31 jours)');
    expect(text).toContain(
      '  - « Commencée tard. » (10 mai 2031, sous-activité b)\n  - raison non renseignée pour e',
    );
    expect(text).toContain('Prochaine échéance :** septembre 2031 (sous-activités c et d)');
    expect(reviewOf('due: 2031-12', '2031-07-01')).toContain('Écart :** aucun à ce jour');
  });

  it('tells why the whole is late where none of its parts is', () => {
    const text = (log: string) =>
      under(
        render(
          `${head(2031)}
activities:
  - id: une
    number: 1
    priority: A
    title: Une
    due: 2031-05
    items: [{ letter: a, title: A, due: 2031-09 }]
    log: ${log}`,
          '2031-07-01',
        ),
        'activite-une',
      );
    expect(text('[{ on: 2031-06-02, note: Attente. }]')).toContain(
      "Écart :** échéance dépassée de 31 jours\n- **D'après le journal :** « Attente. » (2 juin 2031)",
    );
    expect(text('[]')).toContain("D'après le journal :** raison non renseignée");
  });

  it('is not told of a plan that has not begun, nor where the outcome is not known', () => {
    for (const state of ['state: proposed', 'state: adopted\ntracking: none']) {
      const text = render(`${head(2031, state)}
activities:
  - { id: une, number: 1, priority: A, title: Une, due: 2031-06 }
  - { id: site, number: 2, priority: A, title: Site, continuous: true }`);
      expect(text).not.toMatch(/Prévu :|Réalisé :|Écart :|Bilan|## Activités permanentes|Prévue|Comptée/);
      expect(text).toContain('## Priorités stratégiques');
      expect(under(text, 'activite-une')).toContain('**Échéance :** juin 2031');
      expect(under(text, 'priorite-a') + under(text, 'activite-une')).not.toContain('à part');
    }
  });
});

it('tells apart what has no end, with what its log and results tell, or that they tell nothing', () => {
  const text = render(`${head(2031)}
activities:
  - { id: une, number: 1, priority: A, title: Une }
  - { id: site, number: 2, priority: A, title: Site, continuous: true, results: [{ title: Pages, value: 12 }] }
  - { id: courrier, number: 3, priority: A, title: Courrier, continuous: true }`);
  expect(under(text, 'priorite-a')).toContain(
    'Activités permanentes, présentées à part : [2](#activite-site) et [3](#activite-courrier).',
  );
  expect(text).toContain('## Activités permanentes\n');
  expect(under(text, 'activite-site')).toContain('**Priorité :** A — Une\n- **Résultats :** Pages : 12');
  expect(under(text, 'activite-site')).not.toMatch(/Suivi|Prévu/);
  expect(under(text, 'activite-courrier')).toContain('**Suivi :** non renseigné');
});

describe('what was put off or given up', () => {
  const plan2031 = `${head(2031, 'state: closed\nadopted: { on: 2031-01-10 }\nclosed: { on: 2032-01-20 }')}
activities:
  - id: prix
    number: 1
    priority: A
    title: Prix
    items:
      - { letter: a, title: Appel, status: postponed }
      - { letter: b, title: Fonds, status: cancelled }
      - { letter: c, title: Recueil }
    log:
      - { on: 2031-04-02, item: a, status: postponed, note: "Faute de temps, voir [[site]]." }
  - { id: site, number: 2, priority: A, title: Site, continuous: true, status: cancelled, log: [{ on: 2031-05-01, status: cancelled, note: Fermé. }] }
calendar:
  - { id: fete, title: Fête, when: 2031-06, outcome: cancelled, note: Pluie. }
  - { id: bal, title: Bal, outcome: postponed }`;
  const plan2032 = `${head(2032, 'state: proposed')}
activities:
  - id: prix
    number: 4
    priority: A
    title: Prix
    carriedFrom: { year: 2031, activity: prix }
    items: [{ letter: a, title: Appel, carriedFrom: a }]`;

  it('has its motive and its day, or that they are not known', () => {
    const text = render(plan2031);
    expect(text).toContain('## Activités reportées ou abandonnées, et motifs');
    expect(under(text, 'en-suspens')).toContain("1 en suspens sur 3 comptées dans l'avancement.");
    expect(under(text, 'en-suspens')).toContain(
      '| [Sous-activité 1a](#activite-prix) | Appel | 2 avril 2031 | Faute de temps, voir [activité 2](#activite-site). |',
    );
    expect(under(text, 'abandons')).toContain(
      "1 abandonnée sur 3 comptées dans l'avancement, plus 1 permanente hors compte.",
    );
    expect(under(text, 'abandons')).toContain(
      '| [Sous-activité 1b](#activite-prix) | Fonds | non renseigné | non renseigné |\n| [Activité 2](#activite-site) | Site | 1er mai 2031 | Fermé. |',
    );
    expect(under(text, 'evenements-en-suspens')).toContain(
      '| Fête | Juin 2031 | Annulé | Pluie. |\n| Bal | À programmer | En suspens | non renseigné |',
    );
    expect(under(text, 'non-renseigne')).toContain('Sans motif (1 sur 3 en suspens ou abandonnées)');
    expect(text).not.toContain('<a id="suite">');
  });

  it('is told by its parts or, where none of them says so, as a whole that is not counted', () => {
    const text = (status: string) =>
      under(
        render(`${head(2031)}
activities:
  - { id: une, number: 1, priority: A, title: Une, status: postponed, items: [{ letter: a, title: Part, status: ${status} }, { letter: b, title: Autre }] }`),
        'en-suspens',
      );
    expect(text('postponed')).toContain("1 en suspens sur 2 comptées dans l'avancement.");
    expect(text('postponed')).toContain('| [Sous-activité 1a](#activite-une) | Part |');
    expect(text('postponed')).not.toContain('[Activité 1]');
    expect(text('in-progress')).toContain("L'ensemble est marqué ainsi, sans que ses parties le soient.");
    expect(text('in-progress')).toContain('| [Activité 1](#activite-une) | Une |');
  });

  it('goes on in the next plan, where that is at hand', () => {
    const text = render(plan2031, undefined, plan2032);
    expect(under(text, 'suite')).toContain(
      'Inachevées : 2 sous-activités, dont 1 reprise dans le plan 2032.',
    );
    expect(under(text, 'suite')).toContain(
      '| [Sous-activité 1a](#activite-prix) | Appel | En suspens | Sous-activité 4a du plan 2032 (prévue) |',
    );
    const all = plan2032.replace(
      'carriedFrom: a }',
      'carriedFrom: a }, { letter: b, title: Recueil, carriedFrom: c }',
    );
    expect(render(plan2031, undefined, all)).toContain(
      '2 sous-activités, toutes reprises dans le plan 2032.',
    );
    expect(
      render(plan2031, undefined, plan2032.replace(/2031, activity: prix/, '2030, activity: prix')),
    ).toContain("Inachevées : 2 sous-activités, dont aucune n'est encore reprise dans le plan 2032.");
    expect(under(text, 'suite')).toContain('| Recueil | Non commencée | Pas encore reprise |');
  });

  it('is said to go on by the command, which reads the next plan; not of a day before that began', async () => {
    const files = { 'plans/2031.yaml': plan2031, 'plans/2032.yaml': plan2032 };
    const ran = await run(['report', '--year', '2031'], { files, now: '2032-03-01T12:00:00Z' });
    expect(ran.stderr).toBe('');
    expect(plain(ran.stdout)).toContain('Inachevées : 2 sous-activités, dont 1 reprise dans le plan 2032.');
    const then = await run(['report', '--year', '2031', '--as-of', '2031-12-01'], {
      files,
      now: '2032-03-01T12:00:00Z',
    });
    expect(then.code).toBe(0);
    expect(plain(then.stdout)).not.toContain('plan 2032');
    const reconstructed = plan2032.replace('title: Plan 2032', 'title: Plan 2032\nprovenance: reconstructed');
    const warned = await run(['report', '--year', '2031'], {
      files: { ...files, 'plans/2032.yaml': reconstructed },
      now: '2032-03-01T12:00:00Z',
    });
    expect(plain(warned.stdout)).toContain("D'après un exemple reconstitué.");
  });

  it('comes from an earlier plan, under a heading of its own where there is more to tell', () => {
    expect(render(plan2032, undefined, plan2031)).toContain('## Issues du plan 2031');
    const begun = plan2032
      .replace('proposed', 'adopted')
      .replace('letter: a,', 'letter: a, status: postponed,');
    const text = render(begun, undefined, plan2031);
    expect(text).toContain('## Activités reportées ou abandonnées, et motifs');
    expect(under(text, 'issues')).toContain('### Issues du plan 2031\n\n- 1 sous-activité reportée une fois');
  });
});

it('quotes a note that quotes with the marks of the second rank, in links too', () => {
  const plan = readPlan(`year: 2031
title: Plan
state: adopted
adopted: { on: 2031-01-05, by: Assemblée }
priorities: { A: { title: Une } }
activities:
  - { id: prix, number: 1, priority: A, title: Prix, status: postponed, log: [{ on: 2031-02-01, status: postponed, note: 'Le jury dit « non » ; voir [[prix]].' }] }
`);
  expect(plain(markdownOf(reportOf(plan)))).toContain(
    '« Le jury dit “non” ; voir [activité 1](#activite-prix). »',
  );
});

it('counts an activity under each theme and objective that it names, and says so', () => {
  const text = render(`${head(2031)}
themes: [{ id: climat, title: Climat }, { id: genre, title: Genre, note: Une note. }, { id: seul, title: Seul }]
objectives: [{ id: vu, title: Vu }, { id: lu, title: Lu }]
activities:
  - { id: une, number: 1, priority: A, title: Une, themes: [climat, genre], objectives: [vu], status: done }
  - { id: deux, number: 2, priority: A, title: Deux, themes: [genre], items: [{ letter: a, title: A, status: done }, { letter: b, title: B, status: cancelled }, { letter: c, title: C }] }
  - { id: site, number: 3, priority: A, title: Site, themes: [climat], objectives: [lu], continuous: true, status: in-progress }`);
  expect(under(text, 'themes')).toContain('- **Genre :**\n  - Une note.\n\n| Priorité thématique');
  expect(under(text, 'themes')).toContain(
    [
      '| Climat | [1](#activite-une) et [3](#activite-site) | 1 réalisée sur 1 |  |',
      '| Genre | [1](#activite-une) et [2](#activite-deux) | 2 réalisées sur 4, dont 1 abandonnée | 1 non commencée |',
      '| Seul | aucune | sans objet |  |',
    ].join('\n'),
  );
  expect(under(text, 'themes')).toContain(
    'Une activité qui relève de plusieurs priorités thématiques est comptée sous chacune.',
  );
  expect(under(text, 'objectifs')).toContain(
    '| Vu | [1](#activite-une) | 1 réalisée sur 1 |  |\n| Lu | [3](#activite-site) | sans objet |  |',
  );
});

it('puts what is late and what is to confirm together', () => {
  const text = render(`${head(2031)}
activities: [{ id: une, number: 1, priority: A, title: Une, due: 2031-06 }]
calendar: [{ id: fete, title: Fête, toConfirm: [place] }]`);
  expect(text).toContain("## Points d'attention\n");
  expect(under(text, 'echeances')).toContain('### Échéances dépassées');
  expect(under(text, 'a-confirmer')).toContain('- Fête (à programmer) : lieu à confirmer');
  expect(under(text, 'non-renseigne')).toContain('Sans responsable (1 sur 1 activité) :** toutes');
  expect(render(`${head(2031)}activities: []\n`)).not.toContain('attention');
});
