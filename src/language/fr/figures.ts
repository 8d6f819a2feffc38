import type { Progress } from '../../model/progress.ts';
import type { Plan } from '../../model/schema.ts';
import { monthName } from './dates.ts';
import { label } from './plan.ts';
import { progressSentence } from './progress.ts';
import { capitalize, count, enumerate, formatNumber, pluralize, typeset } from './typography.ts';

export const SAME_DATA = 'Les mêmes données en tableau';
export const TOTAL = 'Total';
/** A cell of which there is nothing to say. */
export const NOTHING = '–';

/** « 12 sur 30 »: where the figure is too narrow for more. */
export function shortProgress(progress: Progress | null, plan: Plan): string {
  if (progress === null) return progressSentence(progress, plan);
  return `${formatNumber(progress.done)} sur ${formatNumber(progress.total)}`;
}

export function progressDescription(plan: Plan, progress: Progress | null): string {
  const each = `Une barre pour l’ensemble du plan et une par ${label(plan, 'priority')}, partagées selon le statut`;
  return typeset(`${each}. Ensemble : ${progressSentence(progress, plan)}.`);
}

export const TIMELINE = {
  section: 'L’année en un coup d’œil',
  title: (year: number) => `Frise de l’année ${year}`,
  ours: 'Événements du réseau',
  others: 'Événements d’autres organisateurs',
  dues: 'Échéances',
  columns: { when: 'Date', what: 'Événement ou échéance', who: 'Organisation', state: 'État' },
  us: 'le réseau',
} as const;

/** What each pattern of the timeline means. */
export const TIMELINE_LEGEND = {
  event: 'événement daté',
  month: 'sans jour fixé',
  preparation: 'préparation',
  'to-confirm': 'à confirmer',
  dropped: 'en suspens ou annulé',
  finished: 'échéance soldée',
  due: 'échéance ouverte',
  entry: 'nombre par mois',
} as const;

const SHORT_MONTHS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
];

/** A month, from 1, with its short name and its first letter, for where there is little room. */
export function monthWords(month: number): { name: string; short: string; initial: string } {
  const name = capitalize(monthName(month));
  return { name, short: SHORT_MONTHS[month - 1] ?? name, initial: name.charAt(0) };
}

/** « 12 entrées datées, dont 2 à confirmer ; 7 échéances. » */
export function timelineDescription(numbers: { dated: number; toConfirm: number; dues: number }): string {
  const { dated, toConfirm, dues } = numbers;
  const confirm = toConfirm === 0 ? '' : `, dont ${formatNumber(toConfirm)} à confirmer`;
  const parts = [
    ...(dated === 0 ? [] : [`${count(dated, 'entrée datée', 'entrées datées')} au calendrier${confirm}`]),
    ...(dues === 0 ? [] : [count(dues, 'échéance')]),
  ];
  return typeset(`De janvier à décembre : ${enumerate(parts)}.`);
}

/** What the timeline cannot show. */
export function withoutPlace(number: number): string {
  const what = count(number, 'entrée sans date dans l’année n’est', 'entrées sans date dans l’année ne sont');
  return `${what} pas sur la frise.`;
}

/** « dont 2 encore à faire »: the due dates of a month. */
export function duesWords(total: number, finished: number): { what: string; state: string } {
  const open = total - finished;
  const state = [
    ...(finished === 0 ? [] : [count(finished, 'soldée')]),
    ...(open === 0 ? [] : [count(open, 'ouverte')]),
  ];
  return { what: count(total, 'échéance'), state: enumerate(state) };
}

/** How many entries a month has, where they are too many to be named. */
export const entriesWord = (number: number) => count(number, 'entrée');

/** The due dates that nothing but the calendar gives. */
export const derivedDues = (number: number) =>
  typeset(
    number < 2
      ? 'Une échéance déduite du calendrier n’est pas comptée en plus : sa date est celle de l’entrée elle-même.'
      : `${formatNumber(number)} échéances déduites du calendrier ne sont pas comptées en plus : leurs dates sont celles des entrées elles-mêmes.`,
  );

export const outsideDues = (number: number) =>
  number < 2
    ? 'Une échéance tombe hors de l’année.'
    : `${formatNumber(number)} échéances tombent hors de l’année.`;

export const DUES_NOTE = 'Les échéances sont comptées par mois, activités permanentes à part.';

export const FLOW = {
  done: 'Réalisées',
  givenUp: 'Abandonnées',
  left: 'Ni reprises ni abandonnées',
  added: 'Nouvelles',
  priority: (letter: string, title: string) => `${letter} — ${title}`,
  doneOf: (done: number, total: number) => `${count(done, 'réalisée')} sur\u00A0${formatNumber(total)}`,
  /** « 4 reportées, 7 nouvelles »: what a priority of this year has of the one before, and of its own. */
  arrived: (carried: number, added: number) =>
    [
      ...(carried === 0 ? [] : [count(carried, 'reportée')]),
      ...(added === 0 ? [] : [count(added, 'nouvelle')]),
    ].join(', '),
  section: (from: number, to: number) => `Du plan ${from} au plan ${to}`,
  title: (from: number, to: number) => `Ce que le plan ${from} est devenu, et ce que le plan ${to} y ajoute`,
  plan: (year: number) => `Plan ${year}`,
  year: (year: number) => `En ${year}`,
  to: (letter: string, year: number) => `Reportées en ${letter} (${year})`,
  newIn: (year: number) => `Nouvelles en ${year}`,
} as const;

interface FlowNumbers {
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly done: number;
  readonly givenUp: number;
  readonly carried: number;
  readonly left: number;
  readonly added: number;
}

/** « Des 30 du plan 2020, 12 réalisées, 1 abandonnée et 17 reportées à 2021 ; 9 nouvelles. » */
export function flowDescription({
  from,
  to,
  total,
  done,
  givenUp,
  carried,
  left,
  added,
}: FlowNumbers): string {
  const fates = enumerate([
    count(done, 'réalisée'),
    ...(givenUp === 0 ? [] : [count(givenUp, 'abandonnée')]),
    ...(carried === 0 ? [] : [`${count(carried, 'reportée')} à ${to}`]),
    ...(left === 0 ? [] : [count(left, 'ni reprise ni abandonnée', 'ni reprises ni abandonnées')]),
  ]);
  const fresh = added === 0 ? '' : ` ; ${count(added, 'nouvelle')} au plan ${to}`;
  return typeset(`Plan ${from}, sur ${formatNumber(total)} : ${fates}${fresh}.`);
}

export function flowNote(plan: Plan): string {
  const [activity, item] = [label(plan, 'activity'), label(plan, 'item')];
  return typeset(
    `Compté par ${item} ou, à défaut, par ${activity} ; ${pluralize(activity)} permanentes à part.`,
  );
}
