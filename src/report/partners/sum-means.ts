import { type Money, sum } from '../../model/money.ts';
import {
  BUDGET_STATES,
  type Activity,
  type BudgetLine,
  type BudgetState,
  type Plan,
} from '../../model/schema.ts';
import type { Register } from '../../model/register.ts';
import { withKnownFunders } from './known-funders.ts';

/** The means of the activities of a plan in one currency: what is in two is never added up, nor what is of two states. */
export interface CurrencyMeans {
  readonly currency: string;
  /** By number; undefined where no line tells of a state, which is not zero. */
  readonly rows: readonly { readonly activity: Activity; readonly means: Means }[];
  /** In the order in which they come first; undefined, the last, for lines that name none. */
  readonly funders: readonly { readonly funder: string | undefined; readonly means: Means }[];
  readonly totals: Means;
}

export type Means = Readonly<Record<BudgetState, Money | undefined>>;

/** Adds up what the activities of a plan say of their means, by currency in the order in which these come first. */
export function sumMeans(
  { activities }: Pick<Plan, 'activities'>,
  register: Pick<Register, 'network'>,
): CurrencyMeans[] {
  const known = withKnownFunders(register);
  const funded = activities
    .filter(hasBudget)
    .toSorted((a, b) => a.number - b.number)
    .map((activity) => ({ activity, lines: known(activity.budget ?? []) }));
  const all = funded.flatMap(({ lines }) => lines);
  const currencies = new Set(all.map(({ currency }) => currency));
  return Array.from(currencies, (currency) => {
    const of = (lines: readonly BudgetLine[]) => lines.filter((line) => line.currency === currency);
    const own = of(all);
    return {
      currency,
      rows: funded
        .map(({ activity, lines }) => ({ activity, lines: of(lines) }))
        .filter(({ lines }) => lines.length > 0)
        .map(({ activity, lines }) => ({ activity, means: meansOf(lines) })),
      funders: fundersOf(own).map((funder) => ({
        funder,
        means: meansOf(own.filter((line) => line.funder === funder)),
      })),
      totals: meansOf(own),
    };
  });
}

function fundersOf(lines: readonly BudgetLine[]): (string | undefined)[] {
  const named = new Set(lines.flatMap(({ funder }) => funder ?? []));
  return lines.some(({ funder }) => funder === undefined) ? [...named, undefined] : [...named];
}

/** Whether anything is told of an activity's means. */
export function hasBudget({ budget = [] }: Activity): boolean {
  return budget.length > 0;
}

function meansOf(lines: readonly BudgetLine[]): Means {
  const of = (state: BudgetState) => {
    const own = lines.filter((line) => line.state === state);
    return own.length === 0 ? undefined : sum(own.map(({ amount }) => amount));
  };
  return Object.fromEntries(BUDGET_STATES.map((state) => [state, of(state)])) as unknown as Means;
}
