import { describe, expect, test } from 'vitest';
import { run, shippedPlans } from '../support/run.ts';

const FILES = {
  'plans/2030.yaml': `year: 2030
title: Avant
priorities:
  A: { title: Communication }
activities:
  - { id: lettre, number: 1, priority: A, title: Lettre }
`,
  'plans/2031.yaml': `year: 2031
title: Plan
state: adopted
adopted: { on: 2031-01-10, by: Assemblée }
priorities:
  A: { title: Communication }
  B: { title: Membres }
activities:
  - id: prix
    number: 2
    priority: B
    title: Prix
    items:
      - { letter: a, title: Critères, status: done, due: 2031-02 }
      - { letter: b, title: Jury, due: 2031-03-31 }
      - { letter: c, title: Appel, status: postponed }
    log:
      - { on: 2031-02-10, item: a, status: done }
      - { on: 2031-04-10, item: c, status: postponed, note: Faute de moyens }
  - { id: lettre, number: 1, priority: A, title: Lettre, carriedFrom: { year: 2030, activity: lettre } }
  - { id: site, number: 3, priority: A, title: Site, continuous: true }
calendar:
  - { id: forum, title: Forum, when: 2031-08, toConfirm: [date] }
`,
};

interface Data {
  readonly version: number;
  readonly plan: Readonly<Record<string, unknown>>;
  readonly activities: readonly {
    readonly id: string;
    readonly number: number;
    readonly items?: readonly {
      readonly letter: string;
      readonly derived: Readonly<Record<string, unknown>>;
    }[];
    readonly derived: Readonly<Record<string, unknown>> & { readonly counted: number };
  }[];
  readonly derived: Readonly<Record<string, unknown>> & {
    readonly progress: Readonly<Record<string, number>> | null;
    readonly outOf: Readonly<Record<string, number>>;
  };
}

async function dataOf(
  year: number,
  files: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<Data> {
  const { code, stdout } = await run(['report', '--year', String(year), '--format', 'json', ...args], {
    files,
    now: '2031-06-15T12:00:00Z',
  });
  expect(code).toBe(0);
  return JSON.parse(stdout) as Data;
}

describe('oidp report --format json', () => {
  test('tells the figures with what they are out of, and each activity with what differs', async () => {
    const data = await dataOf(2031, FILES);
    expect(data).toMatchObject({
      version: 1,
      plan: { year: 2031, title: 'Plan', state: 'adopted', adopted: { on: '2031-01-10', by: 'Assemblée' } },
      derived: {
        asOf: '2031-06-15',
        yearEnded: false,
        progress: { done: 1, postponed: 1, planned: 2, total: 4 },
        outOf: { activities: 3, items: 3, counted: 4, dueDates: 2, events: 1 },
        priorities: [
          { letter: 'A', progress: { planned: 1, total: 1 } },
          { letter: 'B', progress: { done: 1, total: 3 } },
        ],
        continuous: ['site'],
        late: [{ reference: 'prix/b', due: '2031-03-31', days: 76 }],
        toConfirm: [{ id: 'forum', when: '2031-08', toConfirm: ['date'] }],
        carried: [
          {
            reference: 'lettre',
            from: { year: 2030, activity: 'lettre' },
            carried: { since: 2030, times: 1 },
          },
        ],
      },
    });
    expect(data.activities.map(({ id }) => id)).toEqual(['lettre', 'prix', 'site']);
    expect(
      data.activities.map(({ derived: { status, counted, gap } }) => ({ status, counted, gap })),
    ).toEqual([
      { status: 'planned', counted: 1, gap: [] },
      { status: 'in-progress', counted: 3, gap: ['prix/b', 'prix/c'] },
      { status: 'planned', counted: 0, gap: null },
    ]);
    expect(data.activities[1]?.items?.[1]).toMatchObject({
      letter: 'b',
      derived: { late: true, lateDays: 76 },
    });
  });

  test('once the year is over, what is not done differs', async () => {
    const { stdout } = await run(['report', '--year', '2031', '--format', 'json', '--today', '2032-02-01'], {
      files: FILES,
    });
    const data = JSON.parse(stdout) as Data;
    expect(data.derived.yearEnded).toBe(true);
    expect(data.activities[0]?.derived.gap).toEqual(['lettre']);
  });

  test('what is not known is null, not zero', async () => {
    const files = {
      'plans/2031.yaml': `tracking: none\n${FILES['plans/2031.yaml']}`
        .replaceAll(/, status: \w+/g, '')
        .replace(/ {4}log:\n(?: {6}.*\n)+/, ''),
    };
    const data = await dataOf(2031, files);
    expect(data.derived.progress).toBeNull();
    expect(data.activities.map(({ derived: { status, gap } }) => ({ status, gap }))).toEqual(
      Array.from({ length: 3 }, () => ({ status: null, gap: null })),
    );
  });

  test.each([2013, 2020, 2021])(
    'the figures of %i can be counted again from the activities',
    async (year) => {
      const { activities, derived } = await dataOf(year, shippedPlans());
      const counted = activities.reduce((sum, activity) => sum + activity.derived.counted, 0);
      expect(derived.outOf).toMatchObject({ activities: activities.length, counted });
      if (derived.progress !== null) expect(derived.progress.total).toBe(counted);
      const { total, ...byStatus } = derived.progress ?? { total: 0 };
      expect(Object.values(byStatus).reduce((sum, each) => sum + each, 0)).toBe(total);
    },
  );

  test('says what is reconstructed', async () => {
    expect((await dataOf(2020, shippedPlans())).derived.reconstructed).toBe(true);
  });
});

test('oidp report --format csv is the whole table, as the list of activities has it', async () => {
  const report = await run(['report', '--year', '2031', '--format', 'csv'], { files: FILES });
  const list = await run(['activity', 'list', '2031', '--format', 'csv'], { files: FILES });
  expect(report).toMatchObject({ code: 0, stderr: '', stdout: list.stdout });
  expect(report.stdout.trimEnd().split('\r\n')).toHaveLength(1 + 3 + 3);
});
