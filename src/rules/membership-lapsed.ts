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
    };
  }
}

/** An organization takes part in what a plan intends, though it had left the network by then. */
export const membershipLapsed: Rule<'membership-lapsed'> = {
  id: 'membership-lapsed',
  severity: 'warning',
  *check(context) {
    const year = certainYear(context);
    const lapsed = lapsedMembers(context.registers);
    if (year === undefined || lapsed.size === 0) return;
    const told = new Set<string>();
    for (const { name, at, of, when } of participants(context)) {
      const membership = lapsed.get(name);
      const before = spanOf(when)?.first ?? `${year}-01-01`;
      const key = `${of} ${name}`;
      if (membership === undefined || membership.last >= before || told.has(key)) continue;
      told.add(key);
      yield {
        place: { at },
        arguments: { name, until: membership.until, before },
        related: [membership.related],
      } satisfies Found<'membership-lapsed'>;
    }
  },
};

interface Lapsed {
  readonly until: Period;
  /** Its last day. */
  readonly last: string;
  readonly related: Related;
}

const lapsedOfFiles = new WeakMap<NetworkFile, ReadonlyMap<string, Lapsed>>();

/** The organizations all of whose memberships of the network have an end, with the one that ended last. */
function lapsedMembers(registers: Registers | undefined): ReadonlyMap<string, Lapsed> {
  const file = registers?.network;
  if (file === undefined || file.source.problems.length > 0) return new Map();
  let lapsed = lapsedOfFiles.get(file);
  if (lapsed === undefined) {
    lapsed = findLapsed(file);
    lapsedOfFiles.set(file, lapsed);
  }
  return lapsed;
}

function findLapsed({ file, network = {} }: NetworkFile): ReadonlyMap<string, Lapsed> {
  const { organization, relations } = network;
  const ends = new Map<string, Lapsed | undefined>();
  // Where a relation is wrong, whose membership it tells of is not known.
  if (organization === undefined || relations?.includes(undefined) === true) return new Map();
  for (const [relation, path] of each(relations, ['relations'])) {
    const [member, ...networks] = relation.between ?? [];
    if (member === undefined || !networks.includes(organization)) continue;
    if (isWrong(relation, 'kind')) ends.set(member, undefined);
    if (relation.kind !== 'membership') continue;
    const { until } = relation;
    const span = spanOf(until);
    const before = ends.get(member);
    if (until === undefined || span === undefined || span.first > span.last) ends.set(member, undefined);
    else if (!ends.has(member) || (before !== undefined && before.last < span.last))
      ends.set(member, { until, last: span.last, related: { file, place: { at: [...path, 'until'] } } });
  }
  return new Map([...ends].flatMap(([member, end]) => (end === undefined ? [] : [[member, end]])));
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
