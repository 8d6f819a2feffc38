import { stem } from '../source/plan-file.ts';
import type { CooperationFile } from '../source/register-files.ts';
import type { Registers } from './rule.ts';

/** The partnership sheets of a workspace by what names them. */
export interface Sheets {
  /** The sheet whose id it is: of several with one id, the one whose file has that name, else the first. */
  readonly owners: ReadonlyMap<string, CooperationFile>;
  /** The ids and the names of the files: a sheet whose id is wrong, or cannot be read, is still there. */
  readonly names: ReadonlyMap<string, CooperationFile>;
}

const sheetsOfRegisters = new WeakMap<Registers['cooperations'], Sheets>();

export function sheetsOf({ cooperations }: Registers): Sheets {
  let sheets = sheetsOfRegisters.get(cooperations);
  if (sheets === undefined) {
    const owners = new Map<string, CooperationFile>();
    for (const file of cooperations) {
      const id = file.cooperation?.id;
      if (id !== undefined && (!owners.has(id) || (stem(file.file) === id && !isNamed(owners.get(id), id))))
        owners.set(id, file);
    }
    const names = new Map([
      ...cooperations.map((file): [string, CooperationFile] => [stem(file.file), file]),
      ...owners,
    ]);
    sheets = { owners, names };
    sheetsOfRegisters.set(cooperations, sheets);
  }
  return sheets;
}

function isNamed(file: CooperationFile | undefined, id: string): boolean {
  return file !== undefined && stem(file.file) === id;
}
