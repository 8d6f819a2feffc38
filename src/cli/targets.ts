import path from 'node:path';
import { OidpError } from '../model/error.ts';
import {
  type PlanPath,
  type Workspace,
  findPlan,
  findWorkspace,
  isFolder,
  isRegister,
  listPlans,
  listRegisters,
  nearestWorkspace,
  slashed,
} from '../workspace/find.ts';
import { SETTINGS_FILE } from '../source/settings.ts';
import type { Session } from './session.ts';

/** The plans to judge of one workspace; of a file outside of any, the file alone. */
export interface Group {
  readonly workspace: Workspace | undefined;
  /** What stands before the names of its files: where there are several groups, a name alone would tell nothing apart. */
  readonly prefix: string;
  readonly plans: readonly Target[];
  /** The registers to judge. */
  readonly registers: readonly Target[];
}

/** A plan to judge; its text is given where it comes from standard input. */
export interface Target extends PlanPath {
  readonly text?: string | undefined;
}

/**
 * The plans that are meant by years, files and folders, all of the folder's where none is named: each file belongs to
 * its own nearest workspace, a year to that of the folder. Throws where one is not there.
 */
export function findTargets(session: Session, names: readonly string[], input: Target | undefined): Group[] {
  if (names.length === 0) return [{ prefix: '', ...allOf(session.workspace) }];
  const groups = new Map<string, Named>();
  for (const name of new Set(names)) {
    const { workspace, plans, registers } =
      name === '-' && input !== undefined
        ? fileAlone(input)
        : /^\d{4}$/.test(name)
          ? {
              workspace: session.workspace,
              plans: [findPlan(session.workspace, Number(name))],
              registers: [],
            }
          : named(session, name);
    const root = workspace?.root ?? '';
    const group = groups.get(root) ?? { workspace, plans: [], registers: [] };
    groups.set(root, group);
    addNew(group.plans, plans);
    addNew(group.registers, registers);
  }
  return Array.from(groups.values(), ({ workspace, plans, registers }) => {
    const prefix =
      groups.size === 1 || workspace === undefined || fromFolder(session, workspace.root) === ''
        ? ''
        : `${fromFolder(session, workspace.root)}/`;
    const withPrefix = (target: Target) => ({ ...target, file: prefix + target.file });
    return { workspace, prefix, plans: plans.map(withPrefix), registers: registers.map(withPrefix) };
  });
}

function addNew(targets: Target[], more: readonly Target[]): void {
  targets.push(...more.filter(({ path }) => !targets.some((other) => other.path === path)));
}

/** The plan whose text comes from standard input, under the name that it is to have; undefined text where that is too long. */
export function inputTarget(session: Session, name: string, text: string | undefined): Target {
  return { ...fileByPath(session, name), text };
}

interface Named {
  readonly workspace: Workspace | undefined;
  readonly plans: Target[];
  readonly registers: Target[];
}

function allOf(workspace: Workspace): Named & { readonly workspace: Workspace } {
  return { workspace, plans: listPlans(workspace), registers: listRegisters(workspace) };
}

/** One file, which is what its place in its workspace makes it; the settings are judged with any of the workspace. */
function fileAlone(target: Target): Named {
  const workspace = workspaceOf(target);
  const { file } = target;
  if (workspace !== undefined && isRegister(file)) return { workspace, plans: [], registers: [target] };
  return { workspace, plans: file === SETTINGS_FILE ? [] : [target], registers: [] };
}

/** What a path names: a plan or a register; all of a folder; or, by its settings, a workspace without any of them. */
function named(session: Session, name: string): Named {
  const absolute = path.resolve(session.folder, name);
  if (isFolder(absolute) && !/\.ya?ml$/i.test(name)) {
    return allOf(findWorkspace(absolute));
  }
  return fileAlone(fileByPath(session, name));
}

function workspaceOf({ root }: PlanPath): Workspace | undefined {
  return root === undefined ? undefined : { root };
}

function fileByPath(session: Session, name: string): PlanPath {
  if (!/[./\\]/.test(name))
    throw new OidpError('invalid-argument', { name: 'plans', value: name, expected: 'plan' });
  return pathByName(session, name);
}

/** Where a file is that a person names: it belongs to its own nearest workspace, and is shown as that has it. */
export function pathByName(session: Session, name: string): PlanPath {
  const absolute = path.resolve(session.folder, name);
  const root = nearestWorkspace(path.dirname(absolute))?.root;
  const file = root === undefined ? fromFolder(session, absolute) : slashed(path.relative(root, absolute));
  return { path: absolute, file, root };
}

function fromFolder(session: Session, absolute: string): string {
  return slashed(path.relative(session.folder, absolute));
}
