import type { Path } from '../model/edit.ts';
import { type Found, type Rule, each } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'named-twice': { readonly name: string; readonly kind: 'partners' | 'cooperations' | 'parties' };
  }
}

/** An organization or a partnership sheet that one list names twice. */
export const namedTwice: Rule<'named-twice'> = {
  id: 'named-twice',
  severity: 'warning',
  *check({ file, plan }) {
    for (const [activity, path] of each(plan.activities, ['activities']))
      for (const kind of ['partners', 'cooperations'] as const)
        yield* twiceAmong(each(activity[kind], [...path, kind]), kind, file);
  },
  checkCooperation: ({ file, cooperation }) => twiceAmong(partiesOf(cooperation.parties), 'parties', file),
};

function* partiesOf(
  parties: readonly ({ readonly organization?: string | undefined } | undefined)[] | undefined,
): Generator<[name: string, at: Path]> {
  for (const [{ organization }, path] of each(parties, ['parties']))
    if (organization !== undefined) yield [organization, [...path, 'organization']];
}

function* twiceAmong(
  names: Iterable<readonly [name: string, at: Path]>,
  kind: 'partners' | 'cooperations' | 'parties',
  file: string,
): Generator<Found<'named-twice'>> {
  const firsts = new Map<string, Path>();
  for (const [name, at] of names) {
    const first = firsts.get(name);
    if (first === undefined) firsts.set(name, at);
    else yield { place: { at }, arguments: { name, kind }, related: [{ file, place: { at: first } }] };
  }
}
