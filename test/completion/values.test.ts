import { describe, expect, test } from 'vitest';
import { LOADERS } from '../../src/cli/commands.ts';
import { createProgram } from '../../src/cli/program.ts';
import { argumentSource, optionSource } from '../../src/cli/completion/values.ts';
import type { CommandName } from '../../src/language/fr/commands.ts';
import { complete } from '../support/complete.ts';
import { ROOT, run, shippedPlans } from '../support/run.ts';

const PLAN = `year: 2031
title: Plan de travail 2031
state: adopted
adopted: { on: 2031-01-10, by: Assemblée générale }
priorities:
  A: { title: Communication }
  B: { title: Connaissances }
themes:
  - { id: climat, title: Participation et climat }
activities:
  - { id: courrier, number: 1, priority: A, title: Courrier, status: done, section: Au quotidien }
  - id: prix
    number: 2
    priority: B
    title: "Prix : bonne pratique"
    lead: Équipe du prix
    items:
      - { letter: a, title: Règlement, status: done, lead: cglu }
      - { letter: b, title: Appel }
    log:
      - { on: 2031-02-01, item: a, status: done, by: secretariat }
  - { id: prix-special, number: 12, priority: B, title: Prix spécial, status: cancelled }
calendar:
  - { id: assemblee, title: Assemblée, outcome: held }
  - { id: jury, title: Jury du prix }
`;

const FILES = {
  'plans/2031.yaml': PLAN,
  'plans/2030.yaml': 'year: 2030\ntitle: Ancien\npriorities: {}\nactivities: []\n',
};
const ask = (...typed: string[]) => complete(typed, { files: FILES });
const words = async (...typed: string[]) => (await ask(...typed)).words;

describe('years', () => {
  test.each([['status'], ['plan', 'show'], ['report', '--year'], ['activity', 'set'], ['calendar', 'set']])(
    '%s %s',
    async (...command) => {
      expect(await words(...command.filter(Boolean), '203')).toEqual(['2031', '2030']);
    },
  );

  test('of the folder that -C names, wherever it stands', async () => {
    const files = { 'autre/plans/2040.yaml': '', ...FILES };
    for (const typed of [
      ['-C', 'autre', 'status', ''],
      ['--dir=autre', 'status', ''],
      ['status', '-Cautre', ''],
    ])
      expect((await complete(typed, { files })).words).toEqual(['2040']);
  });

  test('of a folder below the home folder', async () => {
    const { ran } = await complete([''], { files: FILES });
    expect(ran.code).toBe(0);
    const files = { 'home/travail/plans/2040.yaml': '' };
    const asked = await complete(['-C', '~/travail', 'status', ''], { files, env: { HOME: 'home' } });
    expect(asked.words).toEqual(['2040']);
  });

  test('a plan to create: the year after the last', async () => {
    expect(await words('plan', 'new', '')).toEqual(['2032']);
  });

  test('a carry-over: to a later year, be it yet to be created', async () => {
    expect(await words('plan', 'carryover', '')).toEqual(['2031', '2030']);
    expect(await words('plan', 'carryover', '2030', '')).toEqual(['2031']);
    expect(await words('plan', 'carryover', '2031', '')).toEqual(['2032']);
    expect(await words('plan', 'carryover', 'x', '')).toEqual([]);
  });

  test('a comparison: with a later year that there is', async () => {
    expect(await words('plan', 'diff', '')).toEqual(['2031', '2030']);
    expect(await words('plan', 'diff', '2030', '')).toEqual(['2031']);
    expect(await words('plan', 'diff', '2031', '')).toEqual([]);
  });

  test('plans to check: years, and files', async () => {
    expect(await ask('plan', 'validate', '2031', '')).toMatchObject({
      words: ['2031', '2030'],
      files: 'files',
    });
  });
});

