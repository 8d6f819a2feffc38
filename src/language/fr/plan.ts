import type { Loose } from '../../model/check.ts';
import type { Subject } from '../../model/finding.ts';
import { fold } from '../../model/nearest.ts';
import { type CalendarEvent, type Plan, STATUSES, type State, type Status } from '../../model/schema.ts';
import { isInForce } from '../../model/status.ts';
import { quote, shorten } from './typography.ts';

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
export function statusWord(status: Status, plan: Pick<Loose<Plan>, 'state'>): string {
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
  planned: ['planned', 'prevu', 'non commence', 'pas commence', 'a faire', 'todo'],
  'in-progress': ['in progress', 'inprogress', 'en cours', 'encours', 'commence', 'engage', 'entame'],
  done: ['done', 'realise', 'termine', 'fait', 'acheve', 'fini'],
  postponed: ['postponed', 'en suspens', 'suspens', 'suspendu', 'reporte', 'ajourne', 'differe'],
  cancelled: ['cancelled', 'canceled', 'abandonne', 'abandon', 'annule', 'supprime'],
};

/** The status that a person means by a word, in English or French, regardless of case, accent and gender. */
export function parseStatus(word: string): Status | undefined {
  const typed = fold(word).replace(/[-_ ]+/g, ' ');
  // « faite », « réalisées », « abandonnés »: the table holds the masculine singular.
  const forms = new Set([typed, typed.replace(/s$/, ''), typed.replace(/es?$/, '')]);
  return STATUSES.find((status) => TYPED_STATUSES[status].some((each) => forms.has(each)));
}

/** The words of the values that a person may write in French, by the name of their form. */
const VALUE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  state: STATES,
  outcome: OUTCOMES,
  'to-confirm': TO_CONFIRM,
  'event-kind': { event: 'évènement', preparation: 'préparation' },
  'decision-kind': { carry: 'reporter', leave: 'laisser', 'give-up': 'abandonner', 'done-late': 'achevée' },
};

const YES = new Set(['oui', 'vrai', 'yes', 'on', 'true']);
const NO = new Set(['non', 'faux', 'no', 'off', 'false']);

/** The truth value that a word means, in French or as in other notations; undefined where it means none. */
export function booleanMeant(word: string): boolean | undefined {
  const typed = fold(word);
  if (YES.has(typed)) return true;
  return NO.has(typed) ? false : undefined;
}

/** The value of a form that a French or accented word means; undefined where it means none. */
export function valueMeant(form: string, word: string): string | undefined {
  if (form === 'status') return parseStatus(word);
  const typed = fold(word);
  return Object.entries(VALUE_WORDS[form] ?? {}).find(
    ([value, french]) => typed === value || typed.replace(/e$/, '') === fold(french).replace(/e$/, ''),
  )?.[0];
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
  return shorten(plan?.labels?.[kind] ?? usual[kind], LONGEST_NAME);
}

/** In characters: what a plan calls something stands in every sentence about it. */
const LONGEST_NAME = 100;

/**
 * What a finding or a line is about, as people say it: « activité 12, sous-activité c ». Empty for the whole plan. Of
 * several with one id, `index` tells which one is meant.
 */
export function subjectLabel(
  { activity, item, event, ...ofRegister }: Subject,
  plan: Loose<Plan> | undefined,
  index?: number,
): string {
  if (event !== undefined) {
    const title = entryAt(plan?.calendar, event, index)?.title;
    return `calendrier, ${quote(shorten(title ?? event, LONGEST_NAME))}`;
  }
  if (activity === undefined) return registerLabel(ofRegister);
  const number = entryAt(plan?.activities, activity, index)?.number;
  const name = `${label(plan, 'activity')} ${number ?? quote(shorten(activity, LONGEST_NAME))}`;
  return item === undefined ? name : `${name}, ${label(plan, 'item')} ${item}`;
}

/** « organisation cglu », « relation 3 (ocpm – cndp) », « politique 1 », « fiche strasbourg-montreal ». */
function registerLabel({ organization, cooperation, relation, policy, between = [] }: Subject): string {
  if (policy !== undefined) return `politique ${policy}`;
  if (relation !== undefined)
    return `relation ${relation}${between.length === 0 ? '' : ` (${shorten(between.join(' – '), LONGEST_NAME)})`}`;
  if (organization !== undefined) return `organisation ${shorten(organization, LONGEST_NAME)}`;
  return cooperation === undefined ? '' : `fiche ${shorten(cooperation, LONGEST_NAME)}`;
}

function entryAt<Entry extends { readonly id?: string | undefined }>(
  list: readonly (Entry | undefined)[] | undefined,
  id: string,
  index: number | undefined,
): Entry | undefined {
  const there = index === undefined ? undefined : list?.[index];
  return there?.id === id ? there : list?.find((each) => each?.id === id);
}
