import { historyCutShort } from '../language/fr/activities.ts';
import { NO_REGISTER, type Register } from '../model/register.ts';
import type { Plan } from '../model/schema.ts';
import { type YearFacts, gatherFacts, speakingDay, withLater } from '../report/facts.ts';
import { type Workspace, listRegisters, listYears } from '../workspace/find.ts';
import { parseAsOf } from './arguments.ts';
import { openOthers, openPlan, openSources } from './plans.ts';
import type { Session } from './session.ts';

/**
 * The facts of a year, with what the plans that it continues tell and what is known of the registers; undefined as for
 * `openPlan`. With `asOf`, as typed, as they were at the end of that day. Throws as `parseAsOf` does.
 */
export async function openFacts(
  session: Session,
  year: number,
  asOf?: string,
): Promise<YearFacts | undefined> {
  const facts = await openPlanFacts(session, year, asOf);
  return facts && { ...facts, register: await openKnownRegister(session.workspace, facts.plan) };
}

/** The facts of a year, as far as its plan and those that it continues tell them. */
async function openPlanFacts(
  session: Session,
  year: number,
  asOf: string | undefined,
): Promise<YearFacts | undefined> {
  const { workspace, today } = session;
  const day = parseAsOf(asOf, today);
  const opened = await openPlan(session, workspace, year);
  if (opened === undefined) return undefined;
  const { plan } = opened;
  const plans = openSources(session, workspace, plan);
  if (day === undefined) return gatherFacts(plan, speakingDay(plan, today), plans);
  const { planAsOf } = await import('../model/as-of.ts');
  const then = new Map(Array.from(plans, ([of, each]) => [of, planAsOf(each, day, plans)]));
  return { ...gatherFacts(planAsOf(plan, day, plans), day, then), isDayAsked: true };
}

async function openKnownRegister(workspace: Workspace, plan: Plan): Promise<Register> {
  if (listRegisters(workspace).length === 0) return NO_REGISTER;
  const { readKnownRegister } = await import('./known-register.ts');
  return readKnownRegister(workspace, plan);
}

/** The facts of a year with what later plans make of its work, as a report tells it; the registers are for the report to open. */
export async function openReportFacts(
  session: Session,
  year: number,
  asOf?: string,
): Promise<YearFacts | undefined> {
  const facts = await openPlanFacts(session, year, asOf);
  return facts && withLater(facts, await openLater(session, facts));
}

/**
 * The facts with the plan of the year before, where nothing of this one refers to it and it is here; as it was on the
 * day of the facts, where that day was asked for.
 */
export async function withBefore(session: Session, facts: YearFacts): Promise<YearFacts> {
  const { plan, asOf, isDayAsked, others } = facts;
  const year = plan.year - 1;
  if (others.has(year)) return facts;
  const { workspace } = session;
  const opened = openOthers(session, workspace, [year]).get(year);
  if (opened === undefined && listYears(workspace).includes(year)) session.err(historyCutShort(year));
  if (opened === undefined || !isDayAsked) return { ...facts, before: opened?.plan };
  const { planAsOf } = await import('../model/as-of.ts');
  return { ...facts, before: planAsOf(opened.plan, asOf, others) };
}

/**
 * The plans of later years, for what became of a year's work; where the day of the facts was asked for, those that
 * had begun by then, as they were.
 */
export async function openLater(
  session: Session,
  { plan, asOf, isDayAsked, others }: YearFacts,
): Promise<ReadonlyMap<number, Plan>> {
  const { workspace } = session;
  const last = isDayAsked ? Number(asOf.slice(0, 4)) : Infinity;
  const years = listYears(workspace).filter((year) => year > plan.year && year <= last);
  const opened = openOthers(session, workspace, years);
  // It is the plan of the next year that takes things over.
  const next = years.find((year) => year === plan.year + 1);
  if (next !== undefined && !opened.has(next)) session.err(historyCutShort(next));
  const later = new Map(Array.from(opened, ([year, each]) => [year, each.plan]));
  if (!isDayAsked || later.size === 0) return later;
  const { planAsOf } = await import('../model/as-of.ts');
  const sources = new Map([...others, [plan.year, plan] as const, ...later]);
  return new Map(Array.from(later, ([year, each]) => [year, planAsOf(each, asOf, sources)]));
}
