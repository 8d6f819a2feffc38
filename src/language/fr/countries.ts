import french from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };

const NAMES: Readonly<Record<string, string | readonly string[]>> = french.countries;

/** The French name of a country by its code of ISO 3166-1 alpha-2; of a code that is none, the code. Load it only to show it. */
export function countryName(code: string): string {
  const name = Object.hasOwn(NAMES, code) ? NAMES[code] : undefined;
  return (typeof name === 'string' ? name : name?.[0])?.replaceAll("'", '’') ?? code;
}
