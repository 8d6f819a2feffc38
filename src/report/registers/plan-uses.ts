import { expandLinks } from '../../language/fr/links.ts';
import { subjectsOf } from '../../model/references.ts';
import type { Activity, BudgetLine, CalendarEvent, Item, LogEntry, Plan } from '../../model/schema.ts';
import { type FindMention, textsIn } from './mentions.ts';
import { PART_ROLES, type PartRole, type PlanSubject, partsIn } from './parts.ts';

/** Something of a plan that names an organization. */
export interface PlanUse extends PlanSubject {
  /** None where it is only its free text that does. */
  readonly roles: readonly PartRole[];
  /** Of an activity that it pays for: its own lines of the means. */
  readonly budget: readonly BudgetLine[];
  /** The words around it in each free text that names it, where nothing else does. */
  readonly excerpts: readonly string[];
}

/** What of a plan names an organization by a key made for it, each once, with all that the organization is for it. */
export function findNamedIn(plan: Plan, isNamed: (party: string) => boolean): PlanUse[] {
  const uses = new Map<object, { subject: PlanSubject; roles: Set<PartRole> }>();
  for (const { party, role, ...subject } of partsIn(plan)) {
    if (!isNamed(party)) continue;
    const key = keyOf(subject, plan);
    const use = uses.get(key) ?? { subject, roles: new Set() };
    uses.set(key, use);
    use.roles.add(role);
  }
  return [...uses.values()].map(({ subject, roles }) => ({
    ...subject,
    roles: PART_ROLES.filter((role) => roles.has(role)),
    budget: roles.has('funder')
      ? (subject.found?.activity.budget ?? []).filter(({ funder }) => funder !== undefined && isNamed(funder))
      : [],
    excerpts: [],
  }));
}

/** What of a plan names an organization in its free text, but for what `named` holds, which does so otherwise. */
export function findCitedIn(
  plan: Plan,
  plans: ReadonlyMap<number, Plan>,
  find: FindMention,
  named: readonly PlanUse[],
): PlanUse[] {
  const seen = new Set(named.map((use) => keyOf(use, plan)));
  return subjectsIn(plan).flatMap(({ subject, value }) => {
    if (seen.has(keyOf(subject, plan))) return [];
    const excerpts = textsIn(value).flatMap((text) => find(expandLinks(text, plan, plans)) ?? []);
    return excerpts.length === 0 ? [] : [{ ...subject, roles: [], budget: [], excerpts }];
  });
}

/** What a use is one of. */
function keyOf({ found, event }: PlanSubject, plan: Plan): Activity | Item | CalendarEvent | Plan {
  return found?.item ?? found?.activity ?? event ?? plan;
}

interface ReadSubject {
  readonly subject: PlanSubject;
  /** What holds its texts. */
  readonly value: object;
}

/** The plan itself, then its activities and items with their log, then its events. */
function subjectsIn(plan: Plan): ReadSubject[] {
  const { activities, calendar = [], errata: _quoted, ...rest } = plan;
  return [
    { subject: {}, value: { ...rest, priorities: Object.values(rest.priorities) } },
    ...activities.flatMap((activity) => {
      const entriesOf = (letter: string | undefined): LogEntry[] =>
        (activity.log ?? []).filter(({ item }) => item === letter);
      return subjectsOf(activity).map((found) => ({
        subject: { found },
        value: {
          ...(found.item ?? { ...activity, items: [] }),
          log: entriesOf(found.item?.letter),
        },
      }));
    }),
    ...calendar.map((event) => ({ subject: { event }, value: event })),
  ];
}
