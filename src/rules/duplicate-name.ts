import type { Loose } from '../model/check.ts';
import type { Path } from '../model/edit.ts';
import { fold } from '../model/nearest.ts';
import type { Organization } from '../model/network.ts';
import { type Rule, each } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'duplicate-name': { readonly name: string; readonly other: string | undefined };
  }
}

/** Two organizations have one name, or one short name, whatever its case, accents and spaces. */
export const duplicateName: Rule<'duplicate-name'> = {
  id: 'duplicate-name',
  severity: 'warning',
  *checkNetwork({ file, network }) {
    const firsts = new Map<string, { readonly organization: Loose<Organization>; readonly at: Path }>();
    for (const [organization, path] of each(network.organizations, ['organizations'])) {
      let isTold = false;
      for (const key of ['name', 'shortName'] as const) {
        const name = organization[key];
        if (name === undefined) continue;
        const at = [...path, key];
        const folded = fold(name).replaceAll(/[\s\u2010-\u2015-]+/g, ' ');
        const first = firsts.get(folded);
        if (first === undefined) firsts.set(folded, { organization, at });
        if (first === undefined || first.organization === organization || isTold) continue;
        const { id } = first.organization;
        // The same organization twice has its id twice, which is reported as such.
        if (id !== undefined && id === organization.id) continue;
        isTold = true;
        yield {
          place: { at },
          arguments: { name, other: id },
          related: [{ file, place: { at: first.at } }],
        };
      }
    }
  },
};