describe('activities', () => {
  test('by id, the open ones first, with number and title', async () => {
    const { words, said } = await ask('activity', 'show', '2031', '');
    expect(words).toEqual(['prix', 'courrier', 'prix-special']);
    expect(said).toMatchObject({ prix: '2. Prix : bonne pratique', courrier: '1. Courrier' });
  });

  test('by number, once a digit is typed', async () => {
    expect(await words('activity', 'show', '2031', '1')).toEqual(['1', '12']);
    expect((await ask('activity', 'show', '2031', '12')).said).toEqual({ 12: '12. Prix spécial' });
  });

  test('with its items, the open ones first, once it is typed', async () => {
    const { words, said } = await ask('activity', 'note', '2031', 'prix');
    expect(words).toEqual(['prix', 'prix/b', 'prix/a', 'prix-special']);
    expect(said['prix/b']).toBe('Appel');
    expect((await ask('activity', 'note', '2031', 'prix/')).words).toEqual(['prix/b', 'prix/a']);
    expect((await ask('activity', 'note', '2031', '2')).words).toEqual(['2', '2b', '2a']);
    expect((await ask('activity', 'note', '2031', '2b')).words).toEqual(['2b']);
  });

  test('the text of a note is one’s own', async () => {
    expect(await ask('activity', 'note', '2031', 'prix', '')).toMatchObject({ words: [], files: 'none' });
  });

  test('to rename: the ids of all years, once each', async () => {
    const files = { ...FILES, 'plans/2032.yaml': PLAN.replaceAll('2031', '2032') };
    expect((await complete(['activity', 'rename', ''], { files })).words).toEqual([
      'courrier',
      'prix',
      'prix-special',
    ]);
    expect((await complete(['activity', 'rename', 'prix', ''], { files })).words).toEqual([]);
  });
});

describe('marking', () => {
  const STATUSES = ['prévue', 'en-cours', 'réalisée', 'en-suspens', 'abandonnée'];

  test('first something to mark', async () => {
    expect(await words('activity', 'set', '2031', '')).toEqual(['prix', 'courrier', 'prix-special']);
  });

  test('then its status, or more to mark, but nothing twice', async () => {
    expect(await words('activity', 'set', '2031', 'prix', '')).toEqual([
      ...STATUSES,
      'courrier',
      'prix-special',
    ]);
    expect(await words('activity', 'set', '2031', '2', '12', '')).toEqual([...STATUSES, 'courrier']);
    expect(await words('activity', 'set', '2031', 'prix/a', 'prix/')).toEqual(['prix/b']);
  });

  test.each([
    ['ré', ['réalisée']],
    ['rea', ['realisee']],
    ['pr', ['prévue', 'prix', 'prix-special']],
    ['en', ['en-cours', 'en-suspens']],
    ['en ', ['en cours', 'en suspens']],
    ['do', ['done']],
    ['in', ['in-progress']],
    ['RÉ', ['réalisée']],
  ])('« %s » begins %j', async (typed, expected) => {
    expect(await words('activity', 'set', '2031', '1', typed)).toEqual(expected);
  });

  test('every status that is offered is understood', async () => {
    for (const typed of ['', 'a', 'c', 'd', 'e', 'i', 'n', 'p', 'r', 'en '])
      for (const word of await words('activity', 'list', '2031', '--status', typed)) {
        const { code, stderr } = await run(['activity', 'list', '2031', '--status', word], { files: FILES });
        expect({ word, code, stderr }).toEqual({ word, code: 0, stderr: '' });
      }
  });

  test('the second word of a status that has two', async () => {
    expect(await words('activity', 'set', '2031', '1', 'en', '')).toEqual(['cours', 'suspens']);
  });

  test.each([['done'], ['en-cours'], ['en', 'cours'], ['réalisée']])(
    'after %s %s, nothing but options',
    async (...status) => {
      const typed = ['activity', 'set', '2031', '1', ...status.filter(Boolean)];
      expect(await words(...typed, '')).toEqual(['--on', '--note', '--by', '--items', '--dry-run', '--help']);
      expect(await words(...typed, 'p')).toEqual([]);
    },
  );
});

