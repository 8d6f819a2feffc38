import type { Cooperation } from '../../model/cooperation.ts';
import { organizationFinder } from '../../model/find-organization.ts';
import type { Register } from '../../model/register.ts';
import type { Activity } from '../../model/schema.ts';

/** Of some partnerships, the partnerships that an activity names: what they are about and where, it is, too. */
export function partnershipsOf(
  { cooperations: ids = [] }: Activity,
  cooperations: readonly Cooperation[],
): Cooperation[] {
  return cooperations.filter(({ id }) => ids.includes(id));
}

/** The countries of the parties of partnerships; undefined among them where that of one is not known. */
export function countriesOf(
  cooperations: readonly Cooperation[],
  register: Register,
): ReadonlySet<string | undefined> {
  const find = organizationFinder(register);
  const parties = cooperations.flatMap((each) => each.parties);
  return new Set(parties.map(({ organization }) => find(organization)?.country));
}

/** The one country of partnerships. Of several, IATI wants to know the share of each, which no sheet tells. */
export function countryOf(cooperations: readonly Cooperation[], register: Register): string | undefined {
  return only([...countriesOf(cooperations, register)]);
}

interface Theme {
  readonly sector?: string | number | undefined;
  readonly themes?: readonly Theme[] | undefined;
}

/** The different sectors of partnerships: of a theme, those of the themes in it, else its own. */
export function sectorsOf(cooperations: readonly Cooperation[]): string[] {
  return [...new Set(cooperations.flatMap(({ themes = [] }) => themes.flatMap(innermost)))];
}

/** Their one sector. How several share what is given is not told. */
export function sectorOf(cooperations: readonly Cooperation[]): string | undefined {
  return only(sectorsOf(cooperations));
}

function innermost({ sector, themes = [] }: Theme): string[] {
  const inner = themes.flatMap(innermost);
  if (inner.length > 0 || sector === undefined) return inner;
  return [String(sector)];
}

function only<Value>([value, ...more]: readonly (Value | undefined)[]): Value | undefined {
  return more.length === 0 ? value : undefined;
}
