import { visible } from '../../model/visible.ts';
import { type Found, numberOf } from '../../model/references.ts';
import type { Activity, LogEntry, Period, Plan, Status } from '../../model/schema.ts';
import { progressOf } from '../../model/progress.ts';
import { formatDay, formatPeriod } from './dates.ts';
import { referenceWords } from './links.ts';
import { label, statusWord } from './plan.ts';
import { progressSentence } from './progress.ts';
import { capitalize, pluralize, typeset } from './typography.ts';

export const CONTINUOUS = 'permanente';

/** The names of what is shown of an activity. */
export const FIELDS = {
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
export function subjectName(found: Found, plan: Plan): string {
  return capitalize(referenceWords(found, plan));
}

/** Where a status is marked that nothing will show. */
export const UNTRACKED = typeset(
  'Attention : ce plan est sans suivi (« tracking: none ») ; ce statut n’y paraîtra nulle part.',
);

export const UNCHANGED = typeset('Rien à changer : ce statut est déjà le bon.');

const WHY = {
  asked: () => '',
  follows: (plan: Plan) => ` (son statut suit celui de ses ${pluralize(label(plan, 'item'))})`,
  derived: (plan: Plan) => ` (d’après ses ${pluralize(label(plan, 'item'))})`,
} as const;

/** A change of status as it is told. */
interface Change {
  readonly subject: Found;
  readonly before: Status;
  readonly after: Status;
  readonly why: keyof typeof WHY;
}

/** « Sous-activité 12c : prévue → réalisée »; of an activity that goes with its items, that too. */
export function changeWords({ subject, before, after, why }: Change, plan: Plan): string {
  if (before === after) return notedWords(subject, plan);
  const change = `${statusWord(before, plan)} → ${statusWord(after, plan)}`;
  return typeset(`${subjectName(subject, plan)} : ${change}${WHY[why](plan)}`);
}

/** « Activité 12 : note ajoutée au journal ». */
export function notedWords(found: Found, plan: Plan): string {
  return typeset(`${subjectName(found, plan)} : note ajoutée au journal`);
}

/** « Attention : la suite de 1a est dans le plan 2031 (3b) … »: what was finished here goes on there. */
export function continuedWords(found: Found, year: number, continued: Found, plan: Plan): string {
  return typeset(
    `Attention : ${numberOf(found)} du plan ${year} continue dans le plan ${plan.year} (${subjectName(continued, plan)}) ; si c’est fini là aussi : oidp activity set ${plan.year} ${numberOf(continued)} réalisée`,
  );
}

/** Where a later plan may tell more, and cannot be read. */
export function historyCutShort(year: number): string {
  return typeset(
    `Attention : le plan ${year} ne peut pas être compris, et cette histoire peut être incomplète ; voir oidp plan validate ${year}`,
  );
}

/** « Activité 15 ajoutée : Enquête auprès des membres (enquete-membres) ». */
export function addedWords(
  { id, number, title }: Pick<Activity, 'id' | 'number' | 'title'>,
  plan: Plan,
): string {
  return `${typeset(`${capitalize(label(plan, 'activity'))} ${number} ajoutée : `)}${visible(title)} (${id})`;
}

/** « Priorité B : 1 réalisée sur 10 ». */
export function priorityProgress(letter: string, plan: Plan): string {
  const activities = plan.activities.filter(({ priority }) => priority === letter);
  return typeset(
    `${capitalize(label(plan, 'priority'))} ${letter} : ${progressSentence(progressOf(plan, activities), plan)}`,
  );
}
