import { organizationFinder } from '../model/find-organization.ts';
import type { Organization } from '../model/network.ts';
import type { NetworkFile } from '../source/register-files.ts';
import type { Registers } from './rule.ts';

/** Who pays, by one name however a sheet names them: the id, where the register knows it. */
type Payer = (funder: string) => string;

const payersOfFiles = new WeakMap<NetworkFile, Payer>();

/** Tells who a funder is. Sums take one who is named by id and by name for one, and so must what judges them. */
export function payerOf({ network: file }: Registers): Payer {
  if (file === undefined) return (funder) => funder;
  const known = payersOfFiles.get(file);
  if (known !== undefined) return known;
  const organizations = (file.network?.organizations ?? []).filter(
    (each) => each?.id !== undefined && each.name !== undefined,
  );
  const find = organizationFinder({ network: { organizations: organizations as Organization[] } });
  const payer: Payer = (funder) => find(funder)?.id ?? funder;
  payersOfFiles.set(file, payer);
  return payer;
}
