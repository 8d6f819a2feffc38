import type { Cooperation, CooperationState } from '../../model/cooperation.ts';
import { bare } from '../../model/find-by-name.ts';
import type { Register } from '../../model/register.ts';
import { organizationFinder } from '../../model/find-organization.ts';
import { withKnownFunders } from '../partners/known-funders.ts';
import { type CurrencySums, sumFunding } from './funding-sums.ts';
import { cooperationRuns } from './runs.ts';

/** What is asked for of the partnership sheets: of each kind that is given, one of the values must hold; all that are given must. */
export interface CooperationFilters {
  readonly states?: readonly CooperationState[] | undefined;
  /** Parts of what the sheets call their kind, case and accents aside. */
  readonly kinds?: readonly string[] | undefined;
  /** Codes: those of a party. */
  readonly countries?: readonly string[] | undefined;
  /** That goes on in that year. */
  readonly year?: number | undefined;
}

/** A partnership sheet with its sums by currency. */
export interface CooperationRow {
  readonly cooperation: Cooperation;
  readonly sums: readonly CurrencySums[];
}

export interface CooperationSelection {
  readonly filters: CooperationFilters;
  /** In the order of their files. */
  readonly rows: readonly CooperationRow[];
  /** How many sheets there are. */
  readonly total: number;
  /** Of the rows together; what is in two currencies is never added up. */
  readonly sums: readonly CurrencySums[];
}

/** The partnership sheets that answer to all filters, with their sums. */
export function selectCooperations(
  register: Register,
  filters: CooperationFilters = {},
): CooperationSelection {
  const { states, kinds, countries, year } = filters;
  const finder = organizationFinder(register);
  const known = withKnownFunders(register);
  const rows = register.cooperations
    .filter(
      (each) =>
        (states === undefined || (each.state !== undefined && states.includes(each.state))) &&
        (kinds === undefined || kinds.some((kind) => bare(each.kind ?? '').includes(bare(kind)))) &&
        (year === undefined || cooperationRuns(each, year)) &&
        (countries === undefined ||
          each.parties.some((party) => countries.includes(finder(party.organization)?.country ?? ''))),
    )
    .map((cooperation) => ({ cooperation, sums: sumFunding(known(cooperation.funding ?? [])) }));
  return {
    filters,
    rows,
    total: register.cooperations.length,
    sums: sumFunding(known(rows.flatMap(({ cooperation }) => cooperation.funding ?? []))),
  };
}
