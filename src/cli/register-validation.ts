import { keyMeant } from '../language/fr/keys.ts';
import type { Finding } from '../model/finding.ts';
import type { Correction } from '../rules/fix.ts';
import { needsRegisters } from '../rules/parties.ts';
import type { Registers } from '../rules/rule.ts';
import type { RunOptions } from '../rules/run.ts';
import type { CheckedFile, PlanFile } from '../source/plan-file.ts';
import { type PlanPath, listRegisters } from '../workspace/find.ts';
import { loadNeighbour } from './load-plan.ts';
import type { Group } from './targets.ts';
import type { Changed } from './validation.ts';

/**
 * The registers of a workspace, where they are judged or the plans name what they hold, and what the norms know of codes,
 * where there are any to judge. A register that is not judged itself may be such that it cannot be read.
 */
export async function readRegisters(
  { workspace, prefix, registers: judged }: Group,
  plans: readonly PlanFile[],
): Promise<Pick<RunOptions, 'registers' | 'codes'>> {
  const isJudged = judged.length > 0;
  const isNeeded = isJudged || plans.some(({ plan = {} }) => needsRegisters(plan));
  const hasBudget = plans.some(({ plan }) => plan?.activities?.some((activity) => activity?.budget));
  const codes = isJudged || hasBudget ? (await import('../model/codes.ts')).CODES : undefined;
  if (!isNeeded || workspace === undefined) return { codes };
  if (!isJudged && listRegisters(workspace).length === 0)
    return { registers: { network: undefined, cooperations: [] }, codes };
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

/** Registers after mending. */
interface MendedRegisters {
  readonly registers: Registers | undefined;
  readonly changed: readonly Changed[];
  readonly corrections: readonly Correction[];
}

/** Mends the registers that are judged: what has one right answer in them is of their form. */
export async function mendRegisters(
  { registers: judged }: Group,
  { registers, today }: Pick<RunOptions, 'registers' | 'today'>,
): Promise<MendedRegisters> {
  const changed: Changed[] = [];
  const corrections: Correction[] = [];
  if (registers === undefined || judged.length === 0) return { registers, changed, corrections };
  const [{ fixFile }, { judgeForm }, { readCooperationFile, readNetworkFile }] = await Promise.all([
    import('../rules/fix.ts'),
    import('../rules/run.ts'),
    import('../source/register-files.ts'),
  ]);
  const mend = <File extends CheckedFile>(
    before: File,
    kind: 'network' | 'cooperation',
    read: (file: string, text: string, meant: typeof keyMeant) => File,
  ): File => {
    const path = judged.find(({ file }) => file === before.file);
    if (path === undefined) return before;
    const fixed = fixFile(
      before,
      (file) => judgeForm(file, kind, { today }),
      (text) => read(before.file, text, keyMeant),
    );
    if (fixed.file.source.text !== before.source.text) changed.push({ path, before, file: fixed.file });
    corrections.push(...fixed.corrections);
    return fixed.file;
  };
  const { network, cooperations } = registers;
  return {
    registers: {
      network: network && mend(network, 'network', readNetworkFile),
      cooperations: cooperations.map((sheet) => mend(sheet, 'cooperation', readCooperationFile)),
    },
    changed,
    corrections,
  };
}
