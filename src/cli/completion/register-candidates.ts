import { COOPERATION_STATES, ORGANIZATION_KINDS, RELATION_KINDS } from '../../language/fr/registers.ts';
import { fold } from '../../model/nearest.ts';
import type { Candidate } from './matching.ts';
import type { Place } from './place.ts';

// What the registers hold, as candidates. They may be broken: what of an entry is wrong is not there, the rest is offered.

/** The organizations by id. */
export function organizationCandidates({ network }: Place): Candidate[] {
  return (network?.organizations ?? []).flatMap((each) =>
    each?.id === undefined ? [] : [{ names: [each.id], description: each.name }],
  );
}

/** The partnership sheets by id. */
export function cooperationCandidates({ cooperations }: Place): Candidate[] {
  return cooperations.flatMap(({ id, title }) =>
    id === undefined ? [] : [{ names: [id], description: title }],
  );
}

/** The countries of the organizations by code, with their names. */
export async function countryCandidates({ network }: Place): Promise<Candidate[]> {
  const { countryName } = await import('../../language/fr/countries.ts');
  const codes = (network?.organizations ?? []).flatMap((each) => each?.country ?? []);
  return [...new Set(codes)].toSorted().map((code) => ({ names: [code], description: countryName(code) }));
}

/** What the partnership sheets are called by kind. */
export function sheetKindCandidates({ cooperations }: Place): Candidate[] {
  return [...new Set(cooperations.flatMap(({ kind }) => kind ?? []))].map((kind) => ({ names: [kind] }));
}

export const organizationKindCandidates = named(ORGANIZATION_KINDS);
export const relationKindCandidates = named(RELATION_KINDS);
export const cooperationStateCandidates = named(COOPERATION_STATES);

/**
 * The French word first, then without accents, then the English one: several words with hyphens, which need no quotes,
 * but for who has begun to quote them.
 */
function named(words: Readonly<Record<string, string>>): (place: Pick<Place, 'typed'>) => Candidate[] {
  return ({ typed }) =>
    Object.entries(words).map(([value, phrase]) => {
      const word = typed.includes(' ') ? phrase : phrase.replaceAll(' ', '-');
      return { names: [word, fold(word), value] };
    });
}
