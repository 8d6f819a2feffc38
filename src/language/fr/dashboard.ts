import type { Day } from '../../model/dates.ts';
import type { CalendarEvent, Period, Plan, State } from '../../model/schema.ts';
import { formatDay, formatPeriod, formatTime } from './dates.ts';
import { STATES, TO_CONFIRM } from './plan.ts';
import { capitalize, count, enumerate, typeset } from './typography.ts';

export const HEADINGS = {
  late: 'Échéances dépassées',
  noneLate: 'Aucune échéance dépassée',
  toConfirm: 'À confirmer',
  upcoming: 'Prochains événements',
} as const;

/** « Échéances dans les 30 jours ». */
export function dueSoonTitle(days: number): string {
  return `Échéances dans les ${days} jours`;
}

/** « Échéances au 31 décembre 2020 ». */
export function dueOnTitle(day: Day): string {
  return `Échéances au ${formatDay(day)}`;
}

/** « Proposition », « Adopté le 2 juillet 2013 (Session des membres) », « Clos le … ; adopté le … ». */
export function stateSentence({ state = 'draft', proposed, adopted, closed }: Plan): string {
  const word = (each: State) => capitalize(STATES[each]);
  switch (state) {
    case 'draft':
      return word(state);
    case 'proposed':
      return proposed === undefined ? word(state) : typeset(decisionWords('Proposé', proposed));
    case 'adopted':
      return adopted === undefined ? word(state) : typeset(decisionWords(word(state), adopted));
    case 'closed': {
      const end = closed === undefined ? word(state) : decisionWords(word(state), closed);
      return typeset(adopted === undefined ? end : `${end} ; ${decisionWords(STATES.adopted, adopted)}`);
    }
  }
}

/** « adopté le 2 juillet 2013 (Session des membres) ». */
function decisionWords(what: string, { on, by }: NonNullable<Plan['adopted']>): string {
  return `${what} le ${formatDay(on)}${by === undefined ? '' : ` (${by})`}`;
}

/** « Données arrêtées au 31 décembre 2021, complétées jusqu’au 10 janvier 2022 »: what was marked later is told too. */
export function asOfSentence(day: Day, completedOn: Day | undefined): string {
  const later = completedOn === undefined ? '' : `, complétées jusqu’au ${formatDay(completedOn)}`;
  return typeset(`Données arrêtées au ${formatDay(day)}${later}`);
}

export const RECONSTRUCTED = 'D’après un exemple reconstitué';
export const WITHOUT_DATE = 'à programmer';

/** « depuis 12 jours », « depuis 3 mois », « depuis 2 ans »: from two months on, days tell a person nothing. */
export function overdueSince(days: number, months: number): string {
  if (months >= 24) return `depuis ${count(Math.floor(months / 12), 'an')}`;
  return `depuis ${months < 2 ? count(days, 'jour') : count(months, 'mois', 'mois')}`;
}

/** « ce jour », « dans 12 jours ». */
export function daysLeftWords(days: number): string {
  return days === 0 ? 'ce jour' : `dans ${count(days, 'jour')}`;
}

/** A date beside others of its year, which goes without saying: « septembre », « 30 juin ». */
export function dateWithin(period: Period, year: number): string {
  return formatPeriod(period).replace(new RegExp(` ${year}$`), '');
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

/** The same as a cell of a list whose heading says the rest: « date et lieu ». */
export function unconfirmedWords(toConfirm: NonNullable<CalendarEvent['toConfirm']>): string {
  return enumerate(toConfirm.map((each) => TO_CONFIRM[each]));
}

/** When an event of a list takes place: « août », « août (à confirmer) », « mai (date passée) ». */
export function eventDate(
  { when, time }: Pick<CalendarEvent, 'when' | 'time'>,
  year: number,
  mark?: 'past' | 'to-confirm',
): string {
  const date = when === undefined ? WITHOUT_DATE : dateWithin(when, year);
  const hours = time === undefined ? '' : `, ${formatTime(time)}`;
  return `${date}${hours}${mark === undefined ? '' : ` (${mark === 'past' ? 'date passée' : 'à confirmer'})`}`;
}

/** How many of a list there are, and which are shown. */
export interface ListCount {
  readonly title: string;
  readonly number: number;
  readonly shown: number;
  /** What is counted apart: « 3 permanentes ». */
  readonly apart: readonly string[];
  /** The command that shows all of them. */
  readonly command: string | undefined;
  /** What the count is made of: « 9 de 2020 ». */
  readonly parts: readonly string[];
}

/**
 * The heading of a list, from the fullest form to the shortest, for a line that may be short:
 * « Échéances dépassées (10, dont 3 ici ; liste : oidp activity list 2021 --late) ».
 */
export function listHeadings({ title, number, shown, apart, command, parts }: ListCount): string[] {
  const counted = `${number}${shown < number && shown > 0 ? `, dont ${shown} ici` : ''}`;
  const all = [...(number === 0 ? [] : [counted]), ...(apart.length === 0 ? [] : [enumerate(apart)])].join(
    ', plus ',
  );
  const made = parts.length === 0 ? '' : ` : ${parts.join(', ')}`;
  const list = command === undefined || shown === number ? '' : ` ; liste : ${command}`;
  return [
    `${all}${list})${made}`,
    `${all})${made}`,
    `${counted})${made}`,
    `${number})${made}`,
    `${all}${list})`,
    `${all})`,
    `${counted})`,
  ].map((rest) => typeset(`${title} (${rest}`));
}

/** What a list leaves out, at its end: « … et 5 autres : oidp calendar 2021 ». */
export function andOthers(number: number, command: string | undefined): string {
  return typeset(
    `… et ${number} ${number < 2 ? 'autre' : 'autres'}${command === undefined ? '' : ` : ${command}`}`,
  );
}

/** What is counted apart from what a list shows. */
export const APART = {
  continuous: (number: number) => count(number, 'permanente'),
  events: (number: number) => count(number, 'événement'),
  undated: (number: number) => `${number} ${WITHOUT_DATE}`,
} as const;
