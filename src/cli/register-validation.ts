import type { Finding } from '../model/finding.ts';
import { needsRegisters } from '../rules/parties.ts';
import type { RunOptions } from '../rules/run.ts';
import type { PlanFile } from '../source/plan-file.ts';
import { type PlanPath, listRegisters } from '../workspace/find.ts';
import { loadNeighbour } from './load-plan.ts';
import type { Group } from './targets.ts';

/**
 * The registers of a workspace, where they are judged or the plans name what they hold, and what the norms know of codes,
 * where there are any to judge. A register that is not judged itself is, where it cannot be read, as one that is not there.
 */
export async function readRegisters(
  { workspace, prefix, registers: judged }: Group,
  plans: readonly PlanFile[],
): Promise<Pick<RunOptions, 'registers' | 'codes'>> {
  const isJudged = judged.length > 0;
  const isNeeded = isJudged || plans.some(({ plan = {} }) => needsRegisters(plan));
  const hasRegisters =
    isNeeded && workspace !== undefined && (isJudged || listRegisters(workspace).length > 0);
  const hasBudget = plans.some(({ plan }) => plan?.activities?.some((activity) => activity?.budget));
  const codes = isJudged || hasBudget ? (await import('../model/codes.ts')).CODES : undefined;
  if (!hasRegisters) return { codes };
  const { loadRegisters, registersIfReadable } = await import('./registers.ts');
  const registers = isJudged
    ? loadRegisters(workspace, prefix, judged)
    : registersIfReadable(workspace, prefix);
  return { registers, codes };
}

/** Judges the registers of a group beside all plans of the workspace; those not judged themselves are `around`. */
export async function judgeRegisters(
  group: Group,
  present: readonly PlanPath[],
  plans: readonly PlanFile[],
  { registers, codes, today, levelOf }: Omit<RunOptions, 'workspace'>,
): Promise<{ readonly findings: readonly Finding[]; readonly around: readonly PlanFile[] }> {
  if (registers === undefined || codes === undefined || group.registers.length === 0)
    return { findings: [], around: [] };
  const { runRegisterRules } = await import('../rules/run-registers.ts');
  const read = new Set(group.plans.map(({ path }) => path));
  const around = present
    .filter(({ path }) => !read.has(path))
    .flatMap((plan) => loadNeighbour({ ...plan, file: group.prefix + plan.file }));
  const judged = new Set(group.registers.map(({ file }) => file));
  const findings = runRegisterRules(registers, { today, levelOf, codes, plans: [...plans, ...around] });
  return { findings: findings.filter(({ file }) => judged.has(file)), around };
}
