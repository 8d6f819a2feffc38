import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Activity, Plan } from '../../src/model/schema.ts';
import { account } from '../../src/model/unfinished.ts';
import { pairOfPlans, writePlan } from '../support/plans.ts';
import { plain, run } from '../support/run.ts';

interface Brief {
  readonly id: string;
}
interface Item {
  readonly letter: string;
}
interface Ended {
  readonly item?: Item;
  readonly ending: { readonly kind: string };
}
interface Change {
  readonly kind: string;
  readonly from?: Brief;
  readonly to?: Brief & { readonly items?: readonly Item[] };
  readonly ending?: { readonly kind: string };
  readonly continued?: readonly {
    readonly to: Brief;
    readonly tie: string;
    readonly item?: string;
    readonly items: readonly {
      readonly kind: string;
      readonly from?: Item;
      readonly to: Item;
      readonly ending?: { readonly kind: string };
    }[];
  }[];
  readonly ended?: readonly Ended[];
}
interface EventChange {
  readonly from?: Brief;
  readonly to?: Brief;
  readonly continued?: readonly { readonly to: Brief }[];
}

const compare = (source: Plan, target: Plan, ...options: string[]) =>
  run(['plan', 'diff', '2030', '2031', ...options], {
    files: { 'plans/2030.yaml': writePlan(source), 'plans/2031.yaml': writePlan(target) },
  });
const read = async (source: Plan, target: Plan) => {
  const { stdout, stderr } = await compare(source, target, '--format', 'json');
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as { derived: { activities: Change[]; events: EventChange[] } }).derived;
};
const subjectsOf = ({ activities }: Plan) =>
  activities
    .flatMap(({ id, items = [] }) => [id, ...items.map(({ letter }) => `${id}/${letter}`)])
    .toSorted();

test('every activity, item and event of both plans is told or counted exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(pairOfPlans(2030, 2031), async ({ source, target }) => {
      const { activities, events } = await read(source, target);
      const later = activities.flatMap(({ to, continued = [] }) => [
        ...(to === undefined ? [] : [to.id, ...(to.items ?? []).map(({ letter }) => `${to.id}/${letter}`)]),
        ...continued.flatMap((each) => [
          each.to.id,
          ...each.items.map((item) => `${each.to.id}/${item.to.letter}`),
        ]),
      ]);
      expect(later.toSorted()).toEqual(subjectsOf(target));
      const earlier = activities.flatMap(({ from, continued = [], ended = [] }) => {
        if (from === undefined) return [];
        const letters = [
          ...continued.flatMap(({ item }) => item ?? []),
          ...continued.flatMap((each) => each.items.flatMap((item) => item.from?.letter ?? [])),
          ...ended.flatMap(({ item }) => item?.letter ?? []),
        ];
        return [from.id, ...letters.map((letter) => `${from.id}/${letter}`)];
      });
      expect(earlier.toSorted()).toEqual(subjectsOf(source));
      expect(events.flatMap(({ from }) => from?.id ?? []).toSorted()).toEqual(
        (source.calendar ?? []).map(({ id }) => id).toSorted(),
      );
      expect(
        events
          .flatMap(({ to, continued = [] }) => [
            ...(to ? [to.id] : []),
            ...continued.map((each) => each.to.id),
          ])
          .toSorted(),
      ).toEqual((target.calendar ?? []).map(({ id }) => id).toSorted());
    }),
    { numRuns: 60 },
  );
});

test('what the account of a carry-over misses is told as such, unless only its id or title goes on', async () => {
  await fc.assert(
    fc.asyncProperty(pairOfPlans(2030, 2031), async ({ source, target }) => {
      const { activities } = await read(source, target);
      const left = new Set<string>();
      const unlinked = new Set<string>();
      for (const { from, continued = [], ended = [], ending } of activities) {
        if (from === undefined) continue;
        if (ending?.kind === 'left') left.add(from.id);
        for (const each of ended)
          if (each.ending.kind === 'left') left.add(each.item ? `${from.id}/${each.item.letter}` : from.id);
        for (const each of continued) {
          if (each.tie === 'same-id') unlinked.add(from.id);
          for (const item of each.items)
            if (item.kind === 'same-title') unlinked.add(`${from.id}/${item.from?.letter}`);
        }
      }
      const lost = account(source, target).lost.flatMap((each) =>
        'activity' in each ? [each.item === undefined ? each.activity : `${each.activity}/${each.item}`] : [],
      );
      for (const name of lost) expect([...left, ...unlinked]).toContain(name);
      const named = new Set(lost.flatMap((name) => [name, name.split('/')[0]]));
      for (const name of left) expect(named).toContain(name);
    }),
    { numRuns: 60 },
  );
});

