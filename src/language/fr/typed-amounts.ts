/** A currency beside an amount: its sign, its code or its name. */
const CURRENCY = String.raw`(?:[€$£¥]|[A-Z]{3}|euros?|dollars?|francs?(?: CFA)?|F ?CFA)`;

/** Several signs, or two of them, tell which one stands before the decimals. */
const GROUPED = [
  /^\d{1,3}(?:\.\d{3}){2,}$/,
  /^\d{1,3}(?:,\d{3}){2,}$/,
  /^\d{1,3}(?:\.\d{3})+(?=,\d{1,2}$)/,
  /^\d{1,3}(?:,\d{3})+(?=\.\d{1,2}$)/,
];

/**
 * The amount that people mean who write one with a currency, a plus, or signs between the thousands, as the format has
 * it. Undefined for another text, for a negative amount, and for one that can be read in two ways.
 */
export function amountMeant(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(new RegExp(`^${CURRENCY}|${CURRENCY}$`, 'g'), '')
    .trim()
    .replace(/^\+\s*/, '')
    .replace(/[.,](?:[-–—]+)?$/, '');
  const joined = bare.replaceAll(/(?<=\d)[\s'’_](?=\d{3}(?!\d))/g, '');
  const digits = GROUPED.reduce(
    (left, form) => left.replace(form, (thousands) => thousands.replaceAll(/[.,]/g, '')),
    joined,
  );
  return /^\d{1,12}(?:[.,]\d{1,2})?$/.test(digits) ? digits.replace(',', '.') : undefined;
}

/** The code of the currency that is meant by its sign or its name, where there is one of that name; undefined for another text. */
export function currencyMeant(text: string): string | undefined {
  const word = text.trim();
  if (/^(?:€|eur|euros?)$/i.test(word)) return 'EUR';
  return word === '£' ? 'GBP' : undefined;
}
