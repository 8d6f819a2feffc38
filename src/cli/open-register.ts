import path from 'node:path';
import type { Cooperation } from '../model/cooperation.ts';
import { type Named, findByName } from '../model/find-by-name.ts';
import { NO_REGISTER, type Register } from '../model/register.ts';
import type { Registers } from '../rules/rule.ts';
import { type Workspace, isNetwork, listRegisters } from '../workspace/find.ts';
import { understoodNetwork } from './known-register.ts';
import { refuse } from './plans.ts';
import { loadRegisters, refuseUnreadable, registersIfReadable } from './registers.ts';
import type { Session } from './session.ts';

/** What a command has to understand of the registers; what is wrong elsewhere does not stop it. */
export interface Needs {
  /**
   * The sheets that it is about, of all that there are; one whose id is not known goes by the name of its file. Where it
   * is absent, none is read.
   */
  readonly sheets?: ((sheets: readonly Named[]) => readonly Named[]) | undefined;
  /** Whether it tells all of the network, and what every sheet says of it; else the names in it do. */
  readonly wholeNetwork: boolean;
}

/** Of a command about the network, which does without a sheet. */
export const NETWORK_NEEDS: Needs = { sheets: () => [], wholeNetwork: true };

/** Of a command about a sheet that a person names; what may be none of the others may be any that is wrong. */
export function sheetNeeds(name: string): Needs {
  return {
    sheets(all) {
      const named = findByName(name, all);
      return named.length > 0 ? named : all;
    },
    wholeNetwork: false,
  };
}

/**
 * Opens the registers for a command that needs to understand them, all of them where it does not say which. Where findings
 * keep them from being understood, they are printed to standard error, the exit code is set, and the result is undefined.
 * What is left out of what the command shows is told.
 */
export async function openRegister(
  session: Session,
  workspace: Workspace,
  needs?: Needs,
): Promise<Register | undefined> {
  const registers = needs === undefined ? loadRegisters(workspace) : readNeeded(workspace, needs);
  if (registers === undefined) return NO_REGISTER;
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
  const { network, cooperations } = registers;
  const files = [...(network === undefined ? [] : [network]), ...cooperations];
  const wrong = new Set(findings.map(({ file }) => file));
  const needed = needs === undefined ? wrong : neededFiles(registers, needs);
  const stopping = findings.filter(({ file }) => needed.has(file));
  if (stopping.length > 0) {
    // Why one cannot even be read is no finding.
    refuseUnreadable(workspace, new Set(stopping.map(({ file }) => file)));
    const { STOPPED_AT_REGISTER } = await import('../language/fr/findings.ts');
    await refuse(session, files, stopping, STOPPED_AT_REGISTER);
    return undefined;
  }
  const missed = files.filter(
    ({ file }) => wrong.has(file) && (file === network?.file || needs?.wholeNetwork === true),
  );
  if (missed.length > 0) {
    const { registerLeftOut } = await import('../language/fr/network.ts');
    for (const { file } of missed) await session.tell(registerLeftOut(file));
  }
  return {
    network: network && understoodNetwork(network),
    cooperations: cooperations.flatMap(({ file, cooperation }) =>
      wrong.has(file) ? [] : [cooperation as Cooperation],
    ),
  };
}

function readNeeded(workspace: Workspace, { sheets }: Needs): Registers | undefined {
  const files = listRegisters(workspace);
  const wanted = sheets === undefined ? files.filter(({ file }) => isNetwork(file)) : files;
  return registersIfReadable(workspace, '', wanted);
}

/** The files that a command cannot do without; a network of which the names do has to be readable, no more. */
function neededFiles(
  { network, cooperations }: Registers,
  { sheets, wholeNetwork }: Needs,
): ReadonlySet<string> {
  const named = cooperations.map(({ file, cooperation }) => {
    const id = cooperation?.id ?? path.basename(file, path.extname(file));
    return { id, title: cooperation?.title ?? id, file };
  });
  const ids = new Set(sheets?.(named).map(({ id }) => id));
  const isUnread =
    network !== undefined && (network.network === undefined || network.source.problems.length > 0);
  return new Set([
    ...(network !== undefined && (wholeNetwork || isUnread) ? [network.file] : []),
    ...named.filter(({ id }) => ids.has(id)).map(({ file }) => file),
  ]);
}
