import type { Loose } from '../model/check.ts';
import type { Cooperation } from '../model/cooperation.ts';
import type { Path } from '../model/edit.ts';
import type { Network } from '../model/network.ts';
import type { Plan } from '../model/schema.ts';
import { isId } from '../model/schema.ts';
import { isOrgan } from '../language/fr/organs.ts';
import { each } from './rule.ts';

/** What names an organization, by its id or in free text, and where it stands. */
export type PlacedParty = readonly [party: string, path: Path];

/** Who takes part in a plan, supports it, or pays for it. Who wrote a line of a log is not among them. */
export function* partiesOf(plan: Loose<Plan>): Generator<PlacedParty> {
  for (const [activity, path] of each(plan.activities, ['activities'])) {
    yield* one(activity.lead, [...path, 'lead']);
    yield* each(activity.partners, [...path, 'partners']);
    for (const [{ funder }, line] of each(activity.budget, [...path, 'budget']))
      yield* one(funder, [...line, 'funder']);
    for (const [{ lead }, item] of each(activity.items, [...path, 'items']))
      yield* one(lead, [...item, 'lead']);
  }
  for (const [{ organizer }, path] of each(plan.calendar, ['calendar']))
    yield* one(organizer, [...path, 'organizer']);
  yield* each(plan.supporters, ['supporters']);
}

/** Whether a plan can only be judged beside the registers: it names an organization by its id, or a partnership sheet. */
export function needsRegisters(plan: Loose<Plan>): boolean {
  return namesOrganization(plan) || sheetsNamedIn(plan).next().done !== true;
}

/** Whether a plan names an organization by its id. */
export function namesOrganization(plan: Loose<Plan>): boolean {
  for (const [party] of partiesOf(plan)) if (isId(party) && !isOrgan(party)) return true;
  return false;
}

/** The partnership sheets that a plan names. */
export function* sheetsNamedIn(plan: Loose<Plan>): Generator<string> {
  for (const [{ cooperations }, path] of each(plan.activities, []))
    for (const [name] of each(cooperations, path)) yield name;
}

/** The organizations that the register of the network names, but for where it declares them. */
export function* partiesOfNetwork(network: Loose<Network>): Generator<PlacedParty> {
  yield* one(network.organization, ['organization']);
  for (const [{ between, through, funding }, path] of each(network.relations, ['relations'])) {
    yield* each(between, [...path, 'between']);
    yield* one(through, [...path, 'through']);
    for (const [{ by }, at] of each(funding, [...path, 'funding'])) yield* one(by, [...at, 'by']);
  }
  for (const [{ holder }, path] of each(network.policies, ['policies']))
    yield* one(holder, [...path, 'holder']);
}

/** The organizations that a partnership sheet names. */
export function* partiesOfCooperation(cooperation: Loose<Cooperation>): Generator<PlacedParty> {
  for (const [{ organization }, path] of each(cooperation.parties, ['parties']))
    yield* one(organization, [...path, 'organization']);
  for (const list of ['funding', 'totals'] as const)
    for (const [{ funder }, path] of each<{ readonly funder?: string | undefined }>(cooperation[list], [
      list,
    ]))
      yield* one(funder, [...path, 'funder']);
}

function* one(party: string | undefined, path: Path): Generator<PlacedParty> {
  if (party !== undefined) yield [party, path];
}
