import type { Day } from '../model/dates.ts';
import type { Finding } from '../model/finding.ts';
import type { Plan } from '../model/schema.ts';
import { OidpError } from '../model/error.ts';
import type { FileRead } from '../output/diagnostics.ts';
import { runRules } from '../rules/run.ts';
import { referencedYears } from '../rules/texts.ts';
import type { PlanFile } from '../source/plan-file.ts';
import { type PlanPath, type Workspace, findPlan, listYears } from '../workspace/find.ts';
import { loadPlan } from './load-plan.ts';
import type { Session } from './session.ts';

/** A plan that was read and understood, with where it is. */
export interface OpenPlan extends PlanFile, PlanPath {
  readonly plan: Plan;
}

/**
 * Opens the plan of a year for a command that needs to understand it. Where findings keep it from being understood,
 * they are printed to standard error, the exit code is set, and the result is undefined.
 */
export async function openPlan(
  session: Session,
  workspace: Workspace,
  year: number,
): Promise<OpenPlan | undefined> {
  const { opened, findings } = tryOpen(session.today, workspace, year);
  if (findings.length === 0) return opened;
  await refuse(session, [opened], findings);
  return undefined;
}

/** The plans of several years, for a command that needs to understand all of them; undefined as for `openPlan`. */
export async function openAll(session: Session, years: readonly number[]): Promise<OpenPlan[] | undefined> {
  const plans: OpenPlan[] = [];
  for (const year of years) {
    const opened = await openPlan(session, session.workspace, year);
    if (opened === undefined) return undefined;
    plans.push(opened);
  }
  return plans;
}

/** The other plans of the workspace that can be understood, by year; one that cannot is as one that is not there. */
export function openOthers(
  session: Session,
  workspace: Workspace,
  years: Iterable<number>,
): ReadonlyMap<number, OpenPlan> {
  const present = new Set(listYears(workspace));
  // What is wrong with the settings is no fault of a plan.
  const { today } = session;
  const plans = new Map<number, OpenPlan>();
  for (const year of years) {
    if (!present.has(year)) continue;
    try {
      const { opened, findings } = tryOpen(today, workspace, year);
      if (findings.length === 0) plans.set(year, opened);
    } catch (error) {
      if (!(error instanceof OidpError)) throw error;
    }
  }
  return plans;
}

/** The plan of a year, with what keeps it from being understood: it is one to go on with only where that is nothing. */
export function tryOpen(
  today: Day,
  workspace: Workspace,
  year: number,
): { opened: OpenPlan; findings: readonly Finding[] } {
  const path = findPlan(workspace, year);
  const loaded = loadPlan(path);
  const findings = runRules([loaded], { today, workspace: [], blockingOnly: true });
  return { opened: { ...path, ...loaded, plan: loaded.plan as Plan }, findings };
}

/**
 * Prints what keeps a command from going on, with `stopped` as the last words, and sets the exit code; `files` are those
 * that the findings name.
 */
export async function refuse(
  session: Session,
  files: readonly FileRead[],
  findings: readonly Finding[],
  stopped?: string,
): Promise<void> {
  const [{ describeFinding, STOPPED }, { SEVERITIES }, { toDiagnostics }, { printFindings }] =
    await Promise.all([
      import('../language/fr/findings.ts'),
      import('../language/fr/summary.ts'),
      import('../output/diagnostics.ts'),
      import('../output/findings-text.ts'),
    ]);
  const diagnostics = toDiagnostics(
    findings,
    new Map(files.map((file) => [file.file, file])),
    describeFinding,
  );
  const sources = new Map(files.map(({ file, source }) => [file, source.text]));
  const { columns } = session.context.stderr;
  const style = await session.style();
  session.err(await printFindings(diagnostics, { style, severities: SEVERITIES, sources, columns }));
  await session.tell(stopped ?? STOPPED);
  session.exitCode = 1;
}

/** The plans that a plan refers to, and those that they refer to in turn: what it continues may go back for years. */
export function openSources(session: Session, workspace: Workspace, plan: Plan): Map<number, Plan> {
  const plans = new Map<number, Plan>();
  let years = referencedYears(plan);
  while (years.size > 0) {
    const opened = [...openOthers(session, workspace, years).values()].map((each) => each.plan);
    for (const each of opened) plans.set(each.year, each);
    years = new Set(
      opened
        .flatMap((each) => [...referencedYears(each)])
        .filter((year) => year !== plan.year && !plans.has(year)),
    );
  }
  return plans;
}