/** As a decision does it, which leaves what the items say. */
const giveUp = (activity: Activity): Activity => ({
  ...activity,
  status: 'cancelled',
  log: [...(activity.log ?? []), { on: '2030-12-01', status: 'cancelled', note: 'Motif' }],
});

test('what was done is told as done and what was given up as given up, whatever became of its activity', async () => {
  await fc.assert(
    fc.asyncProperty(pairOfPlans(2030, 2031), fc.nat({ max: 1 }), async ({ source, target }, turn) => {
      const givenUp = {
        ...source,
        activities: source.activities.map((each, index) => (index % 2 === turn ? giveUp(each) : each)),
      };
      const { activities } = await read(givenUp, target);
      const statuses = new Map(
        givenUp.activities.flatMap(({ id, items = [] }) =>
          items.map(({ letter, status }) => [`${id}/${letter}`, status] as const),
        ),
      );
      for (const { kind, from, continued = [], ended = [] } of activities) {
        const endings = [
          ...ended,
          ...continued.flatMap(({ items }) => items.map(({ from: item, ending }) => ({ item, ending }))),
        ];
        for (const { item, ending } of endings) {
          if (item === undefined || ending === undefined) continue;
          const status = statuses.get(`${from?.id}/${item.letter}`);
          expect(ending.kind === 'finished').toBe(status === 'done');
          if (status === 'cancelled') expect(ending.kind).toBe('given-up');
          if (kind === 'unchanged') expect(ending.kind).toBe('left');
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('the text tells every item of the later plan, or counts it as unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(pairOfPlans(2030, 2031), async ({ source, target }) => {
      const lines = plain((await compare(source, target)).stdout).split('\n');
      const start = lines.findIndex((line) => line.startsWith('Activités ajoutées'));
      const end = lines.findIndex((line, index) => index > start && line === '');
      const told = lines.flatMap((line, index) => {
        const marked =
          index > start && index < end ? /— .*?(\d+) sous-activités?/.exec(line)?.[1] : undefined;
        if (start !== -1 && marked !== undefined) return Array.from({ length: Number(marked) }, () => line);
        const together = /^ {6}(?:reportées?|même titre, sans lien[^:]*) : (\d.*)$/.exec(line)?.[1];
        if (together !== undefined) return together.split(', ');
        return /^ {6}(?:ajoutée|autre titre[^:]*) : /.test(line) ? [line] : [];
      });
      const unchanged = Number(/Sans changement : .*?(\d+) sous-activité/.exec(lines.join('\n'))?.[1] ?? 0);
      expect(told.length + unchanged).toBe(target.activities.flatMap(({ items = [] }) => items).length);
    }),
    { numRuns: 60 },
  );
});

test('each heading counts the lines below it, and those and what has not changed are all of the later plan', async () => {
  await fc.assert(
    fc.asyncProperty(pairOfPlans(2030, 2031), async ({ source, target }) => {
      const text = plain((await compare(source, target)).stdout);
      let told = Number(/Sans changement : .*?(\d+) activité/.exec(text)?.[1] ?? 0);
      for (const block of text.split('\n\n')) {
        const [heading = '', ...lines] = block.split('\n');
        const counted = /\((\d+)(?: changements?)?\)/.exec(heading)?.[1];
        if (counted === undefined) continue;
        const rows = lines.filter((line) => /^ {2}\S/.test(line)).length;
        expect(rows, block).toBe(Number(counted));
        if (/^Activités (?:ajoutées|reportées|permanentes|de même)/.test(heading)) told += rows;
      }
      expect(told).toBe(target.activities.length);
    }),
    { numRuns: 60 },
  );
});
