import type { Progress } from '../../model/progress.ts';
import type { Plan, Status } from '../../model/schema.ts';
import { type ListCounts, countWords } from './activity-list.ts';
import { activityWord, statusCount } from './report.ts';
import { capitalize, count, formatNumber, typeset } from './typography.ts';

/** « Activités reportées ou abandonnées, et motifs ». */
export function putOffTitle(plan: Plan): string {
  return `${capitalize(activityWord(2, plan))} reportées ou abandonnées, et motifs`;
}

export const PUT_OFF = {
  postponed: 'En suspens',
  cancelled: 'Abandonnées',
  events: 'Événements en suspens ou annulés',
} as const;

export const PUT_OFF_CAPTIONS = {
  postponed: 'Ce qui est en suspens, et pourquoi',
  cancelled: 'Ce qui est abandonné, et pourquoi',
  events: 'Les événements en suspens ou annulés, et pourquoi',
  next: (year: number) => `Ce que le plan ${year} reprend`,
} as const;

export const PUT_OFF_COLUMNS = {
  title: 'Intitulé',
  postponedOn: 'En suspens depuis le',
  cancelledOn: 'Abandonnée le',
  motive: 'Motif',
  event: 'Événement',
  when: 'Date prévue',
  outcome: 'Issue',
  status: 'Statut',
  next: 'Suite',
} as const;

/** How much of what is counted was put off or given up: « 3 en suspens sur 30 comptées dans l’avancement. »; what has no end is not counted, and comes after. */
export function putOffCount(
  status: Extract<Status, 'postponed' | 'cancelled'>,
  progress: Progress | null,
  continuous: number,
  plan: Plan,
): string {
  const counted = progress === null ? 0 : progress[status];
  const parts = [
    ...(counted === 0
      ? []
      : [
          `${statusCount(status, counted, plan)} sur ${formatNumber(progress?.total ?? 0)} comptées dans l’avancement`,
        ]),
    ...(continuous === 0 ? [] : [`${count(continuous, 'permanente')} hors compte`]),
  ];
  return parts.length === 0 ? WHOLE_PUT_OFF : `${parts.join(', plus ')}.`;
}

/** Where an activity says so of itself, and its items, which are what is counted, do not. */
const WHOLE_PUT_OFF = 'L’ensemble est marqué ainsi, sans que ses parties le soient.';

/** « Suite dans le plan 2021 ». */
export function nextTitle(year: number): string {
  return `Suite dans le plan ${year}`;
}

/** How much of what was left goes on: « Inachevées : 5 activités et 12 sous-activités, dont 9 reprises dans le plan 2021. » */
export function takenOnWords(left: ListCounts, taken: number, year: number, plan: Plan): string {
  const all = left.activities + left.items;
  const head = `${all < 2 ? 'Inachevée' : 'Inachevées'} : ${countWords(left, plan)}`;
  return typeset(`${head}, ${takenWords(taken, all)} dans le plan ${year}.`);
}

function takenWords(taken: number, all: number): string {
  if (taken === 0) return all < 2 ? 'qui n’est pas encore reprise' : 'dont aucune n’est encore reprise';
  if (taken < all) return `dont ${count(taken, 'reprise')}`;
  return all < 2 ? 'reprise' : 'toutes reprises';
}

/** « activité 4 du plan 2021 (prévue) ». */
export function goesOnWords(place: string, status: string | undefined): string {
  return status === undefined ? place : `${place} (${status})`;
}

export const NOT_TAKEN_ON = 'pas encore reprise';
