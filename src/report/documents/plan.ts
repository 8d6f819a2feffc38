import { RECONSTRUCTED } from '../../language/fr/dashboard.ts';
import { coverNotice } from '../../language/fr/report-head.ts';
import { PLAN_WORDS } from '../../language/fr/report-documents.ts';
import { stateWords } from '../../language/fr/report.ts';
import type { Activity, Plan } from '../../model/schema.ts';
import { isInForce } from '../../model/status.ts';
import { type YearFacts, gatherFacts } from '../facts.ts';
import { calendarSection } from '../sections/calendar.ts';
import { contextSection } from '../sections/context.ts';
import { documentsSection } from '../sections/documents.ts';
import { errataSection } from '../sections/errata.ts';
import { objectivesSection } from '../sections/objectives.ts';
import { prioritiesSection } from '../sections/priorities.ts';
import { supportersSection } from '../sections/supporters.ts';
import { themesSection } from '../sections/themes.ts';
import type { ReportDocument } from './document.ts';

/** The plan itself, as the assembly votes it: what is planned, and nothing of what became of it. */
export const PLAN: ReportDocument = {
  name: 'plan',
  title: ({ title }) => title,
  notices: ({ plan, reconstructed }) => [
    ...(reconstructed ? [RECONSTRUCTED] : []),
    ...(isInForce(plan) ? [] : [coverNotice(plan)]),
  ],
  state: ({ plan }) => [...(isInForce(plan) ? [stateWords(plan)] : []), PLAN_WORDS.state],
  sections: [
    contextSection,
    objectivesSection,
    prioritiesSection,
    themesSection,
    calendarSection,
    documentsSection,
    supportersSection,
    errataSection,
  ],
  isShort: false,
  select: ({ plan, asOf, others, register }: YearFacts) =>
    gatherFacts(withoutOutcome(plan), asOf, others, register),
};

/** The plan without what was marked in it since; nothing of it is begun, late or done. */
function withoutOutcome(plan: Plan): Plan {
  const { calendar } = plan;
  return {
    ...without(plan, 'closed'),
    ...(plan.state === 'closed' && { state: 'adopted' as const }),
    tracking: 'none',
    activities: plan.activities.map(activityWithoutOutcome),
    ...(calendar && { calendar: calendar.map((event) => without(event, 'outcome')) }),
  };
}

function activityWithoutOutcome(activity: Activity): Activity {
  const { items, budget } = activity;
  return {
    ...without(activity, 'status', 'log', 'results'),
    ...(budget && { budget: budget.filter(({ state }) => state !== 'spent') }),
    ...(items && { items: items.map((item) => without(item, 'status')) }),
  };
}

function without<Thing extends object, Key extends keyof Thing & string>(
  thing: Thing,
  ...keys: readonly Key[]
): Omit<Thing, Key> {
  const left = Object.entries(thing).filter(([key]) => !keys.some((each) => each === key));
  return Object.fromEntries(left) as Omit<Thing, Key>;
}
