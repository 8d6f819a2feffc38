import type { BudgetState, Plan } from '../../model/schema.ts';
import { label } from './plan.ts';
import { inCurrency } from './report-funding.ts';
import { share } from './report-partners.ts';
import { activityWord } from './report.ts';
import { capitalize, formatNumber, typeset } from './typography.ts';

export const MEANS = {
  title: 'Moyens recherchés, acquis et dépensés',
  caption: (currency: string, plan: Plan) =>
    `Moyens recherchés, acquis et dépensés, par ${label(plan, 'activity')}, ${inCurrency(currency)}`,
  funderCaption: (currency: string) =>
    `Moyens recherchés, acquis et dépensés, par financeur, ${inCurrency(currency)}`,
  columns: { sought: 'Recherchés', secured: 'Acquis', spent: 'Dépensés' },
  fields: { cooperations: 'Coopérations', budget: 'Moyens' },
  otherYears: (year: number) =>
    typeset(
      `Ces sommes comprennent des montants d’autres années que ${year} ; chaque activité les détaille.`,
    ),
  apart: typeset(
    'Recherché, acquis et dépensé ne s’ajoutent pas : un même montant peut passer de l’un à l’autre.',
  ),
} as const;

const STATES: Readonly<Record<BudgetState, readonly [one: string, several: string]>> = {
  sought: ['recherché', 'recherchés'],
  secured: ['acquis', 'acquis'],
  spent: ['dépensé', 'dépensés'],
};

/** What agrees with an amount: « 3 000 € recherchés », « 1,50 € recherché ». */
export function stateOfAmount(state: BudgetState, isSeveral: boolean): string {
  return STATES[state][isSeveral ? 1 : 0];
}

/** « Des moyens sont renseignés pour 2 activités sur 21 ; ceux des 19 autres ne sont pas connus. » */
export function meansSentence(number: number, total: number, plan: Plan): string {
  const told = `Des moyens sont renseignés pour ${share({ number, total }, activityWord(number, plan))}`;
  const rest = total - number;
  if (rest === 0) return `${told}.`;
  const others = rest === 1 ? 'de l’autre' : `des ${formatNumber(rest)} autres`;
  return typeset(`${told} ; ceux ${others} ne sont pas renseignés.`);
}

/** The head of the first column of the means. */
export function meansColumn(plan: Plan): string {
  return capitalize(label(plan, 'activity'));
}
