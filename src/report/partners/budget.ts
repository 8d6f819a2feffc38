import { formatMoney } from '../../language/fr/money.ts';
import { stateOfAmount } from '../../language/fr/report-means.ts';
import { toMoney } from '../../model/money.ts';
import { type Activity, BUDGET_STATES } from '../../model/schema.ts';
import { concat, join } from '../inline.ts';
import type { Text } from '../view.ts';
import type { Writer } from '../writer.ts';

/** The lines of an activity's means, those sought first: « 3 000 € acquis (MEAE, 2022) — sous réserve ». */
export function viewBudget({ budget = [] }: Activity, { plan, text, partyLink }: Writer): Text[] {
  return budget
    .toSorted((a, b) => BUDGET_STATES.indexOf(a.state) - BUDGET_STATES.indexOf(b.state))
    .map(({ amount, currency, state, funder, year = plan.year, note }) => {
      const money = toMoney(amount);
      const details = [
        ...(funder === undefined ? [] : [partyLink(funder)]),
        ...(year === plan.year ? [] : [String(year)]),
      ];
      return concat(
        `${formatMoney(money.toFixed(), currency)} ${stateOfAmount(state, money.gte(2))}`,
        ...(details.length === 0 ? [] : [' (', join(details, ', '), ')']),
        ...(note === undefined ? [] : [' — ', text(note)]),
      );
    });
}
