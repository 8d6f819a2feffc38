import { describe, expect, it } from 'vitest';
import { plain } from '../support/run.ts';
import { blocksOf, htmlOf, markdownOf, readPlan, reportOf } from './report-of.ts';

const head = (year: number, rest = '') => `year: ${year}
title: Plan ${year}
${rest}
priorities:
  A: { title: Une }
`;

/** The Markdown of a plan written in YAML, with plain spaces. */
function render(text: string, ...others: readonly string[]): string {
  return plain(markdownOf(reportOf(readPlan(text), ...others.map(readPlan))));
}

describe('a plan with little in it', () => {
  it('has one activity, not done, and no calendar', () => {
    const text = render(`${head(2031, 'state: adopted')}
activities:
  - { id: seule, number: 1, priority: A, title: Seule }`);
    expect(text).toContain('- **1** activité\n- **0** réalisée sur 1\n');
    expect(text).toContain('1 activité — 0 réalisée sur 1.');
    expect(text).not.toContain('## Calendrier');
    expect(text).toContain('*non commencée*');
  });

  it('has nothing but what was given up', () => {
    const text = render(`${head(2031, 'state: closed')}
activities:
  - { id: une, number: 1, priority: A, title: Une, status: cancelled }
  - { id: deux, number: 2, priority: A, title: Deux, status: cancelled }`);
    expect(text).toContain('- **0** réalisée sur 2 ; 2 abandonnées');
    expect(text).toContain('| Ensemble | 0 | 0 | 0 | 2 | 0 | 2 |');
  });

  it('has nothing to count but what has no end', () => {
    const plan = readPlan(`${head(2031, 'state: adopted')}
activities:
  - { id: site, number: 1, priority: A, title: Site, continuous: true }`);
    const text = plain(markdownOf(reportOf(plan)));
    expect(text).toContain("Avancement : sans objet, rien n'étant à compter.");
    expect(text).toContain('1 activité — sans objet.');
    expect(text).toContain('Activité permanente, comptée à part : [activité 1](#activite-site).');
    expect(text + htmlOf(reportOf(plan))).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  it('has no activity at all', () => {
    const text = render(`${head(2031, 'state: adopted')}activities: []\n`);
    expect(text).toContain('- **0** activité\n');
    expect(text).not.toContain('non renseignés');
  });
});

describe('links', () => {
  const plan2030 = `${head(2030, 'labels: { activity: chantier, item: volet }')}
activities:
  - id: prix
    number: 9
    priority: A
    title: Prix
    items: [{ letter: f, title: Fonds, status: postponed }]`;
  const plan2031 = `${head(2031, 'state: proposed')}
activities:
  - id: contenus
    number: 1
    priority: A
    title: Contenus
    note: "[[prix/b]] suit [[contenus]], comme [[2030/prix/f]] et [[2029/prix]] ; voir https://example.org/a_b(c). Rien : [[inconnue]]."
  - id: prix
    number: 2
    priority: A
    title: Prix
    refersTo: [contenus]
    carriedFrom: { year: 2030, activity: prix }
    items:
      - { letter: a, title: Critères }
      - { letter: b, title: Fonds, carriedFrom: f }
calendar:
  - { id: fete, title: Fête, when: 2031-05, activities: [prix/b] }`;

  it('say what they lead to, by its number', () => {
    const text = render(plan2031, plan2030);
    expect(text).toContain(
      '[sous-activité 2b](#activite-prix) suit [activité 1](#activite-contenus), comme volet 9f du plan 2030 et une activité du plan 2029 ; voir [https://example.org/a\\_b(c](https://example.org/a_b%28c)). Rien : \\[\\[inconnue\\]\\].',
    );
    expect(text).toContain('- **Renvoie à :** [activité 1](#activite-contenus)');
    expect(text).toContain('[Sous-activité 2b](#activite-prix) |');
  });

  it('show where what is carried comes from', () => {
    const text = render(plan2031, plan2030);
    expect(text).toContain('## Issues du plan 2030');
    expect(text).toContain(
      '| [Sous-activité 2b](#activite-prix) | Fonds | Volet 9f du plan 2030 | En suspens |',
    );
    expect(text).toContain('- **b.** Fonds — *prévue* · origine : volet 9f du plan 2030');
    expect(render(plan2031)).toContain(
      '| [Sous-activité 2b](#activite-prix) | Fonds | Plan 2030 | non renseigné |',
    );
  });
});

it('says who, when and what came of an activity', () => {
  const text = render(`${head(2031, 'state: adopted')}
objectives: [{ id: visible, title: Être visible }, { id: autre, title: Autre }]
supporters: [cglu, Ville de Paris]
documents: [{ title: "Règlement [A]", url: "https://example.org/r" }, { title: Piège, url: "javascript:alert(1)" }]
activities:
  - id: prix
    number: 1
    priority: A
    title: Prix avec CGLU
    lead: secretariat
    partners: [cglu, ocpm]
    objectives: [visible]
    due: 2031-06
    results:
      - { title: Dossiers, value: 1234.5, unit: pages, on: 2031-05-02, url: "https://example.org/x" }
    log:
      - { on: 2031-02-01, status: planned, note: "Ligne un\\nligne deux", by: secretariat }
  - { id: sans, number: 2, priority: A, title: Sans }
calendar:
  - { id: fete, title: Fête, when: 2031-12-01/2031-12-03, place: Paris, organizer: cglu, outcome: held }`);
  expect(text).toContain(
    '| Être visible | [1](#activite-prix) | 0 réalisée sur 1 | 1 non commencée |\n| Autre | aucune | sans objet |  |\n',
  );
  expect(text).toContain(
    '- **Prévu :** pour juin 2031\n- **Réalisé :** non commencée\n- **Écart :** non achevée, échéance dépassée de 184 jours',
  );
  expect(text).toContain('- **Responsable :** secrétariat\n- **Partenaires :** CGLU et ocpm\n');
  expect(text).toContain('[Dossiers](https://example.org/x) : 1 234,5 pages (2 mai 2031)');
  expect(text).toContain('« Ligne un<br>ligne deux » (1er février 2031)');
  expect(text).toContain(
    "- **Prévu :** échéance non renseignée\n- **Réalisé :** non commencée\n- **Écart :** non achevée\n- **D'après le journal :** raison non renseignée\n- **Responsable :** non renseigné",
  );
  expect(text).toContain(
    '| [Activité 1](#activite-prix) | Prix avec CGLU | Secrétariat | Juin 2031 | 184 jours |',
  );
  expect(text).toContain('- [Règlement \\[A\\]](https://example.org/r)\n- Piège\n');
  expect(text).toContain('- CGLU\n- Ville de Paris\n');
  expect(text).toContain(
    '| **Décembre** | Du 1er au 3 décembre 2031 | Fête — *tenu* | Paris<br>Organisation : CGLU |',
  );
});

it('leaves out the sections that have nothing to say', () => {
  const report = reportOf(readPlan(`${head(2031)}activities: [{ id: a, number: 1, priority: A, title: A }]`));
  expect(report.sections.map(({ id }) => id)).toEqual(['essentiel', 'perimetre', 'priorites', 'annexes']);
  expect(report.contents.map(({ href }) => href)).toEqual([
    '#essentiel',
    '#perimetre',
    '#priorites',
    '#annexes',
  ]);
  expect(blocksOf(report, 'calendrier')).toEqual([]);
});
