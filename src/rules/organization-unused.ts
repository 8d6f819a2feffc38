import type { CheckedFile } from '../source/plan-file.ts';
import { knownOrganizations } from './known-organizations.ts';
import { partiesOf, partiesOfCooperation, partiesOfNetwork } from './parties.ts';
import { type NetworkContext, type Rule, each } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'organization-unused': Readonly<Record<string, never>>;
  }
}

/** An organization that nothing names: no relation, no policy, no sheet and no plan. */
export const organizationUnused: Rule<'organization-unused'> = {
  id: 'organization-unused',
  severity: 'info',
  *checkNetwork(context) {
    const known = knownOrganizations(context.registers);
    if (known === undefined || !isAllRead(context)) return;
    const used = new Set<string | undefined>();
    for (const name of namesIn(context)) used.add(name).add(known.has(name) ? undefined : known.meant(name));
    for (const [{ id }, path] of each(context.network.organizations, ['organizations']))
      if (id !== undefined && !used.has(id)) yield { place: { at: [...path, 'id'] }, arguments: {} };
  },
};

/** Whether all that may name an organization could be read: a mistake may hide a name. */
function isAllRead({ registers, plans }: NetworkContext): boolean {
  const isRead = (file: CheckedFile, data: object | undefined) =>
    data !== undefined && file.issues.length === 0 && file.source.problems.length === 0;
  const { network, cooperations } = registers;
  return (
    (network === undefined || isRead(network, network.network)) &&
    cooperations.every((file) => isRead(file, file.cooperation)) &&
    plans.every((file) => isRead(file, file.plan))
  );
}

function* namesIn({ network, registers, plans }: NetworkContext): Generator<string> {
  for (const [name] of partiesOfNetwork(network)) yield name;
  for (const { cooperation = {} } of registers.cooperations)
    for (const [name] of partiesOfCooperation(cooperation)) yield name;
  for (const { plan = {} } of plans) {
    for (const [name] of partiesOf(plan)) yield name;
    for (const [{ log }] of each(plan.activities, []))
      for (const [{ by }] of each(log, [])) if (by !== undefined) yield by;
  }
}
