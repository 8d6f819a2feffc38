import { describe, expect, test } from 'vitest';
import { plain, run, shippedPlans } from '../support/run.ts';

const BROKEN = { 'plans/2031.yaml': 'year: 2031\ntitle: Plan : 2031\n' };
const SHIPPED = shippedPlans();

describe('a plan that cannot be understood stops every command with 1', () => {
  test.each([
    'status 2031',
    'activity list 2031',
    'activity show 2031 1',
    'activity set 2031 1 done',
    'calendar 2031',
    'plan show 2031',
    'plan carryover 2031 2032',
    'status 2031 --format json',
  ])('%s', async (command) => {
    const { code, stdout, stderr, files } = await run(command.split(' '), { files: BROKEN });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(plain(stderr)).toMatch(/^plans\/2031.yaml:2:8 erreur \[yaml-syntax\]/);
    expect(plain(stderr)).toContain("Le plan ne peut pas être compris tant que cela n'est pas corrigé");
    expect(files).toEqual(BROKEN);
  });

  test('a finding that leaves the plan clear does not stop them', async () => {
    const files = {
      'plans/2021.yaml': (SHIPPED['plans/2021.yaml'] ?? '').replace('number: 21', 'number: 22'),
    };
    expect((await run(['plan', 'validate'], { files })).code).toBe(1);
    expect((await run(['status', '2021'], { files })).code).toBe(0);
  });

  test('the list of plans tells which one cannot be understood', async () => {
    const { code, stdout } = await run(['plan', 'list'], { files: { ...SHIPPED, ...BROKEN } });
    expect(code).toBe(1);
    expect(plain(stdout)).toContain('2031  ne peut pas être compris');
    expect(stdout).toContain('2021');
  });
});

describe('plan list', () => {
  test('every year with its title, state and size', async () => {
    const { stdout } = await run(['plan', 'list'], { files: SHIPPED });
    const words = plain(stdout);
    expect(words.match(/^\d{4}/gm)).toEqual(['2013', '2020', '2021']);
    expect(words).toContain('21 activités, 24 sous-activités, 17 entrées au calendrier');
    expect(words).toContain("d'après un exemple reconstitué");
    expect(words).toContain('Adopté le 2 juillet 2013');
  });

  test('as JSON', async () => {
    const { stdout } = await run(['plan', 'list', '--format', 'json'], { files: SHIPPED });
    const { version, plans } = JSON.parse(stdout);
    expect(version).toBe(1);
    expect(plans.map(({ year, state }: { year: number; state: string }) => [year, state])).toEqual([
      [2013, 'adopted'],
      [2020, 'adopted'],
      [2021, 'proposed'],
    ]);
    expect(plans[1].provenance).toBe('reconstructed');
  });

  test('an empty folder', async () => {
    const { code, stdout } = await run(['plan', 'list'], { files: { 'plans/': '' } });
    expect(code).toBe(0);
    expect(stdout).toContain('oidp plan new');
  });
});

