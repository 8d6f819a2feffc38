import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planAsOf } from '../../src/model/as-of.ts';
import { leavesOf, statusOf } from '../../src/model/progress.ts';
import type { Activity, Plan, Status } from '../../src/model/schema.ts';
import { STATUSES } from '../../src/model/schema.ts';
import { readPlanFile } from '../../src/source/plan-file.ts';
import { plain, run, shippedPlans } from '../support/run.ts';

const NOTHING: ReadonlyMap<number, Plan> = new Map();

function planOf(activity: Partial<Activity>, more: Partial<Plan> = {}): Plan {
  return {
    year: 2031,
    title: 'Plan',
    priorities: { A: { title: 'Communication' } },
    activities: [{ id: 'prix', number: 1, priority: 'A', title: 'Prix', ...activity }],
    ...more,
  };
}

/** The status of the first activity and of its items at the end of a day. */
function statusesAt(plan: Plan, day: string, others = NOTHING): Status[] {
  const [activity] = planAsOf(plan, day, others).activities;
  if (activity === undefined) throw new Error('no activity');
  return [
    statusOf({ activity }),
    ...leavesOf(activity).flatMap((leaf) => (leaf.item ? [statusOf(leaf)] : [])),
  ];
}

describe('a plan as of a day', () => {
  const logged = planOf({
    status: 'done',
    log: [
      { on: '2031-02-10', status: 'in-progress' },
      { on: '2031-03-01', note: 'Vu' },
      { on: '2031-05-20', status: 'postponed', note: 'Budget' },
      { on: '2031-05-20', status: 'done' },
    ],
  });

  test.each([
    ['2031-02-09', 'planned'],
    ['2031-02-10', 'in-progress'],
    ['2031-05-19', 'in-progress'],
    ['2031-05-20', 'done'],
    ['2032-01-01', 'done'],
  ])('on %s its activity is %s, by the log', (day, status) => {
    expect(statusesAt(logged, day)).toEqual([status]);
  });

  test('without any entry it has its present status', () => {
    expect(
      statusesAt(planOf({ status: 'done', log: [{ on: '2031-05-01', note: 'Vu' }] }), '2031-01-01'),
    ).toEqual(['done']);
  });

  test('the log ends with that day, and what was found later is not there', () => {
    const plan = planAsOf(
      planOf({
        log: logged.activities[0]?.log,
        results: [
          { title: 'Avant', on: '2031-02' },
          { title: 'Après', on: '2031-06' },
          { title: 'Sans date' },
        ],
      }),
      '2031-03-01',
      NOTHING,
    );
    expect(plan.activities[0]?.log?.map(({ on }) => on)).toEqual(['2031-02-10', '2031-03-01']);
    expect(plan.activities[0]?.results?.map(({ title }) => title)).toEqual(['Avant', 'Sans date']);
  });

  test('before its first entry, what was carried is as it was carried', () => {
    const before: Plan = {
      ...planOf({
        items: [
          { letter: 'a', title: 'Un', status: 'in-progress' },
          { letter: 'b', title: 'Deux', status: 'postponed' },
        ],
      }),
      year: 2030,
    };
    const plan = planOf({
      carriedFrom: { year: 2030, activity: 'prix' },
      items: [
        { letter: 'a', title: 'Un', status: 'done', carriedFrom: 'a' },
        { letter: 'b', title: 'Deux', status: 'done', carriedFrom: 'b' },
        { letter: 'c', title: 'Trois', status: 'done' },
      ],
      log: ['a', 'b', 'c'].map((item) => ({ on: '2031-04-01', item, status: 'done' as const })),
    });
    expect(statusesAt(plan, '2031-03-31', new Map([[2030, before]]))).toEqual([
      'in-progress',
      'in-progress',
      'planned',
      'planned',
    ]);
    expect(statusesAt(plan, '2031-03-31')).toEqual(['planned', 'planned', 'planned', 'planned']);
  });

  test('what becomes later of what it was carried from changes nothing', async () => {
    const small = (year: number, more: string) =>
      `year: ${year}\ntitle: Plan\nstate: adopted\nadopted: { on: ${year}-01-10 }\npriorities:\n  A: { title: Communication }\nactivities:\n  - id: prix\n    number: 1\n    priority: A\n    title: Prix\n${more}`;
    const files = {
      'plans/2030.yaml': small(
        2030,
        '    status: in-progress\n    log:\n      - { on: 2030-05-01, status: in-progress }\n',
      ),
      'plans/2031.yaml': small(
        2031,
        '    status: done\n    carriedFrom: { year: 2030, activity: prix }\n    log:\n      - { on: 2031-05-01, status: done }\n',
      ),
    };
    const now = '2031-06-15T12:00:00Z';
    const marked = await run(['activity', 'set', '2030', 'prix', 'done', '--on', '2031-06-01'], {
      files,
      now,
    });
    expect(marked.code).toBe(0);
    for (const args of [
      ['status', '2031'],
      ['activity', 'show', '2031', 'prix'],
      ['activity', 'list', '2031', '--carried'],
      ['report', '--year', '2031'],
    ]) {
      const before = await run([...args, '--as-of', '2031-03-01'], { files, now });
      const after = await run([...args, '--as-of', '2031-03-01'], { files: marked.files, now });
      expect(plain(before.stdout)).toContain('en cours');
      expect(after.stdout, args.join(' ')).toBe(before.stdout);
    }
  });

  test('what was carried as in progress, and only marked so later, was not so before', () => {
    const before: Plan = { ...planOf({ status: 'in-progress' }), year: 2030 };
    const plan = planOf({
      carriedFrom: { year: 2030, activity: 'prix' },
      status: 'in-progress',
      log: [{ on: '2031-04-01', status: 'in-progress' }],
    });
    expect(statusesAt(plan, '2031-03-31', new Map([[2030, before]]))).toEqual(['planned']);
  });

  test('a status of its own that nothing dates gives way to its items where they contradict it', () => {
    const plan = planOf({
      status: 'done',
      items: [{ letter: 'a', title: 'Un', status: 'done' }],
      log: [{ on: '2031-04-01', item: 'a', status: 'done' }],
    });
    expect(statusesAt(plan, '2031-03-31')).toEqual(['planned', 'planned']);
    expect(statusesAt(plan, '2031-04-01')).toEqual(['done', 'done']);
  });

  test('its state goes by the dates of the plan', () => {
    const plan = planOf(
      {},
      {
        state: 'closed',
        proposed: { on: '2031-01-05' },
        adopted: { on: '2031-02-10' },
        closed: { on: '2032-01-31' },
      },
    );
    const stateAt = (day: string) => planAsOf(plan, day, NOTHING).state;
    expect(['2031-01-04', '2031-01-05', '2031-02-10', '2032-01-30', '2032-01-31'].map(stateAt)).toEqual([
      'draft',
      'proposed',
      'adopted',
      'adopted',
      'closed',
    ]);
    expect(planAsOf(planOf({}, { state: 'adopted' }), '2031-01-01', NOTHING).state).toBe('adopted');
  });

  test('an event that was held later has no outcome yet; a cancelled one has, for nothing dates it', () => {
    const plan = planOf(
      {},
      {
        calendar: [
          { id: 'a', title: 'A', when: '2031-06-01/2031-06-03', outcome: 'held' },
          { id: 'b', title: 'B', when: '2031-06', outcome: 'cancelled', note: 'Faute de salle' },
        ],
      },
    );
    const outcomes = (day: string) => planAsOf(plan, day, NOTHING).calendar?.map(({ outcome }) => outcome);
    expect(outcomes('2031-05-31')).toEqual([undefined, 'cancelled']);
    expect(outcomes('2031-06-01')).toEqual(['held', 'cancelled']);
  });
});

