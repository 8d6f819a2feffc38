import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES, type Plan, type Status } from '../../src/model/schema.ts';
import { plain } from '../support/run.ts';
import { htmlOf, markdownOf, reportOf, shippedPlan } from './report-of.ts';

/** The rows of the table under an anchor of a rendered report, each by the titles of its columns. */
function rowsUnder(text: string, anchor: string): Record<string, string>[] {
  const [, rest = ''] = text.split(`<a id="${anchor}"></a>`);
  const lines = (rest.split('<a id=')[0] ?? '').split('\n').filter((line) => line.startsWith('|'));
  const cells = (line: string) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim());
  const [titles = [], , ...rows] = lines.map(cells);
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [titles[index] ?? '', cell])));
}

const FRENCH: Readonly<Record<string, Status>> = {
  'Non commencée': 'planned',
  Prévue: 'planned',
  'En cours': 'in-progress',
  Réalisée: 'done',
  'En suspens': 'postponed',
  Abandonnée: 'cancelled',
};

/** « 3 réalisées sur 9, dont 1 abandonnée », counted anew. */
function sentenceOf(statuses: readonly (Status | undefined)[]): string {
  if (statuses.length === 0) return 'sans objet';
  const number = (status: Status) => statuses.filter((each) => each === status).length;
  const [done, cancelled] = [number('done'), number('cancelled')];
  const givenUp = cancelled === 0 ? '' : `${cancelled} abandonnée${cancelled > 1 ? 's' : ''}`;
  if (done === 0 && cancelled > 0) return `aucune réalisée sur ${statuses.length} ; ${givenUp}`;
  return `${done} réalisée${done > 1 ? 's' : ''} sur ${statuses.length}${givenUp && `, dont ${givenUp}`}`;
}

/** Everything that the report says in figures, counted anew from the annex that is printed in it, and that annex from the plan. */
function recount(plan: Plan, ...others: readonly Plan[]): void {
  const text = plain(markdownOf(reportOf(plan, ...others)));
  const table = rowsUnder(text, 'tableau');
  const numberIn = (row: Record<string, string>) => /\d+[a-z]?/.exec(row['N°'] ?? '')?.[0] ?? '';
  const expected = plan.activities
    .toSorted((a, b) => a.number - b.number)
    .flatMap(({ number, items = [] }) => [`${number}`, ...items.map(({ letter }) => `${number}${letter}`)]);
  expect(table.map(numberIn)).toEqual(expected);
  // What is said to be counted is what has no parts and has an end.
  const leaves = plan.activities.flatMap((activity) => {
    if (activity.continuous === true) return [];
    const { number, items = [] } = activity;
    return items.length > 0 ? items.map(({ letter }) => `${number}${letter}`) : [`${number}`];
  });
  const isBegun = table.some((row) => 'Statut' in row);
  if (!isBegun) {
    expect(text).not.toMatch(/\d réalisées? sur/);
    return;
  }
  const counted = table.filter((row) => row['Comptée'] === 'oui');
  if (leaves.length > 0) expect(counted.map(numberIn).toSorted()).toEqual(leaves.toSorted());
  const statuses = (isIn: (row: Record<string, string>) => boolean) =>
    counted.filter(isIn).map((row) => FRENCH[row['Statut'] ?? '']);
  for (const letter of Object.keys(plan.priorities)) {
    const [, section = ''] = text.split(`<a id="priorite-${letter.toLowerCase()}"></a>`);
    const all = Object.keys(plan.labels ?? {}).length > 0 ? 'Direction' : 'Priorité';
    expect(section.split('<a id=')[0]).toContain(`— ${sentenceOf(statuses((row) => row[all] === letter))}.`);
  }
  for (const anchor of ['themes', 'objectifs'])
    for (const row of rowsUnder(text, anchor)) {
      const numbers = new Set(
        Array.from((row['Activités'] ?? '').matchAll(/\[(\d+)\]/g), ([, each]) => each),
      );
      const isNamed = (each: Record<string, string>) => numbers.has(/\d+/.exec(numberIn(each))?.[0]);
      expect(row['Avancement']).toBe(sentenceOf(statuses(isNamed)));
    }
  for (const [anchor, status] of [
    ['en-suspens', 'postponed'],
    ['abandons', 'cancelled'],
  ] as const) {
    const number = statuses(() => true).filter((each) => each === status).length;
    const [, section = ''] = text.split(`<a id="${anchor}"></a>`);
    if (number > 0)
      expect(section).toMatch(new RegExp(`^\\s+###.*\\s+${number} \\D+ sur ${counted.length} comptées`));
  }
  // Each activity is told once, wherever it stands.
  for (const { id } of plan.activities) expect(text.split(`<a id="activite-${id}"></a>`)).toHaveLength(2);
  expect(text).not.toMatch(/NaN|Infinity|undefined|\bnull\b/);
}

