import { COOPERATION_COLUMNS } from '../language/fr/cooperations.ts';
import { countryName } from '../language/fr/countries.ts';
import { COOPERATION_STATES } from '../language/fr/registers.ts';
import { spanOf } from '../model/dates.ts';
import type { Register } from '../model/register.ts';
import type { CooperationSelection } from '../report/registers/cooperation-list.ts';
import { organizationFinder } from '../model/find-organization.ts';
import { oneLine } from './activity-cells.ts';
import { amountInCell, listInCell, printCsv } from './csv.ts';

/** The partnership sheets, for a spreadsheet: a row each or, where the money is of several currencies, one for each of them. */
export function printCooperationsCsv(
  { rows }: CooperationSelection,
  register: Register,
  nameOf: (party: string) => string,
): string {
  const finder = organizationFinder(register);
  return printCsv(
    COOPERATION_COLUMNS,
    rows.flatMap(({ cooperation, sums }) => {
      const { id, title, state, kind = '', start, end, parties, themes = [] } = cooperation;
      const countries = parties.flatMap(({ organization }) => finder(organization)?.country ?? []);
      const sheet = {
        id,
        title: oneLine(title),
        state: state === undefined ? '' : COOPERATION_STATES[state],
        kind: oneLine(kind),
        start: spanOf(start)?.first ?? '',
        end: spanOf(end)?.last ?? '',
        parties: listInCell(parties.map(({ organization }) => oneLine(nameOf(organization)))),
        countries: listInCell([...new Set(countries)].map(countryName)),
        themes: listInCell(themes.map((theme) => oneLine(theme.title))),
        total: '',
        currency: '',
      };
      if (sums.length === 0) return [sheet];
      return sums.map(({ currency, total }) => ({ ...sheet, total: amountInCell(total), currency }));
    }),
  );
}
