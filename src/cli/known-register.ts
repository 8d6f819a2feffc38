import { keyMeant } from '../language/fr/keys.ts';
import type { Cooperation } from '../model/cooperation.ts';
import type { Network, Organization } from '../model/network.ts';
import type { Register } from '../model/register.ts';
import type { Plan } from '../model/schema.ts';
import { type NetworkFile, readCooperationFile, readNetworkFile } from '../source/register-files.ts';
import { type PlanPath, type Workspace, findNetwork, listCooperations } from '../workspace/find.ts';
import { readText } from '../workspace/read.ts';
import { ifReadable } from './if-readable.ts';

/**
 * What the registers of a workspace tell a plan, for a command that does well without them: what cannot be understood is
 * left out, which `plan validate` tells. Each is read when it is asked for, for most of what a plan shows names nobody;
 * partnership sheets only where the plan names one.
 */
export function readKnownRegister(workspace: Workspace, { activities }: Plan): Register {
  const network = once(() => ifReadable(() => knownNetwork(findNetwork(workspace))));
  const cooperations = once(() =>
    activities.some((activity) => (activity.cooperations ?? []).length > 0)
      ? (ifReadable(() => listCooperations(workspace)) ?? []).flatMap(
          (path) => ifReadable(() => knownCooperation(path)) ?? [],
        )
      : [],
  );
  return {
    get network() {
      return network();
    },
    get cooperations() {
      return cooperations();
    },
  };
}

function once<Value>(read: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => (known ??= { value: read() }).value;
}

function knownNetwork(path: PlanPath | undefined): Network | undefined {
  return path && understoodNetwork(readNetworkFile(path.file, textOf(path), keyMeant));
}

/** What a network is understood to say: where something is wrong in it, whose it is and the organizations that have a name. */
export function understoodNetwork({ network, source, issues }: NetworkFile): Network | undefined {
  if (network === undefined) return undefined;
  if (issues.length === 0 && source.problems.length === 0) return network as Network;
  const { organization, organizations = [] } = network;
  return {
    organization,
    organizations: organizations.filter(
      (each) => each?.id !== undefined && each.name !== undefined,
    ) as Organization[],
  };
}

/** A sheet in which something is wrong would tell wrong sums. */
function knownCooperation(path: PlanPath): Cooperation | undefined {
  const { cooperation, source, issues } = readCooperationFile(path.file, textOf(path), keyMeant);
  return issues.length === 0 && source.problems.length === 0 ? (cooperation as Cooperation) : undefined;
}

function textOf({ path, file, root }: PlanPath): string {
  return readText(path, file, root);
}
