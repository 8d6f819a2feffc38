import { spanOf } from '../../model/dates.ts';
import type { Relation, RelationKind } from '../../model/network.ts';
import { RELATION_KINDS } from './registers.ts';
import { formatFrom, formatSpan, formatUntil } from './spans.ts';
import { enumerate } from './typography.ts';

/** The same as the other one tells it: of an adhesion, who is a member. A name stands after it, for its article is not known. */
const OTHER_SIDE: Readonly<Partial<Record<RelationKind, string>>> = {
  membership: 'membre',
  presidency: 'président',
  hosting: 'hôte',
};

const PROSPECTIVE: Readonly<Record<RelationKind, string>> = {
  membership: 'envisagée',
  presidency: 'envisagée',
  hosting: 'envisagé',
  cooperation: 'envisagée',
  contact: 'envisagé',
  training: 'envisagée',
};

/** « adhésion : IAP2 (depuis 2002) »: a relation as one of its parties tells it, with what is known of it. */
export function relationWords(relation: Relation, id: string, nameOf: (party: string) => string): string {
  const { kind, between, prospective } = relation;
  const others = between.filter((party) => party !== id).map(nameOf);
  const isFirst = between[0] === id;
  // What may come to be has no member, president or host yet.
  const label =
    isFirst || prospective === true ? kindWords(relation) : (OTHER_SIDE[kind] ?? kindWords(relation));
  return [
    `${label}\u00A0: ${enumerate(others)}${timeWords(relation)}${throughWords(relation, nameOf)}`,
    ...detailWords(relation, nameOf),
  ].join(' — ');
}

/** The same as one tells it that only pays, or that it goes through: « sert d’intermédiaire : présidence, Montréal – OIDP ». */
export function relationBesideWords(
  relation: Relation,
  as: 'through' | 'funder',
  nameOf: (party: string) => string,
): string {
  const part = as === 'through' ? 'sert d’intermédiaire' : 'finance';
  const words = `${kindWords(relation)}, ${relation.between.map(nameOf).join(' – ')}`;
  // What it is there is said already.
  const through = as === 'through' ? '' : throughWords(relation, nameOf);
  return [`${part}\u00A0: ${words}${timeWords(relation)}${through}`, ...detailWords(relation, nameOf)].join(
    ' — ',
  );
}

/** « envisagée »: what is yet to come of a relation. */
export const prospectiveWord = (kind: RelationKind) => PROSPECTIVE[kind];

/** « formation envisagée ». */
function kindWords({ kind, prospective }: Relation): string {
  return prospective === true ? `${RELATION_KINDS[kind]} ${PROSPECTIVE[kind]}` : RELATION_KINDS[kind];
}

/** « (depuis 2002) ». */
function timeWords(relation: Relation): string {
  const words = spanWords(relation);
  return words === '' ? '' : ` (${words})`;
}

function spanWords({ since, until, prospective }: Relation): string {
  // Nothing has been going on since a day that is to come.
  return prospective === true && since !== undefined && until === undefined
    ? formatFrom(since)
    : formatSpan(since, until);
}

function throughWords({ through }: Relation, nameOf: (party: string) => string): string {
  return through === undefined ? '' : `, intermédiaire\u00A0: ${nameOf(through)}`;
}

function detailWords({ topic, funding = [], note }: Relation, nameOf: (party: string) => string): string[] {
  return [
    ...(topic === undefined ? [] : [topic]),
    ...funding.map(
      ({ by, until, note: about }) =>
        `financement\u00A0: ${nameOf(by)}${until === undefined ? '' : `, ${formatUntil(until)}`}${about === undefined ? '' : ` (${about})`}`,
    ),
    ...(note === undefined ? [] : [note]),
  ];
}

/**
 * « membre depuis 2010 », « membre de 2000 à 2005 »: since when an organization belongs to the network, as far as it is
 * told; of a year, that this is not known.
 */
export function membershipWords(relation: Relation, year?: number): string {
  const words = spanWords(relation);
  if (words !== '') return `${membershipLabel(relation)} ${words}`;
  return `${membershipLabel(relation)}${year === undefined ? '' : ' (dates non renseignées)'}`;
}

/** « pas membre en 2031 (de 2000 à 2005, à partir de 2032) ». */
export function notMemberWords(others: readonly Relation[], year: number): string {
  const when = others.map((relation) => {
    const { since, until, prospective } = relation;
    if (prospective === true) return membershipWords(relation);
    const isLater = since !== undefined && (spanOf(since)?.first ?? '') > `${year}-12-31`;
    return isLater && until === undefined ? formatFrom(since) : formatSpan(since, until);
  });
  return `pas membre en ${year} (${when.join(', ')})`;
}

function membershipLabel(relation: Relation): string {
  return relation.prospective === true ? kindWords(relation) : 'membre';
}
