import type { Period } from '../../model/schema.ts';
import { RECONSTRUCTED } from './dashboard.ts';
import { formatPeriod } from './dates.ts';
import { count, quote, typeset } from './typography.ts';

/** What became of an activity or an event; events agree. */
export const VERBS = {
  added: 'ajoutée',
  completed: 'complétée',
  renewed: 'reconduite',
  unchanged: 'inchangée',
  finished: 'achevée',
  'given-up': 'abandonnée',
} as const;

export const EVENT_VERBS = {
  added: 'ajouté',
  completed: 'complété',
  renewed: 'reconduit',
  unchanged: 'inchangé',
  finished: 'passé',
  'given-up': 'annulé',
} as const;

export const HEADINGS = {
  activities: 'Activités',
  events: 'Calendrier',
  attention: 'À regarder',
} as const;

export function title(from: number, to: number): string {
  return `Report du plan ${from} au plan ${to}`;
}

/** « activité 12, sous-activités b et c → 9 ». */
export function sourceWords(number: number, items: readonly string[], target: number | undefined): string {
  const parts = items.length === 0 ? '' : ` (${items.join(', ')})`;
  return `${number}${parts}${target === undefined ? '' : ` → ${target}`}`;
}

/** The last line: both sides of the account. */
export function accountWords(unfinished: number, carried: number, from: number, to: number): string {
  return typeset(
    `Compte : ${count(unfinished, 'élément inachevé', 'éléments inachevés')} dans le plan ${from}, ${count(carried, 'repris', 'repris')} dans le plan ${to}.`,
  );
}

export const ATTENTION = {
  'due-dropped': (reference: string, due: Period) =>
    typeset(`${reference} : l’échéance (${formatPeriod(due)}) n’est pas reprise`),
  'reference-dropped': (reference: string, dropped: string) =>
    typeset(`${reference} : le renvoi à ${quote(dropped)} n’est pas repris, faute d’y être`),
  'objective-dropped': (reference: string, dropped: string) =>
    typeset(`${reference} : l’objectif ${quote(dropped)} n’est pas repris, faute d’y être`),
  renumbered: (id: string, from: number, to: number) => typeset(`${id} : le numéro ${from} devient ${to}`),
} as const;

export const NOTHING_TO_DO = 'Rien à changer : tout est déjà repris.';
export const DRY_RUN = 'Rien n’a été écrit (--dry-run).';

export function drawnFrom(reconstructed: boolean): string | undefined {
  return reconstructed ? `${RECONSTRUCTED}.` : undefined;
}

/** The note of a plan that a carry-over creates from one that is itself a reconstruction. */
export function reconstructedNote(from: number): string {
  return `Établi par report du plan ${from}, d’après un exemple reconstitué.`;
}
