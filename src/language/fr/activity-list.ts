import type { Day } from '../../model/dates.ts';
import type { Plan, Status } from '../../model/schema.ts';
import { formatDay } from './dates.ts';
import { label, statusWord } from './plan.ts';
import { capitalize, count, enumerate, pluralize, quote, typeset } from './typography.ts';

/** How many activities and items a list holds. */
export interface ListCounts {
  readonly activities: number;
  readonly items: number;
}

/** « 3 activités et 9 sous-activités ». */
export function countWords({ activities, items }: ListCounts, plan: Plan): string {
  const words = (number: number, noun: string) => count(number, noun, pluralize(noun));
  const counts = [
    ...(activities > 0 ? [words(activities, label(plan, 'activity'))] : []),
    ...(items > 0 ? [words(items, label(plan, 'item'))] : []),
  ];
  return enumerate(counts);
}

/** The last line of a list of which parts were left out: « 9 sous-activités, sur 45 activités et sous-activités ; filtres : priorité B ou C, en cours ». */
export function filteredWords(
  counts: ListCounts,
  total: number,
  filters: readonly string[],
  plan: Plan,
): string {
  const which = filters.length < 2 ? 'filtre' : 'filtres';
  const all = `${pluralize(label(plan, 'activity'))} et ${pluralize(label(plan, 'item'))}`;
  return typeset(`${countWords(counts, plan)}, sur ${total} ${all} ; ${which} : ${filters.join(', ')}`);
}

/** Where nothing answers to the filters. */
export function nothingWords(filters: readonly string[], { year }: Plan): string {
  const which = filters.length < 2 ? 'ce filtre' : 'ces filtres';
  return typeset(`Rien ne répond à ${which} dans le plan ${year} : ${filters.join(', ')}.`);
}

export const noActivityWords = (year: number) =>
  typeset(`Ce plan n’a encore aucune activité. Pour en ajouter une : oidp activity add ${year}`);

/** Where what is asked for goes by what the plan does not tell. */
export const STATUS_UNKNOWN = typeset(
  'Le suivi de ce plan n’est pas renseigné : on n’y sait rien des statuts ni des retards.',
);

/** What was asked for, as the last line tells it. */
export const FILTERS = {
  priorities: (letters: readonly string[], plan: Plan) =>
    `${label(plan, 'priority')} ${enumerate(letters, 'ou')}`,
  statuses: (statuses: readonly Status[], plan: Plan) =>
    `statut ${enumerate(
      statuses.map((status) => statusWord(status, plan)),
      'ou',
    )}`,
  open: 'restant à faire',
  late: 'échéance dépassée',
  dueBefore: (day: Day) => `échéance avant le ${formatDay(day)}`,
  themes: (titles: readonly string[]) => `thème ${enumerate(titles.map(quote), 'ou')}`,
  leads: (names: readonly string[]) => `responsable ${enumerate(names, 'ou')}`,
  carried: 'issue d’un plan précédent',
} as const;

/** The orders of a list, as a person may name them. */
export const SORT_WORDS = {
  number: 'numéro',
  due: 'échéance',
  status: 'statut',
  priority: 'priorité',
  title: 'titre',
} as const;

/** « dépassée de 12 jours », of a due date that has just been told. */
export function overdueWords(days: number): string {
  return `dépassée de ${count(days, 'jour')}`;
}

/** An activity that is there for its items alone. */
export function aboveItems(title: string): string {
  return typeset(`${title} :`);
}

/** The columns of a table of activities, as a spreadsheet names them. */
export const COLUMNS = {
  reference: 'référence',
  number: 'numéro',
  priority: 'priorité',
  title: 'titre',
  itemOf: 'sous-activité de',
  status: 'statut',
  lead: 'responsable',
  partners: 'partenaires',
  due: 'échéance',
  dueWords: 'échéance en toutes lettres',
  late: 'dépassée de (jours)',
  themes: 'thèmes',
  carriedFrom: 'issue de',
  since: 'depuis le plan',
  times: 'nombre de reports',
  continuous: 'permanente',
  provenance: 'provenance',
  cooperations: 'coopérations',
  sought: 'moyens recherchés',
  secured: 'moyens acquis',
  spent: 'moyens dépensés',
  currency: 'devise des moyens',
} as const;

export const YES = 'oui';
export const NO = 'non';

/** The columns of a table for people to read. */
export function readableColumns(plan: Plan): ReadableColumns {
  return {
    number: 'N°',
    priority: capitalize(label(plan, 'priority')),
    title: `${capitalize(label(plan, 'activity'))} ou ${label(plan, 'item')}`,
    status: 'Statut',
    due: 'Échéance',
    lead: 'Responsable',
    origin: 'Origine',
    since: 'Depuis le plan',
  };
}

type ReadableColumns = Readonly<
  Record<'number' | 'priority' | 'title' | 'status' | 'due' | 'lead' | 'origin' | 'since', string>
>;

/** « Activités du plan 2021 ». */
export function listTitle(plan: Plan): string {
  return `${capitalize(pluralize(label(plan, 'activity')))} du plan ${plan.year}`;
}
