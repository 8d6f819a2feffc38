import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Activity, CalendarEvent, Item, Plan } from '../../src/model/schema.ts';
import { readPlanFile } from '../../src/source/plan-file.ts';
import { carried, meaningOf, meaningOfItem, unfinished } from '../support/carried.ts';
import { standInOrder } from '../support/lines.ts';
import { pairOfPlans, planOf, writePlan } from '../support/plans.ts';
import { run } from '../support/run.ts';

const [SOURCE, TARGET] = ['plans/2030.yaml', 'plans/2031.yaml'];
const NOW = '2031-06-15T12:00:00Z';
const carry = (files: Record<string, string>) =>
  run(['plan', 'carryover', '2030', '2031', '--format', 'json'], { files, now: NOW });
const errorsOf = async (files: Readonly<Record<string, string>>) => {
  const { stdout } = await run(['plan', 'validate', '--format', 'json'], { files, now: NOW });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { severity: string; file: string; rule: string; message: string }[];
  };
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map((each) => `${each.file} ${each.rule} ${each.message}`);
};

/** What the carry-over wrote, each with the references that it has and those that it had in the source. */
function copies(source: Plan, before: Plan | undefined, after: Plan) {
  const old = <Element extends { id: string }>(list: readonly Element[] = [], id: string) =>
    list.find((each) => each.id === id);
  const found: { copy: Activity | Item | CalendarEvent; now: string[]; meant: string[] }[] = [];
  for (const activity of after.activities) {
    const known = old(before?.activities, activity.id);
    const origin = old(source.activities, activity.carriedFrom?.activity ?? '');
    if (known === undefined)
      found.push({ copy: activity, now: activity.refersTo ?? [], meant: origin?.refersTo ?? [] });
    for (const item of (activity.items ?? []).slice(known?.items?.length ?? 0)) {
      const meant = origin?.items?.find(({ letter }) => letter === item.carriedFrom)?.refersTo ?? [];
      found.push({ copy: item, now: item.refersTo ?? [], meant });
    }
  }
  for (const event of after.calendar ?? [])
    if (old(before?.calendar, event.id) === undefined) {
      const origin = old(source.calendar, event.carriedFrom?.event ?? '');
      found.push({ copy: event, now: event.activities ?? [], meant: origin?.activities ?? [] });
    }
  return found;
}

/** No reference of what was carried names anything but what was meant, and those that are not there are all told. */
function checkReferences(source: Plan, before: Plan | undefined, after: Plan, stdout: string): void {
  const meanings = new Map(
    after.activities.flatMap((activity) => [
      [activity.id, meaningOf(activity)],
      ...(activity.items ?? []).map(
        (item) => [`${activity.id}/${item.letter}`, meaningOfItem(activity, item)] as const,
      ),
    ]),
  );
  let dropped = 0;
  for (const { copy, now, meant } of copies(source, before, after)) {
    expect(meant).toEqual(expect.arrayContaining(now.map((name) => meanings.get(name))));
    dropped += meant.length - now.length;
    expect(JSON.stringify(copy)).not.toMatch(/\[\[(?!\d{4}\/)/);
  }
  const { derived } = JSON.parse(stdout) as { derived: { attention: { kind: string }[] } };
  expect(derived.attention.filter(({ kind }) => kind === 'reference-dropped')).toHaveLength(dropped);
}

/** Each added activity is under the priority of the same title, where the target has one. */
function checkPriorities(source: Plan, before: Plan, after: Plan): void {
  const titles = new Set(Object.values(before.priorities).map(({ title }) => title));
  for (const { id, priority, carriedFrom } of after.activities) {
    if (before.activities.some((each) => each.id === id)) continue;
    const letter = source.activities.find((each) => each.id === carriedFrom?.activity)?.priority ?? '';
    const title = source.priorities[letter]?.title ?? '';
    if (titles.has(title)) expect(after.priorities[priority]?.title).toBe(title);
    else expect(priority).toBe(letter);
  }
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
        const after = read(result.files);
        expect(carried(after, source).toSorted()).toEqual(unfinished(source).toSorted());
        checkReferences(source, undefined, after, result.stdout);
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
          expect(result.stderr).toMatch(/est (?:achevée|abandonnée), alors/);
          expect(result.files).toEqual(files);
          return;
        }
        expect(result.code, result.stderr).toBe(0);
        done++;
        expect(result.files[SOURCE]).toBe(files[SOURCE]);
        const plan = read(result.files);
        const after = carried(plan, source);
        expect(after).toEqual(expect.arrayContaining(unfinished(source)));
        const before = new Set(carried(target, source));
        const fresh = after.filter((each) => !before.has(each));
        expect(unfinished(source)).toEqual(expect.arrayContaining(fresh));
        expect(new Set(fresh).size).toBe(fresh.length);
        checkReferences(source, target, plan, result.stdout);
        checkPriorities(source, target, plan);
        expect(
          standInOrder(withoutNumbers(files[TARGET] ?? ''), withoutNumbers(result.files[TARGET] ?? '')),
        ).toBe(true);
        const isFixed = target.state === 'adopted' || plan.activities.length === target.activities.length;
        const numbers = ({ activities }: Plan) => activities.map(({ id, number }) => [id, number]);
        if (isFixed) expect(numbers(plan).slice(0, target.activities.length)).toEqual(numbers(target));
        const known = await errorsOf(files);
        expect((await errorsOf(result.files)).filter((error) => !known.includes(error))).toEqual([]);
        expect((await carry(result.files)).files).toEqual(result.files);
      }),
      { seed: 31, numRuns: 120 },
    );
    expect(done).toBeGreaterThan(30);
  });
});
