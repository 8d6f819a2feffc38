import { spanOf } from '../model/dates.ts';
import type { Path } from '../model/edit.ts';
import type { Related } from '../model/finding.ts';
import type { Period } from '../model/schema.ts';
import type { NetworkFile } from '../source/register-files.ts';
import {
  type Found,
  type Registers,
  type Rule,
  type RuleContext,
  certainYear,
  each,
  isWrong,
} from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'membership-lapsed': {
      readonly name: string;
      readonly until: Period;
      /** The day before which it ended: that of what the organization takes part in, else the first of the year. */
      readonly before: string;
      /** Since when it is a member again, if that is later. */
      readonly again: Period | undefined;
    };
  }
}

/**
 * An organization takes part in what a plan intends, though it had left the network by then. One that joins later may have
 * been a partner from outside before.
 */
export const membershipLapsed: Rule<'membership-lapsed'> = {
  id: 'membership-lapsed',
  severity: 'warning',
  *check(context) {
    const year = certainYear(context);
    const members = memberships(context.registers);
    if (year === undefined || members.size === 0) return;
    const told = new Set<string>();
    for (const { name, at, of, when } of participants(context)) {
      const span = spanOf(when) ?? { first: `${year}-01-01`, last: `${year}-12-31` };
      const key = `${of} ${name}`;
      const lapsed = lapsedBefore(members.get(name) ?? [], span);
      if (lapsed === undefined || told.has(key)) continue;
      told.add(key);
      yield {
        place: { at },
        arguments: { name, until: lapsed.until, before: span.first, again: lapsed.again },
        related: [lapsed.related],
      } satisfies Found<'membership-lapsed'>;
    }
  },
};

/** A membership of the network; what has no beginning or no end is open on that side. */
interface Membership {
  readonly since: Period | undefined;
  readonly first: string;
  readonly last: string;
  readonly end: { readonly until: Period; readonly related: Related } | undefined;
}

/** The membership that had ended last before a time in which there is none, with the one that begins after it. */
function lapsedBefore(
  own: readonly Membership[],
  { first, last }: { readonly first: string; readonly last: string },
): { readonly until: Period; readonly related: Related; readonly again: Period | undefined } | undefined {
  if (own.some((each) => each.last >= first && each.first <= last)) return undefined;
  const ended = own.filter((each) => each.last < first).toSorted((a, b) => (a.last < b.last ? 1 : -1))[0];
  const next = own.filter((each) => each.first > last).toSorted((a, b) => (a.first < b.first ? -1 : 1))[0];
  return ended?.end === undefined ? undefined : { ...ended.end, again: next?.since };
}

const EVER = '9999-12-31';

const membershipsOfFiles = new WeakMap<NetworkFile, ReadonlyMap<string, readonly Membership[]>>();

/** The memberships of the network, of each organization that has any and whose are all known. */
function memberships(registers: Registers | undefined): ReadonlyMap<string, readonly Membership[]> {
  const file = registers?.network;
  if (file === undefined || file.source.problems.length > 0) return new Map();
  let found = membershipsOfFiles.get(file);
  if (found === undefined) {
    found = findMemberships(file);
    membershipsOfFiles.set(file, found);
  }
  return found;
}

function findMemberships({ file, network = {} }: NetworkFile): ReadonlyMap<string, readonly Membership[]> {
  const { organization, relations } = network;
  const found = new Map<string, Membership[]>();
  const unsure = new Set<string>();
  // Where a relation is wrong, whose membership it tells of is not known.
  if (organization === undefined || relations?.includes(undefined) === true) return new Map();
  for (const [relation, path] of each(relations, ['relations'])) {
    const [member, ...networks] = relation.between ?? [];
    if (member === undefined || !networks.includes(organization)) continue;
    const { kind, since, until } = relation;
    if (['kind', 'since', 'until'].some((key) => isWrong(relation, key))) unsure.add(member);
    if (kind !== 'membership') continue;
    const [start, end] = [spanOf(since), spanOf(until)];
    const [first, last] = [start?.first ?? '', end?.last ?? EVER];
    const isReadable =
      (start !== undefined || since === undefined) && (end !== undefined || until === undefined);
    if (!isReadable || first > last || (end !== undefined && end.first > end.last)) unsure.add(member);
    const related = { file, place: { at: [...path, 'until'] } };
    const ending = until === undefined ? undefined : { until, related };
    found.set(member, [...(found.get(member) ?? []), { since, first, last, end: ending }]);
  }
  return new Map([...found].filter(([member]) => !unsure.has(member)));
}

interface Participant {
  readonly name: string;
  readonly at: Path;
  /** What it takes part in, to name it there but once. */
  readonly of: string;
  readonly when: Period | undefined;
}

/** Who takes part in the activities and events of a plan and supports it; who pays need not be a member. */
function* participants({ plan }: RuleContext): Generator<Participant> {
  for (const [activity, path] of each(plan.activities, ['activities'])) {
    const of = path.join('/');
    const { lead, partners, due: when } = activity;
    if (lead !== undefined) yield { name: lead, at: [...path, 'lead'], of, when };
    for (const [name, at] of each(partners, [...path, 'partners'])) yield { name, at, of, when };
    for (const [item, itemPath] of each(activity.items, [...path, 'items']))
      if (item.lead !== undefined)
        yield { name: item.lead, at: [...itemPath, 'lead'], of, when: item.due ?? when };
  }
  for (const [{ organizer, when }, path] of each(plan.calendar, ['calendar']))
    if (organizer !== undefined)
      yield { name: organizer, at: [...path, 'organizer'], of: path.join('/'), when };
  for (const [name, at] of each(plan.supporters, ['supporters'])) yield { name, at, of: '', when: undefined };
}