test('of what is carried over: the activities and events of the plan that it starts from', async () => {
  const all = await words('plan', 'carryover', '2031', '2032', '--only', '');
  expect(all).toEqual([...(await words('activity', 'show', '2031', '')), 'jury', 'assemblee']);
  expect(await words('plan', 'carryover', '2031', '2032', '--except', 'ju')).toEqual(['jury']);
});

describe('other values', () => {
  test.each([
    ['activity list 2031 --priority', ['A', 'B']],
    ['activity list 2031 --theme', ['climat']],
    ['activity list 2031 --lead', ['Équipe du prix', 'cglu']],
    ['activity add 2031 --section', ['Au quotidien']],
    ['activity note 2031 2 Texte --by', ['secretariat', 'Assemblée générale']],
    ['activity list 2031 --status', ['prévue', 'en-cours', 'réalisée', 'en-suspens', 'abandonnée']],
    ['activity list 2031 --sort', ['numéro', 'échéance', 'statut', 'priorité', 'titre']],
    ['activity list 2031 --format', ['text', 'json', 'csv', 'md']],
    ['report --year 2031 --template', ['rapport', 'synthese', 'plan']],
    ['report --year 2031 --format', ['md', 'html', 'json', 'csv']],
    ['plan schema', ['plan', 'settings', 'decisions', 'network', 'cooperation']],
    ['network list --relation', ['adhésion', 'présidence', 'accueil', 'coopération', 'contact', 'formation']],
    ['cooperation list --state', ['en-projet', 'en-cours', 'achevée', 'en-suspens', 'abandonnée']],
    ['completion', ['bash', 'zsh', 'fish', 'powershell']],
    ['calendar set 2031', ['jury', 'assemblee']],
    ['plan carryover 2031 2032 --format', ['text', 'json']],
    ['calendar set 2031 jury --to-confirm', ['date', 'lieu', 'tenue']],
    ['calendar set 2031 jury --confirmed date', ['date', 'lieu', 'tenue']],
  ])('%s: %j', async (call, expected) => {
    expect(await words(...call.split(' '), '')).toEqual(expected);
  });

  test('glued to their option', async () => {
    expect(await words('status', '2031', '--format=')).toEqual(['--format=text', '--format=json']);
    expect(await words('status', '2031', '--format=j')).toEqual(['--format=json']);
    expect(await words('status', '2031', '--rien=')).toEqual([]);
  });

  test('after an event, what can be changed of it', async () => {
    expect(await words('calendar', 'set', '2031', 'jury', '')).toEqual(
      expect.arrayContaining(['--when', '--held']),
    );
    expect(await words('calendar', 'set', '2031', '')).not.toContain('--held');
  });

  test('a value that must come is no option, whatever it looks like', async () => {
    expect(await words('activity', 'set', '2031', '1', '--note', '--')).toEqual([]);
  });

  test('rules, with what they look for', async () => {
    const { words, said } = await ask('explain', 'number-');
    expect(words).toEqual(['number-gap', 'number-order']);
    expect(said['number-gap']).toMatch(/\p{L}/u);
  });

  test.each([
    ['report --year 2031 --output', 'files'],
    ['explain --output', 'files'],
    ['plan validate - --stdin-file', 'files'],
    ['-C', 'folders'],
    ['status --dir', 'folders'],
    ['init', 'folders'],
    ['status', 'none'],
  ])('%s: %s of the shell itself', async (call, files) => {
    expect(await ask(...call.split(' '), '')).toMatchObject({ files });
  });
});

