import { type ExportSystem, OidpError } from '../model/error.ts';
import { isInForce } from '../model/status.ts';
import { type ExportableActivities, exportableActivities } from '../report/exportable.ts';
import { gatherFacts, speakingDay } from '../report/facts.ts';
import type { CheckedFile } from '../source/plan-file.ts';
import { parseYear } from './arguments.ts';
import { openPlan, openSources } from './plans.ts';
import type { Session } from './session.ts';

/** What of a year may leave for another system, with the file of its plan. */
export interface OpenedExport extends ExportableActivities {
  readonly planFile: CheckedFile;
}

/**
 * Opens a year for another system; undefined as for `openPlan`. Throws `missing-argument`, `invalid-argument`, and
 * `export-refused` for a plan that was reconstructed.
 */
export async function openExport(
  session: Session,
  given: string | undefined,
  system: ExportSystem,
): Promise<OpenedExport | undefined> {
  if (given === undefined)
    throw new OidpError('missing-argument', { name: '--year', example: `oidp export ${system} --year 2021` });
  const { workspace, today } = session;
  const opened = await openPlan(session, workspace, parseYear('--year', given));
  if (opened === undefined) return undefined;
  const { plan } = opened;
  if (plan.provenance === 'reconstructed') throw new OidpError('export-refused', { year: plan.year, system });
  const others = openSources(session, workspace, plan);
  const facts = gatherFacts(plan, speakingDay(plan, today), others);
  return { ...exportableActivities(facts), planFile: opened };
}

/** Says what is not in an export, for it comes from a plan that was reconstructed, and that a plan is not adopted. */
export async function tellOfExport(
  session: Session,
  { facts: { plan }, drawn, leftOut }: OpenedExport,
): Promise<void> {
  if (drawn.length === 0 && isInForce(plan)) return;
  const { leftOutOfExport, unadoptedExport } = await import('../language/fr/exports.ts');
  const numbers = drawn.map(({ number }) => number);
  if (drawn.length > 0) await session.tell(leftOutOfExport(numbers, leftOut.years, plan));
  if (!isInForce(plan)) await session.tell(unadoptedExport(plan));
}
