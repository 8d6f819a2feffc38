import type { Cooperation } from '../../model/cooperation.ts';
import type { Day } from '../../model/dates.ts';
import { statusOf } from '../../model/progress.ts';
import { type Found, leadOf, subjectsOf } from '../../model/references.ts';
import type { Activity, BudgetLine, BudgetState } from '../../model/schema.ts';
import { exportedText, exportedTexts } from '../exported-text.ts';
import type { YearFacts } from '../facts.ts';
import { sumBudgets } from './budgets.ts';
import { BUDGET_CODES, RELATIONS, ROLES, STATUS_CODES } from './codes.ts';
import { activityDates } from './dates.ts';
import { identifyActivity, identifyCooperation } from './identifiers.ts';
import { type Participant, distinct, participants } from './organizations.ts';
import { countryOf, partnershipsOf, sectorOf } from './recipients.ts';
import type { IatiActivity, IatiOrganization, IatiRelated } from './shapes.ts';

/** Who publishes, and by what their activities are told from those of others. */
export interface Publisher {
  /** In the register. */
  readonly id: string;
  /** In IATI. */
  readonly ref: string;
  readonly today: Day;
}

/**
 * Each of some activities of a plan and each of their items: a child activity of its own. `cooperations` are the partnerships
 * that are there beside them.
 */
export function planActivities(
  activities: readonly Activity[],
  cooperations: readonly Cooperation[],
  facts: YearFacts,
  publisher: Publisher,
): IatiActivity[] {
  const participant = participants(facts);
  return activities.flatMap((activity) => {
    const named = partnershipsOf(activity, cooperations);
    return subjectsOf(activity).map((found) => describe(found, named, facts, publisher, participant));
  });
}

function describe(
  found: Found,
  named: readonly Cooperation[],
  facts: YearFacts,
  publisher: Publisher,
  participant: Participant,
): IatiActivity {
  const { activity, item } = found;
  const { year } = facts.plan;
  return {
    identifier: identifyActivity(found, year, publisher.ref),
    hierarchy: item === undefined ? 1 : 2,
    isSecondary: false,
    title: exportedText((item ?? activity).title, facts),
    descriptions: [{ type: '1', text: exportedTexts(found, facts).join('\n\n') }],
    organizations: organizationsOf(found, publisher, participant),
    status: STATUS_CODES[statusOf(found)],
    dates: activityDates(found, facts, publisher.today),
    country: countryOf(named, facts.register),
    sector: sectorOf(named),
    // The money of an activity is not known by item: it stands once, with the whole.
    budgets: item === undefined ? sumBudgets(budgetedLines(activity, year)) : [],
    related: relatedTo(found, named, year, publisher.ref),
  };
}

/** What a plan is of is answered for by whose plan it is; whoever is named in it does the work. */
function organizationsOf(found: Found, { id }: Publisher, participant: Participant): IatiOrganization[] {
  const { activity, item } = found;
  const lead = leadOf(found);
  const funders =
    item === undefined ? (activity.budget ?? []).filter(isGranted).flatMap(({ funder }) => funder ?? []) : [];
  const workers = [
    ...(lead === undefined ? [] : [lead]),
    ...(item === undefined ? (activity.partners ?? []) : []),
  ];
  return distinct([
    ...funders.map((funder) => participant(funder, ROLES.funding)),
    participant(id, ROLES.accountable),
    ...workers.map((worker) => participant(worker, ROLES.implementing)),
  ]);
}

/** Who is only asked for money funds nothing yet. */
function isGranted({ state }: BudgetLine): boolean {
  return state !== 'sought';
}

/** A line of a year's plan that names no year is of that year. */
function budgetedLines({ budget = [] }: Activity, planYear: number) {
  return budget.flatMap(({ state, amount, currency, year = planYear }) =>
    isSpent(state) ? [] : [{ amount, currency, year, status: BUDGET_CODES[state] }],
  );
}

function isSpent(state: BudgetState): state is 'spent' {
  return state === 'spent';
}

function relatedTo(
  { activity, item }: Found,
  named: readonly Cooperation[],
  year: number,
  ref: string,
): IatiRelated[] {
  if (item !== undefined)
    return [{ identifier: identifyActivity({ activity }, year, ref), type: RELATIONS.parent }];
  const items = (activity.items ?? []).map((each) => identifyActivity({ activity, item: each }, year, ref));
  return [
    ...items.map((identifier) => ({ identifier, type: RELATIONS.child })),
    ...named.map((each) => ({ identifier: identifyCooperation(each, ref), type: RELATIONS.sibling })),
  ];
}