describe('status, the dashboard', () => {
  test('of 2020: progress, lateness, what is to confirm, reconstructed', async () => {
    const { stdout } = await run(['status', '2020'], { files: SHIPPED });
    const words = plain(stdout);
    expect(words).toContain("D'après un exemple reconstitué");
    expect(words).toContain('Données arrêtées au 31 décembre 2020');
    expect(words).toMatch(/Avancement : \d+ réalisées sur \d+, dont 1 abandonnée/);
    expect(words).toContain('; 3 permanentes à part');
    expect(words).toContain('Échéances dépassées');
    expect(words).toContain('À confirmer');
  });

  test('of 2021, only proposed: nothing is late, nothing is « non commencée »', async () => {
    const { stdout } = await run(['status', '2021', '--today', '2021-12-30'], { files: SHIPPED });
    expect(plain(stdout)).toContain('Proposition');
    expect(stdout).not.toContain('Échéances dépassées');
    expect(stdout).not.toContain('non commencée');
    expect(stdout).not.toContain('reconstitué');
  });

  test('of 2013, whose outcome is not known: no progress', async () => {
    const { stdout } = await run(['status', '2013'], { files: SHIPPED });
    expect(plain(stdout)).toContain('Suivi non renseigné');
    expect(stdout).not.toMatch(/\d+ réalisées? sur/);
    expect(stdout).not.toContain('Échéances dépassées');
  });

  test('as JSON: what is computed under `derived`', async () => {
    const { stdout } = await run(['status', '2020', '--format', 'json'], { files: SHIPPED });
    const { version, plan, derived } = JSON.parse(stdout);
    expect(version).toBe(1);
    expect(plan).toMatchObject({ year: 2020, state: 'adopted', provenance: 'reconstructed' });
    expect(derived).toMatchObject({ asOf: '2020-12-31', reconstructed: true });
    const { total, ...counts } = derived.progress;
    expect(Object.values(counts).reduce((sum: number, each) => sum + Number(each), 0)).toBe(total);
    expect(derived.continuous).toEqual(['courrier', 'information-membres', 'site-web']);
    const none = JSON.parse((await run(['status', '2013', '--format', 'json'], { files: SHIPPED })).stdout);
    expect(none.derived.progress).toBeNull();
  });
});

describe('activity list and show', () => {
  test('the list names every activity and item of 2021 once, as « prévue »', async () => {
    const { stdout } = await run(['activity', 'list', '2021'], { files: SHIPPED });
    expect(stdout.match(/^ +\d+[a-f]? +prévue /gm)).toHaveLength(45);
  });

  test('of 2020, the statuses in French', async () => {
    const { stdout } = await run(['activity', 'list', '2020'], { files: SHIPPED });
    for (const word of ['non commencée', 'en cours', 'réalisée', 'en suspens', 'abandonnée', 'permanente'])
      expect(stdout).toContain(word);
  });

  test.each(['prix', 'PRIX', '12'])('show 2021 %s', async (reference) => {
    const { code, stdout } = await run(['activity', 'show', '2021', reference], { files: SHIPPED });
    expect(code).toBe(0);
    expect(plain(stdout)).toMatch(/^Activité 12 : Prix OIDP/);
  });

  test('an activity shows the events of its items', async () => {
    const { stdout } = await run(['activity', 'show', '2021', 'prix'], { files: SHIPPED });
    expect(stdout).toContain('Appel à candidatures du Prix OIDP');
  });

  test.each(['12b', 'prix/b', '12/b', '12B'])('show 2021 %s', async (reference) => {
    const { code, stdout } = await run(['activity', 'show', '2021', reference], { files: SHIPPED });
    expect(code).toBe(0);
    expect(stdout).toContain('b. Appel à candidatures');
    expect(plain(stdout)).toContain('février 2021');
  });

  test('links print as numbers', async () => {
    const { stdout } = await run(['activity', 'show', '2020', 'rapports-speciaux'], { files: SHIPPED });
    expect(plain(stdout)).toContain('voir sous-activité 4b');
    expect(stdout).not.toContain('[[');
  });

  test('as JSON', async () => {
    const { stdout } = await run(['activity', 'list', '2020', '--format', 'json'], { files: SHIPPED });
    const { version, year, activities } = JSON.parse(stdout);
    expect([version, year, activities.length]).toEqual([1, 2020, 18]);
    const prix = activities.find(({ id }: { id: string }) => id === 'prix');
    expect(prix.derived).toMatchObject({ reference: 'prix', status: 'in-progress', due: '2020-12' });
    expect(prix.items[5].derived).toMatchObject({ reference: 'prix/f', status: 'postponed', late: true });
    expect(prix.status).toBeUndefined();
  });
});

