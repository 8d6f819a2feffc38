import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain, run, shippedPlans } from '../support/run.ts';

const FILE = 'plans/2031.yaml';
const HEAD = 'year: 2031\ntitle: Plan\npriorities:\n  A: { title: Communication }\nactivities:\n';

const fix = (files: Record<string, string>, ...args: string[]) =>
  run(['plan', 'validate', '--fix', ...args], { files });

/** What a plan's text becomes. */
const fixed = async (text: string) => (await fix({ [FILE]: text })).read(FILE);

const ACTIVITY = '  - { id: prix, number: 1, priority: A, title: Prix }\n';
const activity = (rest: string) => `${HEAD}  - id: prix\n    number: 1\n    priority: A\n${rest}`;

describe('--fix mends what has one right answer, and leaves every other byte', () => {
  test.each([
    ['a French key', activity('    titre: Prix # le titre\n'), activity('    title: Prix # le titre\n')],
    ['a slip in a key', activity('    "tilte" :  Prix\n'), activity('    title :  Prix\n')],
    [
      'an optional key',
      activity('    title: Prix\n    echéance: 2031\n'),
      activity('    title: Prix\n    due: 2031\n'),
    ],
    [
      'a key and what stands below it',
      activity('    title: Prix\n    sous-activités:\n      - lettre: a\n        titre: Un\n'),
      activity('    title: Prix\n    items:\n      - letter: a\n        title: Un\n'),
    ],
    [
      'a status in French, its quotes kept',
      activity("    title: Prix\n    status: 'terminée' # oui\n"),
      activity("    title: Prix\n    status: 'done' # oui\n"),
    ],
    [
      'a status with a capital',
      activity('    title: Prix\n    status: Done\n'),
      activity('    title: Prix\n    status: done\n'),
    ],
    ['a state in French', `état: projet\n${HEAD}${ACTIVITY}`, `state: draft\n${HEAD}${ACTIVITY}`],
    [
      'an apostrophe and an ordinal',
      activity("    title: Prix de l'OIDP,   XXème édition   # l'an prochain\n"),
      activity("    title: Prix de l’OIDP,   XXe édition   # l'an prochain\n"),
    ],
    [
      'quotes inside quotes',
      activity('    title: "Le prix \\"Bonne pratique\\""\n'),
      activity('    title: "Le prix «\u00A0Bonne pratique\u00A0»"\n'),
    ],
    [
      'an apostrophe between single quotes',
      activity("    title: 'L''année : bilan'\n"),
      activity("    title: 'L’année\u00A0: bilan'\n"),
    ],
    [
      'a folded text, as it is broken',
      activity(
        "    title: Prix\n    note: >- # l'en-tête\n      L'année du\n      prix ; l'autre\n      aussi.\n",
      ),
      activity(
        "    title: Prix\n    note: >- # l'en-tête\n      L’année du\n      prix\u202F; l’autre\n      aussi.\n",
      ),
    ],
    [
      'the numbers of a draft',
      `${HEAD}  - { id: a, number: 2, priority: A, title: Un }\n\n  - { id: b, number: 5, priority: A, title: Deux }\n`,
      `${HEAD}  - { id: a, number: 1, priority: A, title: Un }\n\n  - { id: b, number: 2, priority: A, title: Deux }\n`,
    ],
  ])('%s', async (_, before, after) => {
    expect(await fixed(before)).toBe(after);
    const crlf = before.replaceAll('\n', '\r\n');
    expect(await fixed(`\uFEFF${crlf}`)).toBe(`\uFEFF${after.replaceAll('\n', '\r\n')}`);
    expect(await fixed(before.trimEnd())).toBe(after.trimEnd());
  });

  test.each([
    ['a key that two may be meant by', activity('    title: Prix\n    nte: Un\n    dote: 2031\n')],
    ['a word that is near a short key', activity('    title: Prix\n    vote: unanimité\n')],
    ['a word that is near a longer key', activity('    title: Prix\n    action: pilote\n')],
    [
      'the numbers of a transcription',
      `provenance: published\n${HEAD}  - { id: a, number: 2, priority: A, title: Un }\n`,
    ],
    ['a key whose right name is there', activity('    title: Prix\n    titre: Autre\n')],
    ['a status that is no word for one', activity('    title: Prix\n    status: bientôt\n')],
    ['a quote without its other one', activity('    title: Prix " bonne\n')],
    ['what an anchor shares', activity("    title: &t l'an\n    note: *t\n")],
    [
      'the numbers of a proposal',
      `state: proposed\n${HEAD}  - { id: a, number: 2, priority: A, title: Un }\n`,
    ],
    [
      'numbers that a text names',
      `${HEAD}  - { id: a, number: 1, priority: A, title: Un }\n  - { id: b, number: 3, priority: A, title: Voir activité 3 }\n`,
    ],
    ['a text that is not YAML', `${HEAD}  - { id: a, titre: l'an\n`],
    ['a key that is there twice', activity('    titre: Un\n    titre: Deux\n')],
  ])('not %s: it is reported', async (_, text) => {
    const { code, stdout, read } = await fix({ [FILE]: text });
    expect(read(FILE)).toBe(text);
    expect(stdout).not.toContain('corrigé');
    expect(stdout).toMatch(/\[[a-z-]+\]$/m);
    expect(code).toBe(/ erreur \[/.test(stdout) ? 1 : 0);
  });

  test('what can be mended is, beside what cannot', async () => {
    const { code, stdout, read } = await fix({
      [FILE]: activity("    title: &t l'an\n    note: *t\n    statut: fait\n"),
    });
    expect(read(FILE)).toBe(activity("    title: &t l'an\n    note: *t\n    status: done\n"));
    expect(stdout).toContain('[typography]');
    expect(code).toBe(0);
  });

  test('says what it mended, in the order of the file, and what is left', async () => {
    const { code, stdout, stderr } = await fix({
      [FILE]: activity("    titre: Prix de l'OIDP\n    status: fait\n    due: 2031-02-30\n"),
    });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(plain(stdout)).toBe(
      [
        `${FILE}:9:5 corrigé [missing-key] « titre » → « title »`,
        "plans/2031.yaml:9:20 corrigé [typography] « de l'OIDP » → « de l'OIDP »",
        `${FILE}:10:13 corrigé [invalid-value] « fait » → « done »`,
        '',
        `${FILE}:11:10 erreur [invalid-value]`,
        '  Activité 1 : « due » contient « 2031-02-30 » : février 2031 a 28 jours',
        '    11 │     due: 2031-02-30',
        '       │          ^^^^^^^^^^',
        '  → il faut une date qui existe, comme 2031-06-01, 2031-06-01/2031-06-03, 2031-06, 2031-Q1, 2031-spring ou 2031',
        '',
        'Pour comprendre une règle : oidp explain invalid-value',
        '1 plan vérifié : 1 erreur et 0 avertissement',
        '',
      ].join('\n'),
    );
  });

  test('--dry-run shows the difference, what would be left, and writes nothing', async () => {
    const text = activity('    titre: Prix\n    due: 2031-02-30\n');
    const { code, stdout, read } = await fix({ [FILE]: text }, '--dry-run');
    expect(code).toBe(1);
    expect(read(FILE)).toBe(text);
    expect(stdout).toContain('-    titre: Prix\n+    title: Prix\n');
    expect(stdout).toContain('[invalid-value]');
    expect(stdout).not.toContain('[missing-key]');
  });

  test('a format for programs stays alone on standard output', async () => {
    for (const args of [[], ['--dry-run']]) {
      const { stdout, stderr } = await fix(
        { [FILE]: activity('    titre: Prix\n') },
        '--format',
        'json',
        ...args,
      );
      expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [] });
      expect(stderr).toContain('title');
    }
  });

  test('each of several plans', async () => {
    const files = {
      'plans/2030.yaml': activity("    title: L'an\n").replace('2031', '2030'),
      [FILE]: activity('    titre: Prix\n'),
    };
    const { read } = await fix(files, '2030', '2031');
    expect(read('plans/2030.yaml')).toContain('title: L’an');
    expect(read(FILE)).toContain('title: Prix');
  });

  test('what was mended is judged beside the years that it leads to', async () => {
    const files = {
      'plans/2029.yaml': `year: 2029\n${HEAD.replace('year: 2031\n', '')}${ACTIVITY}`,
      [FILE]: activity('    title: Prix\n    carriedfrom: { year: 2029, activity: absent }\n'),
    };
    const { code, stdout, files: after } = await fix(files, '2031');
    expect(after[FILE]).toContain('carriedFrom:');
    expect(code).toBe(1);
    expect(plain(stdout)).toContain('« absent » ne désigne aucune activité du plan 2029');
    expect(await run(['plan', 'validate', '2031'], { files: after })).toMatchObject({ code: 1 });
  });

  test('many slips beside one that cannot be mended take no longer for it', async () => {
    const slips = Array.from(
      { length: 300 },
      (_, index) => `  - { id: a${index}, number: ${index + 2}, priority: A, title: L'an ${index} }\n`,
    );
    const text = `${activity("    title: &t l'été\n    note: *t\n")}${slips.join('')}`;
    const start = performance.now();
    const { read } = await fix({ [FILE]: text });
    expect(performance.now() - start).toBeLessThan(8000);
    expect(read(FILE)).toContain('L’an 299');
    expect(read(FILE)).toContain("&t l'été");
  });

  test('a rule that is off mends nothing', async () => {
    const text = activity("    title: L'an\n");
    const { read } = await fix({ [FILE]: text, 'oidp.yaml': 'rules: { typography: off }\n' });
    expect(read(FILE)).toBe(text);
  });
});

