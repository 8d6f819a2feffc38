import path from 'node:path';
import { OidpError } from '../model/error.ts';
import {
  type PlanPath,
  type Workspace,
  findPlan,
  listPlans,
  nearestWorkspace,
  slashed,
} from '../workspace/find.ts';
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
 * The plans that are meant by years and files, all of the folder's where none is named: each file belongs to its own
 * nearest workspace, a year to that of the folder. Throws where one is not there.
 */
export function findTargets(session: Session, names: readonly string[], input: Target | undefined): Group[] {
  if (names.length === 0)
    return [{ workspace: session.workspace, prefix: '', plans: listPlans(session.workspace) }];
  const groups = new Map<string, { workspace: Workspace | undefined; plans: Target[] }>();
  for (const name of new Set(names)) {
    const { workspace, ...plan } =
      name === '-' && input !== undefined
        ? { ...input, workspace: workspaceOf(input) }
        : /^\d{4}$/.test(name)
          ? { workspace: session.workspace, ...findPlan(session.workspace, Number(name)) }
          : fileByPath(session, name);
    const root = workspace?.root ?? '';
    const group = groups.get(root) ?? { workspace, plans: [] };
    groups.set(root, group);
    if (!group.plans.some((other) => other.path === plan.path)) group.plans.push(plan);
  }
  return Array.from(groups.values(), ({ workspace, plans }) => {
    const prefix =
      groups.size === 1 || workspace === undefined ? '' : `${fromFolder(session, workspace.root) || '.'}/`;
    return { workspace, prefix, plans: plans.map((plan) => ({ ...plan, file: prefix + plan.file })) };
  });
}

/** The plan whose text comes from standard input, under the name that it is to have; undefined text where that is too long. */
export function inputTarget(session: Session, name: string, text: string | undefined): Target {
  const { workspace, ...plan } = fileByPath(session, name);
  return { ...plan, root: workspace?.root, text };
}

function workspaceOf({ root }: PlanPath): Workspace | undefined {
  return root === undefined ? undefined : { root };
}

function fileByPath(session: Session, name: string): PlanPath & { workspace: Workspace | undefined } {
  if (!/[./\\]/.test(name))
    throw new OidpError('invalid-argument', { name: 'plans', value: name, expected: 'plan' });
  const absolute = path.resolve(session.folder, name);
  const workspace = nearestWorkspace(path.dirname(absolute));
  const root = workspace?.root;
  const file = root === undefined ? fromFolder(session, absolute) : slashed(path.relative(root, absolute));
  return { workspace, path: absolute, file, root };
}

function fromFolder(session: Session, absolute: string): string {
  return slashed(path.relative(session.folder, absolute));
}
