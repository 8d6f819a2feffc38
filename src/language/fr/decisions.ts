import type { Day } from '../../model/dates.ts';
import { formatDay } from './dates.ts';
import { enumerate, typeset } from './typography.ts';

/** Why a value in a file of decisions is wrong that has the right form. */
export const DECISION_FAULTS = {
  otherCarryover: (from: number, to: number) =>
    `ce fichier est celui d’un autre report que celui du plan ${from} au plan ${to}`,
  continuous: 'une activité permanente continue chaque année',
  future: 'ce jour n’est pas encore venu',
  beforeLast: (day: Day) => `son statut a déjà changé le ${formatDay(day)}`,
  beforeYear: (year: number) => `ce jour vient avant le plan ${year}`,
  severalOfNumber: (ids: readonly string[]) => `plusieurs activités ont ce numéro (${enumerate(ids)})`,
} as const;

/** What is noted of an event that took place late, where nothing else is. */
const HELD = 'A eu lieu';

/**
 * The note on an event that was given up, or held late, with who said so and when: « Faute de ville (Bureau,
 * 15 janvier 2021) ». An event has no log that would tell these. Undefined where there is nothing to tell.
 */
export function settledNote(
  text: string | undefined,
  { by, on }: { readonly by?: string | undefined; readonly on?: Day | undefined },
): string | undefined {
  const said = [by?.trim(), on && formatDay(on)].filter((each) => each !== undefined).join(', ');
  if (said === '') return text;
  const words = (text ?? HELD).trim();
  // The full stop of a sentence goes to its end, that of an abbreviation stays.
  const [, sentence = words, stop = ''] = /^(.*(?:\p{Ll}{2}|[\d»)])(?<!\betc))(\.)$/su.exec(words) ?? [];
  return `${sentence} (${said})${stop}`;
}

/** What a command says that changes all files of decisions, and stops at one. */
export const DECISIONS_NOT_UNDERSTOOD = typeset(
  'Rien n’a été fait : ce fichier de décisions ne peut pas être compris tant que cela n’est pas corrigé.',
);

/** What a command says that stops at what is wrong with the decisions. */
export const DECISIONS_STOPPED = typeset(
  'Rien n’a été fait : ces décisions ne peuvent pas être suivies tant que cela n’est pas corrigé.',
);
