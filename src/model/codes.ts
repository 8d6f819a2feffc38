import { data as currencies } from 'currency-codes';
import countries from 'i18n-iso-countries/codes.json' with { type: 'json' };

/** What the norms know: loaded only where a file names a country or a currency. */
export interface Codes {
  /** ISO 3166-1 alpha-2. */
  readonly countries: ReadonlySet<string>;
  /** ISO 4217: how many decimals each currency has. */
  readonly decimals: ReadonlyMap<string, number>;
}

export const CODES: Codes = {
  countries: new Set(countries.flatMap(([alpha2]) => alpha2 ?? [])),
  decimals: new Map(currencies.map(({ code, digits }) => [code, digits])),
};
