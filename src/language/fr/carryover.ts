import type { Period } from '../../model/schema.ts';
import { RECONSTRUCTED } from './dashboard.ts';
import { formatPeriod } from './dates.ts';
import { count, typeset } from './typography.ts';

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

const lacking = (to: number) => `n’est pas repris, car le plan ${to} ne le contient pas`;

/** What a person should look at; `subject` and `dropped` are in words already. */
export const ATTENTION = {
  untracked: (year: number) =>
    typeset(`le suivi du plan ${year} n’est pas renseigné : tout ce qui n’y est pas marqué est repris`),
  transcription: (year: number) =>
    typeset(
      `le plan ${year} est la transcription d’un document publié : sa note, ses errata et ses commentaires, qui parlent de ce document, sont à relire`,
    ),
  begun: (subject: string, continued: string, [from, to]: readonly [number, number], taken: boolean) =>
    typeset(
      `${subject} : en cours en ${from}, ${taken ? `donc aussi en ${to}` : `mais encore prévue en ${to}`} (${continued})`,
    ),
  'due-dropped': (subject: string, due: Period) =>
    typeset(`${subject} : l’échéance (${formatPeriod(due)}) n’est pas reprise`),
  'reference-dropped': (subject: string, dropped: string, to: number) =>
    typeset(`${subject} : le renvoi à « ${dropped} » ${lacking(to)}`),
  'objective-dropped': (subject: string, dropped: string, to: number) =>
    typeset(`${subject} : l’objectif « ${dropped} » ${lacking(to)}`),
  'priority-differs': (priority: string, titles: readonly [string, string], from: number, to: number) =>
    typeset(`${priority} : s’appelle « ${titles[0]} » en ${from} et « ${titles[1]} » en ${to}`),
  renumbered: (subject: string, to: number, year: number) =>
    typeset(`${subject} du plan ${year} : son numéro devient ${to}`),
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
