import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { HOSTILE_TEXTS } from '../support/hostile-plan.ts';
import { markdownFaults, markdownShape } from '../support/markdown.ts';
import {
  PARTNERSHIPS,
  hostilePartnerships,
  manyFunders,
  type MoneyLine,
  moneyOf,
  recount,
  tableCells,
} from '../support/partnerships.ts';
import { type Files, plain, run, shippedPlans } from '../support/run.ts';
import { shippedRegisters } from '../support/registers.ts';

const NOW = '2031-08-01T12:00:00Z';
const NAMES: Readonly<Record<string, string>> = {
  lome: 'Lomé',
  'metropole-nord': 'Métropole du Nord',
  'Métropole du Nord': 'Métropole du Nord',
  'fonds-climat': 'Fonds climat',
};

async function reportOf(files: Files, format = 'md', ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(['report', '--year', '2031', '--format', format, ...args], {
    files,
    now: NOW,
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

/** The part of a report that a heading begins, up to the next one of its kind or above. */
function partOf(markdown: string, heading: string): string {
  const [mark = ''] = heading.split(' ');
  const after = plain(markdown).split(`\n${heading}\n`)[1] ?? '';
  return after.split(new RegExp(`\n#{1,${mark.length}} `))[0] ?? '';
}

const changed = (file: keyof typeof PARTNERSHIPS, from: string | RegExp, to: string): Files => {
  const text = PARTNERSHIPS[file].replace(from, to);
  expect(text).not.toBe(PARTNERSHIPS[file]);
  return { ...PARTNERSHIPS, [file]: text };
};

describe('the section on partners', () => {
  test('tells by name who takes part in what, the network apart, and out of how much', async () => {
    const part = partOf(await reportOf(PARTNERSHIPS), '### Qui prend part à quoi');
    expect(part).toContain(
      '4 organisations prennent part à 2 activités sur 4 et à 1 entrée du calendrier sur 2.',
    );
    expect(part.split('\n').filter((line) => line.startsWith('| '))).toEqual([
      '| Organisation | Nature | Rôle et activités |',
      '| --- | --- | --- |',
      '| Atelier des quartiers | – | Partenaire : activité [3](#activite-prix) |',
      '| Fonds climat | Financeur | Financeur : activités [2](#activite-visites) et [3](#activite-prix)<br>Soutien du plan |',
      "| [Lomé](https://lome.example) | Collectivité locale, Togo | Responsable : [sous-activité 2a](#activite-visites)<br>Partenaire : activité [3](#activite-prix)<br>Organisateur : Forum de l'eau (mai 2031) |",
      '| Métropole du Nord | Collectivité locale, France | Responsable : activité [2](#activite-visites)<br>Financeur : activité [3](#activite-prix) |',
    ]);
    expect(part).toContain(
      'Le réseau et ses instances (secrétariat et Réseau Exemple) ne figurent pas dans ce tableau :',
    );
  });

  test('tells the money of the network itself, and that it is there for that alone', async () => {
    const own = changed(
      'plans/2031.yaml',
      'state: secured, funder: metropole-nord }',
      'state: secured, funder: reseau }',
    );
    const part = partOf(await reportOf(own), '### Qui prend part à quoi');
    expect(part).toContain('| Réseau Exemple | Réseau | Financeur : activité [3](#activite-prix) |');
    expect(part).toContain(
      'Le réseau et ses instances (secrétariat et Réseau Exemple) ne figurent pas dans ce tableau, sauf comme financeurs : leurs autres rôles',
    );
  });

  test('leaves to the activities who only answers for them, unless the register knows who that is', async () => {
    const led = changed(
      'plans/2031.yaml',
      'title: Lettre\n    lead: secretariat',
      'title: Lettre\n    lead: Équipe web',
    );
    const part = partOf(await reportOf(led), '### Qui prend part à quoi');
    expect(part).not.toContain('| Équipe web');
    expect(part).toContain(
      'et les responsables que le registre ne connaît pas (Équipe web) ne figurent pas dans ce tableau',
    );
    const partner = changed(
      'plans/2031.yaml',
      'lead: secretariat\n    partners: [',
      'lead: secretariat\n    partners: [Équipe web, ',
    );
    expect(partOf(await reportOf(partner), '### Qui prend part à quoi')).toContain(
      '| Équipe web | – | Partenaire : activité [3](#activite-prix) |',
    );
  });

  test('shows of the sheets those that an activity names, and leads to them from it', async () => {
    const markdown = plain(await reportOf(PARTNERSHIPS));
    expect(markdownFaults(markdown)).toEqual([]);
    expect(markdown).toContain(
      '- **Coopérations :** [Eau et participation](#cooperation-eau), [Jumelage Nord–Lomé](#cooperation-jumelage) et absente',
    );
    expect(markdown).toContain('2 fiches de coopération sont nommées par 2 activités sur 4.');
    expect(markdown).toContain(
      '#### Eau et participation\n\n- **État :** En cours\n- **Dates :** 2030 – juin 2032\n',
    );
    expect(markdown).toContain('#### Jumelage Nord–Lomé\n\n- **État :** Non renseigné\n');
    expect(markdown).not.toMatch(
      /Hors du plan|777 777|metropole-nord|fonds-climat|(?<!#cooperation-)\beau\]/,
    );
  });

  test('tells the means of an activity in its own block, sums of each state and what is not told', async () => {
    const markdown = plain(await reportOf(PARTNERSHIPS));
    expect(markdown).toContain(
      [
        '- **Moyens :**',
        '  - 20 000 € recherchés (Fonds climat, 2032)',
        '  - 1 500,50 € acquis (Métropole du Nord)',
        '  - 700 € dépensés (Métropole du Nord) — Frais de jury',
      ].join('\n'),
    );
    const means = partOf(markdown, '### Moyens recherchés, acquis et dépensés');
    expect(means).toContain('renseignés pour 2 activités sur 4 ; ceux des 2 autres ne sont pas renseignés.');
    // 0.1 and 0.2 are 0.3, and what is not told is no zero.
    expect(means).toContain("| [2](#activite-visites) — Visites d'étude | – | 0,30 € | – |");
    expect(means).toContain("montants d'autres années que 2031");
    expect(markdown).not.toMatch(/(?<![\d,.\u202F ])0 (?:€|CAD|XOF)/);
  });

  test('has a chart a currency, which names and describes itself, with patterns and the table of its data', async () => {
    const html = plain(await reportOf(PARTNERSHIPS, 'html'));
    const figures =
      html.match(/<figure class="figure">(?:(?!<\/figure>)[^])*trace-funding[^]*?<\/figure>/g) ?? [];
    expect(figures.map((figure) => /<title[^>]*>([^<]*)/.exec(figure)?.[1])).toEqual([
      'Financement des coopérations par année et par financeur, en euros',
      'Financement des coopérations par année et par financeur, en XOF',
    ]);
    expect(figures[0]).toContain(
      'Une barre par année, partagée selon le financeur ; 27 300,75 € en tout, soit 12 000,25 € en 2030, 15 000,50 € en 2031 et 300 € sans année.</desc>',
    );
    // Too small a part for its amount to stand in it says what it is.
    expect(figures[0]).toContain('<title>Donateurs : 300 €</title></rect>');
    for (const figure of figures) {
      const [, legend = ''] = /<ul class="legende">([^]*?)<\/ul>/.exec(figure) ?? [];
      const codes = (of: string) => new Set(of.match(/aplat-funder-\w+/g));
      expect(codes(/<svg class="trace[^]*?<\/svg>/.exec(figure)?.[0] ?? '')).toEqual(codes(legend));
      expect(figure).toContain('<table>');
    }
  });

  test('is as long as the amounts are, bar by bar and part by part', async () => {
    const html = await reportOf(manyFunders(), 'html');
    const [chart = ''] = /<svg class="trace trace-funding"[^]*?<\/svg>/.exec(html) ?? [];
    expect(html).toContain('5 autres financeurs');
    const bars = chart.split('class="aplat vide"').slice(1);
    expect(bars).toHaveLength(12);
    const totals = Array.from(chart.matchAll(/<text class="large discret"[^>]*>([^<]*)/g), ([, total = '']) =>
      Number(moneyOf(total)),
    );
    const most = Math.max(...totals);
    bars.forEach((bar, index) => {
      const widths = Array.from(
        bar.matchAll(/<rect class="aplat aplat-\S+" x="[\d.]+%" width="([\d.]+)%"/g),
        ([, width]) => Number(width),
      );
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(
        ((totals[index] ?? 0) / most) * 100,
        1,
      );
    });
  });

  test('of many years tells each amount in a row of its own, with the same sums', async () => {
    const files = manyFunders();
    const table = partOf(await reportOf(files), '### Financement des coopérations');
    const rows = Array.from(
      table.matchAll(/^\| (Total|\d{4}|Sans année) \| (.*?) \| (.*) €/gm),
      ([, ...cells]) => cells,
    );
    const lines = ['eau', 'jumelage'].flatMap(
      (id) => parsed(files[`plans/cooperations/${id}.yaml`] ?? '').funding ?? [],
    );
    const sums = new Map<string, bigint>();
    for (const { funder = '', year = 'Sans année', amount } of lines)
      for (const at of [String(year), 'Total'])
        for (const who of [NAMES[funder] ?? funder, 'Total'])
          sums.set(`${at} ${who}`, (sums.get(`${at} ${who}`) ?? 0n) + moneyOf(amount));
    expect(new Map(rows.map(([at, who, sum = '']) => [`${at} ${who}`, moneyOf(sum)]))).toEqual(sums);
  });

  test('draws no bar for what is nothing', async () => {
    const html = await reportOf(
      changed('plans/cooperations/eau.yaml', 'amount: 2500000', 'amount: 0'),
      'html',
    );
    const [, ...charts] = html.match(/<svg class="trace trace-funding"[^]*?<\/svg>/g) ?? [];
    expect(charts).toHaveLength(1);
    expect(charts[0]).not.toMatch(/NaN|Infinity|aplat-funder/);
  });

  test('says of a partnership in progress whose end is past on the day of the report that it is', async () => {
    const past = await reportOf(changed('plans/cooperations/eau.yaml', 'end: 2032-06', 'end: 2031-03'));
    expect(plain(past)).toContain(
      "  - En cours\n  - Fin passée au 1er août 2031 (mars 2031) : l'état « en cours » est à vérifier\n",
    );
    const over = await reportOf({
      ...PARTNERSHIPS,
      'plans/cooperations/eau.yaml': PARTNERSHIPS['plans/cooperations/eau.yaml']
        .replace('end: 2032-06', 'end: 2031-03')
        .replace('state: ongoing', 'state: completed'),
    });
    expect(over).not.toContain('Fin passée');
  });

  test('says that no money of the year is told, where none is', async () => {
    const markdown = await reportOf(
      changed('plans/cooperations/jumelage.yaml', 'currency: EUR, year: 2031', 'currency: EUR, year: 2029'),
    );
    expect(partOf(markdown, '#### Jumelage Nord–Lomé')).toContain(
      "Aucun financement n'est renseigné pour 2031.",
    );
  });

  test('is not there where nobody takes part and nothing is told of means', async () => {
    const plan = `year: 2031
title: Plan
priorities: { A: { title: Une } }
activities: [{ id: lettre, number: 1, priority: A, title: Lettre, lead: secretariat }]
`;
    for (const files of [{ 'plans/2031.yaml': plan }, { ...PARTNERSHIPS, 'plans/2031.yaml': plan }])
      expect(await reportOf(files)).not.toMatch(/Partenaires et coopérations|Moyens|coopération/);
  });

  test('of the shipped 2021 names no sheet, for no activity does', async () => {
    const files = { ...shippedPlans(), ...shippedRegisters() };
    const { stdout } = await run(['report', '--year', '2021'], { files });
    const section = partOf(stdout, '## Partenaires et coopérations');
    expect(section).toContain('| CGLU | Réseau | Partenaire : activités [9]');
    expect(section).not.toMatch(/###? Coopérations|Strasbourg|€/);
  });

  test('the plan as adopted names partnerships without leading nowhere, and tells nothing of what was spent', async () => {
    const markdown = plain(await reportOf(PARTNERSHIPS, 'md', '--template', 'plan'));
    expect(markdownFaults(markdown)).toEqual([]);
    expect(markdown).toContain('- **Coopérations :** Eau et participation\n');
    expect(markdown).toContain('1 500,50 € acquis');
    expect(markdown).not.toContain('dépensé');
  });

  test('stands in the data for programs under partners, null where there is nothing of it', async () => {
    const data = JSON.parse(await reportOf(PARTNERSHIPS, 'json')) as {
      activities: { derived: { means: unknown } }[];
      derived: { partners: unknown };
    };
    expect(data.activities.map(({ derived }) => derived.means)).toEqual([
      null,
      [
        { currency: 'EUR', sought: null, secured: '0.30', spent: null },
        { currency: 'CAD', sought: '4000', secured: null, spent: null },
      ],
      [{ currency: 'EUR', sought: '20000', secured: '1500.50', spent: '700' }],
      null,
    ]);
    expect(data.derived.partners).toMatchObject({
      participants: [
        { organization: 'lome', name: 'Lomé', lead: ['visites/a'], partner: ['prix'], organizer: ['forum'] },
        { organization: 'atelier', name: 'Atelier des quartiers', partner: ['prix'] },
        { organization: 'metropole-nord', lead: ['visites'], funder: ['prix'], supporter: false },
        { organization: 'fonds-climat', funder: ['prix', 'visites'], supporter: true },
      ],
      network: ['secrétariat', 'Réseau Exemple'],
      cooperations: [
        {
          id: 'eau',
          activities: ['visites', 'prix'],
          fundingOfYear: [{ total: '14000.50' }, { currency: 'XOF' }],
        },
        { id: 'jumelage', state: null, fundingOfYear: [{ total: '1000' }] },
      ],
      funding: [
        { currency: 'EUR', total: '27300.75' },
        { currency: 'XOF', total: '2500000' },
      ],
      means: [
        {
          currency: 'EUR',
          sought: '20000',
          secured: '1500.80',
          spent: '700',
          byFunder: [
            { name: 'Métropole du Nord', sought: null, secured: '1500.50', spent: '700' },
            { name: 'Fonds climat', sought: '20000', secured: null },
            { funder: null, name: null, secured: '0.30' },
          ],
        },
        { currency: 'CAD', sought: '4000' },
      ],
      withMeans: 2,
    });
    const bare = await run(['report', '--year', '2021', '--format', 'json'], {
      files: {
        'plans/2021.yaml': 'year: 2021\ntitle: Plan\npriorities: { A: { title: Une } }\nactivities: []\n',
      },
    });
    expect(bare.stdout).toContain('"partners": null');
  });
});

/** The funding of sheets and the means of activities, as the YAML has them. */
const parsed = (text: string) =>
  parse(text) as {
    funding?: MoneyLine[];
    activities?: { number: number; title: string; budget?: MoneyLine[] }[];
  };

const amount = fc.oneof(
  fc.integer({ min: 0, max: 90_000_000 }),
  fc
    .integer({ min: 0, max: 9_000_000_000 })
    .map((cents) => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`),
);
const line = fc.record({
  funder: fc.constantFrom('lome', 'metropole-nord', 'Métropole du Nord', 'fonds-climat', 'Donateurs'),
  amount,
  currency: fc.constantFrom('EUR', 'CAD', 'USD'),
});
const year = fc.option(fc.integer({ min: 2029, max: 2032 }), { nil: undefined });
const fundingLine = fc
  .tuple(line, year)
  .map(([rest, of]) => ({ ...rest, ...(of !== undefined && { year: of }) }));
const budgetLine = fc
  .tuple(line, fc.boolean(), fc.constantFrom('sought', 'secured', 'spent'))
  .map(([{ funder, ...rest }, hasFunder, state]) => ({ ...rest, state, ...(hasFunder && { funder }) }));

test('every figure can be counted again from the files, whatever the amounts', async () => {
  const states: Readonly<Record<string, string>> = {
    sought: 'Recherchés',
    secured: 'Acquis',
    spent: 'Dépensés',
  };
  const nameOf = ({ funder }: MoneyLine) =>
    funder === undefined ? 'Financeur non renseigné' : (NAMES[funder] ?? funder);
  const yearOf = (of: MoneyLine) => (of.year === undefined ? 'Sans année' : String(of.year));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fundingLine, { maxLength: 12 }),
      fc.array(fundingLine, { maxLength: 6 }),
      fc.array(budgetLine, { maxLength: 8 }),
      fc.array(budgetLine, { minLength: 1, maxLength: 8 }),
      async (eau, jumelage, visites, prix) => {
        const sheet = (file: keyof typeof PARTNERSHIPS, funding: unknown) =>
          stringify({ ...(parse(PARTNERSHIPS[file]) as object), funding });
        const plan = parsed(PARTNERSHIPS['plans/2031.yaml']);
        const files = {
          ...PARTNERSHIPS,
          'plans/cooperations/eau.yaml': sheet('plans/cooperations/eau.yaml', eau),
          'plans/cooperations/jumelage.yaml': sheet('plans/cooperations/jumelage.yaml', jumelage),
          'plans/2031.yaml': stringify({
            ...plan,
            activities: plan.activities?.map((activity) =>
              activity.number === 2
                ? { ...activity, budget: visites }
                : activity.number === 3
                  ? { ...activity, budget: prix }
                  : activity,
            ),
          }),
        };
        const markdown = await reportOf(files);
        const funding = ['eau', 'jumelage'].flatMap(
          (id) => parsed(files[`plans/cooperations/${id}.yaml` as keyof typeof files]).funding ?? [],
        );
        expect(tableCells(partOf(markdown, '### Financement des coopérations'))).toEqual(
          recount(funding, 'Financeur', nameOf, yearOf, { column: true }),
        );
        for (const [title, id] of [
          ['Eau et participation', 'eau'],
          ['Jumelage Nord–Lomé', 'jumelage'],
        ] as const) {
          const own = parsed(files[`plans/cooperations/${id}.yaml`]).funding ?? [];
          expect(tableCells(partOf(markdown, `#### ${title}`))).toEqual(
            recount(
              own.filter((each) => each.year === 2031),
              'Financeur',
              nameOf,
              () => 'Montant en 2031',
            ),
          );
        }
        const activities = parsed(files['plans/2031.yaml']).activities ?? [];
        const means = activities.flatMap(({ number, title, budget = [] }) =>
          budget.map((each) => ({ ...each, activity: `${number} — ${title}` })),
        );
        const stateOf = ({ state = '' }: MoneyLine) => states[state] ?? state;
        const funders = new Set(
          means.filter(({ funder }) => funder !== undefined).map(({ currency }) => currency),
        );
        expect(tableCells(partOf(markdown, '### Moyens recherchés, acquis et dépensés'))).toEqual(
          new Map([
            ...recount(means, 'Activité', ({ activity }) => plain(activity), stateOf),
            ...recount(
              means.filter(({ currency }) => funders.has(currency)),
              'Financeur',
              nameOf,
              stateOf,
            ),
          ]),
        );
      },
    ),
    { numRuns: 40 },
  );
});

describe.each([...HOSTILE_TEXTS, 'long '.repeat(60).trim()])(
  'names, titles and topics such as %j',
  (text) => {
    test.each([
      ['--year', '2031'],
      ['--cooperation', 'eau'],
    ])('print as words with %s', async (...args) => {
      const print = async (value: string, format: string) => {
        const { code, stdout } = await run(['report', ...args, '--format', format], {
          files: hostilePartnerships(value),
          now: NOW,
        });
        expect(code).toBe(0);
        return stdout.replace(/<style>[^]*<\/style>/, '');
      };
      const tags = (page: string) => page.match(/<[^>]*>/g)?.map((tag) => tag.replace(/="[^"]*"/g, ''));
      const html = await print(text, 'html');
      expect(tags(html)).toEqual(tags(await print('mot', 'html')));
      expect(html).not.toMatch(/href="javascript/);
      const markdown = await print(text, 'md');
      expect(markdownFaults(markdown)).toEqual([]);
      expect(markdownShape(markdown)).toEqual(markdownShape(await print('mot', 'md')));
    });
  },
);
