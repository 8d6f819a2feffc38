import { knownOrganizations } from './known-organizations.ts';
import { type PlacedParty, partiesOf, partiesOfCooperation, partiesOfNetwork } from './parties.ts';
import type { Found, Registers, Rule } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'unknown-organization': {
      readonly name: string;
      /** Whether a name in full may stand there instead. */
      readonly mayBeName: boolean;
    };
  }
}

/** An id of an organization that is not in the register, where there is one. */
export const unknownOrganization: Rule<'unknown-organization'> = {
  id: 'unknown-organization',
  severity: 'warning',
  check: ({ plan, registers }) => unknownAmong(partiesOf(plan), registers),
  checkNetwork: ({ network, registers }) => unknownAmong(partiesOfNetwork(network), registers),
  checkCooperation: ({ cooperation, registers }) =>
    unknownAmong(partiesOfCooperation(cooperation), registers),
};

/** The keys of relations and policies under which the format has nothing but ids. */
const IDS_ONLY: ReadonlySet<string | number> = new Set(['between', 'through', 'holder']);

function* unknownAmong(
  parties: Iterable<PlacedParty>,
  registers: Registers | undefined,
): Generator<Found<'unknown-organization'>> {
  const known = knownOrganizations(registers);
  if (known === undefined) return;
  for (const [name, at] of parties) {
    if (known.has(name)) continue;
    const suggestion = known.meant(name);
    yield {
      place: { at },
      arguments: { name, mayBeName: !(at[0] === 'organization' || at.some((key) => IDS_ONLY.has(key))) },
      suggestion,
      related: known.placeOf(suggestion),
    };
  }
}