describe('registers', () => {
  const files = {
    ...FILES,
    'plans/network.yaml': `organizations:
  - { id: ville, name: Ville Exemple, kind: city, country: FR }
  - { id: voisine, name: Ville voisine, country: CA }
  - { id: sans-nom }
  - { name: Sans identifiant }
`,
    'plans/cooperations/jumelage.yaml':
      'id: jumelage\ntitle: Jumelage\nkind: Projet\nparties: []\nfunding: 3\n',
    'plans/cooperations/casse.yaml': 'id: [',
  };

  test.each([
    [
      ['network', 'show', ''],
      ['ville', 'voisine', 'sans-nom'],
    ],
    [['network', 'show', 'vi'], ['ville']],
    [
      ['network', 'list', '--country', ''],
      ['CA', 'FR'],
    ],
    [['network', 'list', '--kind', 'collectivite'], ['collectivite-locale']],
    [['cooperation', 'show', ''], ['jumelage']],
    [['cooperation', 'list', '--kind', ''], ['Projet']],
    [['report', '--cooperation', ''], ['jumelage']],
  ])('%j: what they hold, be they broken: %j', async (typed, expected) => {
    expect((await complete(typed, { files })).words).toEqual(expected);
  });

  test('with their names; after one, options', async () => {
    const { said } = await complete(['network', 'show', ''], { files });
    expect(said).toMatchObject({ ville: 'Ville Exemple' });
    expect((await complete(['network', 'show', 'ville', ''], { files })).words).toContain('--format');
  });

  test('nothing where there are none', async () => {
    expect((await ask('network', 'show', '')).words).toEqual([]);
    expect((await ask('cooperation', 'show', '')).words).toEqual([]);
  });
});

describe('nothing is forgotten', () => {
  /** Arguments and options that take a text of one's own. */
  const FREE = new Set([
    'note',
    'nouveau',
    'on',
    'today',
    'asOf',
    'id',
    'title',
    'item',
    'due',
    'dueBefore',
    'when',
    'place',
  ]);
  const COMMANDS = (Object.keys(LOADERS) as CommandName[]).filter((name) => LOADERS[name] !== undefined);

  async function defined(name: CommandName) {
    const silent = { write: () => undefined };
    const { program } = await createProgram(name.split(' '), {
      cwd: ROOT,
      env: {},
      stdout: silent,
      stderr: silent,
      readInput: () => undefined,
      now: () => new Date(0),
      packageRoot: ROOT,
    });
    let command = program;
    for (const word of name.split(' '))
      command = command.commands.find((each) => each.name() === word) as typeof program;
    return command;
  }

  test.each(COMMANDS)('%s: each argument and each value of an option is known, or free', async (name) => {
    const command = await defined(name);
    const unknown = [
      ...command.registeredArguments
        .filter((each) => argumentSource(name, each) === undefined)
        .map((each) => each.name()),
      ...command.options
        .filter((each) => (each.required || each.optional) && optionSource(each) === undefined)
        .map((each) => each.attributeName()),
    ];
    expect(unknown.filter((each) => !FREE.has(each))).toEqual([]);
  });

  test.each(COMMANDS)('%s --format: what the command itself takes', async (name) => {
    const command = await defined(name);
    if (!command.options.some((each) => each.attributeName() === 'format')) return;
    const operands = command.registeredArguments.filter((each) => each.required).map(() => '2031');
    const { stderr } = await run(
      [...name.split(' '), ...operands, '--format=zzz', ...(name === 'report' ? ['--year=2031'] : [])],
      { files: FILES },
    );
    const known = /\((.*)\)/.exec(stderr)?.[1]?.split(/, | ou /);
    expect(await words(...name.split(' '), '--format', '')).toEqual(known);
  });
});

test('the shipped plans: every activity of every year', async () => {
  for (const year of ['2013', '2020', '2021']) {
    const { words } = await complete(['activity', 'show', year, ''], { files: shippedPlans() });
    const { stdout } = await run(['activity', 'list', year, '--format', 'json'], { files: shippedPlans() });
    const { activities } = JSON.parse(stdout) as { activities: { id: string }[] };
    expect(words.toSorted()).toEqual(activities.map(({ id }) => id).toSorted());
  }
});
