import type { Edit } from '../model/edit.ts';
import { applyEdits } from '../source/edit.ts';
import { type OpenPlan, writePlan } from './plans.ts';
import type { Session } from './session.ts';

/**
 * Writes edits into a plan's file and tells that they are written; with `dryRun`, prints what they would change
 * instead. Throws `edit-refused`, or as a write does.
 */
export async function saveEdits(
  session: Session,
  opened: OpenPlan,
  edits: readonly Edit[],
  dryRun: boolean | undefined,
): Promise<boolean> {
  const { source, file } = opened;
  const text = applyEdits(source, edits, file);
  if (dryRun !== true) {
    writePlan(opened, text);
    return true;
  }
  const { printDiff } = await import('../output/diff.ts');
  session.out(printDiff(file, source.text, text));
  return false;
}
