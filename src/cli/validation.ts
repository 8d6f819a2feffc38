import { keyMeant } from '../language/fr/keys.ts';
import type { Loose } from '../model/check.ts';
import type { Finding } from '../model/finding.ts';
import { type Settings, levelOf } from '../model/settings.ts';
import type { FileRead } from '../output/diagnostics.ts';
import type { Correction } from '../rules/fix.ts';
import type { Registers } from '../rules/rule.ts';
import { type Unchecked, findUnchecked } from '../rules/unchecked.ts';
import { type RunOptions, judgeForm, neededYears, runRules, yearOf } from '../rules/run.ts';
import { type CheckedFile, type PlanFile, readPlanFile, unreadPlanFile } from '../source/plan-file.ts';
import { type PlanPath, listPlans, yearOfName } from '../workspace/find.ts';
import { loadNeighbour, loadPlan, parsePlan } from './load-plan.ts';
import { judgeRegisters, mendRegisters, readRegisters } from './register-validation.ts';
import type { Session } from './session.ts';
import { loadSettings } from './settings.ts';
import type { Group, Target } from './targets.ts';

/** A file that was mended: where it is, as it was and as it would be. */
export interface Changed {
  readonly path: PlanPath;
  readonly before: CheckedFile;
  readonly file: CheckedFile;
}

/** A workspace's plans, judged. Of a thousand plans without a finding, nothing is kept but their names. */
export interface Judged {
  readonly group: Group;
  /** The names of the plans, as findings use them. */
  readonly plans: readonly string[];
  readonly settings: string | undefined;
  /** The names of the registers that were judged. */
  readonly registers: readonly string[];
  /** The files that findings name, by that name. */
  readonly named: ReadonlyMap<string, FileRead>;
  readonly findings: readonly Finding[];
  /** The findings before anything was mended. */
  readonly before: readonly Finding[];
  readonly changed: readonly Changed[];
  readonly corrections: readonly Correction[];
  /** The registers beside which the plans could not be judged, and that were not judged themselves. */
  readonly unchecked: Unchecked;
}

/** Judges the plans of a group by the settings of its workspace and, with `fix`, mends them first. */
export async function judgeGroup(group: Group, session: Session, fix: boolean): Promise<Judged> {
  const { workspace, prefix, plans } = group;
  const { today } = session;
  const settings = workspace && loadSettings(workspace, prefix);
  const levels: Loose<Settings> = settings?.settings ?? {};
  const present = workspace === undefined ? [] : listPlans(workspace);
  const read = plans.map((plan) => ({ plan, file: loadTarget(plan) }));
  const around = await readRegisters(
    group,
    read.map(({ file }) => file),
  );
  const asTheyWere = {
    ...around,
    today,
    years: present.flatMap(({ file }) => yearOfName(file) ?? []),
    levelOf: (rule: string, year: number | undefined) => levelOf(levels as Settings, rule, year),
  };
  const judge = (files: readonly PlanFile[], options: typeof asTheyWere) => {
    const others = readAround(group, present, files, options);
    return {
      files,
      around: others,
      findings: runRules(files, { ...options, workspace: [...files, ...others] }),
    };
  };
  const ofSettings = settings === undefined ? [] : judgeForm(settings, 'settings', { today });
  const asTheyAre = judge(
    read.map(({ file }) => file),
    asTheyWere,
  );
  const registersAsTheyAre = await judgeRegisters(group, present, asTheyAre.files, asTheyWere);
  const mendedRegisters = fix
    ? await mendRegisters(group, asTheyWere)
    : { registers: around.registers, changed: [], corrections: [] };
  const base = { ...asTheyWere, registers: mendedRegisters.registers };
  const { mended, corrections } = fix
    ? await mend(asTheyAre, base)
    : { mended: asTheyAre.files, corrections: [] };
  // What was mended may lead to other years than what was there.
  const result = fix ? judge(mended, base) : asTheyAre;
  const ofRegisters = fix ? await judgeRegisters(group, present, mended, base) : registersAsTheyAre;
  const found = [...result.findings, ...ofRegisters.findings];
  const findings = [
    // What is left could not be mended safely.
    ...(fix ? found.map((finding) => ({ ...finding, fix: undefined })) : found),
    ...ofSettings,
  ];
  const named = new Set(
    findings.flatMap(({ file, related }) => [file, ...related.map((other) => other.file)]),
  );
  const { network, cooperations = [] } = base.registers ?? {};
  const all: readonly FileRead[] = [
    ...mended,
    ...result.around,
    ...ofRegisters.around,
    ...[network ?? [], cooperations, settings ?? []].flat(),
  ];
  return {
    group,
    plans: mended.map(({ file }) => file),
    settings: settings?.file,
    registers: group.registers.map(({ file }) => file),
    named: new Map(all.flatMap((file) => (named.has(file.file) ? [[file.file, file]] : []))),
    findings,
    before: [...asTheyAre.findings, ...registersAsTheyAre.findings, ...ofSettings],
    changed: read
      .flatMap(({ plan, file: before }, index): Changed[] => {
        const file = mended[index] ?? before;
        return file.source.text === before.source.text ? [] : [{ path: plan, before, file }];
      })
      .concat(mendedRegisters.changed),
    corrections: [...corrections, ...mendedRegisters.corrections],
    unchecked: uncheckedIn(group, mended, base.registers),
  };
}

