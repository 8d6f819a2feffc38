import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { importResults } from '../support/decidim.ts';
import { HOSTILE_TEXTS, hostilePlan } from '../support/hostile-plan.ts';
import { planOf } from '../support/plans.ts';
import { plain, run, shippedPlans } from '../support/run.ts';

const { TZ } = process.env;
afterEach(() => {
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
});

const PLAN = `year: 2031
title: Plan
state: adopted
adopted: { on: 2031-01-10, by: Assemblée }
priorities:
  B: { title: Évaluation }
activities:
  - { id: lettre, number: 2, priority: B, title: "=Lettre", continuous: true, status: in-progress, log: [{ on: 2031-01-20, status: in-progress }] }
  - id: prix
    number: 1
    priority: B
    title: Prix
    due: 2031-09
    note: |
      Voir [[lettre]] <b>
      et « plus »
    items:
      - { letter: a, title: Règlement, status: done }
      - { letter: b, title: Jury, status: in-progress }
      - { letter: c, title: Remise, status: cancelled }
    log:
      - { on: 2031-02-01, item: a, status: in-progress }
      - { on: 2031-02-20, item: a, status: done }
      - { on: 2031-03-01, item: b, status: in-progress }
      - { on: 2031-03-02, item: c, status: cancelled, note: Faute de temps }
`;
const NOW = '2031-06-15T12:00:00Z';
const decidim = (files: Record<string, string>, year = '2031') =>
  run(['export', 'decidim', '--year', year], { files, now: NOW });

test('activities become results, by number, and items results below them', async () => {
  const { code, stdout, stderr } = await decidim({ 'plans/2031.yaml': PLAN });
  expect(code).toBe(0);
  expect(stdout.split('\n')[0]).toBe(
    'id;parent/id;title/fr;description/fr;start_date;end_date;status/id;status/key;progress',
  );
  const results = importResults(stdout);
  expect(
    results.map(({ id, parentId, row }) => [
      id,
      parentId,
      row['title/fr'],
      row.start_date,
      row.end_date,
      row['status/key'],
      row.progress,
    ]),
  ).toEqual([
    [7, undefined, 'Prix', '2031-02-01', '2031-09-30', 'in_progress', '33.33'],
    [8, 7, 'Règlement', '2031-02-01', '2031-02-20', 'done', '100'],
    [9, 7, 'Jury', '2031-03-01', '', 'in_progress', '0'],
    [10, 7, 'Remise', '', '', 'cancelled', '0'],
    // What goes on without an end is never a part done.
    [11, undefined, '=Lettre', '2031-01-20', '', 'in_progress', ''],
  ]);
  expect(plain(results[0]?.row['description/fr'] ?? '')).toBe(
    '<p>Voir activité 2 &lt;b&gt;<br>et « plus »</p><p>Activité 1 du plan 2031, priorité B : Évaluation.</p>',
  );
  expect(results.map(({ row }) => row['status/id'])).toEqual(['', '', '', '', '']);
  expect(plain(stderr)).toContain('« status/id » est vide');
});

describe('the shipped plans', () => {
  test.each([
    ['2013', 17, ''],
    ['2021', 45, 'planned'],
  ])('%s', async (year, rows, key) => {
    const { code, stdout } = await decidim(shippedPlans(2013, 2021), year);
    const results = importResults(stdout);
    expect([code, results.length]).toEqual([0, rows]);
    expect(new Set(results.map(({ row }) => row['status/key']))).toEqual(new Set([key]));
  });

  test('2020 was reconstructed, and stays', async () => {
    const { code, stdout, stderr } = await decidim(shippedPlans(), '2020');
    expect([code, stdout]).toEqual([2, '']);
    expect(plain(stderr)).toContain("ne s'exporte pas vers Decidim");
  });
});

