import type { Loose } from '../model/check.ts';
import type { FundingLine, StatedTotal } from '../model/cooperation.ts';
import type { Path } from '../model/edit.ts';
import { type PlacedMoney, doubtIn } from './amounts.ts';
import { payerOf } from './payers.ts';
import { type CooperationContext, type Rule, each, isReported, isWrong } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'funding-mismatch': {
      /** Decimals with a point: what is stated, what the lines make, and how much lies between. */
      readonly stated: string;
      readonly sum: string;
      readonly difference: string;
      readonly currency: string;
      readonly year: number | undefined;
      readonly funder: string | undefined;
      /** How many lines it is the sum of. */
      readonly lines: number;
    };
  }
}

type Line = Loose<FundingLine>;
type Total = Loose<StatedTotal>;

/** A total that a partnership sheet states is not the sum of its lines of that currency and, where told, year and funder. */
export const fundingMismatch: Rule<'funding-mismatch'> = {
  id: 'funding-mismatch',
  severity: 'error',
  *checkCooperation(context) {
    const { funding, totals } = context.cooperation;
    // A source may give totals alone.
    if (isWrong(context.cooperation, 'funding') || funding === undefined || funding.length === 0) return;
    const lines = readLines(context, funding);
    const payer = payerOf(context.registers);
    const { sum, toMoney } = context.money;
    for (const [total, path] of each(totals, ['totals'])) {
      const { amount, currency, year, funder } = total;
      if (amount === undefined || currency === undefined) continue;
      if (isDoubtful(context, [total, path], ['amount', 'currency', 'year', 'funder'])) continue;
      const possible = lines?.filter((line) => mayCount(line, total, payer)) ?? [];
      if (lines === undefined || possible.some((line) => isUnsure(line, total))) continue;
      const lineSum = sum(possible.flatMap(({ line }) => line.amount ?? []));
      const stated = toMoney(amount);
      if (lineSum.eq(stated)) continue;
      yield {
        place: { at: [...path, 'amount'] },
        arguments: {
          stated: stated.toFixed(),
          sum: lineSum.toFixed(),
          difference: stated.minus(lineSum).toFixed(),
          currency,
          year,
          funder,
          lines: possible.length,
        },
        related: possible
          .slice(0, SHOWN)
          .map(({ at }) => ({ file: context.file, place: { at: [...at, 'amount'] } })),
      };
    }
  },
};

/** More lines of one sum than these are not shown. */
const SHOWN = 10;

const KEYS = ['currency', 'year', 'funder'] as const;

interface ReadLine {
  readonly line: Line;
  readonly at: Path;
  /** The keys whose values are not known, being wrong. */
  readonly doubts: ReadonlySet<string>;
}

/** The lines with what is doubtful in them; undefined where one is so wrong that nothing of it is known. */
function readLines(
  context: CooperationContext,
  funding: readonly (Line | undefined)[],
): ReadLine[] | undefined {
  if (funding.includes(undefined)) return undefined;
  return Array.from(each(funding, ['funding']), ([line, path]) => ({
    line,
    at: path,
    doubts: new Set(['amount', ...KEYS].filter((key) => isDoubtful(context, [line, path], [key]))),
  }));
}

/** Whether one of some keys of a line or total is wrong or unclear, which is reported as such. */
function isDoubtful(
  context: CooperationContext,
  placed: readonly [Line | Total, Path] & PlacedMoney,
  keys: readonly string[],
): boolean {
  const [mapping, path] = placed;
  const isAbsent = (key: string) =>
    (key === 'amount' || key === 'currency') && (mapping as LooseRecord)[key] === undefined;
  return keys.some(
    (key) =>
      isAbsent(key) ||
      isWrong(mapping, key) ||
      isReported(context, [...path, key]) ||
      (key === 'amount' && doubtIn(context, placed, context.codes) !== undefined) ||
      (key === 'currency' && !context.codes.decimals.has(mapping.currency ?? '')),
  );
}

type LooseRecord = Readonly<Record<string, unknown>>;

/** Whether a line is one of those that a total sums up, or would be if what is wrong in it were right. */
function mayCount({ line, doubts }: ReadLine, total: Total, payer: (funder: string) => string): boolean {
  const isSame = (key: (typeof KEYS)[number]) =>
    line[key] === total[key] || (key === 'funder' && payer(line.funder ?? '') === payer(total.funder ?? ''));
  return KEYS.every((key) => total[key] === undefined || doubts.has(key) || isSame(key));
}

/** Whether it is not known if such a line counts, or as how much. */
function isUnsure({ doubts }: ReadLine, total: Total): boolean {
  return doubts.has('amount') || KEYS.some((key) => total[key] !== undefined && doubts.has(key));
}