/** What is wrong in registers that are judged is told there. */
function uncheckedIn(
  { registers: judged }: Group,
  plans: readonly PlanFile[],
  registers: Registers | undefined,
): Unchecked {
  if (registers === undefined) return { network: undefined, sheets: [] };
  const { network, sheets } = findUnchecked(
    plans.flatMap(({ plan }) => plan ?? []),
    registers,
  );
  const isToTell = (name: string | undefined) => !judged.some(({ file }) => file === name);
  return { network: isToTell(network) ? network : undefined, sheets: sheets.filter(isToTell) };
}

/** Mends plans, each beside the others as they are by then. What edits plans is loaded only to edit. */
async function mend(
  { files, around }: { readonly files: readonly PlanFile[]; readonly around: readonly PlanFile[] },
  options: Omit<RunOptions, 'workspace'>,
): Promise<{ mended: readonly PlanFile[]; corrections: readonly Correction[] }> {
  const { fixFile } = await import('../rules/fix.ts');
  const mended = [...files];
  const corrections: Correction[] = [];
  for (const [index, file] of files.entries()) {
    const fixed = fixFile(
      file,
      (each) => runRules([each], { ...options, workspace: [...around, ...mended] }),
      (text) => readPlanFile(file.file, text, keyMeant),
    );
    mended[index] = fixed.file;
    corrections.push(...fixed.corrections);
  }
  return { mended, corrections };
}

function loadTarget(plan: Target): PlanFile {
  if (!('text' in plan)) return loadPlan(plan);
  return plan.text === undefined ? unreadPlanFile(plan.file, 'TOO_LARGE') : parsePlan(plan.file, plan.text);
}

/**
 * The other plans of the workspace that rules read: those of the years that they ask for, those that these lead to, and
 * copies under names that tell no year.
 */
function readAround(
  { prefix, plans }: Group,
  present: readonly PlanPath[],
  files: readonly PlanFile[],
  options: Omit<RunOptions, 'workspace'>,
): PlanFile[] {
  const read = new Set(plans.map((plan) => plan.path));
  const unread = present.filter((plan) => !read.has(plan.path));
  const around: PlanFile[] = [];
  const own = files.flatMap((file) => yearOf(file) ?? []);
  while (unread.length > 0) {
    const years = neededYears(files, { ...options, workspace: [...files, ...around] });
    for (const year of own) years.add(year);
    const next = unread.filter(
      ({ file }) => years.has(yearOfName(file) ?? NaN) || yearOfName(file) === undefined,
    );
    if (next.length === 0) break;
    for (const plan of next) unread.splice(unread.indexOf(plan), 1);
    around.push(...next.flatMap((plan) => loadNeighbour({ ...plan, file: prefix + plan.file })));
  }
  return around;
}
