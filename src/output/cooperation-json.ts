import type { Cooperation } from '../model/cooperation.ts';
import { referenceOf } from '../model/references.ts';
import { statusOf } from '../model/progress.ts';
import { isTracked } from '../model/status.ts';
import type { CooperationRecord } from '../report/registers/cooperation-record.ts';
import type { CooperationSelection } from '../report/registers/cooperation-list.ts';
import { fundingLineJson, jsonAmount, sumsJson, totalsJson } from './funding-json.ts';
import { printJson } from './json.ts';

type NameOf = (party: string) => string;

/** The partnership sheets, for programs: as their files have them, with their sums. */
export function printCooperationsJson(
  { rows, total, filters, sums }: CooperationSelection,
  nameOf: NameOf,
): string {
  return printJson({
    cooperations: rows.map(({ cooperation, sums: own }) => ({
      ...asFile(cooperation, nameOf),
      derived: { sums: sumsJson(own, nameOf) },
    })),
    derived: { filters, count: { cooperations: rows.length, total }, totals: totalsJson(sums) },
  });
}

/** One partnership sheet, with its sums, how its stated totals compare, and the activities that name it. */
export function printCooperationJson(
  { cooperation, sums, totals, activities, reconstructed }: CooperationRecord,
  nameOf: NameOf,
): string {
  return printJson({
    cooperation: asFile(cooperation, nameOf),
    derived: {
      reconstructed,
      sums: sumsJson(sums, nameOf),
      totals: totals.map(({ total, sum, agrees }) => ({
        ...total,
        sum: jsonAmount(sum),
        agrees: agrees ?? null,
      })),
      activities: activities.map(({ plan, activity }) => ({
        year: plan.year,
        reference: referenceOf({ activity }),
        number: activity.number,
        title: activity.title,
        status: isTracked(plan) ? statusOf({ activity }) : null,
      })),
    },
  });
}

/** A sheet as its file has it, each party with its name, each amount exact too. */
function asFile({ parties, funding, ...sheet }: Cooperation, nameOf: NameOf): object {
  return {
    ...sheet,
    parties: parties.map((party) => ({ ...party, derived: { name: nameOf(party.organization) } })),
    ...(funding && { funding: funding.map((line) => fundingLineJson(line, nameOf)) }),
  };
}
