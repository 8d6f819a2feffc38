import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { OidpError } from '../model/error.ts';
import { errorCode } from './system-error.ts';

/** A folder that holds `plans/`. */
export interface Workspace {
  readonly root: string;
}

/** A plan's file: where it is, and how it is shown. */
export interface PlanPath {
  /** Absolute. */
  readonly path: string;
  /** Relative to the workspace, with `/`. */
  readonly file: string;
  /** The folder of the workspace, which no link may leave; undefined outside of any. */
  readonly root: string | undefined;
}

export const PLANS_FOLDER = 'plans';
/** What the register of the network is called; another ending that plans may have does as well. */
export const NETWORK_FILE = `${PLANS_FOLDER}/network.yaml`;
const COOPERATIONS_FOLDER = `${PLANS_FOLDER}/cooperations`;

/** The nearest workspace, upward from a folder; undefined where there is none. */
export function nearestWorkspace(folder: string): Workspace | undefined {
  for (let root = path.resolve(folder); ; root = path.dirname(root)) {
    if (isFolder(path.join(root, PLANS_FOLDER))) return { root };
    if (root === path.dirname(root)) return undefined;
  }
}

/** The nearest workspace, upward from a folder. Throws `no-workspace`. */
export function findWorkspace(folder: string): Workspace {
  const workspace = nearestWorkspace(folder);
  if (workspace === undefined) throw new OidpError('no-workspace', { folder: slashed(path.resolve(folder)) });
  return workspace;
}

/** The files of a workspace that hold plans, in the order of their names. The registers are not among them. */
export function listPlans({ root }: Workspace): PlanPath[] {
  const folder = path.join(root, PLANS_FOLDER);
  if (!isFolder(folder)) return [];
  return readFolder(folder)
    .filter(({ name }) => isPlanName(name))
    .map(({ name }) => ({ path: path.join(folder, name), file: `${PLANS_FOLDER}/${name}`, root }))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

/** The register of the network, where the workspace has one. Throws `two-registers` where there is more than one. */
export function findNetwork({ root }: Workspace): PlanPath | undefined {
  const folder = path.join(root, PLANS_FOLDER);
  if (!isFolder(folder)) return undefined;
  const [found, second] = readFolder(folder)
    .map(({ name }) => `${PLANS_FOLDER}/${name}`)
    .filter(isNetwork)
    .toSorted();
  if (found !== undefined && second !== undefined)
    throw new OidpError('two-registers', { files: [found, second] });
  return found === undefined ? undefined : { path: path.join(root, found), file: found, root };
}

/** The partnership sheets of a workspace, in the order of their names. */
export function listCooperations({ root }: Workspace): PlanPath[] {
  const folder = path.join(root, COOPERATIONS_FOLDER);
  if (!isFolder(folder)) return [];
  return readFolder(folder)
    .filter((entry) => /\.ya?ml$/i.test(entry.name) && !entry.name.startsWith('.') && !entry.isDirectory())
    .map(({ name }) => ({ path: path.join(folder, name), file: `${COOPERATIONS_FOLDER}/${name}`, root }))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

/** The registers of a workspace: that of the network first, then the partnership sheets. */
export function listRegisters(workspace: Workspace): PlanPath[] {
  const network = findNetwork(workspace);
  return [...(network === undefined ? [] : [network]), ...listCooperations(workspace)];
}

/** Whether a file, as its workspace names it, is a register. */
export function isRegister(file: string): boolean {
  return isNetwork(file) || file.startsWith(`${COOPERATIONS_FOLDER}/`);
}

/** Whether a file, as its workspace names it, is the register of the network. */
export function isNetwork(file: string): boolean {
  return /^plans\/network\.ya?ml$/i.test(file);
}

/** The files at the root of a workspace whose names are of a form, in the order of their names. */
export function listRootFiles({ root }: Workspace, form: RegExp): PlanPath[] {
  return readFolder(root)
    .filter((entry) => form.test(entry.name) && !entry.isDirectory())
    .map(({ name }) => ({ path: path.join(root, name), file: name, root }))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

/** The years that have a plan by the name of their file, ascending. */
export function listYears(workspace: Workspace): number[] {
  return [...new Set(listPlans(workspace).flatMap(({ file }) => yearOfName(file) ?? []))];
}

/** The file of a year's plan. Throws `no-such-plan`, or `two-plans` where there is more than one. */
export function findPlan(workspace: Workspace, year: number): PlanPath {
  const [found, second] = listPlans(workspace).filter(({ file }) => yearOfName(file) === year);
  if (found !== undefined && second !== undefined)
    throw new OidpError('two-plans', { year, files: [found.file, second.file] });
  if (found !== undefined) return found;
  const folder = slashed(path.join(workspace.root, PLANS_FOLDER));
  throw new OidpError('no-such-plan', { year, folder, years: listYears(workspace) });
}

/** The root of the repository that a folder is in, by its `.git`; undefined where it is in none. */
export function repositoryRoot(folder: string): string | undefined {
  for (let root = path.resolve(folder); ; root = path.dirname(root)) {
    if (existsSync(path.join(root, '.git'))) return root;
    if (root === path.dirname(root)) return undefined;
  }
}

/** Where a year's plan goes, whether or not it is there. */
export function planPath({ root }: Workspace, year: number): PlanPath {
  const file = `${PLANS_FOLDER}/${year}.yaml`;
  return { path: path.join(root, file), file, root };
}

/** The path with `/`, as it is shown on every system. */
export function slashed(file: string): string {
  return path.sep === '/' ? file : file.replaceAll(path.sep, '/');
}

function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new OidpError('unreadable-file', { file: slashed(folder), reason: errorCode(error) });
  }
}

function isPlanName(name: string): boolean {
  return /\.ya?ml$/i.test(name) && !/^network\.ya?ml$/i.test(name) && !name.startsWith('.');
}

/** The year that a plan's file is named for; undefined for another name. */
export function yearOfName(file: string): number | undefined {
  const match = /(?:^|\/)(\d{4})\.ya?ml$/i.exec(file);
  return match === null ? undefined : Number(match[1]);
}

/** Whether a folder is there. */
export function isFolder(folder: string): boolean {
  try {
    return statSync(folder).isDirectory();
  } catch {
    // Not there, closed to us, or a link in circles.
    return false;
  }
}
