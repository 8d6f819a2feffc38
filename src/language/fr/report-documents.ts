import type { BudgetState, Plan, Status } from '../../model/schema.ts';
import { label } from './plan.ts';
import { inCurrency } from './report-funding.ts';
import { stateOfAmount } from './report-means.ts';
import { reviewTitle } from './report-review.ts';
import { activityWord, statusPlural } from './report.ts';
import { capitalize, enumerate, formatNumber, pluralize, typeset } from './typography.ts';

/** Of a report or a summary in the course of the year; the title is what follows that of the whole year. */
export const MID_YEAR_WORDS = {
  title: { rapport: typeset(' : bilan à mi-parcours'), synthese: ' à mi-parcours' },
  state: (document: 'rapport' | 'synthese', year: number) =>
    `${{ rapport: 'Bilan', synthese: 'Synthèse' }[document]} à mi-parcours, l’année ${year} n’étant pas achevée.`,
  summary: 'L’essentiel à mi-parcours',
  review: (plan: Plan) => reviewTitle(plan).replace('Bilan', 'Bilan à mi-parcours'),
} as const;

export const ONE_PAGE_WORDS = { title: typeset(' : synthèse') } as const;

export const PLAN_WORDS = {
  state: 'Ce document présente le plan, sans le suivi de son exécution.',
} as const;

/** « ; les 4 plus anciennes : », « ; la plus ancienne : » is never needed: one alone is all there is. */
const shown = (number: number, most: number, adjective: string) =>
  typeset(number > most ? ` ; les ${most} ${adjective} : ` : ' : ').trimEnd();

/** What a page says where the report has a whole section. */
export const BRIEF = {
  dash: ' — ',
  semicolon: typeset(' ; '),
  events: 'Prochains événements',
  late: (number: number, known: number, most: number) =>
    `${counted(number, 'échéance dépassée', 'échéances dépassées')} sur ${formatNumber(known)} ${known < 2 ? 'connue' : 'connues'}${shown(number, most, 'plus anciennes')}`,
  /** « septembre 2020, dépassée de 91 jours ». */
  overdue: (due: string, days: string) => typeset(`échéance : ${due}, dépassée de ${days}`),
  toConfirm: (number: number, total: number, most: number) =>
    `${counted(number, 'entrée du calendrier à confirmer', 'entrées du calendrier à confirmer')} sur ${formatNumber(total)}${shown(number, most, 'premières')}`,
  upcoming: (number: number, total: number, most: number) =>
    `${counted(number, 'entrée à venir au calendrier', 'entrées à venir au calendrier')} sur ${formatNumber(total)}${shown(number, most, 'prochaines')}`,
} as const;

function counted(number: number, singular: string, plural: string): string {
  return `${formatNumber(number)}\u00A0${number < 2 ? singular : plural}`;
}

/** Of several years side by side. */
export const YEARS_WORDS = {
  /** « Plans de travail 2020 et 2021, côte à côte ». */
  title: (years: readonly number[]) => `Plans de travail ${enumerate(years.map(String))}, côte à côte`,
  figures: 'Les années en chiffres',
  figuresCaption: 'Ce que chaque plan contient, et ce qui en a été fait',
  counted: 'Ce qui est compté',
  notApplicable: 'sans objet',
  ofDues: (number: number, known: number) =>
    `${formatNumber(number)} sur ${formatNumber(known)} ${known < 2 ? 'connue' : 'connues'}`,
  prioritiesCaption: 'Ce que chaque priorité contient d’une année à l’autre, et ce qui en a été fait',
  transitions: 'D’un plan à l’autre',
  between: (caption: string, from: number, to: number) => `${caption} (du plan ${from} au plan ${to})`,
  activitiesCaption: 'Numéro et statut, année par année',
  sameLine:
    'Ce qui se poursuit d’un plan à l’autre, par un report ou sous le même identifiant, est sur une seule ligne.',
  absent: 'pas à ce plan',
  untracked: 'statut non renseigné',
  colon: typeset(' : '),
  semicolon: typeset(' ; '),
} as const;

/** What is counted of a year, by the words of the last plan. */
export const YEAR_FIGURES = {
  state: 'État du plan',
  asOf: 'Données arrêtées au',
  activities: (plan: Plan) => capitalize(activityWord(2, plan)),
  items: (plan: Plan) => capitalize(pluralize(label(plan, 'item'))),
  continuous: 'Dont permanentes',
  status: (status: Status) => capitalize(statusPlural(status, { state: 'adopted' })),
  late: 'Échéances dépassées',
  events: 'Entrées au calendrier',
  toConfirm: 'Dont à confirmer',
  cooperations: 'Fiches de coopération nommées',
  /** « Moyens recherchés, en euros ». */
  means: (state: BudgetState, currency: string) =>
    `Moyens ${stateOfAmount(state, true)}, ${inCurrency(currency)}`,
} as const;