describe('calendar', () => {
  test('twelve months, the empty ones too, and what has none', async () => {
    const { stdout } = await run(['calendar', '2021'], { files: SHIPPED });
    const words = plain(stdout);
    const months = words.match(/^\p{Lu}\S+$/gmu);
    expect(months).toEqual(
      'Janvier Février Mars Avril Mai Juin Juillet Août Septembre Octobre Novembre Décembre'.split(' '),
    );
    expect(words.match(/rien de prévu/g)).toHaveLength(4);
    expect(words.match(/^ {2}(?!rien)/gm)).toHaveLength(17);
    expect(words).toContain('du 1er au 3 juin 2021 : Rencontre ibérique');
    expect(words).toContain('Sans mois fixé');
    expect(words).toContain('premier trimestre 2021');
    expect(words).toContain('date et lieu à confirmer');
  });

  test('hours in French', async () => {
    const { stdout } = await run(['calendar', '2013'], { files: SHIPPED });
    expect(plain(stdout)).toContain('2 juillet 2013, 16 h–20 h');
  });

  test('as JSON', async () => {
    const { stdout } = await run(['calendar', '2021', '--format', 'json'], { files: SHIPPED });
    const { calendar } = JSON.parse(stdout);
    expect(
      calendar.filter(({ derived }: { derived: { month: number | null } }) => derived.month !== null),
    ).toHaveLength(10);
    expect(calendar).toHaveLength(17);
  });
});

describe('plan show', () => {
  test('everything of the head, and the activities', async () => {
    const { code, stdout } = await run(['plan', 'show', '2021'], { files: SHIPPED });
    expect(code).toBe(0);
    for (const heading of [
      'Contexte',
      'Objectifs',
      'Priorités stratégiques',
      'Priorités thématiques',
      'Errata',
    ])
      expect(stdout).toMatch(new RegExp(`^${heading}$`, 'm'));
    expect(plain(stdout)).toContain('imprimé « activité 19 », lire « activité 20 »');
    expect(stdout).not.toContain('[[');
  });

  test('as JSON: the plan as it is', async () => {
    const { stdout } = await run(['plan', 'show', '2021', '--format', 'json'], { files: SHIPPED });
    const { version, plan } = JSON.parse(stdout);
    expect(version).toBe(1);
    expect(plan.activities).toHaveLength(21);
    expect(plan.derived).toBeUndefined();
  });

  test('a plan with words of its own', async () => {
    const { stdout } = await run(['activity', 'show', '2013', '4'], { files: SHIPPED });
    expect(plain(stdout)).toMatch(/^Action 4 : VIIe Distinction/);
  });
});

describe('what draws on a reconstructed plan says so', () => {
  test.each([
    'status 2020',
    'activity list 2020',
    'activity show 2020 prix',
    'calendar 2020',
    'plan show 2020',
  ])('%s', async (command) => {
    const { stdout } = await run(command.split(' '), { files: SHIPPED });
    expect(plain(stdout)).toContain("D'après un exemple reconstitué");
  });

  test.each(['status 2020', 'activity list 2020', 'activity show 2020 prix', 'calendar 2020'])(
    '%s, as JSON',
    async (command) => {
      const { stdout } = await run([...command.split(' '), '--format', 'json'], { files: SHIPPED });
      expect(JSON.parse(stdout)).toMatchObject({ derived: { reconstructed: true } });
    },
  );

  test('through the years: 2022 continues 2021, which continues 2020', async () => {
    const first = await run(['plan', 'carryover', '2020', '2021'], { files: SHIPPED });
    const second = await run(['plan', 'carryover', '2021', '2022'], { files: first.files });
    const { stdout } = await run(['activity', 'list', '2022'], { files: second.files });
    expect(plain(stdout)).toContain("D'après un exemple reconstitué");
  });
});

describe('a plan whose outcome is not known', () => {
  test.each(['activity list 2013', 'activity show 2013 1', 'plan show 2013'])(
    '%s tells no status',
    async (command) => {
      const { stdout } = await run(command.split(' '), { files: SHIPPED });
      expect(stdout).not.toMatch(/non commencée|prévue/);
    },
  );

  test('has no status as JSON', async () => {
    const { stdout } = await run(['activity', 'show', '2013', '1', '--format', 'json'], { files: SHIPPED });
    expect(JSON.parse(stdout)).toMatchObject({ activity: { derived: { status: null } } });
  });

  test('says so when a status is marked', async () => {
    const { code, stderr } = await run(['activity', 'set', '2013', '4', 'done'], { files: SHIPPED });
    expect(code).toBe(0);
    expect(plain(stderr)).toContain('sans suivi');
  });
});