/** Slips of a hand in a line of a plan; each has one way back. */
const SLIPS: readonly [from: RegExp, to: string][] = [
  [/’(?=\p{L})/u, "'"],
  [/\u00A0:/u, ' :'],
  [/«\u00A0/u, '« '],
  [/\u202F;/u, ' ;'],
  [/\b([XV]+)e\b/u, '$1ème'],
  [/^(\s+(?:- )?)title:/u, '$1titre:'],
  [/^(\s+)priority:/u, '$1prioritty:'],
  [/^(\s+)calendar:/u, '$1calender:'],
  [/\bstatus: done\b/u, 'status: réalisée'],
  [/\bstatus: in-progress\b/u, 'status: En cours'],
  [/\boutcome: held\b/u, 'outcome: tenu'],
  [/^(\s+)section:/u, '$1rubrique:'],
  [/^(\s+)refersTo:/u, '$1refersto:'],
];

describe('the shipped plans', () => {
  test('nothing is to be mended', async () => {
    const files = shippedPlans();
    const { stdout, files: after } = await fix(files);
    expect(stdout).not.toContain('corrigé');
    expect(after).toEqual(files);
  });

  test.each(Object.entries(shippedPlans()))(
    '%s with slips anywhere is what it was, to the byte',
    async (file, text) => {
      const lines = text.split('\n');
      // In a comment nobody reads them.
      const places = lines.flatMap((line, at) =>
        /^\s*#/.test(line) ? [] : SLIPS.flatMap(([from, to]) => (from.test(line) ? [{ at, from, to }] : [])),
      );
      await fc.assert(
        fc.asyncProperty(fc.subarray(places, { minLength: 1, maxLength: 12 }), async (slips) => {
          const wrong = [...lines];
          for (const { at, from, to } of slips) wrong[at] = (wrong[at] ?? '').replace(from, to);
          const { read, stderr } = await fix({ ...shippedPlans(), [file]: wrong.join('\n') }, file);
          expect(stderr).toBe('');
          expect(read(file)).toBe(text);
        }),
        { numRuns: 15, seed: 3 },
      );
    },
  );
});
