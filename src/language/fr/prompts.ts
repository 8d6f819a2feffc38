import { formatDay } from './dates.ts';
import type { Day } from '../../model/dates.ts';
import { count, quote, typeset } from './typography.ts';

/** What stands before a question, an answered one, a mistake, and the line that Enter takes. */
export const SIGNS = { question: '?', answered: '•', error: '!', focus: '›' } as const;

export const LIST = {
  above: (number: number) => `↑ ${count(number, 'autre')}`,
  below: (number: number) => `↓ ${count(number, 'autre')}`,
  none: typeset('Rien ne correspond ; effacez une partie de ce que vous avez tapé.'),
} as const;

/** The keys, as the last line of a question tells them. */
export const KEYS = {
  move: '↑/↓ choisir',
  search: 'taper pour chercher',
  enter: 'Entrée valider',
  cancel: 'Échap annuler',
  back: 'Échap revenir',
  quit: 'Échap quitter',
} as const;

export const YES = 'Oui';
export const NO = 'Non';

/** What a command says that was given up at a question. */
export const GIVEN_UP = 'Rien n’a été écrit.';

export const DAY = {
  question: typeset('Quel jour ?'),
  explanation: (today: Day) =>
    typeset(`Entrée : aujourd’hui, ${formatDay(today)} ; ou hier, 12 juin, 12/06/2021…`),
  wrong: typeset('Ce n’est pas un jour : écrivez par exemple 12 juin 2021, 12/06/2021 ou hier.'),
  future: (day: Day) => typeset(`Le ${formatDay(day)} n’est pas encore venu.`),
  beforeYear: (day: Day, year: number) =>
    typeset(`Le ${formatDay(day)} vient avant le plan ${year} ; donnez un jour de ${year} ou d’après.`),
  beforeLast: (day: Day) =>
    typeset(`Son statut a déjà changé le ${formatDay(day)} ; le journal de suivi ne remonte pas avant.`),
} as const;

/** « → oidp statut 2021 »: the command that does what was chosen. */
export function equivalentWords(command: string): string {
  return `→ ${command}`;
}

export const PERIOD = {
  explanation: typeset('Par exemple juin 2021, 30/06/2021, du 1er au 3 juin 2021.'),
  optional: typeset('Par exemple juin 2021 ou 30/06/2021. Entrée : aucune.'),
  wrong: (typed: string) => typeset(`${quote(typed)} n’est pas une date.`),
} as const;

export const REQUIRED = typeset('Il faut un texte ici.');