describe('as of each day of a year of changes', () => {
  // A plan that the carry-over itself has made: into one that is there already it brings no status.
  const references = '1 2 4 4a 4b 4c 5 5a 6 6a 7 8 8a 8b 9 10 11 11a 11b 12 13 14'.split(' ');
  const step = fc.record({
    references: fc.uniqueArray(fc.constantFrom(...references), { minLength: 1, maxLength: 3 }),
    status: fc.constantFrom(...STATUSES),
    items: fc.boolean(),
    later: fc.integer({ min: 0, max: 40 }),
  });

  test('statuses are those that the plan had at the end of that day', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 7 }), async (steps) => {
        let files: Readonly<Record<string, string>> = (
          await run(['plan', 'carryover', '2020', '2021'], { files: shippedPlans(2020) })
        ).files;
        let day = new Date('2021-01-10T12:00:00Z');
        const seen = new Map<string, string>([['2021-01-09', statusesIn(files)]]);
        for (const { references: names, status, items, later } of steps) {
          day = new Date(day.getTime() + later * 86_400_000);
          const args = [
            'activity',
            'set',
            '2021',
            ...names,
            status,
            '--note',
            'Motif',
            ...(items ? ['--items'] : []),
          ];
          ({ files } = await run(args, { files, now: day.toISOString() }));
          seen.set(day.toISOString().slice(0, 10), statusesIn(files));
        }
        const [plan, before] = [planIn(files, 2021), planIn(files, 2020)];
        for (const [date, statuses] of seen)
          expect(statusesOf(planAsOf(plan, date, new Map([[2020, before]]))), date).toBe(statuses);
        const { stdout } = await run(['plan', 'validate', '2021'], { files, now: day.toISOString() });
        expect(plain(stdout)).toContain('0 erreur');
      }),
      { seed: 2021, numRuns: 40 },
    );
  });

  function statusesIn(files: Readonly<Record<string, string>>): string {
    return statusesOf(planIn(files, 2021));
  }

  function planIn(files: Readonly<Record<string, string>>, year: number): Plan {
    return readPlanFile('2021.yaml', files[`plans/${year}.yaml`] ?? '').plan as Plan;
  }

  function statusesOf({ activities }: Plan): string {
    return activities
      .map((activity) => [{ activity }, ...leavesOf(activity)].map(statusOf).join(' '))
      .join('\n');
  }
});

