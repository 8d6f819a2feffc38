import { describe, expect, test } from 'vitest';
import { plain, run, shippedPlans } from '../support/run.ts';

const NOW = '2031-06-15T12:00:00Z';
const FILES = {
  'plans/2030.yaml': `year: 2030
title: Plan
context: Voir [[prix]], « prix » et [[2029/prix]].
priorities:
  A: { title: Communication }
activities:
  - id: prix # l'identité
    number: 1
    priority: A
    title: Le prix
    refersTo: ["site/a", 'prix']
    items:
      - { letter: a, title: Appel, refersTo: [prix/b] }
      - { letter: b, title: Annonce }
  - id: site
    number: 2
    priority: A
    title: Site
    items: [{ letter: a, title: Un }]
calendar:
  - { id: prix, title: Remise, activities: [prix/b, site] }
`,
  'plans/2031.yaml': `year: 2031
title: Plan
priorities:
  A: { title: Communication }
activities:
  - id: prix
    number: 1
    priority: A
    title: Le prix
    note: >-
      Suite de [[2030/prix/a]]
      et de [[ prix ]].
    carriedFrom: { year: 2030, activity: prix }
  - { id: depuis, number: 2, priority: A, title: Ancien, carriedFrom: { year: 2029, activity: prix } }
`,
  'plans/2032.yaml': 'year: 2032\ntitle: Plan\npriorities: {}\nactivities: []\n',
};

const rename = (args: readonly string[], files: Readonly<Record<string, string>> = FILES) =>
  run(['activity', 'rename', ...args], { files, now: NOW });

