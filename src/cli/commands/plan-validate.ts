import path from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import { describeFinding, SEVERITIES, summarize } from '../../language/fr/findings.ts';
import { COMMANDS } from '../../language/fr/commands.ts';
import { OidpError } from '../../model/error.ts';
import { countSeverities, type Diagnostic, byPlace, toDiagnostics } from '../../output/diagnostics.ts';
import { printValidationJson } from '../../output/findings-json.ts';
import { printValidation } from '../../output/findings-text.ts';
import { runRules, yearOf } from '../../rules/run.ts';
import { referencedYears } from '../../rules/unknown-reference.ts';
import type { PlanFile } from '../../source/plan-file.ts';
import {
  type PlanPath,
  type Workspace,
  findPlan,
  listPlans,
  nearestWorkspace,
  slashed,
  yearOfName,
} from '../../workspace/find.ts';
import { parseFormat } from '../arguments.ts';
import { loadPlan } from '../plans.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS['plan validate'];

export function define(command: Command, session: Session): void {
  command
    .argument('[plans...]', WORDS.arguments.plans)
    .option('--format <format>', WORDS.options.format, 'text')
    .option('--strict', WORDS.options.strict)
    .action(async (plans, { format, strict }) => {
      const print = parseFormat(format, ['text', 'json']);
      const files: string[] = [];
      const diagnostics: Diagnostic[] = [];
      const groups = groupByWorkspace(session, plans);
      for (const group of groups) {
        files.push(...group.plans.map(({ file }) => file));
        diagnostics.push(...validate(group, session));
      }
      diagnostics.sort(byPlace);
      if (print === 'json') session.out(printValidationJson(files, diagnostics));
      else
        await session.show(
          printValidation(files.length, diagnostics, {
            style: await session.style(),
            severities: SEVERITIES,
            summarize,
          }),
        );
      const { error, warning } = countSeverities(diagnostics);
      if (error > 0 || (strict === true && warning > 0)) session.exitCode = 1;
    });
}

/** The plans to check of one workspace; of a file outside of any, the file alone. */
interface Group {
  readonly workspace: Workspace | undefined;
  readonly plans: readonly PlanPath[];
}

/** The plans that are meant: each file belongs to its own nearest workspace, a year to that of the folder. */
function groupByWorkspace(session: Session, names: readonly string[]): Group[] {
  if (names.length === 0) return [{ workspace: session.workspace, plans: listPlans(session.workspace) }];
  const groups = new Map<string, { workspace: Workspace | undefined; plans: PlanPath[] }>();
  for (const name of new Set(names)) {
    const { workspace, ...plan } = /^\d{4}$/.test(name)
      ? { workspace: session.workspace, ...findPlan(session.workspace, Number(name)) }
      : fileByPath(session, name);
    const root = workspace?.root ?? '';
    const group = groups.get(root) ?? { workspace, plans: [] };
    groups.set(root, group);
    if (!group.plans.some(({ path }) => path === plan.path)) group.plans.push(plan);
  }
  if (groups.size === 1) return [...groups.values()];
  // The same name in two workspaces would be told apart by nothing: show paths from the current folder.
  return Array.from(groups.values(), ({ workspace, plans }) => ({
    workspace,
    plans: plans.map(({ path: absolute }) => ({ path: absolute, file: fromFolder(session, absolute) })),
  }));
}

function fileByPath(session: Session, name: string): PlanPath & { workspace: Workspace | undefined } {
  if (!/[./\\]/.test(name))
    throw new OidpError('invalid-argument', { name: 'plans', value: name, expected: 'plan' });
  const absolute = path.resolve(session.folder, name);
  const workspace = nearestWorkspace(path.dirname(absolute));
  const file =
    workspace === undefined
      ? fromFolder(session, absolute)
      : slashed(path.relative(workspace.root, absolute));
  return { workspace, path: absolute, file };
}

function fromFolder(session: Session, absolute: string): string {
  return slashed(path.relative(session.folder, absolute));
}

function validate({ workspace, plans }: Group, session: Session): Diagnostic[] {
  const files = plans.map(loadPlan);
  const around = workspace === undefined ? [] : neighbours(workspace, plans, files);
  const all = [...files, ...around];
  const findings = runRules(files, { today: session.today, workspace: all });
  return toDiagnostics(findings, new Map(all.map((file) => [file.file, file])), describeFinding);
}

/** The other plans of the workspace that rules need: those of the years that are named, and copies under odd names. */
function neighbours(
  workspace: Workspace,
  plans: readonly PlanPath[],
  files: readonly PlanFile[],
): PlanFile[] {
  const read = new Set(plans.map(({ path: absolute }) => absolute));
  const years = new Set(files.flatMap((file) => [yearOf(file), ...referencedYears(file.plan ?? {})]));
  return listPlans(workspace)
    .filter((each) => !read.has(each.path))
    .filter(({ file }) => yearOfName(file) === undefined || years.has(yearOfName(file)))
    .map(loadPlan);
}
