import { COOPERATION_STATES, ORGANIZATION_KINDS, RELATION_KINDS } from '../language/fr/registers.ts';
import {
  cooperationStateMeant,
  organizationKindMeant,
  relationKindMeant,
} from '../language/fr/typed-registers.ts';
import type { CooperationState } from '../model/cooperation.ts';
import { type ArgumentKind, OidpError } from '../model/error.ts';
import { nearest } from '../model/nearest.ts';
import type { OrganizationKind, RelationKind } from '../model/network.ts';

type Typed = readonly string[] | undefined;

/** Kinds of organizations as typed, in French or English. Throws `invalid-argument`; undefined where none is asked for. */
export function parseOrganizationKinds(typed: Typed): OrganizationKind[] | undefined {
  return parseWords(typed, {
    name: '--kind',
    expected: 'organization-kind',
    meant: organizationKindMeant,
    known: Object.values(ORGANIZATION_KINDS),
  });
}

/** The same for kinds of relations. */
export function parseRelationKinds(typed: Typed): RelationKind[] | undefined {
  return parseWords(typed, {
    name: '--relation',
    expected: 'relation-kind',
    meant: relationKindMeant,
    known: Object.values(RELATION_KINDS),
  });
}

/** The same for states of partnerships. */
export function parseCooperationStates(typed: Typed): CooperationState[] | undefined {
  return parseWords(typed, {
    name: '--state',
    expected: 'cooperation-state',
    meant: cooperationStateMeant,
    known: Object.values(COOPERATION_STATES),
  });
}

/** Codes of countries, by these or by names in French or English. Throws as the others do. */
export async function parseCountries(typed: Typed): Promise<string[] | undefined> {
  if (typed === undefined) return undefined;
  const { COUNTRY_NAMES, countryMeant } = await import('../language/fr/typed-countries.ts');
  return parseWords(typed, {
    name: '--country',
    expected: 'country',
    meant: countryMeant,
    near: COUNTRY_NAMES,
  });
}

interface Vocabulary<Value extends string> {
  readonly name: string;
  readonly expected: ArgumentKind;
  readonly meant: (words: string) => Value | undefined;
  /** What may be told as all that there is. */
  readonly known?: readonly string[];
  /** What may have been meant, where that is more than can be told. */
  readonly near?: readonly string[];
}

/** Values as typed, each once, those of several words quoted or not: `organisme public`, `ville,réseau`. */
function parseWords<Value extends string>(typed: Typed, vocabulary: Vocabulary<Value>): Value[] | undefined {
  if (typed === undefined) return undefined;
  const parts = typed.join(' ').split(',');
  return [...new Set(parts.flatMap((part) => readWords(part.split(/\s+/).filter(Boolean), vocabulary)))];
}

/** As many words as are one value, then the rest. */
function readWords<Value extends string>(words: readonly string[], vocabulary: Vocabulary<Value>): Value[] {
  if (words.length === 0) return [];
  const { name, expected, meant, known, near = known ?? [] } = vocabulary;
  for (let end = words.length; end > 0; end--) {
    const value = meant(words.slice(0, end).join(' '));
    if (value !== undefined) return [value, ...readWords(words.slice(end), vocabulary)];
  }
  const value = words.join(' ');
  throw new OidpError('invalid-argument', {
    name,
    value,
    expected,
    ...(known && { known }),
    suggestion: nearest(value, near),
  });
}
