import path from 'node:path';
import { keyMeant } from '../language/fr/keys.ts';
import { OidpError } from '../model/error.ts';
import { FORMAT } from '../model/schema.ts';
import type { Registers } from '../rules/rule.ts';
import { readCooperationFile, readNetworkFile } from '../source/register-files.ts';
import type { CheckedFile } from '../source/plan-file.ts';
import { type PlanPath, type Workspace, isNetwork, listRegisters, slashed } from '../workspace/find.ts';
import { readText } from '../workspace/read.ts';
import { ifReadable } from './if-readable.ts';
import { noteSize } from './long-run.ts';
import type { Target } from './targets.ts';

/**
 * Reads the registers of a workspace, right or wrong; undefined where it has none. `prefix` comes before the names of
 * their files; `given` holds what comes from standard input. Throws where a file cannot be read, or was written for a
 * newer version of the tool.
 */
export function loadRegisters(
  workspace: Workspace,
  prefix = '',
  given: readonly Target[] = [],
): Registers | undefined {
  return readAll(workspace, [...listRegisters(workspace), ...given], (path, reader) => {
    const target = given.find((each) => each.path === path.path && 'text' in each);
    const file = reader(prefix + path.file, target === undefined ? textOf(path) : target.text, keyMeant);
    refuseNewer(file);
    return file;
  });
}

/**
 * The registers as far as they can be read, for what does well without them; undefined where the workspace has none. One
 * that cannot be read is there, with nothing in it that is known.
 */
export function registersIfReadable(
  workspace: Workspace,
  prefix = '',
  files = listRegisters(workspace),
): Registers | undefined {
  return readAll(workspace, files, (path, reader) => {
    const name = prefix + path.file;
    const file = ifReadable(() => reader(name, textOf(path), keyMeant));
    return file === undefined || isNewer(file) ? reader(name, undefined, keyMeant) : file;
  });
}

/** Throws for the first of some files that cannot be read, as `loadRegisters` does. */
export function refuseUnreadable(workspace: Workspace, files: ReadonlySet<string>): void {
  readAll(workspace, listRegisters(workspace), (path, reader) => {
    const file = reader(path.file, files.has(path.file) ? textOf(path) : undefined, keyMeant);
    refuseNewer(file);
    return file;
  });
}

type Reader<File> = (file: string, text: string | undefined, meant: typeof keyMeant) => File;

function readAll(
  workspace: Workspace,
  files: readonly Pick<PlanPath, 'path' | 'root'>[],
  read: <File extends CheckedFile>(path: PlanPath, reader: Reader<File>) => File,
): Registers | undefined {
  const registers = new Map(files.map((each) => [each.path, each]));
  if (registers.size === 0) return undefined;
  const paths = [...registers.values()].map(({ path, root }) => ({
    path,
    root,
    file: nameIn(workspace, path),
  }));
  const network = paths.find(({ file }) => isNetwork(file));
  return {
    network: network && read(network, readNetworkFile),
    cooperations: paths.filter(({ file }) => !isNetwork(file)).map((path) => read(path, readCooperationFile)),
  };
}

function nameIn({ root }: Workspace, absolute: string): string {
  return slashed(path.relative(root, absolute));
}

function refuseNewer(read: CheckedFile): void {
  if (isNewer(read)) throw new OidpError('newer-format', { file: read.file, format: formatOf(read) });
}

function isNewer(read: CheckedFile): boolean {
  return formatOf(read) > FORMAT;
}

function formatOf({ source }: CheckedFile): number {
  const { format } = Object(source.data) as { readonly format?: unknown };
  return typeof format === 'number' ? format : FORMAT;
}

/** The text of a file; undefined where it is too large, which is something wrong with the file. */
function textOf({ path, file, root }: PlanPath): string | undefined {
  try {
    const text = readText(path, file, root);
    noteSize(text.length);
    return text;
  } catch (error) {
    if (error instanceof OidpError && error.code === 'too-large') return undefined;
    throw error;
  }
}
