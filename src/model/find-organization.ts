import { bare } from './find-by-name.ts';
import type { Organization } from './network.ts';
import { type Register, organizationsById } from './register.ts';

/**
 * Finds the organization that a party is: by its id or, where a plan or a sheet writes it out, by its name or short name,
 * case and accents aside. Of two of one name, which is reported as such, the first.
 */
export function organizationFinder(
  register: Pick<Register, 'network'>,
): (party: string) => Organization | undefined {
  const byId = organizationsById(register);
  let byName: Map<string, Organization> | undefined;
  return (party) => {
    const known = byId.get(party);
    if (known !== undefined) return known;
    byName ??= indexNames(byId.values());
    return byName.get(bare(party));
  };
}

function indexNames(organizations: Iterable<Organization>): Map<string, Organization> {
  const index = new Map<string, Organization>();
  for (const each of organizations)
    for (const name of [each.name, each.shortName ?? each.name])
      if (!index.has(bare(name))) index.set(bare(name), each);
  return index;
}
