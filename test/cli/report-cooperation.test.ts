import { describe, expect, test } from 'vitest';
import { readCsv } from '../support/csv.ts';
import { markdownFaults } from '../support/markdown.ts';
import { PARTNERSHIPS, moneyOf } from '../support/partnerships.ts';
import { shippedRegisters } from '../support/registers.ts';
import { type Files, type Ran, plain, run, shippedPlans } from '../support/run.ts';

const SHIPPED = { ...shippedPlans(), ...shippedRegisters() };

function report(id: string, files: Files, now: string, ...args: string[]): Promise<Ran> {
  return run(['report', '--cooperation', id, ...args], { files, now: `${now}T12:00:00Z` });
}

describe('oidp report --cooperation strasbourg-montreal', () => {
  const print = async (format: string) => {
    const { code, stdout, stderr } = await report(
      'strasbourg-montreal',
      SHIPPED,
      '2026-11-24',
      '--format',
      format,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return stdout;
  };
  const TOTALS = ['78 789 €', '84 184 €', '162 973 €'];

  test('in Markdown is a document with its parties by name, its money and what is not told', async () => {
    const markdown = plain(await print('md'));
    expect(markdownFaults(markdown)).toEqual([]);
    expect(markdown).toMatch(/^# Repenser la ville en transition avec ses citoyens : fiche de coopération\n/);
    expect(markdown).toContain('> **Titre provisoire.**');
    expect(markdown).toContain(
      "> **Fin passée au 24 novembre 2026 (31 décembre 2023) : l'état « en cours » est à vérifier.**",
    );
    expect(markdown).toContain(
      '| Eurométropole de Strasbourg | Collectivité locale, France | Responsable | – |',
    );
    expect(markdown).toContain('150 000 habitants');
    expect(markdown).toContain('162 973 € en tout : 78 789 € en 2021 et 84 184 € en 2022.');
    expect(markdown).toContain(`| Total | ${TOTALS.join(' | ')} |`);
    expect(markdown).toContain("Aucun financement n'est renseigné pour 2023.");
    expect(markdown).toContain('Aucune activité des plans ne nomme cette coopération.');
  });

  test('in HTML has the same sums in the page, in its chart and in the table of the chart', async () => {
    const html = plain(await print('html'));
    const [, chart = '', table = ''] =
      /(<svg class="trace trace-funding"[^]*?<\/svg>)[^]*?(<table>[^]*?<\/table>)/.exec(html) ?? [];
    for (const total of TOTALS) {
      expect(chart).toContain(total);
      expect(/<tr><th scope="row">Total<\/th>.*/.exec(table)?.[0]).toContain(`>${total}<`);
    }
    expect(html).toContain('<p>162 973 € en tout : 78 789 € en 2021 et 84 184 € en 2022.</p>');
    expect(html).toContain('<details class="donnees" open>');
  });

  test('in CSV has its lines of money, which add up to its totals', async () => {
    const { rows } = readCsv(await print('csv'));
    const lines = rows.filter(({ ligne }) => ligne === 'montant');
    const sumOf = (year?: string) =>
      lines
        .filter((row) => year === undefined || row['année'] === year)
        .reduce((sum, { montant = '' }) => sum + moneyOf(montant), 0n);
    expect(lines).toHaveLength(6);
    expect([sumOf('2021'), sumOf('2022'), sumOf()]).toEqual([7_878_900n, 8_418_400n, 16_297_300n]);
    expect(
      rows
        .filter(({ ligne = '' }) => /^total(?: de l’année)?$/.test(ligne))
        .map((row) => [row['année'], row['montant'], row['devise']]),
    ).toEqual([
      ['2021', '78789', 'EUR'],
      ['2022', '84184', 'EUR'],
      ['', '162973', 'EUR'],
    ]);
  });

  test('in JSON has the sheet as it stands, and its exact sums', async () => {
    expect(JSON.parse(await print('json'))).toMatchObject({
      cooperation: { id: 'strasbourg-montreal', provisionalTitle: true, state: 'ongoing' },
      derived: {
        reconstructed: false,
        sums: [
          {
            currency: 'EUR',
            total: '162973',
            byYear: [
              { year: 2021, amount: '78789' },
              { year: 2022, amount: '84184' },
            ],
          },
        ],
        activities: [],
      },
    });
  });
});

describe('oidp report --cooperation', () => {
  test('tells which activities of the plans name the sheet, by year and number', async () => {
    const { stdout } = await report('eau', PARTNERSHIPS, '2031-08-01');
    expect(plain(stdout)).toContain(
      "| 2031 | 2 | Visites d'étude | Non commencée |\n| 2031 | 3 | Prix « Bonne pratique » | Non commencée |",
    );
    expect(plain(stdout)).toContain('Dont en nature : 5 000,50 €.');
    expect(plain(stdout)).toContain('2 500 000 XOF en tout, en 2031.');
    expect(stdout).not.toContain('Fin passée');
  });

  test.each([
    ['ongoing', '2032-06-30', undefined],
    [
      'ongoing',
      '2032-07-01',
      "Fin passée au 1er juillet 2032 (juin 2032) : l'état « en cours » est à vérifier",
    ],
    [
      'planned',
      '2033-01-01',
      "Fin passée au 1er janvier 2033 (juin 2032) : l'état « en projet » est à vérifier",
    ],
    ['completed', '2033-01-01', undefined],
  ])('a sheet said to be %s, on %s', async (state, now, words) => {
    const eau = PARTNERSHIPS['plans/cooperations/eau.yaml'].replace('state: ongoing', `state: ${state}`);
    const { stdout } = await report('eau', { ...PARTNERSHIPS, 'plans/cooperations/eau.yaml': eau }, now);
    expect(/Fin passée[^.*]*/.exec(plain(stdout))?.[0]).toBe(words);
  });

  test('a sheet without money says so, and has no chart', async () => {
    const files = {
      'plans/2031.yaml': PARTNERSHIPS['plans/2031.yaml'],
      'plans/cooperations/nue.yaml': 'id: nue\ntitle: Nue\nparties: []\n',
    };
    const { code, stdout } = await report('nue', files, '2031-08-01', '--format', 'html');
    expect(code).toBe(0);
    expect(plain(stdout)).toContain("<p>Aucun financement n'est renseigné.</p>");
    expect(stdout).not.toMatch(/<figure|0\u00A0€/);
  });

  test('a party that the sheet writes out is the one of the register, with its country and website', async () => {
    const eau = 'plans/cooperations/eau.yaml';
    const byId = await report('eau', PARTNERSHIPS, '2031-08-01');
    const byName = await report(
      'eau',
      {
        ...PARTNERSHIPS,
        [eau]: PARTNERSHIPS[eau].replace('organization: lome', 'organization: ville de Lomé'),
      },
      '2031-08-01',
    );
    expect(byId.stdout).toContain('[Ville de Lomé](https://lome.example) | Collectivité locale, Togo');
    expect(byName.stdout).toBe(byId.stdout);
  });

  test('an id that no sheet has: the nearest one is proposed', async () => {
    const { code, stdout, stderr } = await report('strasbourg-montral', SHIPPED, '2026-11-24');
    expect([code, stdout]).toEqual([2, '']);
    expect(plain(stderr)).toContain('Vouliez-vous dire « strasbourg-montreal » ?');
  });

  test('a workspace without sheets: how to begin one', async () => {
    const { code, stderr } = await report('eau', shippedPlans(), '2026-11-24');
    expect(code).toBe(2);
    expect(stderr).toContain('plans/cooperations/');
  });

  test('a sheet that cannot be understood: what is wrong, and where', async () => {
    const files = {
      ...PARTNERSHIPS,
      'plans/cooperations/eau.yaml': PARTNERSHIPS['plans/cooperations/eau.yaml'].replace(
        'amount: 9000',
        'amount: beaucoup',
      ),
    };
    const { code, stdout, stderr } = await report('eau', files, '2031-08-01');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('plans/cooperations/eau.yaml:11:39 ');
    expect(stderr).toContain('beaucoup');
  });

  test.each([
    ['--year', '2021'],
    ['--template', 'synthese'],
    ['--as-of', '2021-06-01'],
  ])('goes with no %s', async (...option) => {
    const { code, stderr } = await report('strasbourg-montreal', SHIPPED, '2026-11-24', ...option);
    expect(code).toBe(2);
    expect(stderr).toContain('--cooperation fait le document');
  });

  test('is laid out by a template of its own name, where there is one', async () => {
    const files = { ...PARTNERSHIPS, 'templates/cooperation.md.hbs': 'Fiche : {{title}}\n' };
    expect((await report('eau', files, '2031-08-01')).stdout).toContain('Fiche : Eau et participation');
    expect((await run(['report', '--check'], { files })).code).toBe(0);
    const wrong = { ...files, 'templates/cooperation.md.hbs': 'Fiche : {{titre}}\n' };
    expect((await run(['report', '--check'], { files: wrong })).code).toBe(1);
  });
});
