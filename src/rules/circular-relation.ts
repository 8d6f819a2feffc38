import { type Day, spanOf } from '../model/dates.ts';
import type { Path } from '../model/edit.ts';
import { circlesIn } from './circles.ts';
import { type NetworkContext, type Rule, each } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'circular-relation':
      | { readonly kind: 'twice'; readonly name: string }
      /** Each is a member of the next, and the last of the first. */
      | { readonly kind: 'circle'; readonly members: readonly string[] };
  }
}

/** A relation of an organization with itself; memberships that lead back to where they begin. */
export const circularRelation: Rule<'circular-relation'> = {
  id: 'circular-relation',
  severity: 'error',
  *checkNetwork(context) {
    const { file, network } = context;
    for (const [{ between }, path] of each(network.relations, ['relations'])) {
      const named = new Set<string>();
      for (const [name, at] of each(between, [...path, 'between'])) {
        if (named.has(name)) yield { place: { at }, arguments: { kind: 'twice', name } };
        named.add(name);
      }
    }
    for (const circle of circlesIn(memberships(context))) {
      // The relation that came last closed the circle.
      const last = circle.reduce((index, { index: other }) => Math.max(index, other), 0);
      const start = circle.findIndex(({ index }) => index === last);
      const turned = [...circle.slice(start), ...circle.slice(0, start)];
      const at = (index: number): Path => ['relations', index, 'between'];
      yield {
        place: { at: at(last) },
        severity: 'warning',
        arguments: { kind: 'circle', members: turned.map(({ from }) => from) },
        related: turned.slice(1, SHOWN).map(({ index }) => ({ file, place: { at: at(index) } })),
      };
    }
  },
};

/** More relations of one circle than these are not shown. */
const SHOWN = 10;

/** Who is a member of what: not what is only intended, nor what has ended. */
function* memberships({ network, today }: NetworkContext) {
  for (const [index, relation] of (network.relations ?? []).entries()) {
    if (relation?.kind !== 'membership' || relation.prospective === true) continue;
    if (isOver(relation.until, today)) continue;
    const [from, ...networks] = relation.between ?? [];
    for (const to of networks)
      if (from !== undefined && to !== undefined && from !== to) yield { from, to, index };
  }
}

function isOver(until: string | number | undefined, today: Day): boolean {
  const span = spanOf(until);
  return span !== undefined && span.last < today;
}
