import type { CalendarEvent } from '../../model/schema.ts';
import { toConfirmWords, whenWords } from './dashboard.ts';
import { monthName } from './dates.ts';
import { OUTCOMES } from './plan.ts';
import { capitalize } from './typography.ts';

export const EMPTY_MONTH = 'rien de prévu';
export const WITHOUT_MONTH = 'Sans mois fixé';
export const EMPTY_CALENDAR = 'Le calendrier de ce plan est vide.';
export const PREPARATION = 'préparation';

export function monthHeading(month: number): string {
  return capitalize(monthName(month));
}

/** An entry as the calendar prints it: « 2 juillet 2013, 16 h–20 h : Réunion, Cascais (préparation ; date à confirmer) ». */
export function eventWords(event: CalendarEvent): { when: string; title: string; marks: string } {
  const { title, place, kind, toConfirm = [], outcome } = event;
  const marks = [
    ...(kind === 'preparation' ? [PREPARATION] : []),
    ...(outcome === undefined ? [] : [OUTCOMES[outcome]]),
    ...(toConfirm.length === 0 || outcome !== undefined ? [] : [toConfirmWords(toConfirm)]),
  ];
  return {
    when: whenWords(event),
    title: place === undefined ? title : `${title}, ${place}`,
    marks: marks.join(', '),
  };
}
