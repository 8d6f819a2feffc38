import type { Day } from '../../model/dates.ts';
import type { Progress } from '../../model/progress.ts';
import type { CalendarEvent, Period, Plan } from '../../model/schema.ts';
import { isTracked } from '../../model/status.ts';
import { formatDay, formatPeriod, formatTime } from './dates.ts';
import { STATES, TO_CONFIRM } from './plan.ts';
import { capitalize, count, enumerate, typeset } from './typography.ts';

export const HEADINGS = {
  progress: 'Avancement',
  late: 'Échéances dépassées',
  toConfirm: 'À confirmer',
  upcoming: 'Prochains événements',
  carried: 'Issues d’un plan précédent',
} as const;

/** « Proposition », « Adopté le 2 juillet 2013 (Session des membres) », « Clos ; adopté le … ». */
export function stateSentence({ state = 'draft', adopted }: Plan): string {
  const word = capitalize(STATES[state]);
  if (adopted === undefined || (state !== 'adopted' && state !== 'closed')) return word;
  const by = adopted.by === undefined ? '' : ` (${adopted.by})`;
  return typeset(`${state === 'closed' ? `${word} ; adopté` : word} le ${formatDay(adopted.on)}${by}`);
}

/** What a short list leaves out: « … et 5 autres ». */
export function andOthers(number: number): string {
  return `… et ${number} autres`;
}

export function asOfSentence(day: Day): string {
  return typeset(`Données arrêtées au ${formatDay(day)}`);
}

export const NOT_TRACKED = 'Suivi non renseigné';
const NOT_APPLICABLE = 'sans objet';
export const RECONSTRUCTED = 'D’après un exemple reconstitué';
export const WITHOUT_DATE = 'à programmer';

/** « 12 réalisées sur 21, dont 1 abandonnée »: what is given up stays in the denominator and is said. */
export function progressSentence(progress: Progress | null, plan: Pick<Plan, 'tracking'>): string {
  if (!isTracked(plan)) return NOT_TRACKED.toLowerCase();
  if (progress === null) return NOT_APPLICABLE;
  const { done, total, cancelled } = progress;
  const givenUp = cancelled === 0 ? '' : `, dont ${count(cancelled, 'abandonnée')}`;
  return `${count(done, 'réalisée')} sur ${total}${givenUp}`;
}

export function continuousSentence(number: number): string {
  return typeset(
    `${count(number, 'activité permanente', 'activités permanentes')}, ${number < 2 ? 'comptée' : 'comptées'} à part`,
  );
}

/** « échéance 30 juin 2021, dépassée de 12 jours ». */
export function lateSentence(due: Period, days: number): string {
  return typeset(`échéance ${formatPeriod(due)}, dépassée de ${count(days, 'jour')}`);
}

/** When an event takes place, as far as it is known. */
export function whenWords({ when, time }: Pick<CalendarEvent, 'when' | 'time'>): string {
  const date = when === undefined ? WITHOUT_DATE : formatPeriod(when);
  return time === undefined ? date : `${date}, ${formatTime(time)}`;
}

/** « date et lieu à confirmer ». */
export function toConfirmWords(toConfirm: NonNullable<CalendarEvent['toConfirm']>): string {
  return `${enumerate(toConfirm.map((each) => TO_CONFIRM[each]))} à confirmer`;
}

/** « issue du plan 2020 ». */
export function carriedWords({ year }: { readonly year: number }): string {
  return `issue du plan ${year}`;
}
