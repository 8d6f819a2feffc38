import { comparisonWords, statedTotalWords } from '../../language/fr/cooperations.ts';
import { formatMoney } from '../../language/fr/money.ts';
import { SHEET, yearsWithoutFunding } from '../../language/fr/report-cooperation.ts';
import { FUNDING } from '../../language/fr/report-funding.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import { spanOf } from '../../model/dates.ts';
import { toMoney } from '../../model/money.ts';
import { tellFunding, tellInKind, viewFunding } from '../figures/funding.ts';
import type { Block, Section } from '../view.ts';
import type { Sheet } from './sheet.ts';

/** Who pays what in which year: a chart a currency with its table, and what is not told. */
export function fundingSection({ record: { cooperation, sums, totals }, plainName }: Sheet): Section {
  const { funding = [] } = cooperation;
  const notes = [...(sums.length > 1 ? [FUNDING.apart] : []), ...untoldYears(cooperation)];
  const list = (heading: string, entries: readonly string[]): Block[] =>
    entries.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, text: heading },
          { kind: 'list', entries },
        ];
  return {
    id: 'financement',
    title: SHEET.funding,
    blocks: [
      ...sums.flatMap((each): Block[] => [
        { kind: 'paragraph', text: tellFunding(each) },
        viewFunding(each, { title: FUNDING.title, name: plainName, isTableOpen: true }),
        ...tellInKind(funding, each.currency),
      ]),
      ...(sums.length === 0 ? [{ kind: 'paragraph', text: FUNDING.none } as const] : []),
      ...notes.map((text) => ({ kind: 'paragraph', text }) as const),
      ...list(
        SHEET.fundingNotes,
        funding.flatMap(({ amount, currency, year, funder, note }) =>
          note === undefined
            ? []
            : [
                SHEET.lineNote(
                  year,
                  formatMoney(toMoney(amount).toFixed(), currency),
                  plainName(funder),
                  note,
                ),
              ],
        ),
      ),
      ...list(
        SHEET.stated,
        totals.map(({ total, sum, agrees }) => {
          const made = sum && formatMoney(sum.toFixed(), total.currency);
          const stated = statedTotalWords(
            total,
            total.funder === undefined ? undefined : plainName(total.funder),
          );
          return `${stated} — ${comparisonWords(made, agrees)}`;
        }),
      ),
    ],
  };
}

/** More years than these are not told one by one. */
const MOST_YEARS = 10;

/** The years of the partnership of which no line tells, where lines tell of years. */
function untoldYears({ start, end, funding = [] }: Cooperation): string[] {
  const told = new Set(funding.map(({ year }) => year));
  const first = Number(spanOf(start)?.first.slice(0, 4) ?? Number.NaN);
  const last = Number(spanOf(end)?.last.slice(0, 4) ?? Number.NaN);
  if (told.size === 0 || told.has(undefined) || !(last - first < MOST_YEARS)) return [];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const without = years.filter((year) => !told.has(year));
  return without.length === 0 ? [] : [yearsWithoutFunding(without)];
}
