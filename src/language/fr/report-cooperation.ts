import type { CooperationState } from '../../model/cooperation.ts';
import type { Day } from '../../model/dates.ts';
import type { Period } from '../../model/schema.ts';
import { UNTOLD } from './cooperations.ts';
import { formatDay, formatPeriod } from './dates.ts';
import { COOPERATION_STATES } from './registers.ts';
import { count, enumerate, typeset } from './typography.ts';

/** The words of the document of a partnership sheet that its other outputs have not. */
export const SHEET = {
  title: typeset(' : fiche de coopération'),
  provisional: 'Titre provisoire',
  presentation: 'Présentation',
  dates: 'Dates',
  scheme: { yes: 'oui', no: 'non' },
  unknown: { state: UNTOLD.masculine, one: UNTOLD.feminine, several: UNTOLD.plural },
  parties: 'Parties',
  partiesCaption: 'Qui prend part à la coopération, et à quel titre',
  partyColumns: { name: 'Organisation', nature: 'Nature', role: 'Rôle', details: 'Précisions' },
  nothing: '–',
  themes: 'Thématiques',
  objectives: 'Objectifs',
  beneficiaries: 'Bénéficiaires',
  direct: 'Directs',
  indirect: 'Indirects',
  others: 'Communication, évaluation, volontaires',
  funding: 'Financement',
  fundingNotes: 'Précisions sur le financement',
  stated: 'Totaux que donne la source',
  activities: 'Dans les plans de travail',
  activitiesCaption: 'Les activités des plans qui nomment cette coopération',
  activityColumns: { plan: 'Plan', number: 'N°', title: 'Intitulé', status: 'Statut' },
  untracked: 'suivi non renseigné',
  noActivity: 'Aucune activité des plans ne nomme cette coopération.',
  sources: 'Documents et sources',
  noSource: 'Aucun document n’est renseigné.',
  residents: (population: number) => count(population, 'habitant'),
  /** « 2021 : 3 000 € (MEAE) — sous réserve ». */
  lineNote: (year: number | undefined, amount: string, funder: string, note: string) =>
    typeset(`${year === undefined ? '' : `${year} : `}${amount} (${funder}) — ${note}`),
} as const;

/** « Aucun financement n’est renseigné pour 2023. »: the years of a partnership of which no line tells. */
export function yearsWithoutFunding(years: readonly number[]): string {
  return `Aucun financement n’est renseigné pour ${enumerate(years.map(String))}.`;
}

/** « Fin passée au 24 novembre 2026 (31 décembre 2023) : l’état « en cours » est à vérifier. » */
export function overdueWords(
  { state, end }: { readonly state: CooperationState; readonly end: Period },
  day: Day,
): string {
  return typeset(
    `Fin passée au ${formatDay(day)} (${formatPeriod(end)}) : l’état « ${COOPERATION_STATES[state]} » est à vérifier`,
  );
}
