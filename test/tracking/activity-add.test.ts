import { describe, expect, test } from 'vitest';
import { idFromTitle } from '../../src/language/fr/ids.ts';
import { plain, run, shippedPlans } from '../support/run.ts';

const FILE = 'plans/2031.yaml';
const NOW = '2031-06-15T12:00:00Z';
const PLAN = `year: 2031
title: Plan
priorities:
  A: { title: Communication }
  B: { title: Réseau }
  C: { title: Apprentissage }
themes:
  - { id: climat, title: Climat }
activities:
  # ----- A -----
  - id: prix
    number: 1
    priority: A
    title: Prix # à garder

  # ----- B -----
  - id: membres
    number: 2
    priority: B
    title: Membres
`;

const add = (args: readonly string[], text = PLAN) =>
  run(['activity', 'add', '2031', ...args], { files: { [FILE]: text }, now: NOW });

async function activitiesOf(files: Readonly<Record<string, string>>) {
  const { stdout } = await run(['plan', 'show', '2031', '--format', 'json'], { files, now: NOW });
  return JSON.parse(stdout).plan.activities as { id: string; number: number; priority: string }[];
}

describe('activity add', () => {
  test('in a draft: at the end of its priority, the ones after it renumbered', async () => {
    const { code, stdout, files, read } = await add(['--title', 'Lettre aux membres', '--priority', 'a']);
    expect(code).toBe(0);
    expect(plain(stdout)).toBe(
      'Activité 2 ajoutée : Lettre aux membres (lettre-membres)\nNuméros changés : 2 → 3\n',
    );
    expect((await activitiesOf(files)).map(({ id, number }) => [id, number])).toEqual([
      ['prix', 1],
      ['lettre-membres', 2],
      ['membres', 3],
    ]);
    expect(read(FILE)).toBe(
      PLAN.replace(
        'Prix # à garder\n',
        'Prix # à garder\n\n  - id: lettre-membres\n    number: 2\n    priority: A\n    title: Lettre aux membres\n',
      ).replace('- id: membres\n    number: 2', '- id: membres\n    number: 3'),
    );
  });

  test('in an adopted plan: the next free number, and nothing moves', async () => {
    const text = PLAN.replace('title: Plan\n', 'title: Plan\nstate: adopted\nadopted: { on: 2031-01-10 }\n');
    const { code, stdout, read } = await add(['--title', 'Lettre', '--priority', 'A'], text);
    expect(code).toBe(0);
    expect(plain(stdout)).toBe('Activité 3 ajoutée : Lettre (lettre)\n');
    expect(read(FILE).startsWith(text)).toBe(true);
  });

  test('with all that can be said of it, in the order of the format', async () => {
    const { code, files } = await add(
      '--title Étude --priority C --id etude --section Interne --lead cglu --due|juin 2031 --theme climat --note Voir --continuous --item Commande|Rédaction'
        .split(/[ ](?!2031)/)
        .flatMap((word) => word.split('|')),
    );
    expect(code).toBe(0);
    const added = (await activitiesOf(files)).at(-1);
    expect(Object.entries(added ?? {})).toEqual([
      ['id', 'etude'],
      ['number', 3],
      ['priority', 'C'],
      ['section', 'Interne'],
      ['title', 'Étude'],
      ['continuous', true],
      ['lead', 'cglu'],
      ['themes', ['climat']],
      ['due', '2031-06'],
      ['note', 'Voir'],
      [
        'items',
        [
          { letter: 'a', title: 'Commande' },
          { letter: 'b', title: 'Rédaction' },
        ],
      ],
    ]);
    expect((await run(['plan', 'validate', '2031'], { files, now: NOW })).code).toBe(0);
  });

  test('a priority by its title, a year as its due date, a theme named twice, a title with a line break', async () => {
    const { code, stdout, files, read } = await add([
      '--priority',
      'réseau',
      '--due',
      '2031',
      '--theme',
      'climat',
      'Climat',
      '--title',
      'Bilan\n  du réseau',
    ]);
    expect(code).toBe(0);
    expect(plain(stdout)).toContain('Activité 3 ajoutée : Bilan du réseau (bilan-reseau)\n');
    expect((await activitiesOf(files)).at(-1)).toMatchObject({
      priority: 'B',
      due: 2031,
      themes: ['climat'],
    });
    expect(read(FILE)).toContain('    themes: [climat]\n    due: 2031\n');
  });

  test('a second one of the same title gets an id of its own', async () => {
    const { files } = await add(['--title', 'Prix', '--priority', 'A']);
    expect((await activitiesOf(files)).map(({ id }) => id)).toEqual(['prix', 'prix-2', 'membres']);
  });

  test.each([
    ['a priority that is not there', ['--title', 'X', '--priority', 'E'], 'n’a pas de priorité « E »'],
    ['an id that is taken', ['--title', 'X', '--priority', 'A', '--id', 'prix'], 'déjà celui d’une activité'],
    ['no id', ['--title', '2031 !', '--priority', 'A'], '--id'],
    ['a wrong id', ['--title', 'X', '--priority', 'A', '--id', 'Été'], '« Été » n’est pas un identifiant'],
    ['a blank title', ['--title', ' ', '--priority', 'A'], 'il manque l’option « --title »'],
    ['no title', ['--priority', 'A'], '--title'],
    [
      'more items than letters',
      [
        '--title',
        'X',
        '--priority',
        'A',
        '--item',
        ...Array.from({ length: 27 }, (_, index) => `Point ${index}`),
      ],
      'plus de 26 lettres',
    ],
    [
      'a theme that is not there',
      ['--title', 'X', '--priority', 'A', '--theme', 'climt'],
      'vous dire « climat »',
    ],
    ['no date', ['--title', 'X', '--priority', 'A', '--due', 'un jour'], '« un jour » n’est pas une date'],
  ])('%s is refused', async (_, args, wrong) => {
    const { code, stderr, files } = await add(args);
    expect(code).toBe(2);
    expect(plain(stderr)).toContain(plain(wrong));
    expect(files).toEqual({ [FILE]: PLAN });
  });

  test('to a closed plan: refused', async () => {
    const text = PLAN.replace('title: Plan\n', 'title: Plan\nstate: closed\nadopted: { on: 2031-01-10 }\n');
    const { code, stderr } = await add(['--title', 'X', '--priority', 'A'], text);
    expect(code).toBe(2);
    expect(plain(stderr)).toContain('le plan 2031 est clos');
  });

  test('to the shipped plan of 2021: it stays valid, and only numbers change but for what is new', async () => {
    const files = shippedPlans(2021);
    const before = files['plans/2021.yaml'] ?? '';
    const { code, stdout, read } = await run(
      ['activity', 'add', '2021', '--priority', 'B', '--title', 'Enquête auprès des membres'],
      { files },
    );
    expect(code).toBe(0);
    expect(plain(stdout)).toContain('Activité 14 ajoutée');
    expect(plain(stdout)).toContain('Numéros changés : 14 à 21 deviennent 15 à 22');
    const kept = (text: string) => text.split('\n').filter((line) => !/^ {4}number: \d+$/.test(line));
    const left = kept(read('plans/2021.yaml')).join('\n');
    const [head = '', tail = ''] = left.split(/ {2}- id: enquete-membres\n.*\n.*\n\n/);
    expect(head + tail).toBe(kept(before).join('\n'));
    expect(
      (
        await run(['plan', 'validate', '2021', '--strict'], {
          files: { 'plans/2021.yaml': read('plans/2021.yaml') },
        })
      ).code,
    ).toBe(0);
  });
});

describe('an id from a title', () => {
  test.each([
    ['Prix OIDP « Bonne pratique »', 'prix-oidp-bonne-pratique'],
    [
      'Mise à jour de la liste des membres (relance des inactifs)',
      'mise-jour-liste-membres-relance-inactifs',
    ],
    ['L’œuvre d’été à Abidjan', 'oeuvre-ete-abidjan'],
    ['2e rencontre', 'rencontre'],
    ['XXe Conférence', 'xxe-conference'],
    ['!!!', ''],
    ['a'.repeat(60), 'a'.repeat(40)],
  ])('%s: %s', (title, id) => {
    expect(idFromTitle(title)).toBe(id);
  });
});
