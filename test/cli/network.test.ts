import { describe, expect, test } from 'vitest';
import { readCsv } from '../support/csv.ts';
import { markdownFaults, readMarkdown, wordsIn } from '../support/markdown.ts';
import { shippedRegisters } from '../support/registers.ts';
import { type RunOptions, plain, run, shippedPlans } from '../support/run.ts';

const SHIPPED = { ...shippedPlans(), ...shippedRegisters() };

const network = (args: readonly string[], files: RunOptions['files'] = SHIPPED, more: RunOptions = {}) =>
  run(['network', ...args], { files, now: '2021-06-15T12:00:00Z', ...more });

/** An organization through two years: the earlier plan is reconstructed, and the later one carries its work on. */
const NETWORK = `organization: oidp
organizations:
  - { id: oidp, name: Observatoire, kind: network }
  - { id: ville, name: Ville Exemple, shortName: Exemple, kind: city, country: FR }
  - { id: fonds, name: "Fonds | commun", kind: funder, country: CA }
  - { id: ancienne, name: Région ancienne, kind: region, country: FR }
relations:
  - { between: [ville, oidp], kind: membership, since: 2010 }
  - { between: [ancienne, oidp], kind: membership, since: 2001, until: 2015 }
  - between: [oidp, fonds]
    kind: cooperation
    topic: Formation
    funding: [{ by: ville, until: 2030-06 }]
policies:
  - { holder: ville, title: Cadre de la ville, asOf: 2029 }
`;
const plan = (year: number, more: string, activities: string) => `year: ${year}
title: Plan ${year}
${more}
priorities: { A: { title: Une } }
activities:
${activities}`;
const FILES = {
  'plans/network.yaml': NETWORK,
  'plans/2030.yaml': plan(
    2030,
    'state: adopted\nadopted: { on: 2030-01-10 }\nprovenance: reconstructed',
    `  - { id: prix, number: 1, priority: A, title: Prix, lead: ville, status: in-progress }
calendar:
  - { id: forum, title: Forum, when: 2030-05, organizer: ville, outcome: postponed, note: Pluie }
`,
  ),
  'plans/2031.yaml': plan(
    2031,
    'state: adopted\nadopted: { on: 2031-01-10 }\nsupporters: [ville]',
    `  - id: etude
    number: 1
    priority: A
    title: Étude
    partners: [oidp]
    items:
      - { letter: a, title: Terrain, lead: Ville Exemple, status: done }
    log: [{ on: 2031-01-20, item: a, status: done }]
  - id: prix
    number: 2
    priority: A
    title: Prix
    lead: ville
    carriedFrom: { year: 2030, activity: prix }
    budget:
      - { amount: "1 000,50", currency: EUR, funder: ville, state: secured }
      - { amount: 0.1, currency: EUR, funder: Exemple, year: 2032, state: secured }
      - { amount: 7, currency: CAD, funder: ville, state: spent }
      - { amount: 9999, currency: EUR, funder: fonds, state: secured }
  - { id: note, number: 3, priority: A, title: Une visite à la ville exemple }
calendar:
  - { id: forum, title: Forum, organizer: ville, carriedFrom: { year: 2030, event: forum } }
`,
  ),
  'plans/cooperations/jumelage.yaml': `id: jumelage
title: Jumelage
state: ongoing
start: 2030
parties: [{ organization: ville, role: lead }, { organization: fonds }]
funding:
  - { funder: ville, amount: 0.1, currency: EUR, year: 2031 }
  - { funder: Ville Exemple, amount: "0,20", currency: EUR, year: 2031 }
  - { funder: ville, amount: 5, currency: CAD }
`,
};

