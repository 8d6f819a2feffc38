import type { Cooperation } from './cooperation.ts';
import type { Network, Organization } from './network.ts';

/** What a workspace knows beside its plans; a register that it has not is undefined, one without sheets has none. */
export interface Register {
  readonly network: Network | undefined;
  /** In the order of their files. */
  readonly cooperations: readonly Cooperation[];
}

/** What a workspace knows that has no register. */
export const NO_REGISTER: Register = { network: undefined, cooperations: [] };

/** What people call an organization in few words. */
export function shortNameOf({ name, shortName }: Pick<Organization, 'name' | 'shortName'>): string {
  return shortName ?? name;
}

/** Where an organization is on the web; only a page, for a register may hold any address. */
export function pageOf(organization: Organization | undefined): string | undefined {
  const { website = '' } = organization ?? {};
  return /^https?:/i.test(website) ? website : undefined;
}

/** The organizations of a register by id; of two with one id, which is reported as such, the first. */
export function organizationsById({ network }: Pick<Register, 'network'>): ReadonlyMap<string, Organization> {
  const organizations = new Map<string, Organization>();
  for (const each of network?.organizations ?? [])
    if (!organizations.has(each.id)) organizations.set(each.id, each);
  return organizations;
}
