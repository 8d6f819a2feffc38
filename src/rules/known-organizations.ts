import { isOrgan } from '../language/fr/organs.ts';
import type { Related } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import { isId } from '../model/schema.ts';
import type { NetworkFile } from '../source/register-files.ts';
import type { Registers } from './rule.ts';
import { MOST } from './texts.ts';

/** The organizations of a register. */
export interface KnownOrganizations {
  /** Whether a party needs no entry of the register, or has one: what has not the form of an id is a name already. */
  readonly has: (party: string) => boolean;
  /** The id that was probably meant by one that is not there; as long as few are wrong. */
  readonly meant: (party: string) => string | undefined;
  /** Where the organization of an id stands. */
  readonly placeOf: (id: string | undefined) => Related[];
}

const knownOfFiles = new WeakMap<NetworkFile, KnownOrganizations | undefined>();

/** What a workspace knows of organizations; undefined where it has no register, or not all of it could be read. */
export function knownOrganizations(registers: Registers | undefined): KnownOrganizations | undefined {
  const file = registers?.network;
  if (file === undefined) return undefined;
  if (!knownOfFiles.has(file)) knownOfFiles.set(file, findKnown(file));
  return knownOfFiles.get(file);
}

function findKnown({ file, source, network }: NetworkFile): KnownOrganizations | undefined {
  const organizations: readonly ({ readonly id?: string | undefined } | undefined)[] | undefined =
    network?.organizations;
  if (source.problems.length > 0 || organizations === undefined) return undefined;
  const places = new Map<string, number>();
  for (const [index, organization] of organizations.entries()) {
    const id = organization?.id;
    // Any name may mean one whose id is wrong, missing or that of another, which is reported as such.
    if (id === undefined || !isId(id) || places.has(id)) return undefined;
    places.set(id, index);
  }
  const found = new Map<string, string | undefined>();
  return {
    has: (party) => places.has(party) || !isId(party) || isOrgan(party),
    meant(party) {
      // What is misspelt is misspelt everywhere; where hundreds of names are wrong, none is a slip.
      if (!found.has(party) && found.size < MOST)
        found.set(party, soleBeginning(party, places.keys()) ?? nearest(party, places.keys()));
      return found.get(party);
    },
    placeOf(id) {
      const index = id === undefined ? undefined : places.get(id);
      return index === undefined ? [] : [{ file, place: { at: ['organizations', index, 'id'] } }];
    },
  };
}

/** The only id that a word is the beginning of: of `montreal-ville`, people write `montreal`. */
function soleBeginning(word: string, ids: Iterable<string>): string | undefined {
  const beginning = `${word}-`;
  let sole: string | undefined;
  for (const id of ids) {
    if (!id.startsWith(beginning)) continue;
    if (sole !== undefined) return undefined;
    sole = id;
  }
  return sole;
}
