import { OidpError } from '../model/error.ts';
import type { PlanPath } from '../workspace/find.ts';
import { writeWhole } from '../workspace/write.ts';

/** A file with the text that it is to have; that which it has is undefined where it is not there. */
export interface Change {
  readonly place: PlanPath;
  readonly before: string | undefined;
  readonly after: string;
}

/** Writes files one after the other. Throws as a write does; `half-written` where it is not the first that fails. */
export function writeChanges(changes: readonly Change[]): void {
  const done: string[] = [];
  for (const { place, before, after } of changes) {
    const { path, file, root } = place;
    try {
      writeWhole(path, file, after, before === undefined ? 'absent' : { text: before }, root);
    } catch (error) {
      const [first] = done;
      if (!(error instanceof OidpError) || first === undefined) throw error;
      throw new OidpError('half-written', { written: first, file, cause: error });
    }
    done.push(file);
  }
}
