import { leavesOf } from '../model/progress.ts';
import { referenceOf } from '../model/references.ts';
import type { Activity } from '../model/schema.ts';
import { countDueDates, countedLeaves } from '../report/counted.ts';
import type { YearFacts } from '../report/facts.ts';
import { findGap, hasEnded } from '../report/gap.ts';
import { isReviewed } from '../report/review.ts';
import { deriver, withDerived } from './activities-json.ts';
import { dashboardData } from './dashboard-json.ts';
import { printJson } from './json.ts';
import { activityMeans } from './means-json.ts';
import { partnersData } from './report-partners-json.ts';

/**
 * The report of a year, for programs: what the dashboard tells, out of how many each of its figures is, and every
 * activity by number with what differs from what was planned.
 */
export function printReportJson(facts: YearFacts): string {
  const { plan, derived } = dashboardData(facts);
  const { activities, calendar = [] } = facts.plan;
  const derive = deriver(facts);
  return printJson({
    plan,
    activities: activities
      .toSorted((a, b) => a.number - b.number)
      .map((activity) =>
        withDerived(activity, activity.items ?? [], derive, {
          counted: activity.continuous === true ? 0 : leavesOf(activity).length,
          gap: gapOf(activity, facts),
          means: activityMeans(activity, facts.register),
        }),
      ),
    derived: {
      ...derived,
      yearEnded: hasEnded(facts),
      outOf: {
        activities: activities.length,
        items: activities.flatMap(({ items = [] }) => items).length,
        counted: countedLeaves(facts.plan).length,
        dueDates: countDueDates(facts),
        events: calendar.length,
      },
      partners: partnersData(facts),
    },
  });
}

/** What of an activity differs from what was planned; null where the report says nothing of that. */
function gapOf(activity: Activity, facts: YearFacts): readonly string[] | null {
  return isReviewed(activity, facts) ? findGap(activity, facts).leaves.map(referenceOf) : null;
}
