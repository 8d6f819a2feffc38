import { expandLinks } from '../language/fr/links.ts';
import { type Found, leadOf, numberOf } from '../model/references.ts';
import type { YearFacts } from '../report/facts.ts';
import { partyNames } from '../report/parties.ts';
import type { Row } from './align-rows.ts';

/** A list of the dashboard. */
export interface List {
  readonly title: string;
  readonly rows: readonly Row[];
  /** How many rows it is given at a time. */
  readonly share: number;
  /** What is counted apart from the rows. */
  readonly apart?: readonly string[];
  /** What their number is made of. */
  readonly parts?: readonly string[];
  /** The command that shows them all. */
  readonly command?: string;
  readonly isAlarming?: boolean;
}

/** Makes the row of an activity or item: its number, what the list says of it, its title, who is responsible. */
export function activityRows(facts: YearFacts): (found: Found, ...cells: readonly string[]) => Row {
  const { plan, others } = facts;
  const nameOf = partyNames(facts);
  return (found, ...cells) => {
    const { activity, item } = found;
    const lead = leadOf(found);
    return {
      cells: [numberOf(found), ...cells],
      title: expandLinks((item ?? activity).title, plan, others),
      detail: lead === undefined ? undefined : nameOf(lead),
    };
  };
}
