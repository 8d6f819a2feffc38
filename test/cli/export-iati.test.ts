import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { attribute, brokenRules, readIati } from '../support/iati.ts';
import { ROOT, plain, run, shippedPlans } from '../support/run.ts';

const { TZ } = process.env;
afterEach(() => {
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
});

const NETWORK = 'plans/network.yaml';
const SHEET = 'plans/cooperations/strasbourg-montreal.yaml';
const shipped = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/** The shipped files, with an identifier for who publishes, which no published source gives. */
const SHIPPED = {
  ...shippedPlans(2013, 2021),
  [NETWORK]: shipped(NETWORK).replace(
    'shortName: OIDP\n',
    'shortName: OIDP\n    iatiIdentifier: XI-TEST-1\n',
  ),
  [SHEET]: shipped(SHEET),
};

const MINIMAL_NETWORK = `organization: reseau
organizations:
  - { id: reseau, name: Réseau Exemple, kind: network, iatiIdentifier: XI-TEST-9 }
  - { id: ville, name: Ville de Lieu, kind: city, country: FR, iatiIdentifier: FR-INSEE-1 }
  - { id: amis, name: Amis, kind: association, country: FR }
  - { id: mecene, name: Mécène, kind: funder }
`;

const PLAN = `year: 2031
title: Plan
state: adopted
adopted: { on: 2031-01-10, by: Assemblée }
priorities:
  B: { title: Évaluation }
activities:
  - id: prix
    number: 1
    priority: B
    title: Prix & récompenses
    lead: ville
    partners: [amis, Un voisin]
    due: 2031-09
    note: Voir [[site/a]].
    budget:
      - { amount: "1 000,10", currency: EUR, funder: mecene, state: secured }
      - { amount: 0.2, currency: EUR, state: secured }
      - { amount: 500, currency: CAD, funder: ville, state: sought }
      - { amount: 7, currency: EUR, year: 2032, state: sought }
    status: done
    log:
      - { on: 2031-02-03, status: in-progress }
      - { on: 2031-05-06, status: done }
  - id: site
    number: 2
    priority: B
    title: Site
    continuous: true
    items:
      - { letter: a, title: Maquette, status: postponed, lead: amis }
      - { letter: b, title: Mise en ligne, due: 2031-11-30 }
    log:
      - { on: 2031-03-01, item: a, status: postponed, note: Attente }
  - { id: abandon, number: 3, priority: B, title: Abandon, status: cancelled, log: [{ on: 2031-02-01, status: cancelled, note: Faute de temps }] }
calendar:
  - { id: fete, title: Fête, when: 2031-06-30, activities: [abandon] }
`;

const NOW = '2031-06-15T12:00:00Z';
const FILES = { 'plans/2031.yaml': PLAN, [NETWORK]: MINIMAL_NETWORK };
const iati = (files: Record<string, string>, ...args: string[]) =>
  run(['export', 'iati', '--year', '2031', ...args], { files, now: NOW });
/** The line of a text that begins so, from 1. */
const lineOf = (text: string, start: string) =>
  text.split('\n').findIndex((each) => each.startsWith(start)) + 1;
const lineAfter = (start: string) => lineOf(SHIPPED[SHEET], start) + 1;
const sheet = (id: string, rest: string) => ({
  [`plans/cooperations/${id}.yaml`]: `id: ${id}\ntitle: ${id}\nstate: ongoing\nparties: [{ organization: ville }]\n${rest}`,
});
const THEME = 'themes: [{ title: Eau, sector: 14010, themes: [{ title: Puits, sector: 14031 }] }]\n';
const lines = (text: string) => plain(text).trimEnd().split('\n');

