import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../support/csv.ts';
import { markdownFaults, readMarkdown, wordsIn } from '../support/markdown.ts';
import { shippedRegisters } from '../support/registers.ts';
import { type RunOptions, plain, run, shippedPlans } from '../support/run.ts';

const SHIPPED = { ...shippedPlans(), ...shippedRegisters() };

const cooperation = (args: readonly string[], files: RunOptions['files'] = SHIPPED, more: RunOptions = {}) =>
  run(['cooperation', ...args], { files, now: '2021-06-15T12:00:00Z', ...more });

const PLAN = `year: 2031
title: Plan 2031
state: adopted
adopted: { on: 2031-01-10 }
provenance: reconstructed
priorities: { A: { title: Une } }
activities:
  - { id: prix, number: 1, priority: A, title: Prix, cooperations: [jumelage, absente], status: in-progress }
  - { id: autre, number: 2, priority: A, title: Autre }
`;
const JUMELAGE = `id: jumelage
title: "Jumelage | *Lyon*"
kind: Jumelage
state: completed
start: 2030
end: 2031-06
parties:
  - { organization: ville, role: lead }
  - { organization: Ville voisine }
funding:
  - { funder: ville, amount: 0.1, currency: EUR, year: 2030 }
  - { funder: Ville Exemple, amount: "0,20", currency: EUR, year: 2031 }
  - { funder: Autres, amount: "1 000", currency: CAD, kind: in-kind }
totals:
  - { amount: 0.3, currency: EUR }
  - { amount: 0.2, currency: EUR, year: 2031 }
`;
const FILES = {
  'plans/2031.yaml': PLAN,
  'plans/network.yaml':
    'organizations:\n  - { id: ville, name: Ville Exemple, shortName: Exemple, kind: city, country: FR }\n',
  'plans/cooperations/jumelage.yaml': JUMELAGE,
  'plans/cooperations/projet.yaml':
    'id: projet\ntitle: Projet sans argent\nstate: planned\nstart: 2032\nparties: [{ organization: Ailleurs }]\n',
};

interface Sums {
  readonly currency: string;
  readonly total: string;
  readonly byYear: readonly { readonly year: number | null; readonly amount: string | null }[];
}
interface SheetSums extends Sums {
  readonly byFunder: readonly (Omit<Sums, 'currency'> & { readonly funder: string })[];
}

