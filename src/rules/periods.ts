import type { Loose } from '../model/check.ts';
import type { Cooperation } from '../model/cooperation.ts';
import type { Path } from '../model/edit.ts';
import type { Network } from '../model/network.ts';
import type { Period } from '../model/schema.ts';
import { type RuleContext, each } from './rule.ts';

/** A date, and where it stands. */
export type PlacedPeriod = readonly [period: Period, path: Path];

/**
 * Every date of a plan that may be of any precision, and where it stands. What is no date is reported as such, and the
 * runner lets nothing more be said of it.
 */
export function* periodsOf({ plan }: RuleContext): Generator<PlacedPeriod> {
  for (const [{ since }, path] of each(plan.themes, ['themes']))
    if (since !== undefined) yield [since, [...path, 'since']];
  for (const [activity, path] of each(plan.activities, ['activities'])) {
    if (activity.due !== undefined) yield [activity.due, [...path, 'due']];
    for (const [{ due }, item] of each(activity.items, [...path, 'items']))
      if (due !== undefined) yield [due, [...item, 'due']];
    for (const [{ on }, result] of each(activity.results, [...path, 'results']))
      if (on !== undefined) yield [on, [...result, 'on']];
  }
  for (const [{ when }, path] of each(plan.calendar, ['calendar']))
    if (when !== undefined) yield [when, [...path, 'when']];
}

/** Every date of the register of the network. */
export function* periodsOfNetwork(network: Loose<Network>): Generator<PlacedPeriod> {
  for (const [relation, path] of each(network.relations, ['relations'])) {
    yield* under(relation, ['since', 'until'], path);
    for (const [line, at] of each(relation.funding, [...path, 'funding'])) yield* under(line, ['until'], at);
  }
  for (const [policy, path] of each(network.policies, ['policies']))
    yield* under(policy, ['asOf', 'since'], path);
}

/** Every date of a partnership sheet. */
export function periodsOfCooperation(cooperation: Loose<Cooperation>): Iterable<PlacedPeriod> {
  return under(cooperation, ['firstAgreement', 'start', 'end'], []);
}

function* under<Key extends string>(
  mapping: { readonly [Name in Key]?: Period | undefined },
  keys: readonly Key[],
  path: Path,
): Generator<PlacedPeriod> {
  for (const key of keys) {
    const period = mapping[key];
    if (period !== undefined) yield [period, [...path, key]];
  }
}