describe('the shipped plans', () => {
  test('2021: every activity, item and sheet, by the rules of IATI, and what it lacks told once for all', async () => {
    const { code, stdout, stderr } = await run(['export', 'iati', '--year', '2021'], { files: SHIPPED });
    expect(brokenRules(stdout, '2021-06-15')).toEqual([]);
    expect(readIati(stdout)).toHaveLength(21 + 24 + 1);
    expect(code).toBe(1);
    expect(lines(stderr)).toHaveLength(6);
    expect(lines(stderr)[0]).toMatch(/^Le plan 2021 n'est pas adopté \(proposition\)/);
    const first = lineOf(shipped('plans/2021.yaml'), '  - id: diagnostic-communication');
    expect(plain(stderr)).toContain(
      `plans/2021.yaml:${first} : secteur : 21 activités et 24 sous-activités n'en ont pas`,
    );
    expect(plain(stderr)).toContain(
      `${SHEET}:${lineAfter('parties:')} : les parties de la fiche « strasbourg-montreal » sont de plusieurs pays`,
    );
    expect(plain(stderr)).toContain(`${SHEET}:${lineAfter('themes:')} : aucun thème`);
  });

  test('the sheet: parties, dates, and its money by year', async () => {
    const { stdout } = await run(['exporter', 'iati', '--year', '2021'], { files: SHIPPED });
    const sheet = readIati(stdout).find(({ identifier }) => identifier === 'XI-TEST-1-strasbourg-montreal');
    expect(sheet?.get('reporting-org', 'secondary-reporter')).toBe('1');
    expect(sheet?.all('budget/value').map(({ content }) => content)).toEqual(['78789', '84184']);
    expect(attribute(sheet!.element, 'default-currency')).toBe('EUR');
    expect(sheet?.title).toContain('(titre provisoire)');
    expect(sheet?.get('activity-status', 'code')).toBe('2');
    expect(
      sheet
        ?.all('activity-date')
        .map((date) => [attribute(date, 'type'), attribute(date, 'iso-date'), date.content.trim()]),
    ).toEqual([
      ['2', '2021-01-01', '2021'],
      ['3', '2023-12-31', ''],
    ]);
    expect(sheet?.all('participating-org[@role="2"]')).toHaveLength(4);
  });

  test('as they are, nothing is written without the identifier of who publishes: its line is told', async () => {
    const files = { ...SHIPPED, [NETWORK]: shipped(NETWORK) };
    const {
      code,
      stdout,
      stderr,
      files: left,
    } = await run(['export', 'iati', '--year', '2021', '--output', 'x.xml'], { files });
    expect([code, stdout, left['x.xml']]).toEqual([1, '', undefined]);
    const line = shipped(NETWORK).split('\n').indexOf('  - id: oidp') + 1;
    expect(lines(stderr)[0]).toBe(
      `${NETWORK}:${line} : la clé « iatiIdentifier » de l'organisation « oidp » manque : sans l'identifiant de qui publie, aucune activité n'en a. Ajoutez celui sous lequel IATI la connaît (registre et numéro, comme FR-RNA-W123456789).`,
    );
    expect(lines(stderr)[1]).toMatch(/^Rien n'est exporté/);
  });

  test('2013: its statuses are not known, and IATI wants them', async () => {
    const { code, stdout, stderr } = await run(['export', 'iati', '--year', '2013'], { files: SHIPPED });
    expect([code, stdout]).toEqual([1, '']);
    const line = lineOf(shipped('plans/2013.yaml'), 'tracking:');
    expect(lines(stderr)[0]).toContain(`plans/2013.yaml:${line} : « tracking: none »`);
  });
});

describe('what becomes of each thing', () => {
  test('an activity: names, dates with their precision, roles, and money by year, state and currency', async () => {
    const { stdout } = await iati(FILES);
    expect(brokenRules(stdout, '2031-06-15')).toEqual([]);
    const prix = readIati(stdout).find(({ identifier }) => identifier === 'XI-TEST-9-2031-prix');
    expect(prix?.title).toBe('Prix & récompenses');
    expect(plain(prix?.get('description/narrative') ?? '')).toBe(
      'Voir sous-activité 2a.\n\nActivité 1 du plan 2031, priorité B : Évaluation.',
    );
    expect(
      prix
        ?.all('activity-date')
        .map((date) => [attribute(date, 'type'), attribute(date, 'iso-date'), date.content.trim()]),
    ).toEqual([
      ['1', '2031-01-01', '2031'],
      ['2', '2031-02-03', ''],
      ['3', '2031-09-30', 'septembre 2031'],
      ['4', '2031-05-06', ''],
    ]);
    expect(
      prix
        ?.all('participating-org')
        .map((each) => [
          attribute(each, 'role'),
          attribute(each, 'ref'),
          attribute(each, 'type'),
          each.content.trim(),
        ]),
    ).toEqual([
      ['1', undefined, undefined, 'Mécène'],
      ['2', 'XI-TEST-9', '90', 'Réseau Exemple'],
      ['4', 'FR-INSEE-1', '11', 'Ville de Lieu'],
      ['4', undefined, '22', 'Amis'],
      ['4', undefined, undefined, 'Un voisin'],
    ]);
    expect(
      prix
        ?.all('budget')
        .map((budget) => [
          attribute(budget, 'status'),
          budget.find('value')[0]?.content,
          attribute(budget.find('value')[0] as never, 'currency'),
          attribute(budget.find('period-start')[0] as never, 'iso-date'),
        ]),
    ).toEqual([
      ['1', '500', 'CAD', '2031-01-01'],
      ['2', '1000.30', 'EUR', '2031-01-01'],
      ['1', '7', 'EUR', '2032-01-01'],
    ]);
  });

  test('statuses, items as children with a lead of their own, and no end of what goes on', async () => {
    const activities = readIati((await iati(FILES)).stdout);
    const of = (id: string) => activities.find(({ identifier }) => identifier === `XI-TEST-9-2031-${id}`);
    expect(
      ['prix', 'site', 'site.a', 'site.b', 'abandon'].map((id) => of(id)?.get('activity-status', 'code')),
    ).toEqual(['4', '1', '6', '1', '5']);
    expect(of('site')?.all('activity-date')).toHaveLength(1);
    expect(
      of('site')
        ?.all('related-activity')
        .map((each) => attribute(each, 'ref')),
    ).toEqual(['XI-TEST-9-2031-site.a', 'XI-TEST-9-2031-site.b']);
    expect(
      of('site.a')
        ?.all('participating-org[@role="4"]')
        .map(({ content }) => content.trim()),
    ).toEqual(['Amis']);
    // Due by the calendar, and as a day has no need of words.
    expect(
      of('abandon')
        ?.all('activity-date[@type="3"]')
        .map((each) => attribute(each, 'iso-date')),
    ).toEqual(['2031-06-30']);
    expect(of('abandon')?.all('activity-date[@type="3"]/narrative')).toEqual([]);
  });

  test('an item and an activity that is called like it have two identifiers', async () => {
    const plan = `${PLAN.slice(0, PLAN.indexOf('calendar:'))}  - { id: site-a, number: 4, priority: B, title: Autre }\n`;
    const { stdout } = await iati({ ...FILES, 'plans/2031.yaml': plan });
    expect(brokenRules(stdout, '2031-06-15')).toEqual([]);
    expect(readIati(stdout)).toHaveLength(6);
  });

  test('who is written out is who the register knows by that name: one participant, with its country', async () => {
    const rest = 'start: 2031\nfunding: [{ funder: ville, amount: 5, currency: EUR, year: 2031 }]\n';
    const byId = sheet('eau', `${rest}${THEME}`);
    const byName = Object.fromEntries(
      Object.entries(byId).map(([file, text]) => [file, text.replaceAll(/: ville\b/g, ': ville de  lieu')]),
    );
    const plan = PLAN.replace('partners: [amis', 'partners: [Ville de Lieu, AMIS');
    expect(plan).not.toBe(PLAN);
    const written = await iati({ ...FILES, ...byName, 'plans/2031.yaml': plan });
    const { stdout, stderr } = await iati({ ...FILES, ...byId });
    expect(written).toMatchObject({ stdout, stderr });
    const own = readIati(written.stdout).find(({ identifier }) => identifier === 'XI-TEST-9-eau');
    expect(own?.get('recipient-country', 'code')).toBe('FR');
  });

  test('who leads a sheet answers for it, its partners do the work; where there are none, who leads does it', async () => {
    const rolesOf = async (others: string) => {
      const parties = `parties: [{ organization: ville, role: lead }, ${others}]`;
      const files = sheet('eau', `start: 2031\n${THEME}`);
      const text = files['plans/cooperations/eau.yaml'] ?? '';
      const { stdout } = await iati({
        ...FILES,
        'plans/cooperations/eau.yaml': text.replace(/^parties: .*$/m, parties),
      });
      const own = readIati(stdout).find(({ identifier }) => identifier === 'XI-TEST-9-eau');
      return own?.all('participating-org').map((each) => `${attribute(each, 'role')} ${each.content.trim()}`);
    };
    expect(
      await rolesOf('{ organization: Lomé, role: partner }, { organization: Nord, role: support }'),
    ).toEqual(['2 Ville de Lieu', '4 Lomé', '4 Nord']);
    expect(await rolesOf('{ organization: Nord, role: support }')).toEqual([
      '2 Ville de Lieu',
      '4 Ville de Lieu',
      '4 Nord',
    ]);
  });

  test('a file whose name says that it is something else is not written', async () => {
    for (const [system, output] of [
      ['iati', 'x.csv'],
      ['decidim', 'x.xml'],
    ] as const) {
      const { code, stderr, files } = await run(['export', system, '--year', '2021', '--output', output], {
        files: SHIPPED,
      });
      expect([code, files[output]]).toEqual([2, undefined]);
      expect(plain(stderr)).toContain('--output');
    }
  });

  test('a sheet of the network is its own, by whatever name it goes there', async () => {
    const named = await iati({
      ...FILES,
      'plans/cooperations/eau.yaml': `id: eau\ntitle: Eau\nstate: ongoing\nstart: 2031\nparties: [{ organization: Réseau Exemple }]\n`,
    });
    const own = readIati(named.stdout).find(({ identifier }) => identifier === 'XI-TEST-9-eau');
    expect(own?.all('reporting-org')).toHaveLength(1);
    expect(own?.get('reporting-org', 'secondary-reporter')).toBeUndefined();
  });

  test('a sheet that is not of the year is left out; one without dates cannot be told', async () => {
    const told = await iati({
      ...FILES,
      ...sheet('ancienne', 'start: 2020\nend: 2030-12-31\n'),
      ...sheet('presente', `start: 2031-12-31\n${THEME}`),
      ...sheet('future', 'start: 2032\n'),
    });
    expect(brokenRules(told.stdout, '2031-06-15')).toEqual([]);
    const sheets = readIati(told.stdout).filter(({ identifier }) => !identifier.includes('-2031-'));
    expect(sheets.map(({ identifier }) => identifier)).toEqual(['XI-TEST-9-presente']);
    // The narrower theme tells more, and the only party is in one country.
    expect([sheets[0]?.get('sector', 'code'), sheets[0]?.get('recipient-country', 'code')]).toEqual([
      '14031',
      'FR',
    ]);
    expect(told.stderr).not.toContain('presente');

    const undated = await iati({ ...FILES, ...sheet('sans-date', '') });
    expect([undated.code, undated.stdout]).toEqual([1, '']);
    expect(plain(undated.stderr)).toContain('plans/cooperations/sans-date.yaml:');
    expect(plain(undated.stderr)).toContain('« start » et « end »');
  });
});

test('an activity that serves a partnership is about the same, in the same country, and stands beside it', async () => {
  const naming = PLAN.replace('title: Site\n', 'title: Site\n    cooperations: [eau, absente]\n');
  const { stdout, stderr } = await iati({
    ...FILES,
    'plans/2031.yaml': naming,
    ...sheet('eau', `start: 2031-02\n${THEME}`),
  });
  expect(brokenRules(stdout, '2031-06-15')).toEqual([]);
  const told = readIati(stdout).map(({ identifier, get, all }) => [
    identifier.replace('XI-TEST-9-', ''),
    get('sector', 'code'),
    get('recipient-country', 'code'),
    all('related-activity[@type="3"]').map((each) => attribute(each, 'ref')?.replace('XI-TEST-9-', '')),
  ]);
  expect(told).toEqual([
    ['2031-prix', undefined, undefined, []],
    ['2031-site', '14031', 'FR', ['eau']],
    ['2031-site.a', '14031', 'FR', []],
    ['2031-site.b', '14031', 'FR', []],
    ['2031-abandon', undefined, undefined, []],
    ['eau', '14031', 'FR', ['2031-site']],
  ]);
  const [prix, abandon] = ['id: prix', 'id: abandon'].map(
    (id) => naming.split('\n').findIndex((each) => each.includes(id)) + 1,
  );
  expect(plain(stderr)).toContain(`plans/2031.yaml:${prix} : secteur : 2 activités n'en ont pas`);
  expect(lines(stderr)[0]).toMatch(new RegExp(`\\(aussi ligne ${abandon}\\)$`));
});

test('where nothing is missing, nothing is told', async () => {
  const plan = PLAN.replaceAll(/title: (Prix & récompenses|Site)\n/g, '$&    cooperations: [eau]\n').replace(
    'title: Abandon,',
    'title: Abandon, cooperations: [eau],',
  );
  const { code, stdout, stderr } = await iati({
    ...FILES,
    'plans/2031.yaml': plan,
    ...sheet('eau', `start: 2031-02\n${THEME}`),
  });
  expect(brokenRules(stdout, '2031-06-15')).toEqual([]);
  expect([code, stderr]).toEqual([0, '']);
});

test('a plan that is not adopted says so of each activity, and who exports it is told', async () => {
  const draft = PLAN.replace('state: adopted\nadopted: { on: 2031-01-10, by: Assemblée }\n', '');
  const { stdout, stderr } = await iati({ ...FILES, 'plans/2031.yaml': draft });
  expect(brokenRules(stdout, '2031-06-15')).toEqual([]);
  for (const { all } of readIati(stdout))
    expect(all('description')[0]?.content).toContain('du plan 2031 (projet)');
  expect(lines(stderr)[0]).toMatch(/^Le plan 2031 n'est pas adopté \(projet\)/);
});

test('what looks like a reference of XML is a text like any other', async () => {
  const title = 'R&D &nbsp; &eacute; &#0; &amp; ]]> <b>';
  const plan = PLAN.replace('title: Site\n', `title: ${JSON.stringify(title)}\n`);
  const { stdout } = await iati({ ...FILES, 'plans/2031.yaml': plan });
  expect(readIati(stdout).map((each) => each.title)).toContain(title);
});

describe('what is not told', () => {
  const told = async (files: Record<string, string>) => {
    const { code, stdout, stderr } = await iati({ ...FILES, ...files });
    return { code, isWritten: stdout !== '', first: lines(stderr)[0] };
  };
  const without = (text: string, part: string) => {
    expect(text).toContain(part);
    return text.replace(part, '');
  };

  test.each([
    [
      'the name of who publishes',
      { [NETWORK]: without(MINIMAL_NETWORK, 'organization: reseau\n') },
      1,
      'la clé « organization » manque',
    ],
    [
      'one that is not there',
      { [NETWORK]: MINIMAL_NETWORK.replace(': reseau\n', ': personne\n') },
      1,
      '« organization » nomme « personne »',
    ],
    ['its kind', { [NETWORK]: without(MINIMAL_NETWORK, ' kind: network,') }, 3, 'la clé « kind »'],
    [
      'a kind that tells no type',
      { [NETWORK]: MINIMAL_NETWORK.replace('kind: network', 'kind: funder') },
      3,
      "« kind » de l'organisation",
    ],
  ])('%s: nothing is written', async (_, files, line, words) => {
    const { code, isWritten, first } = await told(files);
    expect([code, isWritten]).toEqual([1, false]);
    expect(first).toContain(`${NETWORK}:${line} : ${words}`);
  });

  test('no register at all', async () => {
    const { code, stdout, stderr } = await iati({ 'plans/2031.yaml': PLAN });
    expect([code, stdout]).toEqual([1, '']);
    expect(lines(stderr)[0]).toMatch(/^plans\/network\.yaml : ce registre manque/);
  });

  test('what is spent has no day: the lines are told together, and no budget has their money', async () => {
    const budget =
      'budget:\n      - { amount: 3, currency: EUR, state: spent }\n      - { amount: 4, currency: EUR, state: spent }';
    const { stdout, stderr } = await iati({ ...FILES, 'plans/2031.yaml': PLAN.replace('budget:', budget) });
    expect(
      readIati(stdout)[0]
        ?.all('budget/value')
        .map(({ content }) => content),
    ).toEqual(['500', '1000.30', '7']);
    const at = PLAN.split('\n').findIndex((each) => each.includes('budget:')) + 2;
    expect(plain(stderr)).toContain(`plans/2031.yaml:${at} : 2 lignes de budget « spent »`);
    expect(plain(stderr)).toContain(`(aussi ligne ${at + 1})`);
  });
});

describe('a plan that was reconstructed', () => {
  const SOURCE = PLAN.replaceAll('2031', '2030').replace(
    'state: adopted',
    'provenance: reconstructed\nstate: adopted',
  );

  test('does not leave', async () => {
    const { code, stdout, stderr } = await run(['export', 'iati', '--year', '2030'], {
      files: { ...FILES, 'plans/2030.yaml': SOURCE },
    });
    expect([code, stdout]).toEqual([2, '']);
    expect(plain(stderr)).toContain(
      "le plan 2030 est un exemple reconstitué ; il ne s'exporte pas vers IATI",
    );
  });

  test('nor what is carried from it, which is named', async () => {
    const plan = PLAN.replace(
      'title: Site\n',
      'title: Site\n    carriedFrom: { year: 2030, activity: site }\n',
    );
    const { stdout, stderr } = await iati({ ...FILES, 'plans/2031.yaml': plan, 'plans/2030.yaml': SOURCE });
    expect(brokenRules(stdout, '2031-06-15')).toEqual([]);
    expect(readIati(stdout).map(({ identifier }) => identifier)).toEqual([
      'XI-TEST-9-2031-prix',
      'XI-TEST-9-2031-abandon',
    ]);
    expect(lines(stderr)[0]).toMatch(
      /^1 activité \(2\) vient du plan 2030, un exemple reconstitué, et n'est pas dans cet export/,
    );
  });
});

test('a file of ours is replaced, another one is not', async () => {
  const first = await iati(FILES, '--output', 'sortie/x.xml');
  expect(brokenRules(first.read('sortie/x.xml'), '2031-06-15')).toEqual([]);
  const again = await iati(
    { ...FILES, 'x.xml': first.read('sortie/x.xml').replace('Prix', 'Ancien') },
    '--output',
    'x.xml',
  );
  expect(again.read('x.xml')).toContain('Prix');
  const foreign = '<?xml version="1.0"?>\n<!-- notes -->\n<a/>\n';
  const refused = await iati({ ...FILES, 'x.xml': foreign }, '--output', 'x.xml');
  expect([refused.code, refused.read('x.xml')]).toEqual([2, foreign]);
});

test('the year is asked for', async () => {
  const { code, stdout, stderr } = await run(['export', 'iati'], { files: FILES });
  expect([code, stdout]).toEqual([2, '']);
  expect(plain(stderr)).toContain('oidp export iati --year 2021');
});

test.each(['Pacific/Kiritimati', 'America/Los_Angeles'])('the same bytes in %s', async (zone) => {
  process.env.TZ = 'UTC';
  const { stdout } = await iati(FILES);
  process.env.TZ = zone;
  expect((await iati(FILES)).stdout).toBe(stdout);
});

/** The rules of the tests find what they are there for. */
test.each<[what: string, from: string | RegExp, to: string]>([
  ['no status', /<activity-status[^>]*>/, ''],
  ['a status that there is not', '<activity-status code="4"/>', '<activity-status code="9"/>'],
  ['another order', /(<activity-status[^>]*>)(\s*<activity-date[^]*?<\/activity-date>)/, '$2$1'],
  ['no start', /<activity-date type="1"[^]*?<\/activity-date>\s*<activity-date type="2"[^>]*>/, ''],
  ['an end before the start', '"2031-09-30"', '"2030-09-30"'],
  ['an actual date that is yet to come', 'iso-date="2031-05-06"', 'iso-date="2031-06-16"'],
  ['no narrative', /<title>[^]*?<\/title>/, '<title/>'],
  ['an identifier of someone else', '>XI-TEST-9-2031-prix<', '>XI-TEST-8-2031-prix<'],
  ['one identifier twice', '>XI-TEST-9-2031-abandon<', '>XI-TEST-9-2031-prix<'],
  ['a parent that knows of no child', /<related-activity ref="XI-TEST-9-2031-site.a" type="2"\/>/, ''],
  ['a budget without its date', ' value-date="2032-01-01"', ''],
  ['a budget of two years', 'iso-date="2032-12-31"', 'iso-date="2033-12-31"'],
  ['no language', ' xml:lang="fr"', ''],
  ['a title without a language', /(<title>\s*<narrative) xml:lang="fr"/, '$1'],
  [
    'a child that is a sibling',
    'ref="XI-TEST-9-2031-site.a" type="2"',
    'ref="XI-TEST-9-2031-site.a" type="3"',
  ],
  ['no date of its own', 'generated-datetime="2031-06-15', 'generated-datetime="2031-06-14'],
])('a document with %s breaks a rule', async (_, from, to) => {
  const { stdout } = await iati(FILES);
  const changed = stdout.replace(from, to);
  expect(changed).not.toBe(stdout);
  expect(brokenRules(changed, '2031-06-15')).not.toEqual([]);
});
