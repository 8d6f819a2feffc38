import type { Loose } from '../../model/check.ts';
import type { Subject } from '../../model/finding.ts';
import { fold } from '../../model/nearest.ts';
import { type CalendarEvent, type Plan, STATUSES, type State, type Status } from '../../model/schema.ts';
import { isInForce } from '../../model/status.ts';
import { quote } from './typography.ts';

export const STATES: Readonly<Record<State, string>> = {
  draft: 'projet',
  proposed: 'proposition',
  adopted: 'adopté',
  closed: 'clos',
};

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  planned: 'non commencée',
  'in-progress': 'en cours',
  done: 'réalisée',
  postponed: 'en suspens',
  cancelled: 'abandonnée',
};

/** The status of an activity or item: in a plan that is not adopted, nothing is « non commencée » but « prévue ». */
export function statusWord(status: Status, plan: Pick<Plan, 'state'>): string {
  return status === 'planned' && !isInForce(plan) ? 'prévue' : STATUS_WORDS[status];
}

export const OUTCOMES: Readonly<Record<NonNullable<CalendarEvent['outcome']>, string>> = {
  held: 'tenu',
  postponed: 'en suspens',
  cancelled: 'annulé',
};

export const TO_CONFIRM: Readonly<Record<NonNullable<CalendarEvent['toConfirm']>[number], string>> = {
  date: 'date',
  place: 'lieu',
  holding: 'tenue',
};

/** What a person may type for each status, without accents, case or the mark of the feminine. */
const TYPED_STATUSES: Readonly<Record<Status, readonly string[]>> = {
  planned: ['planned', 'prevu', 'non commence', 'a faire', 'todo'],
  'in-progress': ['in progress', 'en cours', 'commence', 'engage', 'entame'],
  done: ['done', 'realise', 'termine', 'fait', 'acheve', 'fini'],
  postponed: ['postponed', 'en suspens', 'suspendu', 'reporte', 'ajourne', 'differe'],
  cancelled: ['cancelled', 'canceled', 'abandonne', 'annule'],
};

/** The status that a person means by a word, in English or French, regardless of case, accent and gender. */
export function parseStatus(word: string): Status | undefined {
  const typed = fold(word).replace(/[-_ ]+/g, ' ');
  // « faite », « réalisées », « abandonnés »: the table holds the masculine singular.
  const forms = new Set([typed, typed.replace(/s$/, ''), typed.replace(/es?$/, '')]);
  return STATUSES.find((status) => TYPED_STATUSES[status].some((each) => forms.has(each)));
}

/** The words that a message proposes for statuses. */
export const STATUS_CHOICES: readonly string[] = [
  'prévue',
  'en cours',
  'réalisée',
  'en suspens',
  'abandonnée',
];

/** The plan's own word for its priorities, activities or items, else the usual one. */
export function label(
  plan: Pick<Loose<Plan>, 'labels'> | undefined,
  kind: 'priority' | 'activity' | 'item',
): string {
  const usual = { priority: 'priorité', activity: 'activité', item: 'sous-activité' } as const;
  return plan?.labels?.[kind] ?? usual[kind];
}

/** What a finding or a line is about, as people say it: « activité 12, sous-activité c ». Empty for the whole plan. */
export function subjectLabel({ activity, item, event }: Subject, plan: Loose<Plan> | undefined): string {
  if (event !== undefined) {
    const title = plan?.calendar?.find((each) => each?.id === event)?.title;
    return `calendrier, ${quote(title ?? event)}`;
  }
  if (activity === undefined) return '';
  const number = plan?.activities?.find((each) => each?.id === activity)?.number;
  const name = `${label(plan, 'activity')} ${number ?? quote(activity)}`;
  return item === undefined ? name : `${name}, ${label(plan, 'item')} ${item}`;
}