describe('--as-of', () => {
  const files = shippedPlans();

  test.each([
    ['status', ['status', '2020']],
    ['activity list', ['activity', 'list', '2020']],
    ['activity show', ['activity', 'show', '2020', '9']],
    ['calendar', ['calendar', '2020']],
    ['plan show', ['plan', 'show', '2020']],
    ['report', ['report', '--year', '2020']],
  ])('%s takes it, and refuses a day that has not come', async (_, args) => {
    const then = await run([...args, '--as-of', '2020-06-30'], { files });
    expect({ code: then.code, stderr: then.stderr }).toEqual({ code: 0, stderr: '' });
    const later = await run([...args, '--as-of', '2021-06-16'], { files });
    expect({ code: later.code, stdout: later.stdout }).toEqual({ code: 2, stdout: '' });
    expect(plain(later.stderr)).toContain('16 juin 2021');
    const wrong = await run([...args, '--as-of', 'bientôt'], { files });
    expect(wrong.code).toBe(2);
  });

  test('the report of 2020 in the middle of its year tells what was done by then', async () => {
    const { stdout } = await run(['report', '--year', '2020', '--as-of', '30/06/2020'], { files });
    expect(plain(stdout)).toContain('Données arrêtées au 30 juin 2020');
    const now = await run(['report', '--year', '2020'], { files });
    const done = (text: string) => text.match(/réalisée/g)?.length ?? 0;
    expect(done(stdout)).toBeLessThan(done(now.stdout));
  });

  test('that day is today: what is due after it is not late yet', async () => {
    const late = async (day: string) => {
      const { stdout } = await run(['status', '2020', '--format', 'json', '--as-of', day], { files });
      return JSON.parse(stdout).derived.late.length as number;
    };
    expect(await late('2020-03-31')).toBe(0);
    expect(await late('2020-12-31')).toBeGreaterThan(5);
  });
});
