import type { Register } from '../../model/register.ts';
import { organizationFinder } from '../../model/find-organization.ts';

/** Gives lines of money the ids of those who pay, where the register knows them: one named by id and by name is one. */
export function withKnownFunders(
  register: Pick<Register, 'network'>,
): <Line extends { readonly funder?: string | undefined }>(lines: readonly Line[]) => Line[] {
  const find = organizationFinder(register);
  return (lines) =>
    lines.map((line) => {
      const known = line.funder === undefined ? undefined : find(line.funder);
      return known === undefined ? line : { ...line, funder: known.id };
    });
}
