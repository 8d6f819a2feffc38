import { organizationFinder } from '../../model/find-organization.ts';
import { type Register, pageOf } from '../../model/register.ts';
import type { Organization } from '../../model/network.ts';
import type { Plan } from '../../model/schema.ts';
import { partyWords } from '../../language/fr/organs.ts';
import { linkedTitle } from '../fields.ts';
import type { CooperationRecord } from '../registers/cooperation-record.ts';
import type { Text } from '../view.ts';
import type { CountryName } from '../writer.ts';

/** What the sections of a sheet's document share. */
export interface Sheet {
  readonly record: CooperationRecord;
  readonly plans: ReadonlyMap<number, Plan>;
  readonly organization: (party: string) => Organization | undefined;
  /** The whole name of a party, linked to its website where the register has one. */
  readonly name: (party: string) => Text;
  /** The same without a link. */
  readonly plainName: (party: string) => string;
  readonly countryName: CountryName;
}

/** Brings together a sheet and what the register tells of those that it names. */
export function createSheet(
  record: CooperationRecord,
  register: Register,
  plans: ReadonlyMap<number, Plan>,
  countryName: CountryName,
): Sheet {
  const organization = organizationFinder(register);
  const plainName = (party: string) => organization(party)?.name ?? partyWords(party);
  return {
    record,
    plans,
    organization,
    name: (party) => linkedTitle(plainName(party), pageOf(organization(party))),
    plainName,
    countryName,
  };
}
