import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATUSES } from '../../src/model/schema.ts';
import { insertedLines, standInOrder } from '../support/lines.ts';
import { plain, run, shippedPlans } from '../support/run.ts';

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
    ['given up without a reason', ['1b', 'abandonnée'], 'demande un motif', '--note'],
    ['postponed without a reason', ['1b', 'reportée'], 'demande un motif', '--note'],
    ['an activity whose item is open', ['1', 'done'], 'ses sous-activités a et b restent ouvertes', '1a'],
    ['an activity one item of which is open', ['4', 'done'], 'sa sous-activité b reste ouverte', '4b'],
    ['reopened without a reason', ['lettre', 'in-progress'], 'elle est réalisée', '--note'],
    ['in the future', ['2', 'done', '--on', '2031-06-16'], 'la date est dans le futur', '15 juin 2031'],
    [
      'before its last change',
      ['1a', 'done', '--on', '2031-04-30'],
      'son statut a déjà changé le 1er mai 2031',
      '',
    ],
    ['no such activity', ['prixx', 'done'], 'le plan 2031 n’a pas d’activité « prixx »', '« prix »'],
    ['no such item', ['1c', 'done'], 'l’activité 1 n’a pas de sous-activité c', 'Les siennes : a et b'],
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

  test('a plan that is closed', async () => {
    const text = PLAN.replace('state: draft', 'state: closed\nadopted: { on: 2031-01-10 }');
    const { code, stderr, files } = await set(['1b', 'done'], text);
    expect(code).toBe(2);
    expect(plain(stderr)).toContain('le plan est clos');
    expect(files).toEqual({ [FILE]: text });
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
    expect(plain(stderr)).toContain('Rouvrez d’abord l’une d’elles, par exemple 1a'.replaceAll('’', "'"));
    expect(files[FILE]).toBe(text);
  });

  test('an item does not change its activity before the day of the activity’s own last status', async () => {
    const log = ['status: in-progress', 'log:', '  - { on: 2031-05-10, status: in-progress }'];
    const text = activity(...ITEMS('done', 'planned'), ...log);
    const { code, stderr } = await set(['1b', 'done', '--on', '2031-05-01'], text);
    expect(code).toBe(2);
    expect(plain(stderr)).toContain('1 : son statut a déjà changé le 10 mai 2031');
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
