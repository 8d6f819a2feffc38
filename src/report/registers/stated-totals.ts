import type { Cooperation, StatedTotal } from '../../model/cooperation.ts';
import { organizationFinder } from '../../model/find-organization.ts';
import { type Money, sum, toMoney } from '../../model/money.ts';
import type { Register } from '../../model/register.ts';

/** A total that a partnership sheet states, beside what its lines make. */
export interface ComparedTotal {
  readonly total: StatedTotal;
  /** Of the lines of its currency and, where it names them, its year and funder; undefined where the sheet has no lines. */
  readonly sum: Money | undefined;
  /** Whether both are the same; undefined where there is nothing to compare. */
  readonly agrees: boolean | undefined;
}

/** The totals that a sheet states, each with the exact sum of the lines that it is about, however these name who pays. */
export function compareTotals(
  { totals = [], funding = [] }: Cooperation,
  register: Pick<Register, 'network'>,
): ComparedTotal[] {
  const find = organizationFinder(register);
  const payer = (funder: string) => find(funder)?.id ?? funder;
  return totals.map((total) => {
    if (funding.length === 0) return { total, sum: undefined, agrees: undefined };
    const own = funding.filter(
      ({ currency, year, funder }) =>
        currency === total.currency &&
        (total.year === undefined || year === total.year) &&
        (total.funder === undefined || payer(funder) === payer(total.funder)),
    );
    const made = sum(own.map(({ amount }) => amount));
    return { total, sum: made, agrees: made.eq(toMoney(total.amount)) };
  });
}
