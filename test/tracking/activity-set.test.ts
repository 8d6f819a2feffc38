import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATUS_WORDS } from '../../src/language/fr/plan.ts';
import { STATUSES } from '../../src/model/schema.ts';
import { needsNote } from '../../src/tracking/moves.ts';
import { insertedLines, standInOrder } from '../support/lines.ts';
import { ROOT, plain, run, shippedPlans } from '../support/run.ts';

const PLAN = `# Un plan à nous
year: 2031
title: Plan
state: draft
priorities:
  A: { title: Communication }
activities:
  - id: prix # le prix
    number: 1
    priority: A
    title: Prix
    items:
      - letter: a
        title: Critères
      - { letter: b, title: Appel }
    log:
      - on: 2031-02-10
        item: a
        note: Première lecture
      - on: 2031-05-01
        item: a
        status: in-progress

  - { id: site, number: 2, priority: A, title: Site }

  - id: lettre
    number: 3
    priority: A
    title: Lettre
    status: done # enfin

    log:
      - { on: 2031-03-01, status: done }
  - id: tout
    number: 4
    priority: A
    title: Tout
    status: in-progress
    items:
      - { letter: a, title: Un, status: done }
      - { letter: b, title: Deux }
`;
const FILE = 'plans/2031.yaml';
const NOW = '2031-06-15T12:00:00Z';

/** The rules of severity error or warning that the plan in a text breaks. */
async function rulesBroken(text: string): Promise<string[]> {
  const { stdout } = await run(['plan', 'validate', '2031', '--format', 'json'], {
    files: { [FILE]: text },
    now: NOW,
  });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string; severity: string }[] };
  return diagnostics.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);
}

const set = (args: readonly string[], text = PLAN) =>
  run(['activity', 'set', '2031', ...args], { files: { [FILE]: text }, now: NOW });

