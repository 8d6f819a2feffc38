import type { Day } from '../model/dates.ts';
import { OidpError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type { Plan } from '../model/schema.ts';
import { runRules } from '../rules/run.ts';
import { locate } from '../source/locate.ts';
import type { PlanFile } from '../source/plan-file.ts';
import { type Account, account } from '../model/unfinished.ts';

/** The files around a carry-over. */
export interface Carryover {
  readonly source: PlanFile & { readonly plan: Plan };
  /** The target as it was; undefined where it did not exist. */
  readonly before: PlanFile | undefined;
  /** The target as it would be written. */
  readonly after: PlanFile;
  readonly today: Day;
}

/**
 * Counts both sides of a carry-over from the two texts, whatever planned it, and judges the result.
 * Throws `carryover-refused` where something would be lost, or where the target would have an error that it has not now.
 */
export function verifyCarryover({ source, before, after, today }: Carryover): Account {
  const details = { from: source.plan.year, to: after.plan?.year ?? 0 };
  const counts = after.issues.length === 0 ? account(source.plan, after.plan as Plan) : undefined;
  const errorsOf = (file: PlanFile) =>
    runRules([file], { today, workspace: [source, file] }).filter(({ severity }) => severity === 'error');
  const known = new Set(before === undefined ? [] : errorsOf(before).map(signature));
  const errors = errorsOf(after)
    .filter((finding) => !known.has(signature(finding)))
    .map(({ rule, file, place }) => ({ rule, file, line: locate(after.source, place).line }));
  if (counts === undefined || errors.length > 0)
    throw new OidpError('carryover-refused', { reason: 'errors', ...details, errors });
  if (counts.lost.length > 0) throw new OidpError('carryover-refused', { reason: 'unbalanced', ...details });
  return counts;
}

/** What is wrong, wherever it has moved to. */
function signature({ rule, arguments: details }: Finding): string {
  return JSON.stringify([rule, details]);
}
