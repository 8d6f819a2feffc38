import type { Plan } from '../../model/schema.ts';
import { RECONSTRUCTED, stateSentence } from './dashboard.ts';
import { count, quote, typeset } from './typography.ts';

export const NO_PLAN = 'Aucun plan dans ce dossier. Pour en créer un : oidp plan new, et l’année';
export const NOT_UNDERSTOOD = 'ne peut pas être compris ; voir oidp plan validate';

/** « 21 activités, 24 sous-activités, 17 entrées au calendrier ». */
export function contents({ activities, calendar = [] }: Plan): string {
  const items = activities.flatMap((activity) => activity.items ?? []).length;
  return [
    count(activities.length, 'activité'),
    count(items, 'sous-activité'),
    count(calendar.length, 'entrée au calendrier', 'entrées au calendrier'),
  ].join(', ');
}

/** The line of a plan in the list of plans: its state, and whether it is reconstructed. */
export function stateLine(plan: Plan): string {
  const reconstructed = plan.provenance === 'reconstructed' ? ` — ${RECONSTRUCTED.toLowerCase()}` : '';
  return typeset(`${stateSentence(plan)}${reconstructed}`);
}

export const SHOWN = {
  context: 'Contexte',
  objectives: 'Objectifs',
  priorities: 'Priorités stratégiques',
  themes: 'Priorités thématiques',
  errata: 'Errata',
} as const;

/** « « activité 19 » : lire « activité 20 » ». */
export function erratumWords({ about, printed, meant }: NonNullable<Plan['errata']>[number]): string {
  return typeset(`${about} : imprimé ${quote(printed)}, lire ${quote(meant)}`);
}
