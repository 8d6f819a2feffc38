import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Activity, CalendarEvent, Item, Plan } from '../../src/model/schema.ts';
import { readPlanFile } from '../../src/source/plan-file.ts';
import { account } from '../../src/model/unfinished.ts';
import { planOf, writePlan } from '../support/plans.ts';
import { type Files, run } from '../support/run.ts';

const NOW = '2032-06-15T12:00:00Z';
const YEARS = [2030, 2031, 2032] as const;

interface Carried {
  readonly carriedSince: readonly { year: number; activity?: string; item?: string; event?: string }[];
  readonly carried: { readonly since: number; readonly times: number; readonly atLeast: boolean } | null;
}
type WithDerived<Subject> = Subject & { readonly derived: Carried };
interface Shown {
  readonly activity: WithDerived<Omit<Activity, 'items'>> & { readonly items?: readonly WithDerived<Item>[] };
}

async function ran(args: readonly string[], files: Files): Promise<{ stdout: string; files: Files }> {
  const { code, stdout, stderr, files: left } = await run(args, { files, now: NOW });
  expect(code, `${args.join(' ')}\n${stderr}`).toBe(0);
  return { stdout, files: left };
}

const carry = async (from: number, to: number, files: Files) =>
  (await ran(['plan', 'carryover', String(from), String(to), '--format', 'json'], files)).files;

const read = (year: number, files: Files) =>
  readPlanFile(`plans/${year}.yaml`, String(files[`plans/${year}.yaml`])).plan as Plan;

/** What a plan leaves to the next, as its history would name it. */
function unfinished(plan: Plan): string[] {
  const next: Plan = { year: plan.year + 1, title: '', priorities: {}, activities: [] };
  return account(plan, next).lost.map((each) =>
    'event' in each ? `event ${each.event}` : `${each.activity}/${each.item ?? ''}`,
  );
}

/** The plan as a person may have changed it: an activity under another id, the items of all in another order. */
function rewritten(plan: Plan, pick: number): Plan {
  const { activities, calendar = [] } = plan;
  const old = activities[pick % Math.max(1, activities.length)]?.id;
  const named = (reference: string) => reference.replace(/^[^/]+/, (id) => (id === old ? 'nouveau-nom' : id));
  const references = (list: readonly string[] | undefined) =>
    list === undefined ? {} : { refersTo: list.map(named) };
  return {
    ...plan,
    activities: activities.map((activity) => ({
      ...activity,
      id: named(activity.id),
      ...references(activity.refersTo),
      ...(activity.items && {
        items: activity.items.toReversed().map((item, index) => ({
          ...item,
          letter: String.fromCodePoint(97 + index),
          ...references(item.refersTo),
        })),
      }),
    })),
    calendar: calendar.map((event) => ({
      ...event,
      ...(event.activities && { activities: event.activities.map(named) }),
    })),
  };
}

/** What is told of where everything that was carried into a plan comes from: of an activity with items, of those. */
async function told(year: number, files: Files): Promise<Carried[]> {
  const all: Carried[] = [];
  for (const { id } of read(year, files).activities) {
    const { stdout } = await ran(['activity', 'show', String(year), id, '--format', 'json'], files);
    const { activity }: Shown = JSON.parse(stdout);
    const { items = [] } = activity;
    all.push(...(items.length === 0 ? [activity] : items).map(({ derived }) => derived));
    // What an activity says of itself is no less than what its items say.
    for (const { derived } of items)
      expect(activity.derived.carried?.times).toBeGreaterThanOrEqual(derived.carried?.times ?? 0);
  }
  const { stdout } = await ran(['calendar', String(year), '--format', 'json'], files);
  const { calendar }: { calendar: WithDerived<CalendarEvent>[] } = JSON.parse(stdout);
  return [...all, ...calendar.map(({ derived }) => derived)];
}

test('after two carry-overs, each leaf and event has both its ancestors, whatever its id and letter have become', async () => {
  let leaves = 0;
  await fc.assert(
    fc.asyncProperty(planOf(2030), fc.nat({ max: 5 }), async (source, pick) => {
      const [first, second, third] = YEARS;
      const once = await carry(first, second, { [`plans/${first}.yaml`]: writePlan(source) });
      const between = { ...once, [`plans/${second}.yaml`]: writePlan(rewritten(read(second, once), pick)) };
      const twice = await carry(second, third, between);

      const all = await told(third, twice);
      leaves += all.length;
      for (const { carriedSince, carried } of all) {
        expect(carriedSince.map(({ year }) => year)).toEqual([second, first]);
        expect(carried).toMatchObject({ since: first, times: 2, atLeast: false });
      }
      const name = ({ activity, item, event }: Carried['carriedSince'][number]) =>
        event === undefined ? `${activity}/${item ?? ''}` : `event ${event}`;
      const ancestors = (index: number) =>
        all
          .flatMap(({ carriedSince }) => carriedSince[index] ?? [])
          .map(name)
          .toSorted();
      expect(ancestors(1)).toEqual(unfinished(source).toSorted());
      expect(ancestors(0)).toEqual(unfinished(read(second, twice)).toSorted());
    }),
    { seed: 31, numRuns: 40 },
  );
  expect(leaves).toBeGreaterThan(100);
});
