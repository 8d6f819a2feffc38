import type { Organization } from '../../model/network.ts';
import type { Register } from '../../model/register.ts';
import { organizationCode } from './codes.ts';
import type { Gap, GapKind, IatiReporter } from './shapes.ts';

/** Who publishes, or what keeps them from being told. */
export type Reporting =
  { readonly id: string; readonly reporter: IatiReporter } | { readonly gaps: readonly Gap[] };

/** The organization whose workspace it is, as the one that publishes. */
export function findReporter({ network }: Register): Reporting {
  if (network === undefined) return { gaps: [gap('no-network', [], '')] };
  const { organization: id, organizations } = network;
  if (id === undefined) return { gaps: [gap('no-reporter', ['organization'], '')] };
  const index = organizations.findIndex((each) => each.id === id);
  const organization = organizations[index];
  if (organization === undefined) return { gaps: [gap('no-reporter', ['organization'], id)] };
  const { iatiIdentifier: ref, name } = organization;
  const type = organizationCode(organization);
  if (ref !== undefined && type !== undefined) return { id, reporter: { ref, type, name } };
  const at = ['organizations', index];
  return {
    gaps: [
      ...(ref === undefined ? [gap('no-identifier', [...at, 'iatiIdentifier'], id)] : []),
      ...(type === undefined ? [gap(kindGap(organization), [...at, 'kind'], id)] : []),
    ],
  };
}

function kindGap({ kind }: Organization): GapKind {
  return kind === undefined ? 'no-kind' : 'no-code-of-kind';
}

function gap(kind: GapKind, at: Gap['at'], subject: string): Gap {
  return { kind, file: 'network', at, subject };
}
