import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import french from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import { fold } from '../../model/nearest.ts';

const codes = new Map<string, string>();
for (const { countries } of [french, english])
  for (const [code, names] of Object.entries<string | readonly string[]>(countries))
    for (const name of [code, ...(typeof names === 'string' ? [names] : names)])
      if (!codes.has(comparable(name))) codes.set(comparable(name), code);

/** The names of countries in French, to propose one. */
export const COUNTRY_NAMES: readonly string[] = Object.values<string | readonly string[]>(
  french.countries,
).flatMap((names) => names);

/** The code of the country that is meant by its code, or its name in French or English. Load it only where one is typed. */
export function countryMeant(typed: string): string | undefined {
  return codes.get(comparable(typed));
}

function comparable(name: string): string {
  return fold(name)
    .replaceAll(/[-'\s]+/g, ' ')
    .replace(/^(?:le|la|les|the|l) /, '');
}
