import { describe, expect, test } from 'vitest';
import type { Choices } from '../../src/carryover/choices.ts';
import { decisionsFile } from '../../src/cli/decisions.ts';
import { decideEach } from '../../src/cli/interactive/ask-decisions.ts';
import { Interruption } from '../../src/cli/interruption.ts';
import { main } from '../../src/cli/main.ts';
import { openPlan } from '../../src/cli/plans.ts';
import { Session } from '../../src/cli/session.ts';
import { type Plan } from '../../src/model/schema.ts';
import { readPlanFile } from '../../src/source/plan-file.ts';
import { CTRL_C, ENTER, ESCAPE, type Step, answering } from '../support/answering.ts';
import { insertedLines } from '../support/lines.ts';
import type { Files } from '../support/run.ts';
import { UNFINISHED } from '../support/unfinished-plan.ts';

const FILE = decisionsFile(2030, 2031);
const EMPTY = 'year: 2031\ntitle: Plan\npriorities: {}\nactivities: []\n';
const START: Files = { 'plans/2030.yaml': UNFINISHED };

interface DecideOptions {
  readonly files?: Files;
  readonly target?: string;
  readonly file?: string;
  readonly cwd?: string;
  readonly now?: string;
}

/** Decides what 2030 leaves to 2031, on 1 February 2031; an interruption is told, as it ends the program. */
function decide(
  steps: readonly Step[],
  { files = START, target = EMPTY, file = FILE, cwd = '.', now = '2031-02-01T12:00:00Z' }: DecideOptions = {},
) {
  return answering<{ choices: Choices | undefined | 'interrupted'; exitCode: number }>(
    async (context) => {
      const session = new Session(context, () => ({}));
      const source = await openPlan(session, session.workspace, 2030);
      if (source === undefined) throw new Error('the source is wrong');
      const plan = readPlanFile('plans/2031.yaml', target).plan as Plan;
      try {
        const choices = await decideEach(session, { source, target: plan, to: 2031, file, options: [] });
        return { choices, exitCode: session.exitCode };
      } catch (error) {
        if (!(error instanceof Interruption)) throw error;
        return { choices: 'interrupted', exitCode: session.exitCode };
      }
    },
    { files, steps, now, cwd },
  );
}

const GROUP = '2, sous-activités b et c : que deviennent-elles ?';
const ALL: readonly Step[] = [
  ['1 : que devient-elle ?', ENTER],
  [GROUP, ENTER],
  ['2b : que devient-elle ?', `achev${ENTER}`],
  ['Quel jour ?', `15 janvier${ENTER}`],
  ['2c : que devient-elle ?', `abandonner${ENTER}`],
  ['Pour quel motif ?', `Plus de salle: fermée${ENTER}`],
  ['3 : que devient-elle ?', `carry${ENTER}`],
  ['Conférence : que devient-il ?', `laisser${ENTER}`],
];

const CHOICES: Choices = {
  activities: new Map([
    ['courrier/', { kind: 'carry' }],
    ['prix/b', { kind: 'done-late', on: '2031-01-15', note: undefined, by: undefined }],
    ['prix/c', { kind: 'give-up', reason: 'Plus de salle: fermée', on: '2031-02-01', by: undefined }],
    ['lettre/', { kind: 'carry' }],
  ]),
  events: new Map([['conference', { kind: 'leave', because: 'decided' }]]),
};

