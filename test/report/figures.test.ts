import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanOf } from '../../src/model/dates.ts';
import { drawMermaid } from '../../src/output/report/figures/mermaid.ts';
import type { Chart } from '../../src/report/figures/charts.ts';
import { placeInYear } from '../../src/report/figures/places.ts';
import type { FigureBlock } from '../../src/report/view.ts';
import { plain } from '../support/run.ts';
import { markdownOf, readPlan, reportOf, shippedPlan, wordsOf } from './report-of.ts';

const head = (year: number, rest = '') => `year: ${year}
title: Plan ${year}
state: adopted
priorities: { A: { title: Une }, B: { title: Deux } }
${rest}`;

const NONE = 'activities: [{ id: a, number: 1, priority: A, title: A }]\n';

type OfType<Type> = Extract<Chart, { readonly type: Type }>;

/** The figure of a kind, with its chart; undefined where the report has none. */
function figureOf<Type extends Chart['type']>(
  type: Type,
  text: string,
  ...others: readonly string[]
): (FigureBlock & { readonly chart: OfType<Type> }) | undefined {
  return reportOf(readPlan(text), ...others.map(readPlan))
    .sections.flatMap(({ blocks }) => blocks)
    .find(
      (block): block is FigureBlock & { readonly chart: OfType<Type> } =>
        block.kind === 'figure' && block.chart.type === type,
    );
}

const cells = (figure: FigureBlock | undefined) =>
  figure?.table.rows.map((row) => row.cells.map((cell) => plain(wordsOf(cell))));

describe('the figure of progress', () => {
  it('fills each bar to its end, as its table counts', () => {
    const figure = figureOf(
      'stacked',
      `${head(2031)}activities:
  - { id: a, number: 1, priority: A, title: A, status: done }
  - { id: b, number: 2, priority: A, title: B, status: in-progress }
  - { id: c, number: 3, priority: A, title: C }`,
    );
    const [whole, first, second] = figure?.chart.rows ?? [];
    expect(whole?.parts).toEqual([
      { code: 'done', number: '1', start: 0, width: 33.33 },
      { code: 'in-progress', number: '1', start: 33.33, width: 33.34 },
      { code: 'planned', number: '1', start: 66.67, width: 33.33 },
    ]);
    expect(first?.parts).toEqual(whole?.parts);
    expect(second).toMatchObject({ parts: [], value: 'sans objet', shortValue: 'sans objet' });
    expect(cells(figure)).toEqual([
      ['Ensemble', '1', '1', '0', '0', '1', '3'],
      ['A — Une', '1', '1', '0', '0', '1', '3'],
      ['B — Deux', '–', '–', '–', '–', '–', 'sans objet'],
    ]);
    expect(figure?.legend.map(({ code }) => code)).toEqual(['done', 'in-progress', 'planned']);
  });
});

