/** What stands for a currency in French texts; the others go by their code. */
const SYMBOLS: Readonly<Record<string, string>> = { EUR: '€' };

/**
 * An exact amount as French writes it: « 78 789 € », « 26 144,50 CAD ». `amount` is decimal digits with a point, as
 * `Money` gives them (`toFixed()`); one with decimals has two at least, for so money is written.
 */
export function formatMoney(amount: string, currency: string): string {
  const [whole = '', decimals = ''] = amount.split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, '\u202F');
  const rest = /^0*$/.test(decimals) ? '' : `,${decimals.padEnd(2, '0')}`;
  return `${grouped}${rest}\u00A0${SYMBOLS[currency] ?? currency}`;
}
