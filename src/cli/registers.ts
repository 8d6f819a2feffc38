import path from 'node:path';
import { keyMeant } from '../language/fr/keys.ts';
import type { Cooperation } from '../model/cooperation.ts';
import type { Network } from '../model/network.ts';
import { OidpError } from '../model/error.ts';
import { FORMAT } from '../model/schema.ts';
import type { Register } from '../model/register.ts';
import type { Registers } from '../rules/rule.ts';
import { readCooperationFile, readNetworkFile } from '../source/register-files.ts';
import type { CheckedFile } from '../source/plan-file.ts';
import { NETWORK_FILE, type PlanPath, type Workspace, listRegisters, slashed } from '../workspace/find.ts';
import { readText } from '../workspace/read.ts';
import { noteSize } from './long-run.ts';
import { refuse } from './plans.ts';
import type { Session } from './session.ts';
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
  const read = <File extends CheckedFile>(
    path: PlanPath,
    reader: (file: string, text: string | undefined, meant: typeof keyMeant) => File,
  ): File => {
    const target = given.find((each) => each.path === path.path && 'text' in each);
    const file = reader(prefix + path.file, target === undefined ? textOf(path) : target.text, keyMeant);
    refuseNewer(file);
    return file;
  };
  const registers = new Map([...listRegisters(workspace), ...given].map((each) => [each.path, each]));
  if (registers.size === 0) return undefined;
  const paths = [...registers.values()].map(({ path, root }) => ({
    path,
    root,
    file: nameIn(workspace, path),
  }));
  const network = paths.find(({ file }) => file === NETWORK_FILE);
  return {
    network: network && read(network, readNetworkFile),
    cooperations: paths
      .filter(({ file }) => file !== NETWORK_FILE)
      .map((path) => read(path, readCooperationFile)),
  };
}

/** The registers as far as they can be read, for what does well without them. */
export function registersIfReadable(workspace: Workspace, prefix = ''): Registers | undefined {
  try {
    return loadRegisters(workspace, prefix);
  } catch (error) {
    if (error instanceof OidpError) return undefined;
    throw error;
  }
}

function nameIn({ root }: Workspace, absolute: string): string {
  return slashed(path.relative(root, absolute));
}

function refuseNewer({ file, source }: CheckedFile): void {
  const { format } = Object(source.data) as { readonly format?: unknown };
  if (typeof format === 'number' && format > FORMAT) throw new OidpError('newer-format', { file, format });
}

/**
 * Opens the registers for a command that needs to understand them. Where findings keep them from being understood, they
 * are printed to standard error, the exit code is set, and the result is undefined.
 */
export async function openRegister(session: Session, workspace: Workspace): Promise<Register | undefined> {
  const registers = loadRegisters(workspace);
  if (registers === undefined) return { network: undefined, cooperations: [] };
  const { network, cooperations } = registers;
  const [{ runRegisterRules }, { CODES }] = await Promise.all([
    import('../rules/run-registers.ts'),
    import('../model/codes.ts'),
  ]);
  const findings = runRegisterRules(registers, {
    today: session.today,
    plans: [],
    codes: CODES,
    blockingOnly: true,
  });
  if (findings.length > 0) {
    const { STOPPED_AT_REGISTER } = await import('../language/fr/findings.ts');
    const files = [...(network === undefined ? [] : [network]), ...cooperations];
    await refuse(session, files, findings, STOPPED_AT_REGISTER);
    return undefined;
  }
  return {
    network: network?.network as Network | undefined,
    cooperations: cooperations.map(({ cooperation }) => cooperation as Cooperation),
  };
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
