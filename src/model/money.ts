import Decimal from 'big.js';
import type { Amount } from './schema.ts';

/** An exact sum of money, in the units of its currency: a decimal, never a binary fraction. */
export type Money = Decimal;

/** What an amount is, spaces left out and a comma read as the decimal one. The amount has the form of the format. */
export function toMoney(amount: Amount): Money {
  return new Decimal(typeof amount === 'number' ? amount : amount.replaceAll(/\s/g, '').replace(',', '.'));
}

/** An amount in digits, with a point: whole, or with two decimals at least, for so money is written. Exact. */
export function digitsOf(amount: Money): string {
  const [whole = '', decimals] = amount.toFixed().split('.');
  return decimals === undefined ? whole : `${whole}.${decimals.padEnd(2, '0')}`;
}

/** The exact sum of amounts; of none, zero. */
export function sum(amounts: Iterable<Amount | Money>): Money {
  let total = new Decimal(0);
  for (const amount of amounts) total = total.plus(amount instanceof Decimal ? amount : toMoney(amount));
  return total;
}

/** An amount of a currency. */
export interface Funded {
  readonly amount: Amount;
  readonly currency: string;
}
