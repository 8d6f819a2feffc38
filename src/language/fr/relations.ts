import { spanOf } from '../../model/dates.ts';
import type { Relation, RelationKind } from '../../model/network.ts';
import type { Period } from '../../model/schema.ts';
import { formatDay, formatPeriod, formatSince } from './dates.ts';
import { RELATION_KINDS } from './registers.ts';
import { enumerate } from './typography.ts';

/** What a relation is to one that has a part in it; the first that it names is the member, the president, the host. */
const RELATION_WORDS: Readonly<Record<RelationKind, readonly [first: string, other: string]>> = {
  membership: ['adhésion à', 'a pour membre'],
  presidency: ['préside', 'a pour président'],
  hosting: ['accueille', 'est accueilli par'],
  cooperation: ['coopération avec', 'coopération avec'],
  contact: ['contact avec', 'contact avec'],
  training: ['formation avec', 'formation avec'],
};

/** « adhésion à IAP2 depuis 2002 »: a relation as one of its parties tells it, with what is known of it. */
export function relationWords(relation: Relation, id: string, nameOf: (party: string) => string): string {
  const { kind, between } = relation;
  const others = between.filter((party) => party !== id).map(nameOf);
  const isFirst = between[0] === id;
  const words = `${RELATION_WORDS[kind][isFirst ? 0 : 1]} ${enumerate(others)}`;
  return [`${words}${timeWords(relation)}`, ...detailWords(relation, nameOf)].join(' — ');
}

/** The same as one tells it that only pays, or that it goes through: « sert d’intermédiaire : présidence, Montréal – OIDP ». */
export function relationBesideWords(
  relation: Relation,
  as: 'through' | 'funder',
  nameOf: (party: string) => string,
): string {
  const part = as === 'through' ? 'sert d’intermédiaire' : 'finance';
  const words = `${RELATION_KINDS[relation.kind]}, ${relation.between.map(nameOf).join(' – ')}`;
  // What it is there is said already.
  const rest = as === 'through' ? { ...relation, through: undefined } : relation;
  return [`${part}\u00A0: ${words}${timeWords(relation)}`, ...detailWords(rest, nameOf)].join(' — ');
}

function timeWords({ since, until }: Pick<Relation, 'since' | 'until'>): string {
  return `${since === undefined ? '' : ` ${formatSince(since)}`}${until === undefined ? '' : ` ${untilWords(until)}`}`;
}

/** « jusqu’en 2014 », « jusqu’au 31 décembre 2014 », « jusqu’à juin 2014 ». */
function untilWords(until: Period): string {
  const span = spanOf(until);
  if (span?.precision === 'year') return `jusqu’en ${formatPeriod(until)}`;
  return span?.precision === 'day'
    ? `jusqu’au ${formatDay(span.last)}`
    : `jusqu’à la fin (${formatPeriod(until)})`;
}

function detailWords(
  { topic, through, funding = [], prospective, note }: Relation,
  nameOf: (party: string) => string,
): string[] {
  return [
    ...(topic === undefined ? [] : [topic]),
    ...(through === undefined ? [] : [`par l’intermédiaire de ${nameOf(through)}`]),
    ...funding.map(
      ({ by, until, note: about }) =>
        `financement\u00A0: ${nameOf(by)}${until === undefined ? '' : `, ${untilWords(until)}`}${about === undefined ? '' : ` (${about})`}`,
    ),
    ...(prospective === true ? ['à venir'] : []),
    ...(note === undefined ? [] : [note]),
  ];
}

/** « membre depuis 2010 »: since when an organization belongs to the network, as far as it is told. */
export function membershipWords(relation: Relation): string {
  return `membre${timeWords(relation)}${relation.prospective === true ? ' (à venir)' : ''}`;
}
