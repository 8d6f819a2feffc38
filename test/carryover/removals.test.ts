import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Path } from '../../src/model/edit.ts';
import type { Plan } from '../../src/model/schema.ts';
import { readPlanFile } from '../../src/source/plan-file.ts';
import { carried, unfinished } from '../support/carried.ts';
import { pairOfPlans, writePlan } from '../support/plans.ts';
import { run, shippedPlans } from '../support/run.ts';

type Files = Readonly<Record<string, string>>;
interface Lost {
  readonly activity?: string | undefined;
  readonly item?: string | undefined;
  readonly event?: string | undefined;
}

const call = async (files: Files, from: number, ...options: string[]) => {
  const args = ['plan', 'carryover', String(from), String(from + 1), '--format', 'json', ...options];
  return run(args, { files: { ...files }, now: `${from + 1}-06-15T12:00:00Z` });
};

/** What a check would carry, by the names of the source. */
async function named(files: Files, from: number): Promise<{ code: number; names: string[] }> {
  const { code, stdout } = await call(files, from, '--check');
  const { derived } = JSON.parse(stdout) as {
    derived: { dispositions: { kind: string; verb: string; id: string; activity: string; letter: string }[] };
  };
  const changed = derived.dispositions.filter(({ verb }) => ['added', 'completed', 'renewed'].includes(verb));
  const items = changed.filter(({ kind }) => kind === 'item');
  return {
    code,
    names: [
      ...items.map(({ activity, letter }) => `${activity}/${letter}`),
      ...changed
        .filter(({ kind, id }) => kind === 'activity' && !items.some(({ activity }) => activity === id))
        .map(({ id }) => id),
      ...changed.filter(({ kind }) => kind === 'event').map(({ id }) => `event ${id}`),
    ].toSorted(),
  };
}

/** What validation says is lost, by the names of the source: the messages tell numbers, letters and titles. */
async function lostMessages(files: Files, year: number): Promise<string[]> {
  const { stdout } = await run(['plan', 'validate', String(year), '--format', 'json'], {
    files: { ...files },
    now: `${year}-06-15T12:00:00Z`,
  });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string; message: string }[] };
  return diagnostics.filter(({ rule }) => rule === 'carryover-lost').map(({ message }) => message);
}

interface Removal {
  readonly path: Path;
  readonly lost: Lost;
}

/** Every way to take one carried thing out of a plan, be it its link alone or all of it, and what it carried. */
function removals({ activities, calendar = [] }: Plan, year: number): Removal[] {
  return [
    ...activities.flatMap(({ carriedFrom, items = [] }, index): Removal[] => {
      if (carriedFrom?.year !== year) return [];
      const path = ['activities', index];
      const links = items.flatMap((item, at) => (item.carriedFrom === undefined ? [] : [{ item, at }]));
      if (links.length === 0)
        return [path, [...path, 'carriedFrom']].map((each) => ({ path: each, lost: carriedFrom }));
      return links.flatMap(({ item, at }): Removal[] => {
        const lost = { activity: carriedFrom.activity, item: item.carriedFrom };
        const whole = [...path, 'items', at];
        const link = { path: [...whole, 'carriedFrom'], lost };
        // Further up, the letters after it would have to change, too.
        return at < items.length - 1 || items.length === 1 ? [link] : [link, { path: whole, lost }];
      });
    }),
    ...calendar.flatMap(({ carriedFrom }, index): Removal[] =>
      carriedFrom?.year === year
        ? [
            ['calendar', index],
            ['calendar', index, 'carriedFrom'],
          ].map((path) => ({ path, lost: carriedFrom }))
        : [],
    ),
  ];
}

const nameOf = ({ activity, item, event }: Lost) =>
  event === undefined ? `${activity}${item === undefined ? '' : `/${item}`}` : `event ${event}`;

/** The plan as a person leaves it who deletes something in it. */
function without(files: Files, file: string, path: Path): Files {
  const plan = JSON.parse(JSON.stringify(readPlanFile(file, files[file] ?? '').plan)) as Plan;
  let parent: unknown = plan;
  for (const key of path.slice(0, -1)) parent = (parent as Record<string | number, unknown>)[key];
  const last = path.at(-1) ?? '';
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent as object, last);
  return { ...files, [file]: writePlan(plan) };
}

describe('one carried thing taken out by hand', () => {
  test('of the shipped plans: --check and validate name exactly that', async () => {
    const { files } = await call(shippedPlans(), 2020);
    const [source, target] = [2020, 2021].map(
      (year) => readPlanFile(`plans/${year}.yaml`, files[`plans/${year}.yaml`] ?? '').plan as Plan,
    ) as [Plan, Plan];
    expect(await named(files, 2020)).toEqual({ code: 0, names: [] });
    const all = removals(target, 2020);
    expect(new Set(all.map(({ lost }) => nameOf(lost))).size).toBe(23);
    for (const { path, lost } of all) {
      const cut = without(files, 'plans/2021.yaml', path);
      expect(await named(cut, 2020)).toEqual({ code: 1, names: [nameOf(lost)] });
      const messages = await lostMessages(cut, 2021);
      const activity = source.activities.find(({ id }) => id === lost.activity);
      const event = source.calendar?.find(({ id }) => id === lost.event);
      const words = activity === undefined ? event?.title : `${activity.number}`;
      expect(messages).toEqual([expect.stringContaining(words ?? '?')]);
      if (lost.item !== undefined) expect(messages[0]).toMatch(new RegExp(`sous-activité\\s${lost.item}\\b`));
    }
  }, 60_000);

  test('of any plans: --check names exactly that, and validate something for it', async () => {
    let removed = 0;
    await fc.assert(
      fc.asyncProperty(pairOfPlans(2030, 2031), fc.nat(), async ({ source, target }, pick) => {
        const { code, files } = await call(
          { 'plans/2030.yaml': writePlan(source), 'plans/2031.yaml': writePlan(target) },
          2030,
        );
        if (code === 2) return;
        const after = readPlanFile('plans/2031.yaml', files['plans/2031.yaml'] ?? '').plan as Plan;
        const owed = new Set(unfinished(source));
        const all = removals(after, 2030).filter(({ lost }) => owed.has(nameOf(lost)));
        const removal = all[pick % Math.max(1, all.length)];
        if (removal === undefined) return;
        const cut = without(files, 'plans/2031.yaml', removal.path);
        const rest = readPlanFile('plans/2031.yaml', cut['plans/2031.yaml'] ?? '').plan as Plan;
        const there = new Set(carried(rest, source));
        const lost = [...owed].filter((name) => !there.has(name));
        const check = await call(cut, 2030, '--check');
        // What is finished in the target does not take on what it had carried.
        if (check.code === 2) return;
        removed++;
        expect((await named(cut, 2030)).names).toEqual(lost.toSorted());
        expect(check.code).toBe(lost.length > 0 ? 1 : 0);
        if (carried(rest, source).length > 0)
          expect(await lostMessages(cut, 2031)).toHaveLength(
            new Set(lost.map((name) => name.split('/')[0])).size,
          );
      }),
      { seed: 31, numRuns: 60 },
    );
    expect(removed).toBeGreaterThan(30);
  });
});
