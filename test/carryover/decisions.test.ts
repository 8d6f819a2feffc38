import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Decided, decidedKey } from '../../src/carryover/decided.ts';
import { readChoices } from '../../src/carryover/decisions.ts';
import { type Answer, recordDecision } from '../../src/carryover/record-decision.ts';
import { keyMeant } from '../../src/language/fr/keys.ts';
import { describeFinding } from '../../src/language/fr/findings.ts';
import { toDiagnostics } from '../../src/output/diagnostics.ts';
import type { WholePlanFile } from '../../src/rules/rule.ts';
import { readDecisions, writeNewDecisions } from '../../src/source/decisions.ts';
import { applyEdits } from '../../src/source/edit.ts';
import { readPlanFile } from '../../src/source/plan-file.ts';
import { expectMarked } from '../support/marks.ts';
import { plain, run } from '../support/run.ts';
import { UNFINISHED } from '../support/unfinished-plan.ts';

const FOLDER = fileURLToPath(new URL('fixtures/decisions/', import.meta.url));
const TODAY = '2031-02-01';
const MORE = `  - { id: double, number: 7, priority: A, title: Double }
  - { id: doublon, number: 7, priority: A, title: Doublon }
  - { id: veille, number: 8, priority: A, title: Veille, continuous: true, items: [{ letter: a, title: Bilan }] }
calendar:`;
const SOURCE = readPlanFile('plans/2030.yaml', UNFINISHED.replace('calendar:', MORE)) as WholePlanFile;
const { plan: PLAN } = SOURCE;

const judge = (text: string) => {
  const file = readDecisions('d.yaml', text, keyMeant);
  const read = readChoices(file, { source: SOURCE, to: 2031, today: TODAY });
  const files = new Map([
    ['d.yaml', { ...file, plan: PLAN }],
    [SOURCE.file, SOURCE],
  ]);
  return { file, ...read, diagnostics: toDiagnostics(read.findings, files, describeFinding) };
};

describe('a file of decisions', () => {
  test.each(readdirSync(FOLDER))('%s', (name) => {
    const text = readFileSync(path.join(FOLDER, name), 'utf8');
    expectMarked(text, judge(text).diagnostics);
  });

  test('says what becomes of each', () => {
    const { choices } = judge(readFileSync(path.join(FOLDER, 'right.yaml'), 'utf8'));
    expect(choices).toEqual({
      activities: new Map<string, unknown>([
        ['courrier/', { kind: 'carry' }],
        ['prix/', { kind: 'leave', because: 'decided' }],
        ['prix/b', { kind: 'give-up', reason: 'Plus de jury', on: undefined, by: undefined }],
        ['prix/c', { kind: 'done-late', on: '2031-01-15', note: 'Remise à Paris', by: 'Bureau' }],
      ]),
      events: new Map([
        ['conference', { kind: 'give-up', reason: 'Sans ville', on: '2031-01-20', by: undefined }],
      ]),
    });
  });

  test('tells where what is meant stands in the plan, and where the first decision is', () => {
    const { diagnostics } = judge(
      'from: 2030\nto: 2031\ndecisions:\n  - { activity: pris, decision: carry }\n  - { activity: 3, decision: carry }\n  - { activity: lettre, decision: carry }\n',
    );
    expect(diagnostics.map(({ related }) => related.map(({ file, line }) => `${file}:${line}`))).toEqual([
      ['plans/2030.yaml:8'],
      ['d.yaml:5'],
    ]);
  });
});

/** What goes on each year cannot be done: it has tests of its own. */
const SUBJECTS: readonly Decided[] = [
  ...PLAN.activities
    .filter(({ continuous }) => continuous !== true)
    .flatMap((activity) => [{ activity }, ...(activity.items ?? []).map((item) => ({ activity, item }))]),
  ...(PLAN.calendar ?? []).map((event) => ({ event })),
];
const DAY = fc.constantFrom('2030-12-31', '2031-01-15', TODAY);
/** Any text that a plan can hold. */
const TEXT = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...': #\'"-{}[],&*!|>%@`\n\té« '.split('')),
      fc.string({ minLength: 1, maxLength: 1 }),
    ),
  })
  .filter((text) => /^[^\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\r\uFFFD]+$/.test(text));