describe('activity rename', () => {
  test('changes the id wherever a plan names it, and nothing else', async () => {
    const { code, stdout, files } = await rename(['prix', 'prix-oidp']);
    expect(code).toBe(0);
    expect(plain(stdout)).toBe('plans/2030.yaml : 5 endroits\nplans/2031.yaml : 3 endroits\n');
    expect(files).toEqual({
      'plans/2030.yaml': FILES['plans/2030.yaml']
        .replace('[[prix]]', '[[prix-oidp]]')
        .replace('- id: prix #', '- id: prix-oidp #')
        .replace("'prix'", "'prix-oidp'")
        .replace('[prix/b]', '[prix-oidp/b]')
        .replace('[prix/b, site]', '[prix-oidp/b, site]'),
      'plans/2031.yaml': FILES['plans/2031.yaml']
        .replace('- id: prix\n', '- id: prix-oidp\n')
        .replace('[[2030/prix/a]]', '[[2030/prix-oidp/a]]')
        .replace('[[ prix ]]', '[[prix-oidp]]')
        .replace('{ year: 2030, activity: prix }', '{ year: 2030, activity: prix-oidp }'),
      'plans/2032.yaml': FILES['plans/2032.yaml'],
    });
  });

  test('there and back gives the files as they were, but for spaces inside of links', async () => {
    const there = await rename(['prix', 'prix-oidp']);
    const back = await rename(['prix-oidp', 'prix'], there.files);
    const expected = {
      ...FILES,
      'plans/2031.yaml': FILES['plans/2031.yaml'].replace('[[ prix ]]', '[[prix]]'),
    };
    expect(back.files).toEqual(expected);
  });

  test('again, or after a first try that wrote only one file, completes it', async () => {
    const whole = await rename(['prix', 'prix-oidp']);
    const half = { ...FILES, 'plans/2030.yaml': whole.read('plans/2030.yaml') };
    const completed = await rename(['prix', 'prix-oidp'], half);
    expect(completed.code).toBe(0);
    expect(completed.files).toEqual(whole.files);
    const again = await rename(['prix', 'prix-oidp'], whole.files);
    expect(again.code).toBe(0);
    expect(plain(again.stdout)).toContain('Rien à changer');
    expect(again.files).toEqual(whole.files);
  });

  test('to the id that it has: nothing', async () => {
    const { code, stdout, files } = await rename(['prix', 'prix']);
    expect(code).toBe(0);
    expect(plain(stdout)).toContain("c'est déjà son identifiant");
    expect(files).toEqual(FILES);
  });

  test('--dry-run shows every change and writes nothing', async () => {
    const { code, stdout, files } = await rename(['prix', 'prix-oidp', '--dry-run']);
    expect(code).toBe(0);
    expect(stdout).toContain('+  - id: prix-oidp # l');
    expect(stdout).toContain('+++ b/plans/2031.yaml');
    expect(files).toEqual(FILES);
  });

  test.each([
    [
      'to an id that another activity of a plan has',
      ['prix', 'site'],
      'le plan 2030 a déjà une autre activité « site »',
    ],
    ['to what is no id', ['prix', 'Le prix'], '« Le prix » n’est pas un identifiant'],
    ['of an activity that is nowhere', ['pirx', 'prime'], 'Vouliez-vous dire « prix »'],
  ])('%s: refused', async (_, args, wrong) => {
    const { code, stdout, stderr, files } = await rename(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(plain(stderr)).toContain(plain(wrong));
    expect(files).toEqual(FILES);
  });

  test('where a plan cannot be understood it is named, and nothing is written', async () => {
    const files = { ...FILES, 'plans/2032.yaml': 'year: 2032\ntitle: "Plan\n' };
    const { code, stderr, files: left } = await rename(['prix', 'prix-oidp'], files);
    expect(code).toBe(1);
    expect(stderr).toContain('plans/2032.yaml:2');
    expect(left).toEqual(files);
  });

  test('where a file cannot be written, nothing is in any that would not be completed', async () => {
    const files = { ...FILES, 'plans/.2031.yaml.lock': '{"host":"ailleurs","pid":1}' };
    const { code, stdout, stderr, files: left } = await rename(['prix', 'prix-oidp'], files);
    expect(code).toBe(2);
    expect(plain(stdout)).toBe('plans/2030.yaml : 5 endroits\n');
    expect(plain(stderr)).toContain('relancez : oidp activity rename prix prix-oidp');
    const { 'plans/.2031.yaml.lock': _, ...unlocked } = left;
    expect((await rename(['prix', 'prix-oidp'], unlocked)).files).toEqual(
      (await rename(['prix', 'prix-oidp'])).files,
    );
  });

  describe('in the decisions of carry-overs', () => {
    test('the help tells which files these are', async () => {
      const { stdout } = await run(['activity', 'rename', '--help']);
      expect(plain(stdout).replace(/\s+/g, ' ')).toContain(
        'dans tous les plans et les fichiers decisions-<de>-<vers>.yaml à côté du dossier « plans »',
      );
    });

    const DECISIONS = {
      ...FILES,
      'decisions-2030-2031.yaml': `from: 2030
to: 2031
decisions:
  - activity: prix # le prix
    title: Le prix
    decision: leave
    reason: Voir [[site]] et [[2031/prix]].
  - { activity: "prix/b", decision: done-late, on: 2031-01-15, note: "Suite de [[ prix/a ]]" }
  - { activity: site/a, decision: carry }
  - { activity: 1a, decision: carry }
  - { event: prix, decision: leave }
`,
      // No plan of that year is here, which goes on naming it so.
      'decisions-2029-2030.yaml':
        'from: 2029\nto: 2030\ndecisions: [{ activity: prix, decision: leave, reason: "[[2030/prix]]" }]\n',
      'decisions-2031-2032.yaml': 'from: 2031\nto: 2032\ndecisions:\n',
      // Not of the usual name, and so not looked at.
      'decisions.yaml': 'from: 2030\nto: 2031\ndecisions: [{ activity: prix, decision: leave }]\n',
      'decisions-2028-2029.yaml/': '',
    };
    const RENAMED = DECISIONS['decisions-2030-2031.yaml']
      .replace('activity: prix #', 'activity: prix-oidp #')
      .replace('[[2031/prix]]', '[[2031/prix-oidp]]')
      .replace('"prix/b"', '"prix-oidp/b"')
      .replace('[[ prix/a ]]', '[[prix-oidp/a]]');

    test('changes the id there too, and nothing else', async () => {
      const { code, stdout, files } = await rename(['prix', 'prix-oidp'], DECISIONS);
      expect(code).toBe(0);
      expect(plain(stdout)).toBe(
        'plans/2030.yaml : 5 endroits\nplans/2031.yaml : 3 endroits\ndecisions-2029-2030.yaml : 1 endroit\ndecisions-2030-2031.yaml : 4 endroits\n',
      );
      const { 'decisions-2028-2029.yaml/': _, ...kept } = DECISIONS;
      const { files: plans } = await rename(['prix', 'prix-oidp']);
      expect(files).toEqual({
        ...kept,
        ...plans,
        'decisions-2029-2030.yaml': kept['decisions-2029-2030.yaml'].replace('2030/prix', '$&-oidp'),
        'decisions-2030-2031.yaml': RENAMED,
      });
    });

    test('the plans renamed before them, running again completes it', async () => {
      const { files: plans } = await rename(['prix', 'prix-oidp']);
      const completed = await rename(['prix', 'prix-oidp'], { ...DECISIONS, ...plans });
      expect(completed.code).toBe(0);
      expect(completed.read('decisions-2030-2031.yaml')).toBe(RENAMED);
      const again = await rename(['prix', 'prix-oidp'], completed.files);
      expect(plain(again.stdout)).toContain('Rien à changer');
    });

    test('--dry-run shows them, and writes nothing', async () => {
      const { stdout, files } = await rename(['prix', 'prix-oidp', '--dry-run'], DECISIONS);
      expect(stdout).toContain('+++ b/decisions-2030-2031.yaml');
      expect(stdout).toContain('+  - activity: prix-oidp # le prix\n');
      expect(files['decisions-2030-2031.yaml']).toBe(DECISIONS['decisions-2030-2031.yaml']);
    });

    test.each([
      ['from: 2030\nto: "2031\n', 'decisions-2030-2031.yaml:2'],
      ['from: 2030\nto: 2031\ndecisions:\n  - { activité: prix, decision: leave }\n', 'activité'],
    ])('one that cannot be understood is named, and nothing is written: %j', async (text, words) => {
      const files = { ...FILES, 'decisions-2030-2031.yaml': text };
      const { code, stdout, stderr, files: left } = await rename(['prix', 'prix-oidp'], files);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain(words);
      expect(plain(stderr)).toContain('ce fichier de décisions ne peut pas être compris');
      expect(left).toEqual(files);
    });

    test('a carry-over that was checked before is so after', async () => {
      const check = (files: Readonly<Record<string, string>>) =>
        run(['plan', 'carryover', '2030', '2031', '--decisions', 'decisions-2030-2031.yaml', '--check'], {
          files,
          now: NOW,
        });
      const text =
        'from: 2030\nto: 2031\ndecisions:\n  - { activity: prix, decision: leave }\n  - { activity: site, decision: leave }\n  - { event: prix, decision: leave }\n';
      const files = {
        'plans/2030.yaml': FILES['plans/2030.yaml'].replace(', « prix » et [[2029/prix]]', ''),
        'plans/2031.yaml': 'year: 2031\ntitle: Plan\npriorities: {}\nactivities: []\n',
        'decisions-2030-2031.yaml': text,
      };
      expect(await check(files)).toMatchObject({ code: 0 });
      const { files: renamed } = await rename(['prix', 'prix-oidp'], files);
      expect(await check(renamed)).toMatchObject({ code: 0 });
      expect(await check({ ...renamed, 'decisions-2030-2031.yaml': text })).toMatchObject({ code: 1 });
    });
  });

  test('the shipped plans stay valid whatever is renamed', async () => {
    for (const id of ['contenus-prioritaires', 'repertoire', 'prix', 'publication-rapports']) {
      const { code, files } = await rename([id, `${id}-2`], shippedPlans());
      expect(code).toBe(0);
      expect((await run(['plan', 'validate', '--strict'], { files, now: NOW })).code).toBe(0);
      expect(Object.values(files).join('\n')).not.toMatch(new RegExp(`\\b${id}(?![\\w-])(?=[\\]/])`));
    }
  });
});
