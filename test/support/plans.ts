import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Activity, CalendarEvent, Item, LogEntry, Plan, Status } from '../../src/model/schema.ts';
import { STATUSES } from '../../src/model/schema.ts';
import { hasStatusConflict } from '../../src/model/status.ts';

/** Few, so that two plans often speak of the same. */
const IDS = ['prix', 'site', 'lettre', 'guide', 'repertoire', 'forum'];
const EVENTS = ['fete', 'seance', 'conference'];
const TITLES = ['Prix « Bonne pratique »', 'Site', 'Lettre : le retour', 'Guide # 1', 'Répertoire'];
const PRIORITIES = ['Communication', 'Réseau', 'Échanges'];

const status = fc.option(fc.constantFrom(...STATUSES), { nil: undefined });
const title = fc.constantFrom(...TITLES);
const letterAt = (index: number) => String.fromCodePoint(97 + index);

function without<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value;
}

/** What a log needs for a status to be there with a reason. */
function logOf(year: number, of: Status | undefined, item?: string): LogEntry[] {
  if (of === undefined || of === 'planned') return [];
  return [without({ on: `${year}-03-01`, item, status: of, note: 'Motif' })];
}

function items(year: number): fc.Arbitrary<Item[]> {
  const item = fc.record({ title, status, due: fc.option(fc.constant(`${year}-10`), { nil: undefined }) });
  return fc
    .array(item, { maxLength: 4 })
    .map((list) => list.map((each, index) => without({ letter: letterAt(index), ...each }) as Item));
}

type Draft = Omit<Activity, 'number'>;

function activity(year: number, id: string): fc.Arbitrary<Draft> {
  const link = `Voir [[${id}]].`;
  return fc
    .record({
      title: fc.oneof({ weight: 3, arbitrary: title }, fc.constant(`Suite de [[${id}]]`)),
      priority: fc.constantFrom('A', 'C'),
      section: fc.constantFrom(undefined, undefined, link),
      own: status,
      /** Whether the status of its own stands beside items too. */
      both: fc.constantFrom(false, false, true),
      continuous: fc.constantFrom(undefined, undefined, undefined, true),
      items: items(year),
      due: fc.option(fc.constant(`${year}-Q4`), { nil: undefined }),
      note: fc.constantFrom(undefined, link, `Voir [[${year}/${id}]] et [[2001/ailleurs]].`),
      documents: fc.option(fc.tuple(fc.record({ title: fc.constant(link) })), { nil: undefined }),
    })
    .map(({ own, both: wanted, items: list, ...rest }) => {
      const leaf = list.length === 0;
      const both = wanted && !hasStatusConflict({ status: own, items: list });
      const log = [
        ...(leaf || both ? logOf(year, own) : []),
        ...list.flatMap((each) => logOf(year, each.status, each.letter)),
      ];
      return without({
        id,
        ...rest,
        status: leaf || both ? own : undefined,
        items: leaf ? undefined : list,
        log: log.length === 0 ? undefined : log,
      });
    });
}

function event(year: number, id: string): fc.Arbitrary<CalendarEvent> {
  return fc
    .record({
      title,
      when: fc.constantFrom(undefined, `${year}-05`, `${year}-06-01/${year}-06-03`),
      toConfirm: fc.constantFrom(undefined, ['date'] as const, ['place', 'holding'] as const),
      outcome: fc.constantFrom(undefined, 'held', 'postponed', 'cancelled'),
    })
    .map(
      (rest) =>
        without({ id, ...rest, note: rest.outcome === undefined ? undefined : 'Motif' }) as CalendarEvent,
    );
}

/**
 * A plan of a year that can be understood, with references between its activities and items, events that serve them,
 * and at times a gap in its numbers.
 */
