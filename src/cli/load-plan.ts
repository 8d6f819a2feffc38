import { keyMeant } from '../language/fr/keys.ts';
import { OidpError } from '../model/error.ts';
import { FORMAT } from '../model/schema.ts';
import { type PlanFile, readPlanFile, unreadPlanFile } from '../source/plan-file.ts';
import type { PlanPath } from '../workspace/find.ts';
import { readText } from '../workspace/read.ts';
import { noteSize } from './long-run.ts';

/** Reads a plan's file. Throws where the file cannot be read, or was written for a newer version of the tool. */
export function loadPlan({ path, file, root }: PlanPath): PlanFile {
  try {
    return parsePlan(file, readText(path, file, root));
  } catch (error) {
    // Its size is something wrong with the file, as its encoding is.
    if (error instanceof OidpError && error.code === 'too-large') return unreadPlanFile(file, 'TOO_LARGE');
    throw error;
  }
}

/** Reads a plan's text. Throws where it was written for a newer version of the tool. */
export function parsePlan(file: string, text: string): PlanFile {
  noteSize(text.length);
  const loaded = readPlanFile(file, text, keyMeant);
  const { format } = loaded.plan ?? {};
  if (typeof format === 'number' && format > FORMAT) throw new OidpError('newer-format', { file, format });
  return loaded;
}

/** A plan that is read for the sake of another: where it cannot be, it is as one that is not there. */
export function loadNeighbour(plan: PlanPath): PlanFile[] {
  try {
    return [loadPlan(plan)];
  } catch (error) {
    if (error instanceof OidpError && error.code !== 'newer-format') return [];
    throw error;
  }
}
