import { isInForce } from '../../model/status.ts';
import { type Day, parsePeriod } from '../../model/dates.ts';
import type { Period, Plan, Status } from '../../model/schema.ts';
import { dueWords } from './activities.ts';
import { formatDay } from './dates.ts';
import { label, statusWord } from './plan.ts';
import { activityWord, countedWords, statusCount } from './report.ts';
import { capitalize, count, enumerate, formatNumber, pluralize, typeset } from './typography.ts';

/** The names of what the review of an activity says. */
export const REVIEW = {
  planned: 'Prévu',
  achieved: 'Réalisé',
  gap: 'Écart',
  why: 'D’après le journal',
  next: 'Prochaine échéance',
  followUp: 'Suivi',
} as const;

export const NO_GAP = 'aucun';
export const NO_GAP_SO_FAR = 'aucun à ce jour';
const WHY_UNKNOWN = 'raison non renseignée';
export const FOLLOW_UP_UNKNOWN = 'non renseigné';
export const DUE_UNKNOWN = 'échéance non renseignée';

/** « Bilan par priorité stratégique », « Bilan par direction ». */
export function reviewTitle(plan: Plan): string {
  return `Bilan par ${plan.labels?.priority === undefined ? 'priorité stratégique' : label(plan, 'priority')}`;
}

/** « 6 sous-activités ». */
export function itemsWords(number: number, plan: Plan): string {
  const word = label(plan, 'item');
  return count(number, word, pluralize(word));
}

/** « 4 sous-activités sur 6 (a, b, c et d) ». */
export function achievedWords(letters: readonly string[], total: number, plan: Plan): string {
  const named = letters.length === 0 ? '' : ` (${enumerate(letters)})`;
  return `${itemsWords(letters.length, plan)} sur ${formatNumber(total)}${named}`;
}

/** « pour décembre 2020 », « pour le 30 juin 2020 », « du 2 au 5 juillet 2013 », « pour mai et juin 2021 »: when something is planned for. */
export function plannedFor(due: Period, derived: boolean): string {
  const words = dueWords(due, derived);
  const precision = parsePeriod(due)?.precision;
  if (/^(?:du |les |de |d’)/.test(words)) return words;
  if (precision === 'season') return `pour ${/^[aéh]/.test(words) ? 'l’' : 'le '}${words}`;
  return `pour ${precision === 'day' || precision === 'quarter' ? 'le ' : ''}${words}`;
}

/** « oui, le 19 juin 2020 », « en cours depuis le 3 septembre 2020 »; where the day is not known, that too. */
export function achievedSince(status: Status, on: Day | undefined, plan: Plan): string {
  const word = statusWord(status, plan);
  if (status === 'planned') return isInForce(plan) ? word : 'rien à ce jour';
  const isOver = status === 'postponed' || status === 'cancelled';
  const said = status === 'done' ? 'oui' : `${isOver ? 'non, ' : ''}${word}`;
  if (on === undefined) return `${said} (date non renseignée)`;
  const since: Readonly<Partial<Record<Status, string>>> = { done: ', le', cancelled: ' le' };
  return `${said}${since[status] ?? ' depuis le'} ${formatDay(on)}`;
}

/** « 1 en suspens (f) ». */
export function gapPart(status: Status, letters: readonly string[], plan: Plan): string {
  return `${statusCount(status, letters.length, plan)} (${enumerate(letters)})`;
}

/** The gap of an activity without items: what became of it instead of being done. */
export function gapWord(status: Status, plan: Plan): string {
  return status === 'cancelled' ? statusWord(status, plan) : 'non achevée';
}

/** What of a gap is said one after the other: of an activity with items, in parts that have commas of their own. */
export function gapSentence(parts: readonly string[], hasItems: boolean): string {
  return typeset(parts.join(hasItems ? ' ; ' : ', '));
}

/** How many days too late; the letter is that of an item. */
interface Overdue {
  readonly letter: string | undefined;
  readonly days: number;
}

