import type { Edit } from '../model/edit.ts';
import { applyEdits } from '../source/edit.ts';
import type { CheckedFile } from '../source/plan-file.ts';
import type { PlanPath } from '../workspace/find.ts';
import { writeWhole } from '../workspace/write.ts';
import type { OpenPlan } from './plans.ts';
import type { Session } from './session.ts';

/** Writes a file's new text over the one that was read. Throws as a write does. */
export function writeOver({ path, file, source, root }: CheckedFile & PlanPath, text: string): void {
  writeWhole(path, file, text, { text: source.text }, root);
}

/**
 * Writes edits into a plan's file, and gives true; with `dryRun`, prints what they would change instead, and gives
 * false. Throws `edit-refused`, or as a write does.
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
    writeOver(opened, text);
    return true;
  }
  const { printDiff } = await import('../output/diff.ts');
  session.out(printDiff(file, source.text, text));
  return false;
}
