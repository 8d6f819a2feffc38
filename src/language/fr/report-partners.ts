import type { OrganizationKind } from '../../model/network.ts';
import type { Plan } from '../../model/schema.ts';
import { ORGANIZATION_KINDS } from './registers.ts';
import { activityWord } from './report.ts';
import { capitalize, count, enumerate, formatNumber, typeset } from './typography.ts';

export const PARTNERS = {
  section: 'Partenaires et coopérations',
  participants: 'Qui prend part à quoi',
  caption: (year: number) => `Les organisations que le plan ${year} nomme, et ce à quoi elles prennent part`,
  columns: { name: 'Organisation', nature: 'Nature', parts: 'Rôle et activités' },
  roles: {
    lead: typeset('Responsable : '),
    partner: typeset('Partenaire : '),
    funder: typeset('Financeur : '),
    organizer: typeset('Organisateur : '),
    supporter: 'Soutien du plan',
  },
  unknownNature: '–',
  cooperation: 'Coopération',
  cooperations: 'Coopérations',
  terms: { state: 'État', dates: 'Dates', parties: 'Parties', activities: 'Nommée par' },
  unknown: { state: 'Non renseigné', dates: 'Non renseignées' },
} as const;

/** « Collectivité locale, Espagne »; undefined where nothing of it is known. */
export function natureWords(
  kind: OrganizationKind | undefined,
  country: string | undefined,
): string | undefined {
  const known = [...(kind === undefined ? [] : [ORGANIZATION_KINDS[kind]]), country ?? ''].filter(
    (each) => each !== '',
  );
  return known.length === 0 ? undefined : capitalize(known.join(', '));
}

/** How many of a kind something is said of, and of how many. */
interface Share {
  readonly number: number;
  readonly total: number;
}

/** « 2 organisations prennent part à 3 activités sur 21 et à 2 entrées du calendrier sur 23. » */
export function participantsSentence(
  organizations: number,
  activities: Share,
  events: Share,
  plan: Plan,
): string {
  const takes = organizations < 2 ? 'prend part' : 'prennent part';
  const parts = [
    ...(activities.number === 0 ? [] : [`à ${share(activities, activityWord(activities.number, plan))}`]),
    ...(events.number === 0
      ? []
      : [`à ${share(events, `${events.number < 2 ? 'entrée' : 'entrées'} du calendrier`)}`]),
  ];
  const who = count(organizations, 'organisation');
  if (parts.length > 0) return `${who} ${takes} ${enumerate(parts)}.`;
  return `${who} ${organizations < 2 ? 'soutient' : 'soutiennent'} le plan.`;
}

/** « 3 activités sur 21 ». */
export function share({ number, total }: Share, word: string): string {
  return `${formatNumber(number)}\u00A0${word} sur\u00A0${formatNumber(total)}`;
}

/** « 2 fiches de coopération sont nommées par 3 activités sur 21. » */
export function cooperationsSentence(sheets: number, activities: Share, plan: Plan): string {
  const named =
    sheets < 2
      ? '1\u00A0fiche de coopération est nommée'
      : `${formatNumber(sheets)}\u00A0fiches de coopération sont nommées`;
  return `${named} par ${share(activities, activityWord(activities.number, plan))}.`;
}

/**
 * Who the table of who takes part leaves out: the network itself, which stands there at most for what it funds, and those
 * who only answer for something.
 */
export function apartNotes(own: readonly string[], leads: readonly string[], ownFunds: boolean): string[] {
  const who = [
    ...(own.length === 0 ? [] : [`le réseau et ses instances (${enumerate(own)})`]),
    ...(leads.length === 0 ? [] : [`les responsables que le registre ne connaît pas (${enumerate(leads)})`]),
  ];
  if (who.length === 0) return [];
  const where = ownFunds
    ? 'ne figurent pas dans ce tableau, sauf comme financeurs : leurs autres rôles se lisent'
    : 'ne figurent pas dans ce tableau : leur rôle se lit';
  return [typeset(`${capitalize(enumerate(who))} ${where} à chaque activité.`)];
}
