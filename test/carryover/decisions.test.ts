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
import { run } from '../support/run.ts';
import { UNFINISHED } from '../support/unfinished-plan.ts';

const FOLDER = fileURLToPath(new URL('fixtures/decisions/', import.meta.url));
const TODAY = '2031-02-01';
const DOUBLES = `  - { id: double, number: 7, priority: A, title: Double }
  - { id: doublon, number: 7, priority: A, title: Doublon }
calendar:`;
const SOURCE = readPlanFile('plans/2030.yaml', UNFINISHED.replace('calendar:', DOUBLES)) as WholePlanFile;
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
        fc.array(fc.tuple(fc.constantFrom(...SUBJECTS), ANSWER), { minLength: 1, maxLength: 12 }),
        (answers) => {
          const text = answers.reduce((before, [subject, answer]) => record(before, subject, answer), NEW);
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
    ['a plan', {}, 'plans/2030.yaml', 'il est dans le dossier des plans'],
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