test('what comes from a plan that was reconstructed is left out and named, and no text has anything of it', async () => {
  const source = PLAN.replaceAll('2031', '2030').replace('state:', 'provenance: reconstructed\nstate:');
  const plan = PLAN.replace('title: "=Lettre"', '$&, carriedFrom: { year: 2030, activity: lettre }').replace(
    'Voir [[lettre]]',
    'Voir [[2030/lettre]]',
  );
  const { code, stdout, stderr } = await decidim({ 'plans/2031.yaml': plan, 'plans/2030.yaml': source });
  expect(code).toBe(0);
  const titles = importResults(stdout).map(({ row }) => row['title/fr']);
  expect(titles).toEqual(['Prix', 'Règlement', 'Jury', 'Remise']);
  expect(stdout).toContain('Voir une activité du plan 2030');
  expect(plain(stderr)).toMatch(
    /^1 activité \(2\) vient du plan 2030, un exemple reconstitué, et n'est pas dans cet export/,
  );
});

test('a plan that is not adopted says so of each result, and who exports it is told', async () => {
  const proposed = PLAN.replace(
    'state: adopted\nadopted: { on: 2031-01-10, by: Assemblée }',
    'state: proposed',
  );
  const { code, stdout, stderr } = await decidim({ 'plans/2031.yaml': proposed });
  for (const { row } of importResults(stdout))
    expect(row['description/fr']).toContain('du plan 2031 (proposition)');
  expect(code).toBe(0);
  expect(plain(stderr)).toMatch(/^Le plan 2031 n'est pas adopté \(proposition\)/);
});

test('a table that someone worked on is kept, but where it is forced', async () => {
  const files = { 'plans/2031.yaml': PLAN, 'x.csv': 'id;titre\n' };
  const write = (...args: string[]) =>
    run(['export', 'decidim', '--year', '2031', '--output', 'x.csv', ...args], { files, now: NOW });
  const refused = await write();
  expect([refused.code, refused.stdout, refused.read('x.csv')]).toEqual([2, '', 'id;titre\n']);
  const forced = await write('--force');
  expect([forced.code, forced.stdout]).toEqual([0, '']);
  expect(importResults(forced.read('x.csv'))).toHaveLength(5);
});

test.each(['Pacific/Kiritimati', 'America/Los_Angeles'])('the same bytes in %s', async (zone) => {
  process.env.TZ = 'UTC';
  const { stdout } = await decidim({ 'plans/2031.yaml': PLAN });
  process.env.TZ = zone;
  expect((await decidim({ 'plans/2031.yaml': PLAN })).stdout).toBe(stdout);
});

test('every activity and item once, below its own activity, whose progress is the mean of theirs', async () => {
  await fc.assert(
    fc.asyncProperty(planOf(2031, ['draft', 'adopted']), async (plan) => {
      const { stdout } = await decidim({ 'plans/2031.yaml': stringify(plan) });
      const results = importResults(stdout);
      const items = plan.activities.map(({ items = [] }) => items.length);
      expect(results).toHaveLength(items.reduce((total, each) => total + 1 + each, 0));
      const parents = results.filter(({ parentId }) => parentId === undefined);
      expect(parents).toHaveLength(plan.activities.length);
      for (const [index, parent] of parents.entries()) {
        const children = results.filter(({ parentId }) => parentId === parent.id);
        expect(children).toHaveLength(items[index] ?? -1);
        if (children.length === 0 || parent.row.progress === '') continue;
        const mean = children.reduce((total, { row }) => total + Number(row.progress), 0) / children.length;
        expect(Number(parent.row.progress)).toBeCloseTo(mean, 2);
      }
    }),
    { numRuns: 40 },
  );
});

test.each([...HOSTILE_TEXTS, '=1+1', '-2', '@x', 'a;b\n"c"'])('%j arrives as it is', async (text) => {
  const { stdout } = await decidim({ 'plans/2031.yaml': hostilePlan(text) });
  const [result] = importResults(stdout);
  expect(result?.row['title/fr']).toBe(text);
  expect(result?.row['description/fr']).not.toMatch(/<(?!\/?p>|br>)/);
});
