import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/model/schema.ts';
import { readPlanFile } from '../../src/source/plan-file.ts';
import { standInOrder } from '../support/lines.ts';
import { pairOfPlans, planOf, writePlan } from '../support/plans.ts';
import { run } from '../support/run.ts';

const [SOURCE, TARGET] = ['plans/2030.yaml', 'plans/2031.yaml'];
const NOW = '2031-06-15T12:00:00Z';
const carry = (files: Record<string, string>) =>
  run(['plan', 'carryover', '2030', '2031'], { files, now: NOW });
const errorsOf = async (files: Readonly<Record<string, string>>) => {
  const { stdout } = await run(['plan', 'validate', '--format', 'json'], { files, now: NOW });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { severity: string; file: string; rule: string; message: string }[];
  };
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map((each) => `${each.file} ${each.rule} ${each.message}`);
};

/** Everything that a plan leaves to do, counted here by its definition and not by the tool's own code. */
function unfinished({ activities, calendar = [] }: Plan): string[] {
  const isOpen = (status = 'planned') => status !== 'done' && status !== 'cancelled';
  return [
    ...activities.flatMap(({ id, status, continuous, items = [] }) => {
      if (items.length === 0) return isOpen(status) || (continuous === true && status === 'done') ? [id] : [];
      const open = items.filter((item) => isOpen(item.status)).map(({ letter }) => `${id}/${letter}`);
      const renewed =
        continuous === true && open.length === 0 && items.some((item) => item.status === 'done');
      return renewed ? [id] : open;
    }),
    ...calendar
      .filter(({ outcome, when, toConfirm = [] }) =>
        outcome === undefined ? when === undefined || toConfirm.length > 0 : outcome === 'postponed',
      )
      .map(({ id }) => `event ${id}`),
  ];
}

/** Every leaf and event of 2030 that a plan of 2031 says to carry; an activity with carried items stands for them alone. */
function carried({ activities, calendar = [] }: Plan): string[] {
  return [
    ...activities.flatMap(({ carriedFrom: from, items = [] }) => {
      if (from?.year !== 2030) return [];
      const letters = items.flatMap((item) => item.carriedFrom ?? []);
      return letters.length === 0 ? [from.activity] : letters.map((letter) => `${from.activity}/${letter}`);
    }),
    ...calendar.flatMap(({ carriedFrom }) =>
      carriedFrom?.year === 2030 ? [`event ${carriedFrom.event}`] : [],
    ),
  ];
}

const read = (files: Readonly<Record<string, string>>) =>
  readPlanFile(TARGET, files[TARGET] ?? '').plan as Plan;
/** The lines of a plan but its numbers, and the heading of a list that was written `[]`. */
const withoutNumbers = (text: string) =>
  text.split('\n').filter((line) => !/^\s+number: \d+$|^calendar:(?: \[\])?$/.test(line));

describe('a carry-over of any plan', () => {
  test('into a year that is not there: all that is unfinished goes, once, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(planOf(2030, ['draft', 'proposed', 'adopted', 'closed']), async (source) => {
        const files = { [SOURCE]: writePlan(source) };
        const result = await carry(files);
        expect(result.code, result.stderr).toBe(0);
        expect(result.files[SOURCE]).toBe(files[SOURCE]);
        expect(carried(read(result.files)).toSorted()).toEqual(unfinished(source).toSorted());
        expect(
          await errorsOf({ [TARGET]: result.files[TARGET] ?? '', [SOURCE]: files[SOURCE] ?? '' }),
        ).toEqual(await errorsOf(files));
        expect((await carry(result.files)).files).toEqual(result.files);
      }),
      { seed: 31, numRuns: 80 },
    );
  });

  test('into a plan that is there: nothing is lost, nothing finished moves, what was there stays', async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(pairOfPlans(2030, 2031), async ({ source, target }) => {
        const files = { [SOURCE]: writePlan(source), [TARGET]: writePlan(target) };
        const result = await carry(files);
        if (result.code === 2) {
          expect(result.stderr).toContain('est achevée');
          expect(result.files).toEqual(files);
          return;
        }
        expect(result.code, result.stderr).toBe(0);
        done++;
        expect(result.files[SOURCE]).toBe(files[SOURCE]);
        const after = carried(read(result.files));
        expect(after).toEqual(expect.arrayContaining(unfinished(source)));
        const before = new Set(carried(target));
        const fresh = after.filter((each) => !before.has(each));
        expect(unfinished(source)).toEqual(expect.arrayContaining(fresh));
        expect(new Set(fresh).size).toBe(fresh.length);
        expect(
          standInOrder(withoutNumbers(files[TARGET] ?? ''), withoutNumbers(result.files[TARGET] ?? '')),
        ).toBe(true);
        if (target.state === 'adopted') {
          const numbers = (plan: Plan) => plan.activities.map(({ id, number }) => [id, number]);
          expect(numbers(read(result.files)).slice(0, target.activities.length)).toEqual(numbers(target));
        }
        const known = await errorsOf(files);
        expect((await errorsOf(result.files)).filter((error) => !known.includes(error))).toEqual([]);
        expect((await carry(result.files)).files).toEqual(result.files);
      }),
      { seed: 31, numRuns: 120 },
    );
    expect(done).toBeGreaterThan(30);
  });
});