/** The lines of a file of decisions below its comments. */
const below = (text = '') => text.replace(/^(?:#.*\n)+/, '');

const WRITTEN = `from: 2030
to: 2031
decisions:
  - activity: courrier
    title: Courrier
    decision: carry
  - activity: prix/b
    title: Appel à candidatures
    decision: done-late
    on: 2031-01-15
  - activity: prix/c
    title: Remise
    decision: give-up
    reason: "Plus de salle: fermée"
    on: 2031-02-01
  - activity: lettre
    title: Lettre
    decision: carry
  - event: conference
    title: Conférence
    decision: leave
`;

describe('deciding of each thing that is unfinished', () => {
  test('asks about all of it, and gives what the file that it wrote says', async () => {
    const { result, files, screen } = await decide(ALL);
    expect(result).toEqual({ choices: CHOICES, exitCode: 0 });
    expect(below(files[FILE])).toBe(WRITTEN);
    expect(files[FILE]).toMatch(
      /^# yaml-language-server: \$schema=plans\/decisions\.schema\.json\n# Ce que devient/,
    );
    expect(files['plans/2030.yaml']).toBe(UNFINISHED);
    expect(screen).toContain('5 éléments inachevés du plan 2030 ne sont pas encore dans le plan 2031.');
    expect(screen).toContain(`Tout est décidé ; les décisions sont dans « ${FILE} ».`);
  });

  test('tells what is to be known of each', async () => {
    const { screen } = await decide(ALL);
    expect(screen).toContain(
      [
        '2b  Appel à candidatures  2 sur 5',
        '  Activité 2 : Prix',
        '  En cours, dépassée de 184 jours',
        '? 2b : que devient-elle ?',
      ].join('\n'),
    );
    expect(screen).toContain(
      [
        '2c  Remise  3 sur 5',
        '  Activité 2 : Prix',
        '  En suspens',
        '  Dernière note : « Salle fermée, voir activité 3. » (1er septembre 2030)',
      ].join('\n'),
    );
    expect(screen).toContain('Conférence  5 sur 5\n  À programmer, date à confirmer\n  Attend une ville.\n');
    expect(screen).toMatch(/› La reconduire au plan 2031\n/);
  });

  test('what goes on each year cannot be called achieved, unless an item of it is open', async () => {
    const { screen } = await decide([['1 : que devient-elle ?', `achev${ENTER}\u0015${CTRL_C}`]]);
    expect(screen).toMatch(
      /› La reconduire au plan 2031\n +La laisser de côté .*\n +L'abandonner — demande un motif\n +S'arrêter ici/,
    );
    expect(screen).toContain('! Rien ne correspond');

    const items = UNFINISHED.replace('continuous: true', '$&, items: [{ letter: a, title: Lettres }]');
    const { files } = await decide(
      [
        ['1a : que devient-elle ?', `achev${ENTER}`],
        ['Quel jour ?', `hier${ENTER}`],
        [GROUP, CTRL_C],
      ],
      { files: { 'plans/2030.yaml': items } },
    );
    expect(files[FILE]).toContain('activity: courrier/a\n');
  });

  test('a day before the year of the plan is not taken', async () => {
    const { screen, files } = await decide([
      ['1 : que', ENTER],
      [GROUP, ENTER],
      ['2b : que', `achev${ENTER}`],
      ['Quel jour ?', `2/05/2029${ENTER}\u00152/05/2030${ENTER}`],
      ['2c : que', CTRL_C],
    ]);
    expect(screen).toContain('! Le 2 mai 2029 vient avant le plan 2030 ; donnez un jour de 2030 ou d');
    expect(files[FILE]).toContain('on: 2030-05-02\n');
  });

  test('what is given up before the year begins has no day', async () => {
    const { files, result } = await decide(
      [
        ['1 : que', `abandonner${ENTER}`],
        ['Pour quel motif ?', `Fini${ENTER}`],
        [GROUP, CTRL_C],
      ],
      { now: '2029-12-20T12:00:00Z' },
    );
    expect(result).toEqual({ choices: 'interrupted', exitCode: 0 });
    expect(files[FILE]).toMatch(/decision: give-up\n    reason: Fini\n$/);
  });

  test('tells since when something has been carried, where that was more than once', async () => {
    const before = (year: number, from: string) =>
      `year: ${year}\ntitle: Plan\npriorities: { A: { title: A } }\nactivities:\n  - { id: lettre, number: 1, priority: A, title: Lettre${from} }\n`;
    const files = {
      'plans/2028.yaml': before(2028, ''),
      'plans/2029.yaml': before(2029, ', carriedFrom: { year: 2028, activity: lettre }'),
      'plans/2030.yaml': before(2030, ', carriedFrom: { year: 2029, activity: lettre }'),
    };
    const { screen } = await decide([['1 : que devient-elle ?', ENTER]], { files });
    expect(screen).toContain('Prévue, reportée 2 fois depuis 2028\n');
  });

  test('each answer is in the file before the next question', async () => {
    const { before } = await decide(ALL);
    const lines = before.map((files) =>
      files[FILE] === undefined ? 0 : (below(files[FILE]).match(/decision:/g) ?? []).length,
    );
    expect(lines).toEqual([0, 1, 1, 1, 2, 2, 3, 4]);
  });

  test('decides of all items at once', async () => {
    const { result, files } = await decide([
      ['1 : que', ENTER],
      [GROUP, `abandonner${ENTER}`],
      ['Pour quel motif ?', `Fini${ENTER}`],
      ['3 : que', ENTER],
      ['Conférence : que', ENTER],
    ]);
    const given = { kind: 'give-up', reason: 'Fini', on: '2031-02-01', by: undefined };
    expect((result.choices as Choices).activities.get('prix/b')).toEqual(given);
    expect((result.choices as Choices).activities.get('prix/c')).toEqual(given);
    expect(files[FILE]).toContain(
      '  - activity: prix/b\n    title: Appel à candidatures\n    decision: give-up\n',
    );
  });

  test('what is in the target already is not asked about', async () => {
    const target = `${EMPTY.replace('activities: []', 'activities:')}  - { id: x, number: 1, priority: A, title: X, carriedFrom: { year: 2030, activity: lettre } }
  - { id: y, number: 2, priority: A, title: Y, items: [{ letter: a, title: Z, carriedFrom: c }], carriedFrom: { year: 2030, activity: prix } }
`;
    const { result } = await decide(
      [
        ['1 : que', ENTER],
        ['2b : que', ENTER],
        ['Conférence : que', ENTER],
      ],
      { target },
    );
    expect([...(result.choices as Choices).activities.keys()]).toEqual(['courrier/', 'prix/b']);
  });

  test('where nothing is left, nothing is asked or written', async () => {
    const done = UNFINISHED.replace(/status: [a-z-]+/g, 'status: done')
      .replace('continuous: true', 'status: cancelled')
      .replace('due: 2030-12', 'status: done')
      .replace('toConfirm: [date]', 'outcome: held');
    const { result, files: left, screen } = await decide([], { files: { 'plans/2030.yaml': done } });
    expect(result.choices).toEqual({ activities: new Map(), events: new Map() });
    expect(Object.keys(left)).toEqual(['plans/2030.yaml']);
    expect(screen).toBe('');
  });
});

describe('the way back', () => {
  test('leads to the question before, whose answer is changed in the file', async () => {
    const { files, screen } = await decide([
      ['1 : que', ENTER],
      [GROUP, `reporter${ENTER}`],
      ['3 : que', `abandonner${ENTER}`],
      ['Pour quel motif ?', `Fini${ENTER}`],
      ['Conférence : que', ESCAPE],
      ['3 : que', ENTER],
      ['Pour quel motif ?', ESCAPE],
      ['3 : que', `achevée${ENTER}`],
      ['Quel jour ?', `hier${ENTER}`],
      ['Conférence : que', CTRL_C],
    ]);
    expect(files[FILE]).toMatch(
      /  - activity: lettre\n    title: Lettre\n    decision: done-late\n    on: 2031-01-31\n$/,
    );
    expect(screen).toContain("› L'abandonner — demande un motif\n");
  });

  test('leads from the items to all of them, which then have one decision', async () => {
    const { result, files } = await decide([
      ['1 : que', ENTER],
      [GROUP, ENTER],
      ['2b : que', `laisser${ENTER}`],
      ['2c : que', ESCAPE],
      ['2b : que', ESCAPE],
      [GROUP, `reporter${ENTER}`],
      ['3 : que', ENTER],
      ['Conférence : que', ENTER],
    ]);
    const choices = result.choices as Choices;
    expect([...choices.activities]).toEqual(
      ['courrier/', 'prix/b', 'prix/c', 'lettre/'].map((key) => [key, { kind: 'carry' }]),
    );
    expect(files[FILE]?.match(/prix\/b/g)).toHaveLength(1);
  });

  test('from the first question it leads out', async () => {
    const { result, screen, files } = await decide([['1 : que', ESCAPE]]);
    expect(result).toEqual({ choices: undefined, exitCode: 0 });
    expect(files).toEqual(START);
    expect(screen).toContain('Arrêté avant toute décision ; 5 décisions restent à prendre.');
  });
});

describe('stopping, and going on', () => {
  const PART = ALL.slice(0, 4);
  const STOPS: readonly [string, Step, Choices | undefined | 'interrupted'][] = [
    ['the choice to stop', ['2c : que', `arrêter${ENTER}`], undefined],
    ['Ctrl-C', ['2c : que', CTRL_C], 'interrupted'],
  ];

  test.each(STOPS)('%s keeps what was decided, and says how to go on', async (_, stop, choices) => {
    const stopped = await decide([...PART, stop]);
    expect(stopped.result.choices).toBe(choices);
    expect(stopped.screen.replaceAll(/\n {2}/g, ' ')).toContain(
      `Arrêté là : 2 décisions sont enregistrées dans « ${FILE} », 3 restent à prendre. Rien n'a encore été reporté.\nPour continuer : oidp plan reporter 2030 2031 --interactive\n`,
    );
    const resumed = await decide(ALL.slice(4), { files: stopped.files });
    expect(resumed.screen.replaceAll(/\n +/g, ' ')).toContain('; 2 sont déjà décidés, il en reste 3.');
    expect(resumed.result.choices).toEqual(CHOICES);
    expect(below(resumed.files[FILE])).toBe(WRITTEN);
  });

  test('in the midst of an answer, that answer alone is not there', async () => {
    const stopped = await decide([...ALL.slice(0, 5), ['Pour quel motif ?', `Plus de${CTRL_C}`]]);
    expect(stopped.result.choices).toBe('interrupted');
    expect(below(stopped.files[FILE])).toBe(WRITTEN.slice(0, WRITTEN.indexOf('  - activity: prix/c')));
  });

  test('what people wrote in the file stays, to the byte', async () => {
    const own = `# Réunion du Bureau
to: 2031   # l’an prochain
from: 2030
decisions:
    # le prix d’abord
    - {activity: 2, decision: leave}   # à voir en mars

    -   event: conference
        decision: carry
        by: Bureau
x-own: 1
`;
    const { files, result } = await decide(
      [
        ['1 : que', ENTER],
        ['3 : que', ENTER],
      ],
      { files: { ...START, 'notes/choix.yaml': own }, file: 'notes/choix.yaml' },
    );
    const added = insertedLines(own, files['notes/choix.yaml'] ?? '')?.filter((line) => line !== '');
    expect(added).toEqual([
      '    - activity: courrier',
      '      title: Courrier',
      '      decision: carry',
      '    - activity: lettre',
      '      title: Lettre',
      '      decision: carry',
    ]);
    expect((result.choices as Choices).activities.get('prix/')).toEqual({
      kind: 'leave',
      because: 'decided',
    });
  });

  test('the command to go on names the file where it is not the usual one', async () => {
    const { screen } = await decide([['1 : que', CTRL_C]], { file: 'nos choix.yaml' });
    expect(screen).toContain('oidp plan reporter 2030 2031 --interactive --decisions "nos choix.yaml"\n');
  });

  test('the usual file is at the root of the workspace, wherever one is in it', async () => {
    const { files } = await decide(
      [
        ['1 : que', ENTER],
        [GROUP, CTRL_C],
      ],
      { cwd: 'plans' },
    );
    expect(Object.keys(files).toSorted()).toEqual([FILE, 'plans/2030.yaml']);
  });

  test('what is wrong in the file is told, and nothing is asked', async () => {
    const wrong = 'from: 2030\nto: 2031\ndecisions:\n  - { activity: lettre, decision: give-up }\n';
    const { result, screen, files } = await decide([], { files: { ...START, [FILE]: wrong } });
    expect(result).toEqual({ choices: undefined, exitCode: 1 });
    expect(screen).toContain(`${FILE}:4:35 erreur [missing-key]`);
    expect(files[FILE]).toBe(wrong);
  });
});

describe('plan carryover --interactive', () => {
  const call = (steps: readonly Step[], files: Files, ...more: string[]) =>
    answering((context) => main(['plan', 'carryover', '2030', '2031', '--interactive', ...more], context), {
      files,
      steps,
      now: '2031-02-01T12:00:00Z',
    });

  test('Ctrl-C ends with 130, and the next call goes on to the end', async () => {
    const first = await call([...ALL.slice(0, 4), ['2c : que', CTRL_C]], START);
    expect(first.result).toBe(130);
    expect(Object.keys(first.files).toSorted()).toEqual([FILE, 'plans/2030.yaml']);
    expect(first.files['plans/2030.yaml']).toBe(UNFINISHED);
    const second = await call([...ALL.slice(4), ['Écrire ', `oui${ENTER}`]], first.files);
    expect(second.result).toBe(0);
    expect(below(second.files[FILE])).toBe(WRITTEN);
    expect(second.files['plans/2030.yaml']).toContain('note: "Plus de salle: fermée"');
    expect(second.files['plans/2031.yaml']).toContain('carriedFrom: { year: 2030, activity: lettre }');
    const third = await call([], second.files);
    expect(third.files).toEqual(second.files);
  });

  test('the command to go on has the options that were typed', async () => {
    const options = ['--themes', '--decisions', 'nos choix.yaml', '--shift-dates', '--write-source'];
    const { screen } = await call([['1 : que', CTRL_C]], START, ...options);
    expect(screen).toContain(
      'oidp plan reporter 2030 2031 --interactive --decisions "nos choix.yaml" --write-source --shift-dates --themes\n',
    );
  });

  test.each([['--dry-run'], ['--check'], ['--format', 'json']])(
    'with %s it is refused, and nothing is asked or written',
    async (...options) => {
      const { result, screen, files } = await call([], START, ...options);
      expect(result).toBe(2);
      expect(screen.replaceAll(/\n +/g, ' ')).toContain('sans --check, --dry-run ni --format json');
      expect(files).toEqual(START);
    },
  );

  test('where one stops, nothing is carried over', async () => {
    const { result, files } = await call([['1 : que', `arrêter${ENTER}`]], START);
    expect(result).toBe(0);
    expect(files).toEqual(START);
  });
});
