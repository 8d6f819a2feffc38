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
  severalOfNumber: (ids: readonly string[]) => `plusieurs activités ont ce numéro (${enumerate(ids)})`,
} as const;

/** What a command says that stops at what is wrong with the decisions. */
export const DECISIONS_STOPPED = typeset(
  'Rien n’a été fait : ces décisions ne peuvent pas être suivies tant que cela n’est pas corrigé.',
);
