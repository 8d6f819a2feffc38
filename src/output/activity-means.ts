import { budgetSumsWords, budgetWords } from '../language/fr/budget-lines.ts';
import { type Activity, BUDGET_STATES } from '../model/schema.ts';
import type { YearFacts } from '../report/facts.ts';
import { partyNames } from '../report/parties.ts';
import { sumMeans } from '../report/partners/sum-means.ts';
import { oneLine } from './activity-cells.ts';

/** The partnership sheets that an activity names, by title; one that is not at hand goes by its id. */
export function cooperationLines({ cooperations = [] }: Activity, { register }: YearFacts): string[] {
  return [...new Set(cooperations)].map((id) => {
    const sheet = register.cooperations.find((each) => each.id === id);
    return sheet === undefined ? id : `${oneLine(sheet.title)} (${id})`;
  });
}

/** The lines of an activity's means, those sought first, then their sums, a line a currency, where there is anything to add up. */
export function meansLines(activity: Activity, facts: YearFacts): string[] {
  const nameOf = partyNames(facts);
  const { budget = [] } = activity;
  const lines = budget
    .toSorted((a, b) => BUDGET_STATES.indexOf(a.state) - BUDGET_STATES.indexOf(b.state))
    .map((line) => oneLine(budgetWords(line, line.funder === undefined ? undefined : nameOf(line.funder))));
  const kinds = new Set(budget.map(({ currency, state }) => `${currency} ${state}`));
  if (kinds.size === budget.length) return lines;
  const sums = sumMeans({ activities: [activity] }, facts.register).map(({ currency, totals }) => {
    const told = BUDGET_STATES.flatMap((state) => {
      const sum = totals[state];
      return sum === undefined ? [] : [[state, sum] as const];
    });
    return budgetSumsWords(told, currency);
  });
  return [...lines, ...sums];
}
