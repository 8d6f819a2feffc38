import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Activity, CalendarEvent, Item, LogEntry, Plan, Status } from '../../src/model/schema.ts';
import { STATUSES } from '../../src/model/schema.ts';

/** Few, so that two plans often speak of the same. */
const IDS = ['prix', 'site', 'lettre', 'guide', 'repertoire', 'forum'];
const TITLES = ['Prix « Bonne pratique »', 'Site', 'Lettre : le retour', 'Guide # 1', 'Répertoire'];

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
  return fc
    .record({
      title,
      priority: fc.constantFrom('A', 'C'),
      own: status,
      continuous: fc.constantFrom(undefined, undefined, undefined, true),
      items: items(year),
      due: fc.option(fc.constant(`${year}-Q4`), { nil: undefined }),
      note: fc.constantFrom(undefined, `Voir [[${id}]].`, `Voir [[${year}/${id}]] et [[2001/ailleurs]].`),
    })
    .map(({ own, items: list, ...rest }) => {
      const leaf = list.length === 0;
      const log = leaf ? logOf(year, own) : list.flatMap((each) => logOf(year, each.status, each.letter));
      return without({
        id,
        ...rest,
        status: leaf ? own : undefined,
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

/** A valid plan of a year, with references between its activities, and events that serve them. */
export function planOf(
  year: number,
  states: readonly Plan['state'][] = ['draft', 'proposed'],
): fc.Arbitrary<Plan> {
  return fc
    .record({
      ids: fc.subarray(IDS, { minLength: 1 }),
      events: fc.subarray(['fete', 'seance', 'conference']),
      state: fc.constantFrom(...states),
    })
    .chain(({ ids, events, state }) =>
      fc.record({
        drafts: fc.tuple(...ids.map((id) => activity(year, id))),
        calendar: fc.tuple(...events.map((id) => event(year, id))),
        target: fc.constantFrom(undefined, ...ids),
        state: fc.constant(state),
      }),
    )
    .map(({ drafts, calendar, target, state }) => {
      const ordered = drafts.toSorted((a, b) =>
        a.priority < b.priority ? -1 : Number(a.priority > b.priority),
      );
      const used = new Set(['A', ...ordered.map(({ priority }) => priority)]);
      return without({
        year,
        title: `Plan ${year}`,
        state,
        adopted: state === 'adopted' || state === 'closed' ? { on: `${year}-01-10` } : undefined,
        priorities: Object.fromEntries([...used].map((letter) => [letter, { title: `Priorité ${letter}` }])),
        activities: ordered.map(
          (draft, index) =>
            without({
              ...draft,
              number: index + 1,
              refersTo: target === undefined || target === draft.id ? undefined : [target],
            }) as Activity,
        ),
        calendar: calendar.map(
          (each) => without({ ...each, activities: target && [target] }) as CalendarEvent,
        ),
      });
    });
}

/** Two plans of following years, the second of which may continue some of the first already. */
export function pairOfPlans(from: number, to: number): fc.Arbitrary<{ source: Plan; target: Plan }> {
  return fc
    .record({
      source: planOf(from),
      target: planOf(to, ['draft', 'proposed', 'adopted']),
      linked: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    })
    .map(({ source, target, linked }) => ({
      source,
      target: {
        ...target,
        activities: target.activities.map((each, index) =>
          linked[index] === true && source.activities.some(({ id }) => id === each.id)
            ? { ...each, carriedFrom: { year: from, activity: each.id } }
            : each,
        ),
      },
    }));
}

/** The plan as a person could have written it. */
export function writePlan(plan: Plan): string {
  return `# Plan ${plan.year}\n${stringify(plan, { lineWidth: 0 })}`;
}
