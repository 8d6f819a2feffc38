import { type Funded, type Money, sum } from '../../model/money.ts';

/** A line of money as sums ask for it. */
export interface FundedLine extends Funded {
  readonly year?: number | undefined;
  readonly funder?: string | undefined;
}

/** The sums of some lines in one currency: what is in two currencies is never added up. */
export interface CurrencySums {
  readonly currency: string;
  /** The years that lines name, ascending; undefined last, for lines that name none. */
  readonly years: readonly (number | undefined)[];
  /** A row for each funder, in the order in which they come first, with its amount in each year. */
  readonly rows: readonly FunderSums[];
  /** The sums of the columns, by the order of `years`. */
  readonly byYear: readonly Money[];
  readonly total: Money;
}

export interface FunderSums {
  readonly funder: string | undefined;
  /** By the order of `years`; undefined where no line tells one, which is not zero. */
  readonly amounts: readonly (Money | undefined)[];
  readonly total: Money;
}

/** The sums of lines by currency, funder and year; each total is that of its row, its column and of all lines alike. */
export function sumFunding(lines: readonly FundedLine[]): CurrencySums[] {
  const currencies = [...new Set(lines.map(({ currency }) => currency))];
  return currencies.map((currency) => {
    const own = lines.filter((line) => line.currency === currency);
    const years = [...new Set(own.map(({ year }) => year))].toSorted(
      (a, b) => (a ?? Infinity) - (b ?? Infinity),
    );
    const funders = [...new Set(own.map(({ funder }) => funder))];
    const amountsOf = (some: readonly FundedLine[]) => sum(some.map(({ amount }) => amount));
    return {
      currency,
      years,
      rows: funders.map((funder) => {
        const ofFunder = own.filter((line) => line.funder === funder);
        return {
          funder,
          amounts: years.map((year) => {
            const some = ofFunder.filter((line) => line.year === year);
            return some.length === 0 ? undefined : amountsOf(some);
          }),
          total: amountsOf(ofFunder),
        };
      }),
      byYear: years.map((year) => amountsOf(own.filter((line) => line.year === year))),
      total: amountsOf(own),
    };
  });
}