describe('network list', () => {
  test('the organizations that are shipped, with what names them', async () => {
    const { code, stdout, stderr } = await network(['list']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(plain(stdout)).toContain(
      'ocpm  Office de consultation publique de Montréal (OCPM)\n  organisme public — Canada — membre — 14 relations\n',
    );
    expect(plain(stdout)).toContain(
      'barcelone  Barcelone\n  collectivité locale — Espagne — 1 relation, 1 activité\n',
    );
    expect(plain(stdout)).toMatch(/\n22 organisations\.\n$/);
  });

  test('fits a terminal of 80 columns', async () => {
    for (const args of [
      ['list'],
      ['show', 'cglu'],
      ['show', 'montreal'],
      ['show', 'ocpm'],
      ['show', 'strasbourg'],
    ]) {
      const { stdout } = await network(args, SHIPPED, { isTTY: true, columns: 80, env: { NO_COLOR: '1' } });
      expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    }
  });

  test('since when, and until when, each is a member', async () => {
    const { stdout } = await network(['list'], FILES);
    expect(plain(stdout)).toContain('membre depuis 2010 — 2 relations, 3 activités, 1 fiche');
    expect(plain(stdout)).toContain('membre de 2001 à 2015');
    expect(stdout).toMatch(/^D’après un exemple reconstitué\.$/m);
  });

  test.each<[string[], string[]]>([
    [['--kind', 'ville'], ['ville']],
    [
      ['--kind', 'city,funder'],
      ['ville', 'fonds'],
    ],
    [
      ['--kind', 'RÉSEAUX', 'financeur'],
      ['oidp', 'fonds'],
    ],
    [['--kind', 'région', 'ou', 'département'], ['ancienne']],
    [
      ['--country', 'france'],
      ['ville', 'ancienne'],
    ],
    [['--country', 'CA'], ['fonds']],
    [
      ['--country', 'canada', 'fr'],
      ['ville', 'fonds', 'ancienne'],
    ],
    [['--country', 'France', '--kind', 'regions'], ['ancienne']],
    [
      ['--year', '2012'],
      ['oidp', 'ville', 'ancienne'],
    ],
    [
      ['--year', '2020'],
      ['oidp', 'ville'],
    ],
    [
      ['--relation', 'adhésion'],
      ['oidp', 'ville', 'ancienne'],
    ],
    [
      ['--relation', 'cooperation'],
      ['oidp', 'ville', 'fonds'],
    ],
    [['--kind', 'université'], []],
  ])('%j: %j', async (filters, ids) => {
    const { code, stdout } = await network(['list', '--format', 'json', ...filters], FILES);
    expect(code).toBe(0);
    const { organizations, derived, version } = JSON.parse(stdout) as {
      version: number;
      organizations: { id: string }[];
      derived: { count: { organizations: number; total: number } };
    };
    expect(version).toBe(1);
    expect(organizations.map(({ id }) => id)).toEqual(ids);
    expect(derived.count).toEqual({ organizations: ids.length, total: 4 });
  });

  test('of a year: who pays only then, counts of that year, and who is no member', async () => {
    const files = {
      'plans/2030.yaml': FILES['plans/2030.yaml'],
      'plans/2031.yaml': FILES['plans/2031.yaml'],
      'plans/network.yaml': `organization: oidp
organizations:
  - { id: oidp, name: Observatoire, kind: network }
  - { id: ville, name: Ville Exemple, kind: city }
  - { id: fonds, name: Fonds commun, kind: funder }
  - { id: ancienne, name: Région ancienne, kind: region }
  - { id: autre, name: Autre, kind: region }
relations:
  - { between: [ville, oidp], kind: membership }
  - { between: [ancienne, oidp], kind: membership, since: 2000, until: 2005 }
  - { between: [ancienne, oidp], kind: membership, since: 2032-03 }
  - { between: [autre, oidp], kind: membership, prospective: true }
  - { between: [ancienne, autre], kind: cooperation, since: 2006, funding: [{ by: fonds, until: 2014 }] }
`,
    };
    const plainList = async (...args: string[]) => plain((await network(['list', ...args], files)).stdout);
    expect(await plainList('--year', '2014', '--kind', 'financeur')).toContain('fonds  Fonds commun');
    expect(await plainList('--year', '2021', '--kind', 'financeur')).not.toContain('fonds');
    const year = await plainList('--year', '2031');
    expect(year).toContain(
      'ancienne  Région ancienne\n  région ou département — pas membre en 2031 (de 2000 à 2005, à partir de mars 2032) — 1 relation\n',
    );
    expect(year).toContain(
      '  région ou département — pas membre en 2031 (adhésion envisagée) — 1 relation\n',
    );
    expect(year).toContain('  collectivité locale — membre (dates non renseignées) — 2 activités\n');
    expect(year).toMatch(/\nUne relation sans date ne compte pour aucune année\.\n$/);
    expect(await plainList('--year', '2003', '--relation', 'adhésion')).toContain(
      'ancienne  Région ancienne\n  région ou département — membre de 2000 à 2005 — 1 relation\n',
    );
    expect(await plainList('--year', '2010', '--relation', 'adhésion')).toMatch(
      /^Aucune des 5 organisations/,
    );
    const { rows } = readCsv((await network(['list', '--year', '2031', '--format', 'csv'], files)).stdout);
    expect(rows.find(({ identifiant }) => identifiant === 'ville')).toMatchObject({
      'relations en 2031': '0',
      'activités en 2031': '2',
    });
  });

  test('in a spreadsheet and in Markdown as on screen', async () => {
    const { files } = await network(['list', '--output', 'o.csv', '--output', 'o.md'], FILES);
    const { rows } = readCsv(files['o.csv'] ?? '');
    expect(rows.map(({ identifiant }) => identifiant)).toEqual(['oidp', 'ville', 'fonds', 'ancienne']);
    expect(rows[1]).toMatchObject({
      'nom court': 'Exemple',
      'pays (code)': 'FR',
      pays: 'France',
      membre: 'membre depuis 2010',
      relations: '2',
      'activités, toutes années': '3',
      coopérations: '1',
      provenance: 'D’après un exemple reconstitué',
    });
    expect(rows[3]).toMatchObject({ provenance: '' });
    expect(markdownFaults(files['o.md'] ?? '')).toEqual([]);
    expect(
      readMarkdown(files['o.md'] ?? '')
        .filter(({ type }) => type === 'tableRow')
        .map(wordsIn)[3],
    ).toContain('Fonds | commun');
  });

  test.each([
    [['--kind', 'wagon'], 'une nature d’organisation (collectivité locale, '],
    [['--country', 'Frnce'], 'Vouliez-vous dire « France » ?'],
    [['--relation', 'adhesin'], 'Vouliez-vous dire « adhésion » ?'],
    [['--year', 'demain'], 'n’est pas une année'],
    [['--format', 'xml'], 'n’est pas un format de cette commande'],
  ])('%j: %s', async (args, words) => {
    const { code, stdout, stderr } = await network(['list', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(plain(stderr)).toContain(plain(words));
  });
});

describe('network show', () => {
  test('CGLU through the years, as it is shipped', async () => {
    const { code, stdout } = await network(['show', 'cglu']);
    expect(code).toBe(0);
    const [before = '', after = ''] = plain(stdout).split('\n  Plan 2021\n');
    expect(before).toContain('Cités et Gouvernements Locaux Unis (CGLU)\nIdentifiant            cglu\n');
    expect(before).toContain(
      '\n  Plan 2013\n  6   Étude sur les structures communautaires et participatives de suivi — partenaire\n',
    );
    expect(before).toContain("\n  12  Renouvellement de l'accord avec CGLU");
    expect(before).toContain('\n  IVe congrès de CGLU (du 1er au 4 octobre 2013) — organisateur\n');
    expect(before).toMatch(
      /\n {4}11 {2}Présence sur des sites web externes — « Logo chez les membres ; CGLU, GOLD III/,
    );
    expect(after).toContain(
      '9   Participation à des événements internationaux avec CGLU — partenaire — prévue\n',
    );
    expect(after).toContain('\n  Conseil mondial CGLU (automne 2021) — organisateur\n');
  });

  test('Barcelone: its relation, and 2013', async () => {
    const { stdout } = await network(['show', 'barcelone']);
    expect(plain(stdout)).toContain('\nRelations\n  contact : OCPM\n');
    expect(plain(stdout)).toContain('\n  16  Conventions de stage avec des universités — partenaire\n');
    expect(stdout).not.toContain('2021');
  });

  test('a policy, an intermediary, and money by year with its total', async () => {
    expect(plain((await network(['show', 'montreal'])).stdout)).toContain(
      'Cadre stratégique des relations internationales de la Ville de Montréal\n    état en 2020\n',
    );
    expect(plain((await network(['show', 'ocpm'])).stdout)).toContain(
      "\n  sert d'intermédiaire : présidence, Montréal – OIDP\n  coopération : CNDP (depuis 2006) — Échanges",
    );
    expect(plain((await network(['show', 'fonds-franco-quebecois'])).stdout)).toContain(
      '\n  finance : coopération, OCPM – CNDP (depuis 2006) — ',
    );
    expect(plain((await network(['show', 'strasbourg'])).stdout)).toMatch(
      /\n {2}Total +26 144 € {2}31 539 € {2}57 683 €\n/,
    );
  });

  test('no name needs an article, whatever is told of a relation', async () => {
    const files = {
      'plans/network.yaml': `organization: oidp
organizations:
  - { id: oidp, name: OIDP }
  - { id: ville, name: Compagnie nationale, shortName: Compagnie }
  - { id: tiers, name: Tiers }
relations:
  - { between: [ville, oidp], kind: presidency, since: 2001-06, until: 2005-03-31 }
  - { between: [ville, oidp], kind: hosting }
  - { between: [ville, oidp], kind: cooperation, since: 2006, through: tiers, topic: Échanges }
  - { between: [ville, oidp], kind: membership, until: 2014-summer }
  - { between: [ville, tiers], kind: training, prospective: true, since: 2032-10 }
policies:
  - { holder: ville, title: Cadre, asOf: 2020-03-02, since: 2019-Q1 }
  - { holder: ville, title: Plan, asOf: 2020-03 }
`,
    };
    const ville = plain((await network(['show', 'ville'], files)).stdout);
    expect(ville).toContain(`
Relations
  présidence : OIDP (de juin 2001 au 31 mars 2005)
  accueil : OIDP
  coopération : OIDP (depuis 2006), intermédiaire : Tiers — Échanges
  adhésion : OIDP (jusqu'à l'été 2014)
  formation envisagée : Tiers (à partir d'octobre 2032)

Politiques
  Cadre
    état au 2 mars 2020
    depuis le premier trimestre 2019
  Plan
    état en mars 2020
`);
    expect(plain((await network(['show', 'oidp'], files)).stdout)).toContain(`
Relations
  président : Compagnie (de juin 2001 au 31 mars 2005)
  hôte : Compagnie
  coopération : Compagnie (depuis 2006), intermédiaire : Tiers — Échanges
  membre : Compagnie (jusqu'à l'été 2014)
`);
  });

  test.each([['ville'], ['Exemple'], ['ville exemple'], ['VILLE-EXEMPLE']])(
    '« %s » names it',
    async (name) => {
      expect((await network(['show', ...name.split(' ')], FILES)).stdout).toMatch(/^Ville Exemple\n/);
    },
  );

  test('everything that names it: parts, status, where it comes from and went on', async () => {
    const { stdout } = await network(['show', 'ville'], FILES);
    const text = plain(stdout);
    expect(text).toContain("\nD'après un exemple reconstitué.\n");
    expect(text).toContain(
      "\n  Plan 2030 (d'après un exemple reconstitué)\n  1   Prix — responsable — en cours — reprise en 2031 : 2, non commencée\n  Forum (mai 2030) — organisateur — en suspens\n",
    );
    expect(text).toContain('\n  Plan 2031\n  1a  Terrain — responsable — réalisée\n');
    expect(text).toContain(
      '\n  2   Prix — responsable, financeur (1 000,50 € acquis ; 0,10 € acquis, 2032 ; 7 CAD dépensés) — non commencée — issue de 1 (2030, en cours)\n',
    );
    expect(text).toContain('\n  Forum (à programmer) — organisateur — issu du plan 2030\n');
    expect(text).toContain('\n  le plan lui-même — soutien du plan\n');
    expect(text).toContain(
      '\n  Cité dans le texte :\n    3   Une visite à la ville exemple — non commencée\n',
    );
    expect(text).toContain(
      '\n  adhésion : Observatoire (depuis 2010)\n  finance : coopération, Observatoire – Fonds | commun — Formation — ',
    );
    expect(text).toContain(
      '\nFiches de coopération\n  Jumelage — en cours — responsable et financeur (jumelage)\n',
    );
  });

  test('its money by currency, year and state, exact, in each format', async () => {
    const { files } = await network(
      ['show', 'ville', '--output', 'v.json', '--output', 'v.csv', '--output', 'v.md'],
      FILES,
    );
    const { version, derived } = JSON.parse(files['v.json'] ?? '') as {
      version: number;
      derived: { funding: unknown; reconstructed: boolean; years: { named: { status?: string }[] }[] };
    };
    expect(version).toBe(1);
    expect(derived.reconstructed).toBe(true);
    expect(derived.funding).toEqual({
      cooperations: [
        { currency: 'EUR', total: '0.30', byYear: [{ year: 2031, amount: '0.30' }] },
        { currency: 'CAD', total: '5', byYear: [{ year: null, amount: '5' }] },
      ],
      activities: [
        {
          state: 'secured',
          totals: [
            {
              currency: 'EUR',
              total: '1000.60',
              byYear: [
                { year: 2031, amount: '1000.50' },
                { year: 2032, amount: '0.10' },
              ],
            },
          ],
        },
        { state: 'spent', totals: [{ currency: 'CAD', total: '7', byYear: [{ year: 2031, amount: '7' }] }] },
      ],
    });
    const { rows } = readCsv(files['v.csv'] ?? '');
    expect(
      rows
        .filter(({ montant }) => montant !== '')
        .map(({ emploi, année, montant, devise }) => [emploi, année, montant, devise]),
    ).toEqual([
      ['financement d’une activité', '2031', '1000,50', 'EUR'],
      ['financement d’une activité', '2032', '0,10', 'EUR'],
      ['financement d’une activité', '2031', '7', 'CAD'],
      ['financement d’une fiche', '2031', '0,10', 'EUR'],
      ['financement d’une fiche', '2031', '0,20', 'EUR'],
      ['financement d’une fiche', '', '5', 'CAD'],
    ]);
    expect(rows.find(({ référence, emploi }) => référence === '1' && emploi === 'activité')).toMatchObject({
      année: '2030',
      statut: 'en cours',
      provenance: 'D’après un exemple reconstitué',
    });
    // What a person filters on has columns of its own, and an amount stands in one row alone.
    expect(rows.filter(({ emploi }) => emploi === 'relation')).toMatchObject([
      { titre: 'adhésion', avec: 'Observatoire', début: '2010-01-01', fin: '', 'à quel titre': '' },
      {
        titre: 'coopération',
        avec: 'Observatoire ; Fonds | commun',
        début: '',
        fin: '2030-06-30',
        'à quel titre': 'financeur',
      },
    ]);
    expect(rows.find(({ emploi }) => emploi === 'fiche de coopération')).toMatchObject({
      avec: 'Fonds | commun',
      début: '2030-01-01',
      état: 'en cours',
      montant: '',
    });
    expect(rows.filter(({ montant }) => montant !== '').map(({ état }) => état)).toEqual([
      'acquis',
      'acquis',
      'dépensé',
      'en cours',
      'en cours',
      'en cours',
    ]);
    expect(rows.find(({ référence, emploi }) => référence === '2' && emploi === 'activité')).toMatchObject({
      'à quel titre': 'responsable, financeur',
    });
    expect(markdownFaults(files['v.md'] ?? '')).toEqual([]);
    expect(plain(files['v.md'] ?? '')).toContain('## Financement de ces fiches');
    expect(plain(files['v.md'] ?? '')).toContain('Fonds \\| commun');
  });

  test('an organization that nothing names', async () => {
    const alone = { 'plans/network.yaml': 'organizations: [{ id: seule, name: Seule }]\n' };
    expect((await network(['show', 'seule'], alone)).stdout).toContain(
      'Rien d’autre ne nomme cette organisation.',
    );
  });

  test('one that is not there: the nearest, and where to look', async () => {
    const { code, stdout, stderr } = await network(['show', 'cgul']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(plain(stderr)).toBe(
      "oidp : plans/network.yaml n'a pas d'organisation « cgul ».\nVouliez-vous dire « cglu » ?\nLeur liste (22 organisations) : oidp network list\n",
    );
  });

  test('one that may be several: which', async () => {
    const { code, stderr } = await network(['show', 'stra']);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /\n {2}strasbourg +Ville de Strasbourg\n {2}eurometropole-strasbourg +Eurométropole/,
    );
  });

  test('by its French names, with accents and without', async () => {
    const expected = (await network(['show', 'cglu'])).stdout;
    for (const name of ['réseau', 'reseau'])
      expect((await run([name, 'montrer', 'cglu'], { files: SHIPPED })).stdout).toBe(expected);
  });
});

describe('a workspace that is not ready', () => {
  test.each([[['list']], [['show', 'cglu']]])(
    'without a register, %j says how to begin one',
    async (args) => {
      const { code, stdout, stderr } = await network(args, shippedPlans(2021));
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('plans/network.yaml');
      expect(stderr).toContain('oidp plan schema network');
    },
  );

  test.each([[['list']], [['show', 'ville']]])('findings in the register stop %j', async (args) => {
    const files = { ...FILES, 'plans/network.yaml': NETWORK.replace('kind: city', 'kind: wagon') };
    const { code, stdout, stderr } = await network(args, files);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/plans\/network\.yaml:4:.*\n/);
    expect(stderr).toContain('[invalid-value]');
  });

  test('a plan that cannot be understood is told, and left out', async () => {
    const files = { ...FILES, 'plans/2030.yaml': 'year: [' };
    const { code, stdout, stderr } = await network(['show', 'ville'], files);
    expect(code).toBe(0);
    expect(plain(stderr)).toContain('le plan 2030 ne peut pas être compris');
    expect(stdout).toContain('Plan 2031');
    expect(stdout).not.toContain('Plan 2030');
  });
});

test('5,000 organizations with as many relations are listed and shown within seconds', async () => {
  const many = Array.from({ length: 5000 }, (_, at) => at);
  const files = {
    'plans/network.yaml': `organization: o0
organizations:
${many.map((at) => `  - { id: o${at}, name: Organisation ${at}, kind: city }`).join('\n')}
relations:
${many
  .slice(1)
  .map((at) => `  - { between: [o${at}, o0], kind: membership, since: 2001 }`)
  .join('\n')}
`,
  };
  const start = performance.now();
  const { stdout } = await network(['list'], files);
  expect(plain(stdout.slice(-25))).toContain('\n5 000 organisations.\n');
  expect((await network(['show', 'o4999'], files)).stdout).toContain(
    'adhésion\u00A0: Organisation 0 (depuis 2001)',
  );
  expect(performance.now() - start).toBeLessThan(20_000);
});
