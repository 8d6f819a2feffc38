import type { Codes } from '../model/codes.ts';
import type { Loose } from '../model/check.ts';
import type { Cooperation } from '../model/cooperation.ts';
import type { Path } from '../model/edit.ts';
import type { Amount, Plan } from '../model/schema.ts';
import { cutAmountAt } from '../source/cut-amount.ts';
import type { CheckedFile } from '../source/plan-file.ts';
import { writtenAt } from '../source/written.ts';
import { each } from './rule.ts';

/** An amount of money with its currency, as far as they are there. */
export interface LooseMoney {
  readonly amount?: Amount | undefined;
  readonly currency?: string | undefined;
}

export type PlacedMoney = readonly [money: LooseMoney, path: Path];

/** The amounts of a plan's budgets. */
export function* moneyOfPlan(plan: Loose<Plan>): Generator<PlacedMoney> {
  for (const [{ budget }, path] of each(plan.activities, ['activities']))
    yield* each(budget, [...path, 'budget']);
}

/** The amounts of a partnership sheet: its lines, then the totals that it states. */
export function* moneyOfCooperation(cooperation: Loose<Cooperation>): Generator<PlacedMoney> {
  yield* each(cooperation.funding, ['funding']);
  yield* each(cooperation.totals, ['totals']);
}

/** Why it is not known what an amount is. */
export type Doubt =
  | {
      readonly why: 'two-ways';
      readonly text: string;
      /** As it reads where three digits make thousands. */
      readonly whole: string;
      /** As it reads where they are decimals, with a comma, if its currency has such ones. */
      readonly decimal: string | undefined;
      /** How many decimals the currency has, where that is known. */
      readonly decimals: number | undefined;
    }
  | {
      /** A comma that YAML takes for the end of the line's part. */
      readonly why: 'cut';
      readonly text: string;
    }
  | {
      readonly why: 'decimals';
      readonly text: string;
      readonly currency: string;
      readonly decimals: number;
    };

/** The currencies of thousandths, for who has not loaded the norms: what is clear with them is clear without. */
const OF_THOUSANDTHS: ReadonlySet<string> = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

/** How many decimals a currency has; undefined where that is not known. */
function decimalsOf(currency: string, codes: Codes | undefined): number | undefined {
  if (codes !== undefined) return codes.decimals.get(currency);
  return OF_THOUSANDTHS.has(currency) ? 3 : undefined;
}

/** What is doubtful in an amount; undefined where it is clear. Without `codes`, few currencies are known. */
export function doubtIn(
  { source }: Pick<CheckedFile, 'source'>,
  [{ amount, currency = '' }, path]: PlacedMoney,
  codes: Codes | undefined,
): Doubt | undefined {
  if (amount === undefined) return undefined;
  const cut = cutAmountAt(source, path);
  if (cut !== undefined) return { why: 'cut', text: cut };
  const text = (writtenAt(source, [...path, 'amount']) ?? String(amount)).trim();
  const decimals = decimalsOf(currency, codes);
  const { whole, fraction } = partsOf(text, amount);
  const held = fraction.replace(/0+$/, '');
  // Three digits after a sign are thousands for one reader and decimals for another, unless thousands have their spaces.
  const isSoleReading = Number(whole) === 0 || (decimals === 3 && !/^\d{1,3}$/.test(whole));
  if (fraction.length === 3 && !isSoleReading) {
    const isHeld = held.length <= (decimals ?? 2);
    const decimal = isHeld ? `${whole},${held.padEnd(decimals ?? 2, '0')}`.replace(/,$/, '') : undefined;
    return { why: 'two-ways', text, whole: `${whole.replaceAll(' ', '')}${fraction}`, decimal, decimals };
  }
  if (decimals !== undefined && held.length > decimals) return { why: 'decimals', text, currency, decimals };
  return undefined;
}

/** The digits before and after the sign, spaces kept; of a number in another notation, those of its value. */
function partsOf(text: string, amount: Amount): { readonly whole: string; readonly fraction: string } {
  const match =
    /^([\d \u00A0\u202F]+)(?:[.,](\d*))?$/.exec(text) ?? /^(\d+)(?:\.(\d+))?/.exec(String(amount));
  return { whole: (match?.[1] ?? '').replaceAll(/\s/g, ' '), fraction: match?.[2] ?? '' };
}