export function planOf(
  year: number,
  states: readonly Plan['state'][] = ['draft', 'proposed'],
): fc.Arbitrary<Plan> {
  return fc
    .record({ ids: fc.subarray(IDS, { minLength: 1 }), events: fc.subarray(EVENTS) })
    .chain(({ ids, events }) =>
      fc.record({
        drafts: fc.tuple(...ids.map((id) => activity(year, id))),
        calendar: fc.tuple(...events.map((id) => event(year, id))),
        picks: fc.uniqueArray(fc.nat({ max: 20 }), { maxLength: 3 }),
        gap: fc.constantFrom(undefined, undefined, 0, 1, 2),
        titles: fc.shuffledSubarray(PRIORITIES, { minLength: 3 }),
        state: fc.constantFrom(...states),
      }),
    )
    .map(({ drafts, calendar, picks, gap = Infinity, titles, state }) => {
      const ordered = drafts.toSorted((a, b) =>
        a.priority < b.priority ? -1 : Number(a.priority > b.priority),
      );
      const used = new Set(['A', ...ordered.map(({ priority }) => priority)]);
      const names = drafts.flatMap(({ id, items: list = [] }) => [
        id,
        ...list.map(({ letter }) => `${id}/${letter}`),
      ]);
      const named = [...new Set(picks.map((pick) => names[pick % names.length] ?? ''))];
      const refersTo = named.length === 0 ? undefined : named;
      return without({
        year,
        title: `Plan ${year}`,
        state,
        adopted: state === 'adopted' || state === 'closed' ? { on: `${year}-01-10` } : undefined,
        priorities: Object.fromEntries(
          [...used].map((letter, index) => [letter, { title: titles[index] ?? '' }]),
        ),
        activities: ordered.map(
          (draft, index) =>
            without({
              ...draft,
              number: index + (index < gap ? 1 : 2),
              refersTo,
              items: draft.items?.map((item, at) => (at === 0 ? without({ ...item, refersTo }) : item)),
            }) as Activity,
        ),
        calendar: calendar.map((each) => without({ ...each, activities: refersTo }) as CalendarEvent),
      });
    });
}

/** What a person may have written about where an activity or event of the second plan comes from. */
const ORIGINS = ['none', 'itself', 'another', 'part', 'elsewhere'] as const;
const origins = fc.array(fc.record({ origin: fc.constantFrom(...ORIGINS), pick: fc.nat({ max: 20 }) }), {
  minLength: IDS.length,
  maxLength: IDS.length,
});

/**
 * Two plans of following years. The second may continue some of the first already: under the same id or another, an
 * activity split among several, an item become an activity; and it may have given an id to what comes from elsewhere.
 */
export function pairOfPlans(from: number, to: number): fc.Arbitrary<{ source: Plan; target: Plan }> {
  return fc
    .record({
      source: planOf(from),
      target: planOf(to, ['draft', 'proposed', 'adopted']),
      activities: origins,
      events: origins,
    })
    .map(({ source, target, activities, events }) => {
      const taken = new Set<string>();
      return {
        source,
        target: {
          ...target,
          activities: target.activities.map((each, index) =>
            continueActivity(each, source, activities[index], taken),
          ),
          calendar: (target.calendar ?? []).map((each, index) =>
            continueEvent(each, source, events[index], taken),
          ),
        },
      };
    });
}

type Origin = { readonly origin: (typeof ORIGINS)[number]; readonly pick: number } | undefined;

/** With its link, and those of its items that nothing has taken yet. */
function continueActivity(
  activity: Activity,
  { year, activities }: Plan,
  { origin, pick }: Origin = { origin: 'none', pick: 0 },
  taken: Set<string>,
): Activity {
  if (origin === 'elsewhere') return { ...activity, carriedFrom: { year: 2019, activity: activity.id } };
  const before = activities.find(({ id }, index) =>
    origin === 'itself' ? id === activity.id : index === pick % activities.length,
  );
  if (origin === 'none' || before === undefined) return activity;
  const carriedFrom = { year, activity: before.id };
  const take = (index: number) => {
    const letter = before.items?.[index]?.letter;
    const key = `${before.id}/${letter}`;
    if (letter === undefined || taken.has(key)) return undefined;
    taken.add(key);
    return letter;
  };
  if (origin === 'part') {
    const item = take(pick % 4);
    return item === undefined ? activity : { ...activity, carriedFrom: { ...carriedFrom, item } };
  }
  return without({
    ...activity,
    items: activity.items?.map((item, index) =>
      (index + pick) % 2 === 0 ? without({ ...item, carriedFrom: take(index) }) : item,
    ),
    carriedFrom,
  });
}

function continueEvent(
  event: CalendarEvent,
  { year, calendar = [] }: Plan,
  { origin, pick }: Origin = { origin: 'none', pick: 0 },
  taken: Set<string>,
): CalendarEvent {
  if (origin === 'elsewhere') return { ...event, carriedFrom: { year: 2019, event: event.id } };
  const before = calendar.find(({ id }, index) =>
    origin === 'itself' ? id === event.id : origin === 'another' && index === pick % calendar.length,
  );
  if (before === undefined || taken.has(before.id)) return event;
  taken.add(before.id);
  return { ...event, carriedFrom: { year, event: before.id } };
}

/** The plan as a person could have written it. */
export function writePlan(plan: Plan): string {
  return `# Plan ${plan.year}\n${stringify(plan, { lineWidth: 0 })}`;
}