test('an activity with items is late by its own due date', async () => {
  const plan = `year: 2031
title: Plan
state: adopted
adopted: { on: 2031-01-10 }
priorities: { A: { title: A } }
activities:
  - { id: prix, number: 1, priority: A, title: Prix, due: 2031-03, items: [{ letter: a, title: Un }] }
`;
  const { stdout } = await run(['status', '2031', '--today', '2031-06-01'], {
    files: { 'plans/2031.yaml': plan },
  });
  expect(plain(stdout)).toContain('Échéances dépassées (1)');
  expect(plain(stdout)).toContain('depuis 2 mois');
});

test('two plans of one year: neither is shown nor edited', async () => {
  const files = { ...SHIPPED, 'plans/2021.yml': SHIPPED['plans/2021.yaml'] ?? '' };
  for (const command of ['status 2021', 'activity set 2021 1 done', 'report --year 2021']) {
    const ran = await run(command.split(' '), { files });
    expect(ran).toMatchObject({ code: 2, stdout: '', files });
    expect(plain(ran.stderr)).toContain("l'année 2021 a deux plans : plans/2021.yaml et plans/2021.yml");
  }
});

test('a slip in -C does not end in the workspace around', async () => {
  const { code, stderr } = await run(['-C', 'essay', 'plan', 'list'], { files: SHIPPED });
  expect(code).toBe(2);
  expect(plain(stderr)).toContain("le dossier essay n'existe pas");
});

test('an organization of any id has a name in the report', async () => {
  const plan = (SHIPPED['plans/2021.yaml'] ?? '').replace(
    '    number: 1\n',
    '    number: 1\n    lead: constructor\n',
  );
  const { code, stdout } = await run(['report', '--year', '2021'], { files: { 'plans/2021.yaml': plan } });
  expect(code).toBe(0);
  expect(stdout).toContain('constructor');
});

test('a report is not written over a plan', async () => {
  const ran = await run(['report', '--year', '2021', '--format', 'md', '--output', 'plans/2020.yaml'], {
    files: SHIPPED,
  });
  expect(ran).toMatchObject({ code: 2, stdout: '', files: SHIPPED });
  expect(plain(ran.stderr)).toContain('plans/2020.yaml est un plan');
});

test.each(['help plan validate', 'plan help validate', '-C . help plan validate'])(
  '%s shows its arguments',
  async (command) => {
    const { code, stdout } = await run(command.split(' '));
    expect(code).toBe(0);
    expect(stdout).toContain('--strict');
  },
);

test('help for what is no command is a wrong call', async () => {
  expect(await run(['help', 'foo'])).toMatchObject({ code: 2, stdout: '' });
});

test('findings of several workspaces come in the order of their files', async () => {
  const broken = 'year: 2021\n';
  const files = { 'z/plans/2021.yaml': broken, 'a/plans/2021.yaml': broken };
  const { stdout } = await run(['plan', 'validate', '--format', 'json', ...Object.keys(files)], { files });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { file: string }[] };
  expect([...new Set(diagnostics.map(({ file }) => file))]).toEqual([
    'a/plans/2021.yaml',
    'z/plans/2021.yaml',
  ]);
});

test.each([
  ['12z', 'activité 12 : pas de sous-activité z', 'Il y a : a, b, c, d et e'],
  ['prix/z', 'activité 12 : pas de sous-activité z', 'Il y a : a, b, c, d et e'],
  ['1a', 'activité 1 : pas de sous-activité a', "Il n'y en a aucune"],
  ['prixx', "n'a pas d'activité « prixx »", 'Vouliez-vous dire « prix »'],
])('no such item: %s', async (reference, wrong, next) => {
  const { code, stderr } = await run(['activity', 'show', '2021', reference], { files: SHIPPED });
  expect(code).toBe(2);
  expect(plain(stderr)).toContain(wrong);
  expect(plain(stderr)).toContain(next);
});
