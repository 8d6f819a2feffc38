import type { Found } from '../../model/references.ts';
import type { LogEntry, Plan } from '../../model/schema.ts';
import { formatDay } from './dates.ts';
import { label } from './plan.ts';
import { quote, typeset } from './typography.ts';

/** The names of what is shown of an activity beside its own fields. */
export const RECORD = {
  referrers: 'Cité par',
  errata: 'Errata',
  history: 'Histoire',
} as const;

/** What speaks of an activity and is none: the texts of the plan, by their keys. */
export function planTextWords(key: string): string {
  const words: Readonly<Record<string, string>> = {
    context: 'le contexte du plan',
    note: 'la note du plan',
    priorities: 'l’intention d’une priorité',
    themes: 'une priorité thématique',
    objectives: 'un objectif',
    documents: 'un document du plan',
  };
  return words[key] ?? 'un texte du plan';
}

/** The lead of an item that names none: « secrétariat, pour l’ensemble ». */
export function leadOfWhole(name: string): string {
  return `${name}, pour l’ensemble`;
}

/** What was noted last of an activity or item, and when: « Recherche suspendue. » (16 juillet 2020, sous-activité f). */
export function lastNoteWords({ on, item }: LogEntry, note: string, found: Found, plan: Plan): string {
  const about = item === undefined || found.item !== undefined ? '' : `, ${label(plan, 'item')} ${item}`;
  return `${quote(note)} (${formatDay(on)}${about})`;
}

/** A plan that is not at hand: « « prix », d’un plan qui n’est pas dans ce dossier ». */
export function absentWords(reference: string): string {
  return typeset(`« ${reference} », dans un plan qui n’est pas ici`);
}

/** Among what it was in other years: « activité 12 (ici) ». */
export function hereWords(reference: string): string {
  return `${reference} (ici)`;
}

/** Where a plan that should continue it has nothing of it. */
export const NOT_YET = 'pas encore reprise';

/** « issue de 9f (2020, en suspens) ». */
export function cameFrom(reference: string, year: number, status: string | undefined): string {
  return `issue de ${reference} (${[String(year), ...(status === undefined ? [] : [status])].join(', ')})`;
}

/** « reprise en 2021 : 12e, prévue ». */
export function wentOnIn(reference: string, year: number, status: string | undefined): string {
  return typeset(`reprise en ${year} : ${[reference, ...(status === undefined ? [] : [status])].join(', ')}`);
}

/** Of an item that the next plan should have and has not. */
export function notYetIn(year: number): string {
  return `pas encore reprise en ${year}`;
}

/** Of what continues a part, or one of several: « suite de 9d ». */
export function continuesWords(reference: string): string {
  return `suite de ${reference}`;
}