describe('every figure of the report can be counted again from its annex', () => {
  it.each([2013, 2020, 2021])('in the report of %i', (year) => {
    recount(shippedPlan(year));
  });

  it('in any plan', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        recount(plan);
      }),
      { numRuns: 60 },
    );
  });

  it('in one with a single activity, or none', () => {
    recount(planOf([{ number: 1, status: 'done' }]));
    recount(planOf([]));
  });

  it('in one of which all was given up', () => {
    const plan = planOf([1, 2, 3].map((number) => ({ number, status: 'cancelled' })));
    recount(plan);
    expect(plain(markdownOf(reportOf(plan)))).toContain('3 abandonnées sur 3 comptées');
  });

  it('in one of 500 activities, and in a moment', () => {
    const statuses = (number: number) => STATUSES[number % STATUSES.length] ?? 'planned';
    const plan = planOf(
      Array.from({ length: 500 }, (_, index) => ({ number: index + 1, status: statuses(index) })),
    );
    const start = performance.now();
    recount(plan);
    htmlOf(reportOf(plan));
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

type Given = Pick<Plan['activities'][number], 'number' | 'status'> & Partial<Plan['activities'][number]>;

function planOf(activities: readonly Given[], rest: Partial<Plan> = {}): Plan {
  return {
    year: 2031,
    title: 'Plan 2031',
    state: 'adopted',
    priorities: { A: { title: 'Une' }, B: { title: 'Deux' } },
    themes: ['x', 'y'].map((id) => ({ id, title: id })),
    objectives: [{ id: 'vu', title: 'Vu' }],
    activities: activities.map((each) => ({
      id: `activite-${each.number}`,
      priority: each.number % 2 === 0 ? 'A' : 'B',
      title: 'Une activité',
      ...each,
    })),
    ...rest,
  };
}

const status = fc.constantFrom(...STATUSES, undefined);
const plans = fc
  .record({
    activities: fc.array(
      fc.record({
        status,
        items: fc.array(status, { maxLength: 4 }),
        continuous: fc.boolean(),
        themes: fc.subarray(['x', 'y']),
        objectives: fc.subarray(['vu']),
        due: fc.constantFrom('2031-03', '2031-12-31', '2031-Q2', undefined),
        log: fc.array(
          fc.record({ on: fc.constant('2031-05-02'), status, note: fc.constantFrom('Note', undefined) }),
          { maxLength: 2 },
        ),
      }),
      { maxLength: 8 },
    ),
    state: fc.constantFrom('draft', 'proposed', 'adopted', 'closed'),
    tracking: fc.constantFrom('none', undefined),
  })
  .map(({ activities, ...rest }) =>
    planOf(
      activities.map(({ items, status: own, ...each }, index) => ({
        ...each,
        number: index + 1,
        // One with items leaves its status to them.
        ...(items.length === 0 ? { status: own } : {}),
        items: items.map((of, position) => ({
          letter: 'abcd'.charAt(position),
          title: 'Une part',
          status: of,
        })),
      })),
      rest as Partial<Plan>,
    ),
  );
