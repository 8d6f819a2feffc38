import { keyMeant } from '../language/fr/keys.ts';
import type { Cooperation } from '../model/cooperation.ts';
import { OidpError } from '../model/error.ts';
import type { Network, Organization } from '../model/network.ts';
import type { Register } from '../model/register.ts';
import type { Plan } from '../model/schema.ts';
import { readCooperationFile, readNetworkFile } from '../source/register-files.ts';
import { type PlanPath, type Workspace, findNetwork, listCooperations } from '../workspace/find.ts';
import { readText } from '../workspace/read.ts';

/**
 * What the registers of a workspace tell a plan, for a command that does well without them: what cannot be understood is
 * left out, which `plan validate` tells. Partnership sheets are read only where the plan names one.
 */
export function readKnownRegister(workspace: Workspace, { activities }: Plan): Register {
  const isNamed = activities.some(({ cooperations = [] }) => cooperations.length > 0);
  return {
    network: ifReadable(() => knownNetwork(findNetwork(workspace))),
    cooperations: isNamed
      ? (ifReadable(() => listCooperations(workspace)) ?? []).flatMap(
          (path) => ifReadable(() => knownCooperation(path)) ?? [],
        )
      : [],
  };
}

/** Of a network in which something is wrong, the names alone. */
function knownNetwork(path: PlanPath | undefined): Network | undefined {
  if (path === undefined) return undefined;
  const { network, source, issues } = readNetworkFile(path.file, textOf(path), keyMeant);
  if (network === undefined) return undefined;
  if (issues.length === 0 && source.problems.length === 0) return network as Network;
  const organizations = (network.organizations ?? []).filter(
    (each) => each?.id !== undefined && each.name !== undefined,
  );
  return { organizations: organizations as Organization[] };
}

/** A sheet in which something is wrong would tell wrong sums. */
function knownCooperation(path: PlanPath): Cooperation | undefined {
  const { cooperation, source, issues } = readCooperationFile(path.file, textOf(path), keyMeant);
  return issues.length === 0 && source.problems.length === 0 ? (cooperation as Cooperation) : undefined;
}

function textOf({ path, file, root }: PlanPath): string {
  return readText(path, file, root);
}

function ifReadable<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof OidpError) return undefined;
    throw error;
  }
}