describe('cooperation show', () => {
  test('the sheet that is shipped: its fields, and sums that cross-check', async () => {
    const { code, stdout, stderr } = await cooperation(['show', 'strasbourg-montreal']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const text = plain(stdout);
    for (const words of [
      'Repenser la ville en transition avec ses citoyens (titre provisoire)\n',
      'État                   en cours\n',
      'Première convention    juin 2017\n',
      'Communication          non renseignée\n',
      'Évaluation             non renseignée\n',
      'Volontaires            non renseignés\n',
      '\n  Arrondissement de Rosemont–La Petite-Patrie — responsable — 150 000 habitants\n',
      '\n  Économie durable › Aménagement du territoire et transports › Planification et développement urbain (rang 1)\n',
      '\n  Partenaires français :\n    Expérimentation avec une ville experte\n',
      '\n  Strasbourg                              26 144 €  31 539 €   57 683 €\n',
      '\n  Collectivités et partenaires étrangers  49 645 €  49 645 €   99 290 €\n',
      '\n  Total                                   78 789 €  84 184 €  162 973 €\n',
    ])
      expect(text).toContain(words);
    // No plan names it.
    expect(text).not.toContain('Activités des plans');
  });

  test('the same sums for programs and in a spreadsheet', async () => {
    const { files } = await cooperation([
      'show',
      'strasbourg-montreal',
      '--output',
      's.json',
      '--output',
      's.csv',
      '--output',
      's.md',
    ]);
    const { version, derived } = JSON.parse(files['s.json'] ?? '') as {
      version: number;
      derived: { sums: SheetSums[] };
    };
    expect(version).toBe(1);
    expect(derived.sums).toMatchObject([
      {
        currency: 'EUR',
        total: '162973',
        byYear: [
          { year: 2021, amount: '78789' },
          { year: 2022, amount: '84184' },
        ],
        byFunder: [
          { funder: 'meae', name: 'MEAE', total: '6000' },
          { funder: 'strasbourg', name: 'Strasbourg', total: '57683' },
          { funder: 'Collectivités et partenaires étrangers', total: '99290' },
        ],
      },
    ]);
    const { rows } = readCsv(files['s.csv'] ?? '');
    const amounts = (ligne: string) =>
      rows.filter((row) => row.ligne === ligne).map((row) => [row.année, Number(row.montant)]);
    expect(amounts('total de l’année')).toEqual([
      ['2021', 78789],
      ['2022', 84184],
    ]);
    expect(amounts('total')).toEqual([['', 162973]]);
    expect(amounts('montant').reduce((sum, [, amount]) => sum + Number(amount), 0)).toBe(162973);
    const tableRows = readMarkdown(files['s.md'] ?? '').filter(({ type }) => type === 'tableRow');
    expect(plain(tableRows.map(wordsIn).at(-1) ?? '')).toBe('Total78 789 €84 184 €162 973 €');
  });

  test('fits a terminal of 80 columns', async () => {
    for (const args of [['list'], ['show', 'strasbourg-montreal']]) {
      const { stdout } = await cooperation(args, SHIPPED, {
        isTTY: true,
        columns: 80,
        env: { NO_COLOR: '1' },
      });
      expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    }
  });

  test('the activities that name it, and whether these are of a plan that was reconstructed', async () => {
    const { stdout } = await cooperation(['show', 'jumelage'], FILES);
    expect(plain(stdout)).toContain(
      "\nActivités des plans\n  Plan 2031 (d'après un exemple reconstitué)\n  1   Prix — en cours\n",
    );
    expect(plain(stdout)).toContain("D'après un exemple reconstitué.\n");
    const { derived } = JSON.parse(
      (await cooperation(['show', 'jumelage', '--format', 'json'], FILES)).stdout,
    ) as { derived: Record<string, unknown> };
    expect(derived).toMatchObject({
      reconstructed: true,
      activities: [{ year: 2031, reference: 'prix', number: 1, status: 'in-progress' }],
    });
  });

  test('money of several currencies is never added up; who is named by id and by name is one', async () => {
    const { stdout } = await cooperation(['show', 'jumelage', '--format', 'json'], FILES);
    const { cooperation: sheet, derived } = JSON.parse(stdout) as {
      cooperation: { funding: object[] };
      derived: { sums: SheetSums[]; totals: object[] };
    };
    expect(derived.sums).toMatchObject([
      { currency: 'EUR', total: '0.30', byFunder: [{ funder: 'ville', name: 'Exemple', total: '0.30' }] },
      { currency: 'CAD', total: '1000', byYear: [{ year: null, amount: '1000' }] },
    ]);
    expect(sheet.funding).toMatchObject([
      { amount: 0.1, derived: { amount: '0.10' } },
      { amount: '0,20', derived: { amount: '0.20', funder: 'Exemple' } },
      { amount: '1 000', kind: 'in-kind', derived: { amount: '1000' } },
    ]);
    expect(derived.totals).toMatchObject([
      { currency: 'EUR', sum: '0.30', agrees: true },
      { year: 2031, sum: '0.20', agrees: true },
    ]);
  });

  test('a total that the source states is compared with the lines', async () => {
    expect(plain((await cooperation(['show', 'jumelage'], FILES)).stdout)).toContain(
      '\nTotaux que donne la source\n  0,30 € — les lignes font la même somme\n  0,20 € — 2031 — les lignes font la même somme\n',
    );
    const wrong = {
      ...FILES,
      'plans/cooperations/jumelage.yaml': JUMELAGE.replace('amount: 0.3,', 'amount: 12,'),
    };
    expect(plain((await cooperation(['show', 'jumelage'], wrong)).stdout)).toContain(
      '\n  12 € — mais les lignes font 0,30 €\n',
    );
  });

  test('a total of a funder counts the lines that name it otherwise', async () => {
    const named = {
      ...FILES,
      'plans/cooperations/jumelage.yaml': JUMELAGE.replace(
        'totals:\n',
        'totals:\n  - { amount: 0.3, currency: EUR, funder: ville }\n',
      ),
    };
    const { stdout } = await cooperation(['show', 'jumelage'], named);
    expect(plain(stdout)).toContain('\n  0,30 € — Exemple — les lignes font la même somme\n');
  });

  test('Markdown in which nothing of the sheet is taken for a mark', async () => {
    for (const args of [['show', 'jumelage'], ['list']]) {
      const { stdout } = await cooperation([...args, '--format', 'md'], FILES);
      expect(markdownFaults(stdout)).toEqual([]);
      expect(readMarkdown(stdout).map(wordsIn).join('\n')).toContain('Jumelage | *Lyon*');
    }
  });

  test.each([['jumelage'], ['Jumelage | *Lyon*'], ['lyon']])('« %s » names it', async (name) => {
    expect((await cooperation(['show', ...name.split(' ')], FILES)).stdout).toContain(
      'Identifiant            jumelage\n',
    );
  });

  test('one that is not there: the nearest, and where to look', async () => {
    const { code, stdout, stderr } = await cooperation(['show', 'jumelge'], FILES);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(plain(stderr)).toBe(
      "oidp : plans/cooperations n'a pas de fiche « jumelge ».\nVouliez-vous dire « jumelage » ?\nLeur liste (2 fiches) : oidp cooperation list\n",
    );
  });
});

describe('cooperation list', () => {
  test('each sheet with its state, dates, parties and money, then all of it', async () => {
    const { stdout } = await run(['coopération', 'lister'], { files: SHIPPED });
    expect(plain(stdout)).toBe(
      `strasbourg-montreal  Repenser la ville en transition avec ses citoyens
  en cours — 2021 – 31 décembre 2023 — 162 973 € (78 789 € en 2021, 84 184 € en 2022)
  Strasbourg, Eurométropole de Strasbourg, Montréal, Arrondissement de Rosemont–La Petite-Patrie

Financement en tout : 162 973 € (78 789 € en 2021, 84 184 € en 2022).
1 fiche de coopération.
`,
    );
  });

  test.each<[string[], string[]]>([
    [['--state', 'achevée'], ['jumelage']],
    [
      ['--state', 'planned', 'completed'],
      ['jumelage', 'projet'],
    ],
    [['--state', 'en', 'projet'], ['projet']],
    [['--state', 'en cours'], []],
    [['--kind', 'JUMEL'], ['jumelage']],
    [['--year', '2031'], ['jumelage']],
    [['--year', '2032'], ['projet']],
    [['--country', 'France'], ['jumelage']],
    [['--country', 'Canada'], []],
    [['--country', 'FR', '--state', 'planned'], []],
  ])('%j: %j', async (filters, ids) => {
    const { code, stdout } = await cooperation(['list', '--format', 'json', ...filters], FILES);
    const { version, cooperations, derived } = JSON.parse(stdout) as {
      version: number;
      cooperations: { id: string }[];
      derived: { count: object };
    };
    expect({ code, version }).toEqual({ code: 0, version: 1 });
    expect(cooperations.map(({ id }) => id)).toEqual(ids);
    expect(derived.count).toEqual({ cooperations: ids.length, total: 2 });
  });

  test('in a spreadsheet: a row for each currency, and one where there is no money', async () => {
    const { rows } = readCsv((await cooperation(['list', '--format', 'csv'], FILES)).stdout);
    expect(rows.map(({ identifiant, financement, devise }) => [identifiant, financement, devise])).toEqual([
      ['jumelage', '0,30', 'EUR'],
      ['jumelage', '1000', 'CAD'],
      ['projet', '', ''],
    ]);
    expect(rows[0]).toMatchObject({
      début: '2030-01-01',
      fin: '2031-06-30',
      pays: 'France',
      état: 'achevée',
    });
  });

  test.each([
    [['--country', 'FR'], '1 fiche de coopération, sur 2 ; filtre : pays France.'],
    [['--year', '2031', '--year', '2032'], '1 fiche de coopération, sur 2 ; filtre : année 2032.'],
    [['--state', 'en cours'], 'Aucune des 2 fiches de coopération ne répond à ce filtre : état en cours.'],
  ])('%j ends with: %s', async (filters, words) => {
    const { stdout } = await cooperation(['list', ...filters], FILES);
    expect(plain(stdout)).toMatch(new RegExp(String.raw`(?:^|\n)${words}\n$`));
  });

  test('of a hundred parties, the first few', async () => {
    const parties = Array.from({ length: 100 }, (_, at) => `{ organization: Ville ${at + 1} }`);
    const files = {
      ...FILES,
      'plans/cooperations/projet.yaml': `id: projet\ntitle: Projet\nparties: [${parties.join(', ')}]\n`,
    };
    const words = 'Ville 1, Ville 2, Ville 3, Ville 4 et 96 autres';
    expect(plain((await cooperation(['list'], files)).stdout)).toContain(`projet  Projet\n  ${words}\n`);
    expect(plain((await cooperation(['list', '--format', 'md'], files)).stdout)).toContain(words);
    expect((await cooperation(['list', '--format', 'csv'], files)).stdout).toContain('Ville 100');
  });

  test('of one sheet, « sur 1 » goes without saying', async () => {
    const told = async (state: string) =>
      plain((await cooperation(['list', '--state', state])).stdout.trimEnd().split('\n').at(-1) ?? '');
    expect(await told('en cours')).toBe('1 fiche de coopération ; filtre : état en cours.');
    expect(await told('achevée')).toBe(
      'La seule fiche de coopération ne répond pas à ce filtre : état achevée.',
    );
  });

  test('a wrong filter: what may be said', async () => {
    const { code, stdout, stderr } = await cooperation(['list', '--state', 'achevé-e'], FILES);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(plain(stderr)).toContain('en projet, en cours, achevée, en suspens ou abandonnée');
  });

  test.each([[['list']], [['show', 'jumelage']]])(
    'without sheets, %j says how to begin one',
    async (args) => {
      const { code, stdout, stderr } = await cooperation(args, { 'plans/2031.yaml': PLAN });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('plans/cooperations/');
      expect(stderr).toContain('oidp plan schema cooperation');
    },
  );

  test.each([[['list']], [['show', 'jumelage']]])('findings in a sheet stop %j', async (args) => {
    const files = {
      ...FILES,
      'plans/cooperations/jumelage.yaml': JUMELAGE.replace('amount: 0.1', 'amount: beaucoup'),
    };
    const { code, stdout, stderr } = await cooperation(args, files);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/plans\/cooperations\/jumelage\.yaml:11:.*\n/);
  });
});

