import { partyWords } from '../../language/fr/organs.ts';
import { type Register, shortNameOf } from '../../model/register.ts';
import { isId } from '../../model/schema.ts';
import { organizationFinder } from '../../model/find-organization.ts';

/** The short names of organizations, named by id or by name, as a register tells them; what is in none is written as it can be told by its id. */
export function registerNames(register: Register): (party: string) => string {
  const find = organizationFinder(register);
  return (party) => {
    const known = find(party);
    if (known !== undefined) return shortNameOf(known);
    return isId(party) ? partyWords(party) : party;
  };
}
