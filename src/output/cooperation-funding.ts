import {
  COOPERATION_FIELDS as FIELDS,
  FUNDER,
  NO_FUNDING,
  comparisonWords,
  fundingCaption,
  statedTotalWords,
} from '../language/fr/cooperations.ts';
import { formatMoney } from '../language/fr/money.ts';
import type { CooperationRecord } from '../report/registers/cooperation-record.ts';
import { oneLine } from './activity-cells.ts';
import type { SheetAround } from './cooperation-view.ts';
import { fundingTables } from './funding-table.ts';
import { type RecordSection, line } from './record-view.ts';

/** The money by funder and year, a table a currency, and what totals the source states. */
export function fundingSections({ sums, totals }: CooperationRecord, around: SheetAround): RecordSection[] {
  const { nameOf, mostYears } = around;
  const name = (party: string) => oneLine(nameOf(party));
  const funders = { title: FUNDER, nameOf: name };
  if (sums.length === 0)
    return [{ title: FIELDS.funding, blocks: [{ kind: 'paragraph', text: NO_FUNDING }] }];
  return [
    ...sums.map((each) => ({
      title: sums.length === 1 ? FIELDS.funding : fundingCaption(each.currency),
      blocks: fundingTables(each, funders, mostYears).map((table) => ({ kind: 'table', table }) as const),
    })),
    {
      title: FIELDS.totals,
      blocks: totals.map(({ total, sum, agrees }) => {
        const stated = statedTotalWords(total, total.funder === undefined ? undefined : name(total.funder));
        const made = sum && formatMoney(sum.toFixed(), total.currency);
        return line(`${stated} — ${comparisonWords(made, agrees)}`);
      }),
    },
  ];
}