describe('sums', () => {
  const line = fc.record({
    funder: fc.constantFrom('ville', 'Autres', 'Fonds'),
    cents: fc.bigInt({ min: 0n, max: 99_999_999_999n }),
    currency: fc.constantFrom('EUR', 'CAD', 'USD'),
    year: fc.option(fc.constantFrom(2029, 2030, 2031, 2032), { nil: undefined }),
    asText: fc.boolean(),
  });
  type Line = typeof line extends fc.Arbitrary<infer Value> ? Value : never;

  /** As people write it: « 1 234,50 », or as YAML has a number. */
  function written({ cents, asText }: Line): string {
    const whole = String(cents / 100n);
    const rest = String(cents % 100n).padStart(2, '0');
    return asText ? `"${whole.replace(/\B(?=(?:\d{3})+$)/g, ' ')},${rest}"` : `${whole}.${rest}`;
  }

  function centsOf(amount: string | null): bigint {
    const [whole = '', rest = ''] = (amount ?? '0').split(/[.,]/);
    return BigInt(whole) * 100n + BigInt(rest.padEnd(2, '0'));
  }

  const recount = (lines: readonly Line[]) => lines.reduce((sum, { cents }) => sum + cents, 0n);

  test('are what the lines make in cents, by currency, year and funder, in JSON and CSV alike', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 15 }), async (lines) => {
        const sheet = `id: jumelage
title: Jumelage
parties: []
funding: [${lines.map((each) => `{ funder: ${each.funder}, amount: ${written(each)}, currency: ${each.currency}${each.year === undefined ? '' : `, year: ${each.year}`} }`).join(', ')}]
`;
        const { files, stderr } = await cooperation(
          ['show', 'jumelage', '--output', 's.json', '--output', 's.csv'],
          { ...FILES, 'plans/cooperations/jumelage.yaml': sheet },
        );
        const json = files['s.json'];
        if (json === undefined) throw new Error(stderr);
        const { sums } = (JSON.parse(json) as { derived: { sums: SheetSums[] } }).derived;
        expect(sums.map(({ currency }) => currency)).toEqual([
          ...new Set(lines.map(({ currency }) => currency)),
        ]);
        for (const { currency, total, byYear, byFunder } of sums) {
          const own = lines.filter((each) => each.currency === currency);
          expect(centsOf(total)).toBe(recount(own));
          expect(byYear.map(({ amount }) => centsOf(amount))).toEqual(
            byYear.map(({ year }) => recount(own.filter((each) => (each.year ?? null) === year))),
          );
          for (const funder of byFunder) {
            const paid = own.filter((each) => each.funder === funder.funder);
            expect(centsOf(funder.total)).toBe(recount(paid));
            expect(funder.byYear.map(({ amount }) => centsOf(amount))).toEqual(
              funder.byYear.map(({ year }) => recount(paid.filter((each) => (each.year ?? null) === year))),
            );
          }
          expect(byYear.reduce((sum, { amount }) => sum + centsOf(amount), 0n)).toBe(centsOf(total));
          expect(byFunder.reduce((sum, each) => sum + centsOf(each.total), 0n)).toBe(centsOf(total));
        }
        const { rows } = readCsv(files['s.csv'] ?? '');
        const inCsv = (ligne: string, devise: string) =>
          rows
            .filter((row) => row.ligne === ligne && row.devise === devise)
            .reduce((sum, row) => sum + centsOf(row.montant ?? ''), 0n);
        for (const { currency, total } of sums)
          for (const ligne of ['montant', 'total de l’année', 'total du financeur', 'total'])
            expect(inCsv(ligne, currency)).toBe(centsOf(total));
      }),
      { numRuns: 60 },
    );
  });
});
