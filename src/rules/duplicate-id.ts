import type { Path } from '../model/edit.ts';
import type { FindingArguments, Place } from '../model/finding.ts';
import { type Found, type Rule, each } from './rule.ts';
import { sheetsOf } from './sheets.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'duplicate-id': {
      readonly id: string;
      readonly kind:
        'activities' | 'calendar' | 'themes' | 'objectives' | 'decisions' | 'organizations' | 'cooperations';
    };
  }
}

/** An id stands twice among its kind. */
export const duplicateId: Rule<'duplicate-id'> = {
  id: 'duplicate-id',
  severity: 'error',
  blocking: true,
  *check({ file, plan }) {
    for (const kind of ['objectives', 'themes', 'activities', 'calendar'] as const)
      yield* twiceAmong(plan[kind], kind, file);
  },
  checkNetwork: ({ file, network }) => twiceAmong(network.organizations, 'organizations', file),
  *checkCooperation({ file, cooperation: { id }, registers }) {
    const owner = id === undefined ? undefined : sheetsOf(registers).owners.get(id);
    if (id === undefined || owner === undefined || owner.file === file) return;
    const place: Place = { at: ['id'] };
    yield { place, arguments: { id, kind: 'cooperations' }, related: [{ file: owner.file, place }] };
  },
};

function* twiceAmong(
  list: readonly ({ readonly id?: string | undefined } | undefined)[] | undefined,
  kind: FindingArguments['duplicate-id']['kind'],
  file: string,
): Generator<Found<'duplicate-id'>> {
  const firsts = new Map<string, Path>();
  for (const [{ id }, path] of each(list, [kind])) {
    if (id === undefined) continue;
    const first = firsts.get(id);
    if (first === undefined) firsts.set(id, path);
    else
      yield {
        place: { at: [...path, 'id'] },
        arguments: { id, kind },
        related: [{ file, place: { at: [...first, 'id'] } }],
      };
  }
}
