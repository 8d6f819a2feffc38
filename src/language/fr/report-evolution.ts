import type { Plan, Status } from '../../model/schema.ts';
import { formatDay } from './dates.ts';
import { label, statusWord } from './plan.ts';
import { leafNoun } from './report-head.ts';
import { statusPlural } from './report.ts';
import { capitalize, count, formatNumber, pluralize, typeset } from './typography.ts';

export const EVOLUTION_TITLE = 'Évolution';

/** What was marked since the day of adoption. */
export const SINCE_ADOPTION = {
  heading: (on: string) => `Depuis l’adoption, le ${formatDay(on)}`,
  caption: 'Ce que le journal de suivi a enregistré depuis l’adoption',
  columns: { status: 'Statut enregistré', number: 'Nombre', which: 'Lesquelles' },
  /** « Réalisées », « En cours ». */
  status: (status: Status, number: number, plan: Plan) =>
    capitalize(number < 2 ? statusWord(status, plan) : statusPlural(status, plan)),
  nothing: 'Depuis l’adoption, le journal de suivi n’a enregistré aucun changement de statut.',
  before: (number: number, total: number, plan: Plan) =>
    typeset(`Statut acquis avant l’adoption : ${ofLeaves(number, total, plan)}.`),
  undated: (number: number, total: number, plan: Plan) =>
    typeset(`Statut que le journal de suivi ne date pas : ${ofLeaves(number, total, plan)}.`),
} as const;

function ofLeaves(number: number, total: number, plan: Plan): string {
  return `${count(number, ...leafNoun(plan))} sur ${formatNumber(total)}`;
}

/** « 12 sur 30 ». */
export const shareOf = (number: number, total: number) =>
  `${formatNumber(number)} sur ${formatNumber(total)}`;

const activities = (plan: Plan) => pluralize(label(plan, 'activity'));

/** What lies between the plan and the one before. */
export const SINCE_BEFORE = {
  heading: (year: number) => `Depuis le plan ${year}`,
  number: 'Nombre',
  now: (plan: Plan) => `${capitalize(activities(plan))} du plan ${plan.year}`,
  outcome: (from: Plan) => `${capitalize(activities(from))} du plan ${from.year}`,
  eventsNow: ({ year }: Plan) => `Entrées du calendrier ${year}`,
  carried: (year: number) => `Reports du plan ${year}`,
  renewed: 'Reconductions de ce qui est permanent',
  /** What has one id in both plans may be one and the same; that it was carried is only what a plan says of it. */
  sameId: 'Présence dans les deux plans, sans report déclaré',
  added: 'Ajouts',
  continued: (year: number) => `Poursuite au plan ${year}`,
  finished: 'Retraits après achèvement',
  givenUp: 'Retraits après abandon',
  left: (year: number) => `Absence du plan ${year}, sans achèvement ni abandon`,
  unknown: 'Retraits dont l’issue n’est pas connue',
} as const;
