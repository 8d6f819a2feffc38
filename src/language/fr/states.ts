import type { Day } from '../../model/dates.ts';
import type { ErrorArguments, Left, StateRefusal } from '../../model/error.ts';
import type { Plan, State } from '../../model/schema.ts';
import { formatDay } from './dates.ts';
import { STATES } from './plan.ts';
import { typeset, endSentence } from './typography.ts';

export const STATE_UNCHANGED = typeset('Rien à changer : le plan est déjà dans cet état.');

/** « Plan 2021 : proposition → adopté le 14 janvier 2021 (Assemblée générale) ». */
export function stateChangeWords(
  { year, state = 'draft' }: Plan,
  after: State,
  { on, by }: { readonly on: Day; readonly by: string | undefined },
): string {
  const body = by === undefined ? '' : ` (${by})`;
  const change = state === after ? DECIDED[after] : `${STATES[state]} → ${DECIDED[after]}`;
  return typeset(`Plan ${year} : ${change} le ${formatDay(on)}${body}`);
}

/** What was decided, as it is said with its day. */
const DECIDED: Readonly<Record<State, string>> = { ...STATES, draft: 'projet', proposed: 'proposé' };

/** Why a plan does not take a state, and what to do. */
export function stateRefusalWords({
  reason,
  year,
  before,
  after,
  day = '',
  left = [],
}: ErrorArguments['state-refused']): string {
  const on = day === '' ? '' : formatDay(day);
  const reasons: Readonly<Record<StateRefusal, string>> = {
    order: `il est ${BEING[before]}, et ne peut pas devenir ${BEING[after]}${after === 'closed' ? `.\nIl faut d’abord l’adopter : oidp plan adopt ${year}` : ''}`,
    decided: `il est déjà ${BEING[after]}, depuis le ${on}.\nSi ce n’est pas la bonne date, corrigez-la dans le fichier`,
    future: `la date est dans le futur : nous sommes le ${on}`,
    'before-earlier': `la date vient avant celle de l’étape précédente, le ${on}`,
    unfinished: `ceci n’est ni achevé, ni abandonné, ni repris dans un plan suivant :${left.map(({ reference, title }) => `\n  ${reference}  ${title}`).join('')}\nPour tout reporter : oidp plan carryover ${year} ${year + 1}\n${givingUp(year, left)}`,
  };
  return `le plan ${year} ne devient pas ${BEING[after]} : ${endSentence(reasons[reason])}\nRien n’a été écrit.`;
}

/** How to give up what is left, by an example of each kind. */
function givingUp(year: number, left: readonly Left[]): string {
  const [activity, event] = (['activity', 'event'] as const).map((kind) =>
    left.find((each) => each.kind === kind),
  );
  return [
    ...(activity === undefined
      ? []
      : [
          `Pour abandonner une activité : oidp activity set ${year} ${activity.reference} abandonnée --note "le motif"`,
        ]),
    ...(event === undefined
      ? []
      : [
          `Pour annuler un événement : oidp calendar set ${year} ${event.reference} --cancelled --note "le motif"`,
        ]),
  ].join('\n');
}

const BEING: Readonly<Record<State, string>> = {
  draft: 'un projet',
  proposed: 'une proposition',
  adopted: 'adopté',
  closed: 'clos',
};
