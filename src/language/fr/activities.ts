import type { Found } from '../../model/references.ts';
import type { Activity, Item, LogEntry, Period, Plan, Status } from '../../model/schema.ts';
import { progressOf } from '../../model/progress.ts';
import { progressSentence } from './dashboard.ts';
import { formatDay, formatPeriod } from './dates.ts';
import { label, statusWord } from './plan.ts';
import { capitalize, typeset } from './typography.ts';

export const CONTINUOUS = 'permanente';

/** The names of what is shown of an activity. */
export const FIELDS = {
  priority: 'Priorité',
  section: 'Rubrique',
  status: 'Statut',
  lead: 'Responsable',
  partners: 'Partenaires',
  objectives: 'Objectifs',
  themes: 'Priorités thématiques',
  due: 'Échéance',
  refersTo: 'Renvoie à',
  note: 'Note',
  results: 'Résultats',
  documents: 'Documents',
  items: 'Sous-activités',
  events: 'Calendrier',
  carriedFrom: 'Origine',
  log: 'Journal de suivi',
} as const;

/** « Activité 12 : Prix OIDP ». */
export function activityHeading({ number, title }: Activity, plan: Plan): string {
  return typeset(`${capitalize(label(plan, 'activity'))} ${number} : `) + title;
}

/** « juin 2021 », « 30 juin 2021, d’après le calendrier ». */
export function dueWords(due: Period, derived: boolean): string {
  return `${formatPeriod(due)}${derived ? ', d’après le calendrier' : ''}`;
}

/** « échéance juin 2021 ». */
export function dueMark(due: Period, derived: boolean): string {
  return `échéance ${dueWords(due, derived)}`;
}

export const NO_DUE = 'non renseignée';

/** « 1er juin 2021, sous-activité a : réalisée — note (secrétariat) ». */
export function logWords({ on, item, status, note, by }: LogEntry, plan: Plan): string {
  const about = item === undefined ? '' : `, ${label(plan, 'item')} ${item}`;
  const what = [
    ...(status === undefined ? [] : [statusWord(status, plan)]),
    ...(note === undefined ? [] : [note]),
  ];
  return `${typeset(`${formatDay(on)}${about} : `)}${what.join(' — ')}${by === undefined ? '' : ` (${by})`}`;
}

/** « Sous-activité 12b », « Activité 12 ». */
export function subjectName(activity: Activity, item: Item | undefined, plan: Plan): string {
  return `${capitalize(label(plan, item ? 'item' : 'activity'))} ${activity.number}${item?.letter ?? ''}`;
}

/** Where a status is marked that nothing will show. */
export const UNTRACKED = typeset(
  'Attention : ce plan est sans suivi (« tracking: none ») ; ce statut n’y paraîtra nulle part.',
);

export const UNCHANGED = 'Rien à changer : ce statut est déjà le sien.';

/** « Sous-activité 12c : prévue → réalisée ». */
export function changeWords(found: Found, before: Status, after: Status, plan: Plan): string {
  const change =
    before === after ? 'note ajoutée au journal' : `${statusWord(before, plan)} → ${statusWord(after, plan)}`;
  return typeset(`${subjectName(found.activity, found.item, plan)} : ${change}`);
}

/** « Priorité B : 1 réalisée sur 10 ». */
export function priorityProgress(letter: string, plan: Plan): string {
  const activities = plan.activities.filter(({ priority }) => priority === letter);
  return typeset(
    `${capitalize(label(plan, 'priority'))} ${letter} : ${progressSentence(progressOf(plan, activities), plan)}`,
  );
}
