import type { Loose } from '../model/check.ts';
import type { Plan } from '../model/schema.ts';
import type { CheckedFile } from '../source/plan-file.ts';
import { knownOrganizations } from './known-organizations.ts';
import { namesOrganization, sheetsNamedIn } from './parties.ts';
import { type Registers, isWrong } from './rule.ts';
import { sheetsOf } from './sheets.ts';

/** The files of registers that some plans had to be judged without, by their names. */
export interface Unchecked {
  /** Where the plans name organizations. */
  readonly network: string | undefined;
  /** Those that the plans name. */
  readonly sheets: readonly string[];
}

/** Finds what of the registers could not be understood though plans name it, so that rules about it were silent. */
export function findUnchecked(plans: readonly Loose<Plan>[], registers: Registers): Unchecked {
  const { network: file } = registers;
  const relations = file?.network?.relations;
  const isWhole =
    file === undefined ||
    (knownOrganizations(registers) !== undefined &&
      !isWrong(file.network ?? {}, 'relations') &&
      relations?.includes(undefined) !== true);
  const { names } = sheetsOf(registers);
  const sheets = new Set(
    plans
      .flatMap((plan) => [...sheetsNamedIn(plan)])
      .flatMap((name) => names.get(name) ?? [])
      .filter(isBroken)
      .map((sheet) => sheet.file),
  );
  return {
    network: isWhole || !plans.some(namesOrganization) ? undefined : file.file,
    sheets: [...sheets].toSorted(),
  };
}

function isBroken({ issues, source }: CheckedFile): boolean {
  return issues.length > 0 || source.problems.length > 0;
}