/** « échéance dépassée de 61 jours », « échéances dépassées : b (61 jours) et d (31 jours) »; the whole activity's own comes first. */
export function overdueWords(all: readonly Overdue[]): string[] {
  const whole = all.filter(({ letter }) => letter === undefined);
  const items = all.filter(({ letter }) => letter !== undefined);
  return [
    ...whole.map(({ days }) => `échéance dépassée de ${count(days, 'jour')}`),
    ...lettered(items, 'échéance dépassée', 'échéances dépassées'),
  ];
}

/** « réalisée 12 jours après l’échéance », « réalisée après l’échéance : a (12 jours) ». */
export function doneLateWords(all: readonly Overdue[]): string[] {
  const whole = all.filter(({ letter }) => letter === undefined);
  const items = all.filter(({ letter }) => letter !== undefined);
  return [
    ...whole.map(({ days }) => `réalisée ${count(days, 'jour')} après l’échéance`),
    ...lettered(items, 'réalisée après l’échéance', 'réalisées après l’échéance'),
  ];
}

function lettered(items: readonly Overdue[], one: string, several: string): string[] {
  if (items.length === 0) return [];
  const each = items.map(({ letter, days }) => `${letter} (${count(days, 'jour')})`);
  return [typeset(`${items.length < 2 ? one : several} : ${enumerate(each)}`)];
}

/** « (6 octobre 2020, sous-activité d) », after a note. */
export function noteOrigin(on: Day, letter: string | undefined, plan: Plan): string {
  return ` (${formatDay(on)}${letter === undefined ? '' : `, ${label(plan, 'item')} ${letter}`})`;
}

/** « raison non renseignée pour c et e ». */
export function whyUnknownFor(letters: readonly string[]): string {
  return letters.length === 0 ? WHY_UNKNOWN : `${WHY_UNKNOWN} pour ${enumerate(letters)}`;
}

/** What a log says in place of a note that has just been quoted. */
export const NOTE_ABOVE = 'note citée plus haut';

/** « novembre 2020 (sous-activité b) ». */
export function nextDueWords(due: string, letters: readonly string[], plan: Plan): string {
  const word = label(plan, 'item');
  return `${due} (${letters.length < 2 ? word : pluralize(word)} ${enumerate(letters)})`;
}

/** « Activités permanentes ». */
export function continuousTitle(plan: Plan): string {
  return `${capitalize(activityWord(2, plan))} permanentes`;
}

/** What a continuous activity is. */
export function continuousSentence(number: number): string {
  return number < 2
    ? typeset('Sans terme, elle se poursuit d’une année à l’autre ; elle est comptée à part.')
    : typeset('Sans terme, elles se poursuivent d’une année à l’autre ; elles sont comptées à part.');
}

/** What stands before the numbers of the continuous activities of a priority: « Activités permanentes, présentées à part : ». */
export function continuousElsewhere(number: number, plan: Plan): string {
  const words = number < 2 ? 'permanente, présentée' : 'permanentes, présentées';
  return typeset(`${capitalize(activityWord(number, plan))} ${words} à part : `);
}

type Across = 'theme' | 'objective';

/** What is counted under several themes or objectives. */
export function countedTwice(plan: Plan, across: Across): string {
  const [several, each] = {
    theme: ['plusieurs priorités thématiques', 'chacune'],
    objective: ['plusieurs objectifs', 'chacun'],
  }[across];
  return `${countedWords(plan)} Une ${label(plan, 'activity')} qui relève de ${several} est comptée sous ${each}.`;
}

/** The columns of the progress across priorities, beside the first. */
export const ACROSS_PROGRESS = { progress: 'Avancement', open: 'Reste ouvert', none: 'aucune' } as const;

export const ACROSS_CAPTIONS = {
  theme: 'Avancement par priorité thématique',
  objective: 'Avancement par objectif',
} as const satisfies Record<Across, string>;

export const ACROSS_COLUMNS = {
  theme: 'Priorité thématique',
  objective: 'Objectif',
} as const satisfies Record<Across, string>;

export const ATTENTION = 'Points d’attention';
