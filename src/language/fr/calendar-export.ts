import type { CalendarEvent, Plan } from '../../model/schema.ts';
import { COLUMNS } from './activity-list.ts';
import { PREPARATION } from './calendar.ts';
import { stateSentence, toConfirmWords, whenWords } from './dashboard.ts';
import { label, OUTCOMES } from './plan.ts';
import { organizerWords } from './report.ts';
import { capitalize, count, enumerate, pluralize, typeset } from './typography.ts';

/** « Calendrier du plan 2021 ». */
export function calendarTitle({ year }: Plan): string {
  return `Calendrier du plan ${year}`;
}

/** How an agenda names a calendar that it shows among others: « Calendrier 2021 – Réseau Exemple ». */
export function agendaName({ year }: Plan, organization: string | undefined): string {
  return `Calendrier ${year}${organization === undefined ? '' : ` – ${organization}`}`;
}

/** « Plan de travail 2021. Proposition. » */
export function agendaDescription(plan: Plan): string {
  return `${plan.title}. ${stateSentence(plan)}.`;
}

/** The marks of an entry of an agenda, after its title: « Conférence (date et lieu à confirmer) ». */
export function agendaTitle(title: string, marks: readonly string[]): string {
  return marks.length === 0 ? title : `${title} (${marks.join(', ')})`;
}

/** What qualifies an entry of an agenda; that it was held goes without saying there. */
export function agendaMarks(
  { outcome }: CalendarEvent,
  unconfirmed: NonNullable<CalendarEvent['toConfirm']>,
): string[] {
  if (outcome !== undefined) return outcome === 'held' ? [] : [OUTCOMES[outcome]];
  return unconfirmed.length === 0 ? [] : [toConfirmWords(unconfirmed)];
}

export const AGENDA_PREPARATION = capitalize(PREPARATION);

/** The lines of what an agenda says of an entry. */
export const AGENDA_LINES = {
  when: (event: CalendarEvent) => typeset(`Date : ${whenWords(event)}`),
  place: (place: string) => typeset(`Lieu : ${place}`),
  organizer: (organizer: string) => capitalize(organizerWords(organizer)),
  activities: (references: readonly string[]) => typeset(`Concerne : ${enumerate(references)}`),
} as const;

/** What an agenda cannot show: « 3 entrées sans date ne sont pas dans cet agenda. » */
export function leftOutWords(number: number, { year }: Plan): string {
  const subject = count(number, 'entrée', 'entrées');
  const verb = number < 2 ? 'n’est pas' : 'ne sont pas';
  return typeset(
    `${subject} sans date ${verb} dans cet agenda.\nPour voir ce qui reste à programmer : oidp calendar ${year}`,
  );
}

/** What does not go into an agenda, since nothing there would say where it comes from, and where to read it. */
export function notExportedWords(number: number, years: readonly number[], { year }: Plan): string {
  const subject = `${count(number, 'entrée')} ${number < 2 ? 'issue' : 'issues'}`;
  const plans =
    years.length < 2
      ? `du plan ${years.join('')}, un exemple reconstitué,`
      : `des plans ${enumerate(years.map(String))}, des exemples reconstitués,`;
  const verb = number < 2 ? 'n’est pas exportée' : 'ne sont pas exportées';
  return typeset(
    `${subject} ${plans} ${verb} : rien ne le dirait dans un agenda.\nPour les lire avec cette mention : oidp calendar ${year} --format md`,
  );
}

/** The columns of the calendar, as a spreadsheet names them. */
export const CALENDAR_COLUMNS = {
  id: 'identifiant',
  first: 'début',
  last: 'fin',
  when: 'date en toutes lettres',
  from: 'heure de début',
  to: 'heure de fin',
  title: 'événement',
  place: 'lieu',
  organizer: 'organisation',
  preparation: PREPARATION,
  toConfirm: 'à confirmer',
  outcome: 'issue',
  activities: 'activités',
  note: 'note',
  since: COLUMNS.since,
  times: COLUMNS.times,
  provenance: COLUMNS.provenance,
} as const;

/** The columns of the calendar for people to read. */
export function readableCalendarColumns(plan: Plan): ReadableColumns {
  return {
    when: 'Date',
    title: 'Événement',
    place: 'Lieu',
    organizer: 'Organisation',
    marks: 'Précisions',
    activities: capitalize(pluralize(label(plan, 'activity'))),
    note: 'Note',
  };
}

type ReadableColumns = Readonly<
  Record<'when' | 'title' | 'place' | 'organizer' | 'marks' | 'activities' | 'note', string>
>;
