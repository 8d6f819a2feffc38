import type { Plan } from '../../model/schema.ts';

/** What goes on from plan to plan: by year, what it is there. Where it was split, that is more than one thing. */
type Strand<Thing> = ReadonlyMap<number, readonly Thing[]>;

/**
 * Strings together what the plans of some years have, in their order. `originsOf` tells, of what a later plan has, what
 * it was in an earlier one; the nearest plan that had it counts. Everything stands in exactly one strand.
 */
export function stringTogether<Thing>(
  plans: readonly Plan[],
  thingsOf: (plan: Plan) => readonly Thing[],
  originsOf: (earlier: Plan, later: Plan) => ReadonlyMap<Thing, Thing>,
): Strand<Thing>[] {
  const strands: Map<number, Thing[]>[] = [];
  for (const [index, plan] of plans.entries()) {
    const before = plans
      .slice(0, index)
      .toReversed()
      .map((earlier) => ({ year: earlier.year, origins: originsOf(earlier, plan) }));
    for (const thing of thingsOf(plan)) {
      const strand = before
        .flatMap(({ year, origins }) => {
          const origin = origins.get(thing);
          return origin === undefined ? [] : strands.filter((each) => each.get(year)?.includes(origin));
        })
        .at(0);
      const own = strand ?? new Map<number, Thing[]>();
      if (strand === undefined) strands.push(own);
      own.set(plan.year, [...(own.get(plan.year) ?? []), thing]);
    }
  }
  return strands;
}
