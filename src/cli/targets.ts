import path from 'node:path';
import { OidpError } from '../model/error.ts';
import {
  type PlanPath,
  type Workspace,
  findPlan,
  findWorkspace,
  isFolder,
  listPlans,
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
  if (names.length === 0)
    return [{ workspace: session.workspace, prefix: '', plans: listPlans(session.workspace) }];
  const groups = new Map<string, Named>();
  for (const name of new Set(names)) {
    const { workspace, plans } =
      name === '-' && input !== undefined
        ? { workspace: workspaceOf(input), plans: [input] }
        : /^\d{4}$/.test(name)
          ? { workspace: session.workspace, plans: [findPlan(session.workspace, Number(name))] }
          : named(session, name);
    const root = workspace?.root ?? '';
    const group = groups.get(root) ?? { workspace, plans: [] };
    groups.set(root, group);
    group.plans.push(...plans.filter((plan) => !group.plans.some((other) => other.path === plan.path)));
  }
  return Array.from(groups.values(), ({ workspace, plans }) => {
    const prefix =
      groups.size === 1 || workspace === undefined || fromFolder(session, workspace.root) === ''
        ? ''
        : `${fromFolder(session, workspace.root)}/`;
    return { workspace, prefix, plans: plans.map((plan) => ({ ...plan, file: prefix + plan.file })) };
  });
}

/** The plan whose text comes from standard input, under the name that it is to have; undefined text where that is too long. */
export function inputTarget(session: Session, name: string, text: string | undefined): Target {
  return { ...fileByPath(session, name), text };
}

interface Named {
  readonly workspace: Workspace | undefined;
  readonly plans: Target[];
}

/** What a path names: a plan; all the plans of a folder; or, by its settings, a workspace without any plan. */
function named(session: Session, name: string): Named {
  const absolute = path.resolve(session.folder, name);
  if (isFolder(absolute) && !/\.ya?ml$/i.test(name)) {
    const workspace = findWorkspace(absolute);
    return { workspace, plans: listPlans(workspace) };
  }
  const plan = fileByPath(session, name);
  return { workspace: workspaceOf(plan), plans: plan.file === SETTINGS_FILE ? [] : [plan] };
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