describe('activity set writes a status and a line of the log, and nothing else', () => {
  test.each<[name: string, args: string[], said: string, inserted: string[]]>([
    [
      'an item, without a status so far',
      ['1b', 'done'],
      'Sous-activité 1b : prévue → réalisée',
      ['      - on: 2031-06-15', '        item: b', '        status: done'],
    ],
    [
      'an activity, by its id and in French',
      ['site', 'réalisée', '--on', '2031-06-01', '--by', 'secretariat'],
      'Activité 2 : prévue → réalisée',
      [],
    ],
  ])('%s', async (_, args, said, inserted) => {
    const { code, stdout, stderr, read } = await set(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(plain(stdout)).toContain(said);
    const after = read(FILE);
    const outside = (text: string) =>
      text.split('\n').filter((line) => !/\{ (?:letter: b|id: site)/.test(line));
    expect(insertedLines(outside(PLAN).join('\n'), outside(after).join('\n'))).toEqual(inserted);
    // The log of 1a contradicts its status before and after: that is all.
    expect(await rulesBroken(after)).toEqual(['log-conflict']);
  });

  test('a block item gets its key in the order of the format', async () => {
    const { read } = await set(['1a', 'fait', '--note', 'Relu']);
    expect(insertedLines(PLAN, read(FILE))).toEqual([
      '        status: done',
      '      - on: 2031-06-15',
      '        item: a',
      '        status: done',
      '        note: Relu',
    ]);
    expect(read(FILE)).toContain('        title: Critères\n        status: done\n      - { letter: b');
  });

  test('only the value of a status that is there is replaced; its comment stays', async () => {
    const { code, read } = await set(['lettre', 'en cours', '--note', 'À refaire']);
    expect(code).toBe(0);
    expect(read(FILE)).toContain('    status: in-progress # enfin\n\n    log:');
    expect(read(FILE).replace('status: in-progress # enfin', 'status: done # enfin')).toContain(
      PLAN.slice(0, 400),
    );
  });

  test.each([
    'motif : le budget # manque',
    '"entre guillemets"',
    "l'an prochain",
    '- liste',
    '@nous',
    'no',
    '2031',
    '2031-06-01',
    'à\nla ligne',
    '« Prix » : 100 % — « oui »',
    '  espaces  ',
    '*ancre',
    '{ a: b }',
    'C:\\temp',
    '[[prix]]',
    '🏆',
  ])('a note comes back as it was typed: %j', async (note) => {
    const { code, files } = await set(['1b', 'in-progress', '--note', note]);
    expect(code).toBe(0);
    const { stdout } = await run(['plan', 'show', '2031', '--format', 'json'], { files });
    expect(JSON.parse(stdout).plan.activities[0].log.at(-1)).toEqual({
      on: '2031-06-15',
      item: 'b',
      status: 'in-progress',
      note,
    });
  });

  test('a date in the past takes its place in the log', async () => {
    const { code, files } = await set(['1b', 'in-progress', '--on', '2031-03-01']);
    expect(code).toBe(0);
    const { stdout } = await run(['plan', 'show', '2031', '--format', 'json'], { files });
    const { log } = JSON.parse(stdout).plan.activities[0];
    expect(log.map(({ on }: { on: string }) => on)).toEqual(['2031-02-10', '2031-03-01', '2031-05-01']);
  });

  test('a status of the activity that would contradict its items follows them', async () => {
    const { code, stdout, files } = await set(['4b', 'done']);
    expect(code).toBe(0);
    expect(plain(stdout)).toContain('Activité 4 : en cours → réalisée');
    const { stdout: json } = await run(['plan', 'show', '2031', '--format', 'json'], { files });
    expect(JSON.parse(json).plan.activities[3].status).toBe('done');
  });

  test('a status of the activity that may stand stays', async () => {
    const { files } = await set(['4b', 'in-progress']);
    expect(files[FILE]).toContain('    title: Tout\n    status: in-progress\n');
  });

  test('the progress of the priority is told', async () => {
    const { stdout } = await set(['1b', 'done']);
    expect(plain(stdout)).toContain('Priorité A : 3 réalisées sur 6');
  });

  test('--dry-run shows the change and writes nothing', async () => {
    const { code, stdout, files } = await set(['1b', 'done', '--dry-run']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\+ .*status: done/m);
    expect(files).toEqual({ [FILE]: PLAN });
  });

  test('the status it has already: nothing is written', async () => {
    const { code, stdout, files } = await set(['lettre', 'done']);
    expect(code).toBe(0);
    expect(plain(stdout)).toContain('Rien à changer');
    expect(files).toEqual({ [FILE]: PLAN });
  });

  test('the status it has already, with a note: the note alone', async () => {
    const { code, stdout, read } = await set(['lettre', 'done', '--note', 'Vu']);
    expect(code).toBe(0);
    expect(plain(stdout)).toContain('note ajoutée au journal');
    expect(insertedLines(PLAN, read(FILE))?.join('\n')).toContain('Vu');
  });

  test.each([
    ['CRLF', PLAN.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${PLAN}`],
    ['no last line break', PLAN.trimEnd()],
  ])('keeps %s', async (_, text) => {
    const { code, read } = await set(['1a', 'done'], text);
    expect(code).toBe(0);
    const after = read(FILE);
    expect(after.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
    expect(after.endsWith('\n')).toBe(text.endsWith('\n'));
    expect(after.match(/(?<!\r)\n/g) === null).toBe(text.match(/(?<!\r)\n/g) === null);
    expect(insertedLines(text, after)).toHaveLength(4);
  });
});

describe('activity set refuses, with 2, and writes nothing', () => {
  test.each([
    ['given up without a reason', ['1b', 'abandonnée'], 'demandent un motif', '--note'],
    ['postponed without a reason', ['1b', 'reportée'], 'demandent un motif', '--note'],
    ['an activity whose item is open', ['1', 'done'], 'il reste à achever : sous-activités a et b', '1a'],
    ['an activity one item of which is open', ['4', 'done'], 'il reste à achever : sous-activité b', '4b'],
    [
      'reopened without a reason',
      ['lettre', 'in-progress'],
      'statut « réalisée » ; pour rouvrir, dites pourquoi',
      '--note',
    ],
    ['in the future', ['2', 'done', '--on', '2031-06-16'], 'la date est dans le futur', '15 juin 2031'],
    [
      'before its last change',
      ['1a', 'done', '--on', '2031-04-30'],
      'son statut a déjà changé le 1er mai 2031',
      '',
    ],
    ['no such activity', ['prixx', 'done'], 'le plan 2031 n’a pas d’activité « prixx »', '« prix »'],
    ['no such item', ['1c', 'done'], 'activité 1 : pas de sous-activité c', 'Il y a : a et b'],
    ['no such status', ['1', 'bon'], '« bon » n’est pas un statut', 'réalisée'],
    ['no day', ['1b', 'done', '--on', '2031-06'], '« 2031-06 » n’est pas un jour', 'AAAA-MM-JJ'],
    ['no such day', ['1b', 'done', '--on', '2031-02-30'], '« 2031-02-30 » n’est pas un jour', ''],
    ['an empty note as a reason', ['1b', 'postponed', '--note', ''], 'motif', ''],
    ['a blank note as a reason', ['1b', 'postponed', '--note', ' '], 'motif', ''],
  ])('%s', async (_, args, wrong, next) => {
    const { code, stdout, stderr, files } = await set(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(plain(stderr)).toContain(plain(wrong));
    expect(plain(stderr)).toContain(next);
    expect(files).toEqual({ [FILE]: PLAN });
  });

  const CLOSED = PLAN.replace('state: draft', 'state: closed\nadopted: { on: 2031-01-10 }');
  test.each([
    ['begun', ['1b', 'en cours']],
    ['reopened', ['lettre', 'en cours', '--note', 'Encore']],
    ['noted', ['lettre', 'done', '--note', 'Vu']],
    ['put off', ['1b', 'reportée', '--note', 'Faute de temps']],
    ['given up after all', ['lettre', 'abandonnée', '--note', 'Inutile']],
    ['given up without a reason', ['1b', 'abandonnée']],
  ])('in a closed plan, what is %s', async (_, args) => {
    const { code, stderr, files } = await set(args, CLOSED);
    expect(code).toBe(2);
    expect(plain(stderr)).toMatch(/le plan est clos|demandent un motif/);
    expect(files).toEqual({ [FILE]: CLOSED });
  });

  test.each([
    ['done late', ['1b', 'done'], 'status: done'],
    ['given up', ['1b', 'abandonnée', '--note', 'Sans suite'], 'status: cancelled'],
  ])('but not, in a closed plan, what is %s', async (_, args, written) => {
    const { code, read } = await set(args, CLOSED);
    expect(code).toBe(0);
    expect(read(FILE)).toContain(`{ letter: b, title: Appel, ${written} }`);
  });

  test.each([
    [['1b'], "il manque l'argument « statut »"],
    [['done'], "il manque l'argument « activité »"],
    [['en', 'cours'], "il manque l'argument « activité »"],
    [[], "il manque l'argument « activité »"],
  ])('%j: says what is missing, with an example', async (args, wrong) => {
    const { code, stderr, files } = await set(args);
    expect(code).toBe(2);
    expect(plain(stderr)).toContain(wrong);
    expect(plain(stderr)).toContain('oidp activity set 2031 12b réalisée');
    expect(files).toEqual({ [FILE]: PLAN });
  });

  test('a value that is shared by an anchor', async () => {
    const text = PLAN.replace('status: done # enfin', 'status: &s done\n    x-s: *s');
    const { code, stderr, files } = await set(['lettre', 'in-progress', '--note', 'Encore'], text);
    expect(code).toBe(2);
    expect(plain(stderr)).toContain('ne peut pas être modifié sans risque');
    expect(files).toEqual({ [FILE]: text });
  });
});

describe('any sequence of changes on the plan of 2020', () => {
  const references = '1 3 4a 4b 4c 4d 4 5b 6 7 8a 9e 9f prix 10 10b 11 13c 14 15 16 18 participate'.split(
    ' ',
  );
  const step = fc.record({
    reference: fc.constantFrom(...references),
    status: fc.constantFrom(...STATUSES),
    day: fc.integer({ min: 0, max: 27 }).map((day) => `2020-12-${String(day + 1).padStart(2, '0')}`),
    note: fc.option(fc.constantFrom('Motif : « oui » # non', 'Vu', '- a'), { nil: undefined }),
  });

  test('keeps every line of the file in order but for the statuses it replaces, and the plan valid', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
        let files: Record<string, string> = shippedPlans(2020);
        const before = files['plans/2020.yaml'] ?? '';
        for (const { reference, status, day, note } of steps) {
          const args = ['activity', 'set', '2020', reference, status, '--on', day];
          const result = await run(note === undefined ? args : [...args, '--note', note], { files });
          expect([0, 2]).toContain(result.code);
          if (result.code === 2) expect(result.files).toEqual(files);
          files = result.files;
        }
        const lines = (text: string) => text.split('\n').filter((line) => !/^\s+status: [a-z-]+$/.test(line));
        expect(standInOrder(lines(before), lines(files['plans/2020.yaml'] ?? ''))).toBe(true);
        const { code, stdout } = await run(['plan', 'validate', '2020'], {
          files,
          now: '2021-01-15T00:00:00Z',
        });
        expect(code, stdout).toBe(0);
      }),
      { seed: 2020, numRuns: 60 },
    );
  });
});

describe('activity set keeps the plan in agreement with itself', () => {
  const activity = (...lines: string[]) =>
    [
      'year: 2031',
      'title: Plan',
      'priorities: { A: { title: Communication } }',
      'activities:',
      '  - id: prix',
      '    number: 1',
      '    priority: A',
      '    title: Prix',
      ...lines.map((line) => `    ${line}`),
      '',
    ].join('\n');
  const ITEMS = (a: string, b: string) => [
    'items:',
    `  - { letter: a, title: Un, status: ${a} }`,
    `  - { letter: b, title: Deux, status: ${b} }`,
  ];

  test('an activity whose items are all finished is not opened: one of them is', async () => {
    const text = activity(...ITEMS('done', 'done'));
    const { code, stderr, files } = await set(['1', 'en cours', '--note', 'Encore'], text);
    expect(code).toBe(2);
    expect(plain(stderr)).toContain(
      'Rouvrez d’abord une part de l’ensemble, par exemple 1a'.replaceAll('’', "'"),
    );
    expect(files[FILE]).toBe(text);
  });

  test('an item does not change its activity before the day of the activity’s own last status', async () => {
    const log = ['status: in-progress', 'log:', '  - { on: 2031-05-10, status: in-progress }'];
    const text = activity(...ITEMS('done', 'planned'), ...log);
    const { code, stderr } = await set(['1b', 'done', '--on', '2031-05-01'], text);
    expect(code).toBe(2);
    expect(plain(stderr)).toContain('1 : son statut a déjà changé le 10 mai 2031');
  });

  test('what has its status already is left alone, though its activity is in conflict', async () => {
    const text = activity('status: in-progress', ...ITEMS('done', 'done'));
    for (const args of [
      ['1a', 'done'],
      ['1a', 'done', '--on', '2032-02-01'],
    ]) {
      const { code, stdout, files } = await set(args, text);
      expect(code).toBe(0);
      expect(plain(stdout)).toContain('Rien à changer');
      expect(files[FILE]).toBe(text);
    }
  });

  test('a note on a status that is only derived logs the note alone', async () => {
    const { code, read } = await set(
      ['1', 'en cours', '--note', 'Vu'],
      activity(...ITEMS('done', 'planned')),
    );
    expect(code).toBe(0);
    expect(read(FILE)).toContain('- { on: 2031-06-15, note: Vu }');
    expect(read(FILE)).not.toMatch(/^ {4}status/m);
  });

  test('in a log that is out of order, the new status is the last one all the same', async () => {
    const log = ['log:', '  - { on: 2031-05-01, note: Vu }', '  - { on: 2031-02-01, status: in-progress }'];
    const { read } = await set(['1', 'done', '--on', '2031-03-01'], activity('status: in-progress', ...log));
    expect(read(FILE).trimEnd().endsWith('- { on: 2031-03-01, status: done }')).toBe(true);
  });

  test.each(['log: []', 'log:'])('an empty %s is filled', async (log) => {
    const { code, read } = await set(['1', 'done'], activity(log));
    expect(code).toBe(log === 'log:' ? 1 : 0);
    if (code === 0) expect(read(FILE)).toContain('- { on: 2031-06-15, status: done }');
  });

  test('two activities of one number: the id is asked for', async () => {
    const text = activity().concat('  - { id: site, number: 1, priority: A, title: Site }\n');
    const { code, stderr, files } = await set(['1', 'done'], text);
    expect(code).toBe(2);
    expect(plain(stderr)).toContain('plusieurs activités ont le numéro 1 : prix et site');
    expect(files[FILE]).toBe(text);
    expect((await set(['site', 'done'], text)).code).toBe(0);
  });
});

describe('activity set of several at once', () => {
  test('activities and items, each with a line; the status need not be quoted', async () => {
    const { code, stdout, files } = await set(['1a', '1b', 'site', 'en', 'cours']);
    expect(code).toBe(0);
    expect(plain(stdout).split('\n')).toEqual([
      'Sous-activité 1a : prévue → en cours',
      'Sous-activité 1b : prévue → en cours',
      "Activité 1 : prévue → en cours (d'après ses sous-activités)",
      'Activité 2 : prévue → en cours',
      'Priorité A : 2 réalisées sur 6',
      '',
    ]);
    const { stdout: json } = await run(['plan', 'show', '2031', '--format', 'json'], { files });
    const { activities } = JSON.parse(json).plan;
    expect(activities[0].items.map(({ status }: { status?: string }) => status)).toEqual([
      'in-progress',
      'in-progress',
    ]);
    expect(activities[1].status).toBe('in-progress');
  });

  test('all or nothing: one that is refused keeps the others from being written', async () => {
    const { code, stderr, files } = await set(['1b', 'lettre', 'en cours']);
    expect(code).toBe(2);
    expect(plain(stderr)).toContain('Activité 3 : statut « réalisée »');
    expect(files).toEqual({ [FILE]: PLAN });
  });

  test('one named twice is written once', async () => {
    const { read } = await set(['1b', 'prix/b', '1B', 'done']);
    expect(read(FILE).match(/item: b/g)).toHaveLength(1);
  });

  test('an activity with all of its items', async () => {
    const { code, stdout, read } = await set(['4', '4b', 'done']);
    expect(code).toBe(0);
    expect(plain(stdout)).toContain('Activité 4 : en cours → réalisée');
    expect(read(FILE)).toContain('status: done\n    items:\n      - { letter: a, title: Un, status: done }');
  });
});

describe('activity set --items', () => {
  test('closes the open items too; an activity that they make so needs no status of its own', async () => {
    const text = PLAN.replace('        status: in-progress\n\n', '        note: Vue\n\n');
    const { code, stdout, read } = await set(['1', 'done', '--items', '--note', 'Fini'], text);
    expect(code).toBe(0);
    expect(plain(stdout)).toContain("Activité 1 : prévue → réalisée (d'après ses sous-activités)");
    expect(insertedLines(withoutFlow(text), withoutFlow(read(FILE)))).toEqual([
      '        status: done',
      ...['a', 'b'].flatMap((letter) => [
        '      - on: 2031-06-15',
        `        item: ${letter}`,
        '        status: done',
        '        note: Fini',
      ]),
    ]);
    expect(await rulesBroken(read(FILE))).toEqual([]);
  });

  test('what is finished keeps its status', async () => {
    const { stdout, read } = await set(['4', 'abandonnée', '--items', '--note', 'Sans suite']);
    expect(plain(stdout).split('\n').slice(0, 2)).toEqual([
      'Sous-activité 4b : prévue → abandonnée',
      'Activité 4 : en cours → abandonnée',
    ]);
    expect(read(FILE)).toContain('title: Un, status: done }');
    expect(read(FILE)).toContain('title: Deux, status: cancelled }');
  });

  const withoutFlow = (text: string) =>
    text
      .split('\n')
      .filter((line) => !/\{ letter: b, title: Appel/.test(line))
      .join('\n');
});

describe('activity set understands references and words as people type them', () => {
  test.each([
    [['12', 'b'], ['12b']],
    [
      ['12', 'B', 'site'],
      ['12b', 'site'],
    ],
    [['n° 12 b'], ['12b']],
    [['#12b,site'], ['12b', 'site']],
    [['activité', '12b'], ['12b']],
    [
      ['sous-activité 12b', 'activité 2'],
      ['12b', 'site'],
    ],
    [['action n° 2'], ['site']],
    [
      ['prix', 'site'],
      ['prix', 'site'],
    ],
  ])('%j', async (typed, meant) => {
    const text = PLAN.replace('number: 1\n', 'number: 12\n').replace(
      'state: draft',
      'state: draft\nlabels: { activity: action }',
    );
    const said = await set([...typed, 'en', 'cours'], text);
    const plainly = await set([...meant, 'in-progress'], text);
    expect(said.code).toBe(0);
    expect(said.files).toEqual(plainly.files);
  });

  test.each([
    [['1b', 'en', 'suspens', 'panne'], '« panne » vient après le statut « en suspens »', '--note'],
    [['réalisée', '1b'], '« 1b » vient après le statut « réalisée »', 'oidp activity set 2031 1b réalisée'],
    [['1b', 'bon'], "« bon » n'est pas un statut", 'réalisée'],
  ])('%j is refused with what was meant', async (args, wrong, next) => {
    const { code, stderr, files } = await set(args);
    expect(code).toBe(2);
    expect(plain(stderr)).toContain(wrong);
    expect(plain(stderr)).toContain(next);
    expect(files).toEqual({ [FILE]: PLAN });
  });

  test('a plan’s own words are those of its messages', async () => {
    const text = PLAN.replace('state: draft', 'state: draft\nlabels: { activity: action, item: volet }');
    expect(plain((await set(['1', 'done'], text)).stderr)).toContain(
      'Action 1 : il reste à achever : volets a et b',
    );
    expect(plain((await set(['1c', 'done'], text)).stderr)).toContain('action 1 : pas de volet c');
  });
});

describe('the table of moves', () => {
  const plan = (status: string) =>
    PLAN.replace(
      '- { id: site, number: 2, priority: A, title: Site }',
      `- { id: site, number: 2, priority: A, title: Site, status: ${status} }`,
    );

  test.each(STATUSES.flatMap((from) => STATUSES.map((to) => [from, to] as const)))(
    '%s → %s is as the command does it',
    async (from, to) => {
      const without = await set(['site', to], plan(from));
      const wanted = from === to ? 'unchanged' : needsNote(from, to) ? 'refused' : 'changed';
      const seen =
        without.code === 2 ? 'refused' : without.files[FILE] === plan(from) ? 'unchanged' : 'changed';
      expect(seen).toBe(wanted);
      expect((await set(['site', to, '--note', 'Motif'], plan(from))).code).toBe(0);
    },
  );

  test('is the one of the guide', async () => {
    const rows = STATUSES.map(
      (from) =>
        `| ${STATUS_WORDS[from]} | ${STATUSES.map((to) => (from === to ? '—' : needsNote(from, to) ? 'motif' : 'oui')).join(' | ')} |`,
    );
    const head = `| de \\ à | ${STATUSES.map((to) => STATUS_WORDS[to]).join(' | ')} |`;
    const guide = readFileSync(path.join(ROOT, 'docs/guide.md'), 'utf8');
    expect(guide).toContain([head, '|---|---|---|---|---|---|', ...rows].join('\n'));
  });
});

describe('activity note', () => {
  const note = (args: readonly string[], text = PLAN) =>
    run(['activity', 'note', '2031', ...args], { files: { [FILE]: text }, now: NOW });

  test('logs a note at its place by date, and changes no status', async () => {
    const { code, stdout, read } = await note([
      '1a',
      'Relue',
      '--on',
      '1er mars 2031',
      '--by',
      'secretariat',
    ]);
    expect(code).toBe(0);
    expect(plain(stdout)).toBe('Sous-activité 1a : note ajoutée au journal\n');
    expect(insertedLines(PLAN, read(FILE))).toEqual([
      '      - on: 2031-03-01',
      '        item: a',
      '        note: Relue',
      '        by: secretariat',
    ]);
  });

  test('before the last status of its subject, too', async () => {
    expect((await note(['lettre', 'Commencée', '--on', '2031-01-05'])).code).toBe(0);
  });

  test.each([
    ['a blank one', ['site', ' '], "il manque l'argument « note »"],
    ['one of tomorrow', ['site', 'Vu', '--on', '2031-06-16'], 'la date est dans le futur'],
    ['one that nothing holds', ['site', 'a\u0007b'], 'caractères invisibles'],
  ])('%s is refused', async (_, args, wrong) => {
    const { code, stderr, files } = await note(args);
    expect(code).toBe(2);
    expect(plain(stderr)).toContain(wrong);
    expect(files).toEqual({ [FILE]: PLAN });
  });

  test('a link in it names something of the plan', async () => {
    const { code, stderr, files } = await note(['site', 'Voir [[pirx/b]]']);
    expect(code).toBe(2);
    expect(plain(stderr)).toContain('Vouliez-vous dire « prix/b »');
    expect(files).toEqual({ [FILE]: PLAN });
    expect((await note(['site', 'Voir [[prix/b]] et [[2030/prix]]'])).code).toBe(0);
  });

  test('--dry-run writes nothing', async () => {
    const { stdout, files } = await note(['site', 'Vu', '--dry-run']);
    expect(stdout).toMatch(/^\+ .*note: Vu/m);
    expect(files).toEqual({ [FILE]: PLAN });
  });
});

test('a plan written as JSON stays one, but for what is in it', async () => {
  const plan = {
    year: 2031,
    title: 'Plan',
    priorities: { A: { title: 'Communication' } },
    activities: [
      { id: 'prix', number: 1, priority: 'A', title: 'Prix', items: [{ letter: 'a', title: 'Un' }] },
    ],
  };
  for (const text of [JSON.stringify(plan), JSON.stringify(plan, undefined, 2)]) {
    const { code, read } = await set(['1a', 'done', '--note', 'Dit « oui » : "non"'], text);
    expect(code).toBe(0);
    expect(JSON.parse(read(FILE)).activities[0]).toEqual({
      ...plan.activities[0],
      items: [{ letter: 'a', title: 'Un', status: 'done' }],
      log: [{ on: '2031-06-15', item: 'a', status: 'done', note: 'Dit « oui » : "non"' }],
    });
  }
});

describe('what is finished in a year that was carried over', () => {
  const files = async () =>
    (await run(['plan', 'carryover', '2020', '2021'], { files: shippedPlans(2020) })).files;

  test('its continuation is named: it may be finished there too', async () => {
    const { code, stderr } = await run(['activity', 'set', '2020', '4b', 'done'], { files: await files() });
    expect(code).toBe(0);
    expect(plain(stderr)).toContain('4b du plan 2020 continue dans le plan 2021 (Sous-activité 4a)');
    expect(plain(stderr)).toContain('oidp activity set 2021 4a réalisée');
  });

  test.each([
    ['what stays open', ['4b', 'prévue']],
    ['what goes on nowhere', ['9a', 'cancelled', '--note', 'Annulé après coup']],
  ])('nothing is said of %s', async (_, args) => {
    const { code, stderr } = await run(['activity', 'set', '2020', ...args], { files: await files() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