const ANSWER: fc.Arbitrary<Answer> = fc.oneof(
  fc.constantFrom<Answer>({ decision: 'carry' }, { decision: 'leave' }),
  fc.record({ decision: fc.constant('give-up' as const), reason: TEXT, on: DAY }),
  fc.record({ decision: fc.constant('done-late' as const), on: DAY }),
);

/** The text after a decision was written into it. */
function record(text: string, subject: Decided, answer: Answer): string {
  const { file, ...read } = judge(text);
  return applyEdits(file.source, recordDecision({ ...file, ...read }, [subject], answer), 'd.yaml');
}

const NEW = writeNewDecisions({ from: 2030, to: 2031 }, { schema: 's.json', comments: ['Bureau'] });

describe('what is written into a file of decisions', () => {
  test('reads back the same, in whatever order and however often it changes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(' []', '', ' # rien', ' null'),
        fc.array(fc.tuple(fc.constantFrom(...SUBJECTS), ANSWER), { minLength: 1, maxLength: 12 }),
        (nothing, answers) => {
          const start = NEW.replace(' []', nothing);
          const text = answers.reduce((before, [subject, answer]) => record(before, subject, answer), start);
          const { choices, findings, file } = judge(text);
          expect(findings).toEqual([]);
          const last = new Map(answers.map(([subject, answer]) => [decidedKey(subject), answer]));
          expect(choices.activities.size + choices.events.size).toBe(last.size);
          for (const [subject, { decision, reason, on }] of answers.map(
            ([each]) => [each, last.get(decidedKey(each))!] as const,
          )) {
            const choice =
              'event' in subject
                ? choices.events.get(subject.event.id)
                : choices.activities.get(decidedKey(subject));
            expect(choice).toMatchObject({
              kind: decision,
              ...(reason !== undefined && { reason }),
              ...(on !== undefined && { on }),
            });
          }
          expect(text.startsWith('# yaml-language-server: $schema=s.json\n# Bureau\nfrom: 2030\n')).toBe(
            true,
          );
          // Said once more, nothing changes.
          const [subject, answer] = answers.at(-1)!;
          expect(record(text, subject, answer)).toBe(file.source.text);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('the same decision once more leaves what the minutes say of it, another one does not', () => {
    const text = `from: 2030
to: 2031
decisions: [{ activity: lettre, decision: leave, reason: À revoir, on: 2031-01-20, by: Bureau }]
`;
    const subject = { activity: PLAN.activities.find(({ id }) => id === 'lettre')! };
    expect(record(text, subject, { decision: 'leave' })).toBe(text);
    expect(record(text, subject, { decision: 'carry' })).toBe(
      text.replace('leave, reason: À revoir, on: 2031-01-20', 'carry'),
    );
  });

  test('another decision leaves the comments and the keys that people added', () => {
    const text = `from: 2030
to: 2031
decisions:
  # à revoir
  - activity: 2b   # le jury
    decision: give-up   # voté
    reason: Plus de jury
    by: Bureau
    x-vote: unanime
`;
    const prix = PLAN.activities.find(({ id }) => id === 'prix');
    const subject = { activity: prix!, item: prix!.items![1]! };
    expect(record(text, subject, { decision: 'carry' })).toBe(
      text.replace('give-up', 'carry').replace('    reason: Plus de jury\n', ''),
    );
    expect(record(text, subject, { decision: 'done-late', on: '2031-01-15' })).toBe(
      text.replace('give-up', 'done-late').replace('    reason: Plus de jury\n', '    on: 2031-01-15\n'),
    );
  });
});

test('where the list is not there yet it is added below what is', () => {
  const { file, ...read } = judge('from: 2030\nto: 2031\nx-own: 1 # à nous\n');
  const edits = recordDecision({ ...file, ...read }, SUBJECTS.slice(-2), { decision: 'leave' });
  expect(applyEdits(file.source, edits, 'd.yaml')).toBe(
    `${file.source.text}decisions:
  - event: conference
    title: Conférence
    decision: leave
  - event: assemblee
    title: Assemblée
    decision: leave
`,
  );
});

describe('plan carryover --decisions', () => {
  const call = (files: Record<string, string | Uint8Array>, file = 'd.yaml', ...more: string[]) =>
    run(['plan', 'carryover', '2030', '2031', '--decisions', file, ...more], {
      files: { 'plans/2030.yaml': UNFINISHED, ...files },
      now: `${TODAY}T12:00:00Z`,
    });

  test('a file that is not there: 2, and the way to have one written', async () => {
    const { code, stdout, stderr } = await call({});
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('le fichier de décisions d.yaml n’existe pas.\n');
    expect(stderr).toContain('oidp plan carryover 2030 2031 --interactive\n');
  });

  test.each([
    ['a folder', { 'd.yaml/': '' }, 'd.yaml', 'c’est un dossier'],
    ['a plan', {}, 'plans/2030.yaml', 'est dans le dossier'],
  ])('%s: 2', async (_, files: Record<string, string>, file, words) => {
    const { code, stderr } = await call(files, file);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });

  test.each([
    [
      'what is wrong',
      'from: 2030\nto: 2031\ndecisions: [{ activity: 9, decision: carry }]\n',
      'd.yaml:3:25 erreur [unknown-reference]',
    ],
    ['bytes that are not UTF-8', Uint8Array.of(0x66, 0xe9, 0x0a), 'd.yaml:1:2 erreur [yaml-syntax]'],
    ['more than a plan can be', 'x'.repeat(4 * 1024 * 1024 + 1), 'd.yaml:1:1 erreur [yaml-syntax]'],
    [
      'a bomb',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
        .split('')
        .map((key, index) => `${key}: &${key} [${`*${'abcdefghij'[index]},`.repeat(9)}]\n`)
        .join('')}`,
      'erreur [yaml-syntax]',
    ],
  ])('%s in it: 1, told at its place, and nothing written', async (_, text, words) => {
    const { code, stdout, stderr, files } = await call({ 'd.yaml': text });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).toContain('Rien n’a été fait');
    expect(Object.keys(files).toSorted()).toEqual(['d.yaml', 'plans/2030.yaml']);
  });

  const ofEvent = (decision: string) =>
    `from: 2030\nto: 2031\ndecisions:\n  - { event: conference, decision: ${decision} }\n`;
  const GIVEN_UP = 'give-up, reason: Faute de ville';

  test.each([
    [GIVEN_UP, 'Attend une ville. Faute de ville'],
    [`${GIVEN_UP}, by: Bureau, on: 2031-01-15`, 'Attend une ville. Faute de ville (Bureau, 15 janvier 2031)'],
    [`${GIVEN_UP}., by: Bureau`, 'Attend une ville. Faute de ville (Bureau).'],
    [
      'give-up, reason: Refus du C. A., on: 2031-01-01',
      'Attend une ville. Refus du C. A. (1er janvier 2031)',
    ],
    [`${GIVEN_UP}..., by: Bureau`, 'Attend une ville. Faute de ville... (Bureau)'],
    [`give-up, reason: "Lieu, salle, etc.", by: Bureau`, 'Attend une ville. Lieu, salle, etc. (Bureau)'],
    ['done-late, on: 2031-01-15', 'Attend une ville.'],
    ['done-late, on: 2031-01-15, note: À Lyon., by: Bureau', 'Attend une ville. À Lyon (Bureau).'],
    ['done-late, on: 2031-01-15, by: Bureau', 'Attend une ville. A eu lieu (Bureau)'],
  ])('an event that is %s has a note that tells it, once', async (decision, note) => {
    const texts = { 'd.yaml': ofEvent(decision) };
    const first = await call(texts, 'd.yaml', '--write-source');
    expect(first.code, first.stderr).toBe(0);
    const { calendar } = readPlanFile('plans/2030.yaml', first.files['plans/2030.yaml'] ?? '').plan!;
    expect(plain(calendar?.[0]?.note ?? '')).toBe(note);
    expect(calendar?.[0]).toMatchObject(
      decision.startsWith('give-up') ? { outcome: 'cancelled' } : { outcome: 'held', when: '2031-01-15' },
    );
    // What was written into the target first, and the source not yet, is completed.
    for (const files of [first.files, { ...first.files, 'plans/2030.yaml': UNFINISHED }])
      expect((await call(files, 'd.yaml', '--write-source')).files).toEqual(first.files);
  });

  test('why and when something was left or carried changes nothing in the plans', async () => {
    const text = (more: string) =>
      `from: 2030\nto: 2031\ndecisions:\n  - { activity: lettre, decision: carry${more} }\n  - { activity: prix, decision: leave${more} }\n  - { event: conference, decision: leave${more} }\n`;
    const told = text(', reason: Vu au Bureau, on: 2031-01-20, by: Bureau');
    const [without, first] = [await call({ 'd.yaml': text('') }), await call({ 'd.yaml': told })];
    expect(first).toMatchObject({ code: 0, stderr: '', stdout: without.stdout });
    expect(first.files).toEqual({ ...without.files, 'd.yaml': told });
    expect(first.read('plans/2030.yaml')).toBe(UNFINISHED);
    expect((await call(first.files, 'd.yaml', '--check')).code).toBe(0);
  });

  test.each(['', 'decisions:\n', 'decisions: null\n'])('%j decides nothing', async (list) => {
    const undecided = await run(['plan', 'carryover', '2030', '2031'], {
      files: { 'plans/2030.yaml': UNFINISHED },
      now: `${TODAY}T12:00:00Z`,
    });
    const { code, files } = await call({ 'd.yaml': `from: 2030\nto: 2031\n${list}` });
    expect(code).toBe(0);
    expect(files['plans/2031.yaml']).toBe(undecided.read('plans/2031.yaml'));
  });

  test('what goes on each year is renewed with its open items done, the second time as the first', async () => {
    const source = UNFINISHED.replace('continuous: true', '$&, items: [{ letter: a, title: Lettres }]');
    const text =
      'from: 2030\nto: 2031\ndecisions: [{ activity: courrier, decision: done-late, on: 2031-01-15 }]\n';
    const first = await call({ 'plans/2030.yaml': source, 'd.yaml': text }, 'd.yaml', '--write-source');
    expect(plain(first.stdout)).toMatch(/reconduite +1 → 1 .*\n +achevée après coup +1a /);
    const second = await call(first.files, 'd.yaml', '--write-source');
    expect(second).toMatchObject({ code: 0, files: first.files });
    // Of another day it says something that did not happen.
    const other = await call({ ...first.files, 'd.yaml': text.replace('01-15', '01-16') });
    expect(other.code).toBe(1);
  });

  test('an event that was held once the year was over is no mistake in its plan', async () => {
    const { files } = await call(
      { 'd.yaml': ofEvent('done-late, on: 2031-01-15') },
      'd.yaml',
      '--write-source',
    );
    const { stdout } = await run(['plan', 'validate', '2030', '--format', 'json'], {
      files: { ...files },
      now: `${TODAY}T12:00:00Z`,
    });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string }[] };
    expect(diagnostics.map(({ rule }) => rule)).not.toContain('date-outside-year');
  });

  test('is found from the folder where one is', async () => {
    const text = 'from: 2030\nto: 2031\ndecisions: []\n';
    const { code, stderr } = await run(
      ['plan', 'carryover', '2030', '2031', '--decisions', 'd.yaml', '--dry-run'],
      {
        files: { 'plans/2030.yaml': UNFINISHED, 'notes/d.yaml': text },
        cwd: 'notes',
        now: `${TODAY}T12:00:00Z`,
      },
    );
    expect({ code, stderr }).toMatchObject({ code: 0 });
  });
});
