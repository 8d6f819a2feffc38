import type { Cooperation } from '../model/cooperation.ts';
import { type NamedEntry, OidpError } from '../model/error.ts';
import { findByName } from '../model/find-by-name.ts';
import { nearest } from '../model/nearest.ts';
import type { Organization } from '../model/network.ts';
import type { Register } from '../model/register.ts';

/**
 * The organization that is meant by its id, its name, its short name, or a part of them. Throws `no-register`,
 * `unknown-entry` or `ambiguous-entry`.
 */
export function parseOrganization(value: string, { network }: Register): Organization {
  if (network === undefined) throw new OidpError('no-register', { kind: 'organization' });
  const { organizations } = network;
  return parseEntry({ kind: 'organization', value }, organizations, ({ name, shortName }) =>
    shortName === undefined ? [name] : [shortName, name],
  );
}

/** The partnership sheet that is meant by its id, its title, or a part of them. Throws as for an organization. */
export function parseCooperation(value: string, { cooperations }: Register, name?: string): Cooperation {
  if (cooperations.length === 0) throw new OidpError('no-register', { kind: 'cooperation' });
  const asked = { kind: 'cooperation', value, ...(name !== undefined && { name }) } as const;
  return parseEntry(asked, cooperations, ({ title }) => [title]);
}

function parseEntry<Entry extends { readonly id: string }>(
  asked: NamedEntry,
  entries: readonly Entry[],
  titlesOf: (entry: Entry) => readonly string[],
): Entry {
  const known = entries.flatMap((entry) => titlesOf(entry).map((title) => ({ id: entry.id, title, entry })));
  const found = findByName(asked.value, known);
  // Of two with one id, which is reported as such, the first.
  const candidates = found.filter(({ id }, at) => found.findIndex((each) => each.id === id) === at);
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1) return only.entry;
  if (only !== undefined)
    throw new OidpError('ambiguous-entry', {
      ...asked,
      candidates: candidates.map(({ id, entry }) => ({ id, title: titlesOf(entry).at(-1) ?? id })),
    });
  // One letter is as near to any other.
  const names = asked.value.length > 1 ? known.flatMap(({ id, title }) => [id, title]) : [];
  throw new OidpError('unknown-entry', {
    ...asked,
    known: entries.length,
    suggestion: nearest(asked.value, names),
  });
}