describe('the figure of the year', () => {
  it('has days, bands for what has no day, what is to confirm, and others apart', () => {
    const figure = figureOf(
      'timeline',
      `${head(2031)}${NONE}calendar:
  - { id: jour, title: Jour, when: 2031-12-31 }
  - { id: mois, title: Mois, when: 2031-01, toConfirm: [date] }
  - { id: trimestre, title: Trimestre, when: 2031-Q1, kind: preparation, organizer: cglu }
  - { id: tombe, title: Tombé, when: 2031-02, outcome: cancelled, toConfirm: [date] }
  - { id: sans, title: Sans date }
  - { id: ailleurs, title: Ailleurs, when: 2032-03 }`,
    );
    const [ours, others] = figure?.chart.lanes ?? [];
    expect(ours?.entries).toMatchObject([
      { label: 'Mois', form: 'band', start: 0, width: 8.49, toConfirm: true, marks: 'date à confirmer' },
      { label: 'Tombé', form: 'band', code: 'dropped', toConfirm: false },
      { form: 'days', start: 99.73, width: 0.27, code: 'event' },
    ]);
    expect(others?.entries).toMatchObject([
      { label: 'Trimestre', code: 'preparation', start: 0, width: 24.66 },
    ]);
    expect(figure?.notes.map(plain)).toEqual(["2 entrées sans date dans l'année ne sont pas sur la frise."]);
    expect(cells(figure)?.map(([, title]) => title)).toHaveLength(6);
    expect(figure?.legend.map(({ code }) => code)).toEqual([
      'event',
      'month',
      'preparation',
      'to-confirm',
      'dropped',
    ]);
  });

  it('counts due dates by month, finished ones apart, continuous activities not at all', () => {
    const figure = figureOf(
      'timeline',
      `${head(2031)}activities:
  - { id: a, number: 1, priority: A, title: A, status: done, due: 2031-02-03 }
  - { id: b, number: 2, priority: A, title: B, due: 2031-02, items: [{ letter: a, title: a, due: 2031-Q1 }] }
  - { id: c, number: 3, priority: A, title: C, due: 2031-02, continuous: true }
  - { id: d, number: 4, priority: A, title: D, due: 2032-02 }`,
    );
    const [dues] = figure?.chart.counts ?? [];
    expect(dues?.months.slice(0, 4)).toEqual([
      { total: 0, finished: 0 },
      { total: 2, finished: 1 },
      { total: 1, finished: 0 },
      { total: 0, finished: 0 },
    ]);
    expect(cells(figure)).toEqual([
      ['Février 2031', '2 échéances', '–', '1 soldée et 1 ouverte'],
      ['Mars 2031', '1 échéance', '–', '1 ouverte'],
    ]);
    expect(figure?.notes).toContain('Une échéance tombe hors de l’année.');
  });

  it('says how many due dates are those of the calendar, which it shows already', () => {
    const dues = (rest: string) =>
      figureOf(
        'timeline',
        `${head(2031)}activities:
  - { id: a, number: 1, priority: A, title: A, items: [{ letter: a, title: a }] }
  - { id: b, number: 2, priority: A, title: B, due: 2031-02 }
  - { id: c, number: 3, priority: A, title: C, continuous: true }
calendar:
  - { id: e, title: E, when: 2031-05, activities: [b, c${rest}] }
  - { id: f, title: F, activities: [a] }`,
      );
    const derived = (rest: string) =>
      dues(rest)
        ?.notes.map(plain)
        .filter((note) => /déduite/.test(note));
    expect(derived('')).toEqual([]);
    expect(derived(', a')?.[0]).toMatch(/^Une échéance déduite du calendrier n'est pas comptée en plus/);
    expect(derived(', a, a/a')?.[0]).toMatch(
      /^2 échéances déduites du calendrier ne sont pas comptées en plus/,
    );
    expect(dues(', a, a/a')?.chart.counts[0]?.months.map(({ total }) => total)).toEqual([
      0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ]);
  });

  it('counts entries by month where they are too many to be told apart, and leaves none out', () => {
    const entries = Array.from({ length: 120 }, (_, index) => {
      const month = String((index % 12) + 1).padStart(2, '0');
      return `  - { id: e${index}, title: E${index}, when: 2031-${month}${index % 3 === 0 ? ', organizer: cglu' : ''} }`;
    });
    const figure = figureOf('timeline', `${head(2031)}${NONE}calendar:\n${entries.join('\n')}`);
    expect(figure?.chart.lanes).toEqual([]);
    const totals = figure?.chart.counts.map(({ months }) =>
      months.reduce((sum, { total }) => sum + total, 0),
    );
    expect(totals).toEqual([80, 40]);
  });

  it('is left out where nothing has a date', () => {
    expect(figureOf('timeline', `${head(2031)}${NONE}`)).toBeUndefined();
    expect(figureOf('timeline', `${head(2031)}${NONE}calendar: [{ id: e, title: E }]`)).toBeUndefined();
  });

  it('puts every period inside the year', () => {
    const day = fc
      .date({ min: new Date('2029-01-01'), max: new Date('2033-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (first, last) => {
        const place = placeInYear(spanOf(`${first}/${last}`), 2031);
        if (place === undefined) return;
        expect(place.start).toBeGreaterThanOrEqual(0);
        expect(place.width).toBeGreaterThan(0);
        expect(place.start + place.width).toBeLessThan(100.001);
      }),
    );
  });
});

describe('the figure of what was carried', () => {
  const before = `${head(2030)}activities:
  - id: prix
    number: 1
    priority: A
    title: Prix
    items:
      - { letter: a, title: a, status: done }
      - { letter: b, title: b, status: in-progress }
      - { letter: c, title: c }
  - { id: fonds, number: 2, priority: A, title: Fonds, status: cancelled }
  - { id: etude, number: 3, priority: B, title: Étude, status: postponed }
  - { id: site, number: 4, priority: B, title: Site, continuous: true }`;
  const after = `${head(2031)}activities:
  - { id: etude, number: 1, priority: A, title: Étude, carriedFrom: { year: 2030, activity: etude } }
  - id: prix
    number: 2
    priority: B
    title: Prix
    carriedFrom: { year: 2030, activity: prix }
    items: [{ letter: a, title: b, carriedFrom: b }, { letter: b, title: neuf }]
  - { id: site, number: 3, priority: B, title: Site, continuous: true, carriedFrom: { year: 2030, activity: site } }`;

  it('tells of each priority what was done, given up, left and carried where, and what is new', () => {
    const figure = figureOf('flow', after, before);
    expect(figure?.table.columns.map(({ title }) => title)).toEqual([
      'Plan 2030',
      'Réalisées',
      'Abandonnées',
      'Ni reprises ni abandonnées',
      'Reportées en A (2031)',
      'Reportées en B (2031)',
      'Total',
    ]);
    expect(cells(figure)).toEqual([
      ['A — Une', '1', '1', '1', '0', '1', '4'],
      ['B — Deux', '0', '0', '0', '1', '0', '1'],
      ['Nouvelles en 2031', '–', '–', '–', '0', '1', '1'],
    ]);
    expect(plain(figure?.description ?? '')).toBe(
      'Plan 2030, sur 5 : 1 réalisée, 1 abandonnée, 2 reportées à 2031 et 1 ni reprise ni abandonnée ; 1 nouvelle au plan 2031.',
    );
    const flows = figure?.chart.flows.reduce((sum, { number }) => sum + number, 0);
    expect(flows).toBe(6);
  });

  it('is left out without the plan before, where its outcome is not known, and before anything is carried', () => {
    expect(figureOf('flow', after)).toBeUndefined();
    expect(
      figureOf('flow', after, before.replace('state: adopted', 'state: adopted\ntracking: none')),
    ).toBeUndefined();
    expect(figureOf('flow', `${head(2031)}${NONE}`, before)).toBeUndefined();
  });
});

it('draws each entry in Mermaid under its date as it is known, in their order, and what is counted', () => {
  const figure = figureOf(
    'timeline',
    `${head(2031)}activities:
  - { id: a, number: 1, priority: A, title: A, status: done, due: 2031-06 }
  - { id: b, number: 2, priority: A, title: B, due: 2031-06-30 }
calendar:
  - { id: annee, title: Année, when: 2031 }
  - { id: jour, title: "Jour : #1 ; fin", when: 2031-05-28, time: "10:30" }
  - { id: mois, title: Mois, when: 2031-05 }
  - { id: trimestre, title: Trimestre, when: 2031-Q2, toConfirm: [place] }
  - { id: saison, title: Saison, when: 2031-spring }
  - { id: autre-saison, title: Autre, when: 2031-spring }
  - { id: jours, title: Jours, when: 2031-06-03/2031-06-05, outcome: held }
  - { id: des-mois, title: Des mois, when: 2031-07/2031-09 }
  - { id: nuit, title: Nuit, when: 2030-12-30/2031-01-02 }
  - { id: hiver, title: Hiver, when: 2031-winter }`,
  );
  expect(figure && drawMermaid(figure).split('\n').map(plain)).toEqual([
    'timeline',
    "  title Frise de l'année 2031",
    '  section Événements du réseau',
    '    Du 30 décembre 2030 au 2 janvier : Nuit',
    '    2031 : Année',
    '    Printemps : Saison : Autre',
    '    Deuxième trimestre : Trimestre (lieu à confirmer)',
    '    Mai : Mois',
    '    28 mai : Jour – ♯1 , fin',
    '    Du 3 au 5 juin : Jours (tenu)',
    '    De juillet à septembre : Des mois',
    '    Hiver 2031-2032 : Hiver',
    '  section Échéances',
    '    Juin : 2 échéances, 1 soldée et 1 ouverte',
  ]);
});

it('counts in Mermaid what is too much to be named, as the figure does', () => {
  const entries = Array.from(
    { length: 41 },
    (_, at) => `{ id: e${at}, title: E, when: 2031-0${(at % 2) + 1} }`,
  );
  const figure = figureOf('timeline', `${head(2031)}${NONE}calendar: [${entries.join(', ')}]`);
  expect(figure && drawMermaid(figure).split('\n').slice(2).map(plain)).toEqual([
    '  section Événements du réseau',
    '    Janvier : 21 entrées',
    '    Février : 20 entrées',
  ]);
});

it('draws the year of a shipped plan in Mermaid, with its table beside', () => {
  const text = markdownOf(reportOf(shippedPlan(2021)));
  const diagram = /```mermaid\n([^]*?)\n```\n\n\| Date/.exec(text)?.[1]?.split('\n');
  expect(diagram?.[0]).toBe('timeline');
  expect(diagram).toContain('    Août : XXe Conférence OIDP (date et lieu à confirmer)');
  expect(diagram).toContain('  section Événements d’autres organisateurs');
});
