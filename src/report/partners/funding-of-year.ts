import { TOTAL } from '../../language/fr/figures.ts';
import { formatMoney } from '../../language/fr/money.ts';
import { FUNDING } from '../../language/fr/report-funding.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import { amountColumn } from '../figures/funding-table.ts';
import { tellInKind } from '../figures/funding.ts';
import { sumFunding } from '../registers/funding-sums.ts';
import type { Block } from '../view.ts';
import type { Writer } from '../writer.ts';
import { withKnownFunders } from './known-funders.ts';

/** What each funder of a partnership gives in the year of the plan: a table a currency. */
export function fundingOfYear({ title, funding = [] }: Cooperation, writer: Writer): Block[] {
  const { plan, facts, text, party } = writer;
  const { year } = plan;
  const known = withKnownFunders(facts.register);
  const own = funding.filter((line) => line.year === year);
  const sums = sumFunding(known(own));
  if (sums.length === 0) return [{ kind: 'paragraph', text: FUNDING.noneOfYear(year) }];
  return sums.flatMap(({ currency, rows, total }): Block[] => [
    {
      kind: 'table',
      caption: FUNDING.ofYear(title.trim(), year, currency),
      columns: [{ title: FUNDING.funder }, amountColumn(FUNDING.amount(year))],
      rows: [
        ...rows.map(({ funder, total: amount }) => ({
          cells: [
            funder === undefined ? FUNDING.unknownFunder : text(party(funder)),
            formatMoney(amount.toFixed(), currency),
          ],
        })),
        { cells: [TOTAL, formatMoney(total.toFixed(), currency)] },
      ],
    },
    ...tellInKind(own, currency),
  ]);
}
