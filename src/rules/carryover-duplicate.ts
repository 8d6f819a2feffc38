import { type Origin, nameOf, namesNothing, originsOf } from './origins.ts';
import type { Rule, RuleContext } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'carryover-duplicate': {
      readonly name: string;
      readonly kind: 'item' | 'event';
      readonly from: number;
      /** The year of the plan that carries it too, where it is another one. */
      readonly into?: number | undefined;
    };
  }
}

/**
 * An item or an event of an earlier plan is carried twice: in this plan, or already in one between the two. An activity
 * may be split among several, so it may be named more than once.
 */
export const carryoverDuplicate: Rule<'carryover-duplicate'> = {
  id: 'carryover-duplicate',
  severity: 'error',
  years: (context) =>
    leavesOf(context.plan).flatMap((origin) => [origin.year, ...yearsBetween(context, origin)]),
  *check(context) {
    const firsts = new Map<string, Origin>();
    for (const origin of leavesOf(context.plan)) {
      const { year: from, at, event } = origin;
      const key = keyOf(origin);
      const [name, kind] = [nameOf(origin), event === undefined ? 'item' : 'event'] as const;
      const first = firsts.get(key);
      const earlier = first === undefined ? carriedBetween(context, origin) : undefined;
      if (first === undefined) firsts.set(key, origin);
      if ((first ?? earlier) === undefined || namesNothing(context, origin)) continue;
      if (first !== undefined)
        yield {
          place: { at },
          arguments: { name, kind, from },
          related: [{ file: context.file, place: { at: first.at } }],
        };
      else if (earlier !== undefined)
        yield { place: { at }, arguments: { name, kind, from, into: earlier.into }, related: [earlier] };
    }
  },
};

const leavesOfPlans = new WeakMap<RuleContext['plan'], ReadonlyMap<string, Origin>>();

function leavesByKey(plan: RuleContext['plan']): ReadonlyMap<string, Origin> {
  let leaves = leavesOfPlans.get(plan);
  if (leaves === undefined) {
    // Of two of one key, which that plan's own findings tell, the first stands for both.
    leaves = new Map(
      leavesOf(plan)
        .toReversed()
        .map((origin) => [keyOf(origin), origin]),
    );
    leavesOfPlans.set(plan, leaves);
  }
  return leaves;
}

function leavesOf(plan: RuleContext['plan']): Origin[] {
  return [...originsOf(plan)].filter(({ item, event }) => item !== undefined || event !== undefined);
}

function keyOf(origin: Origin): string {
  return `${origin.year} ${origin.event === undefined ? '' : 'event '}${nameOf(origin)}`;
}

/** The plan between the origin's and this one that carries the same, and where it says so. */
function carriedBetween(context: RuleContext, origin: Origin) {
  for (const into of yearsBetween(context, origin)) {
    const [other] = context.others(into);
    const same = other?.plan && leavesByKey(other.plan).get(keyOf(origin));
    if (other !== undefined && same !== undefined) return { into, file: other.file, place: { at: same.at } };
  }
  return undefined;
}

function yearsBetween({ year = 0, years }: RuleContext, origin: Origin): number[] {
  return years.filter((each) => each > origin.year && each < year);
}
