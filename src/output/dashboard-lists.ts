import { SORT_WORDS } from '../language/fr/activity-list.ts';
import {
  APART,
  HEADINGS,
  dateWithin,
  daysLeftWords,
  dueOnTitle,
  dueSoonTitle,
  eventDate,
  overdueSince,
  unconfirmedWords,
} from '../language/fr/dashboard.ts';
import { expandLinks } from '../language/fr/links.ts';
import { monthsBetween, spanOf } from '../model/dates.ts';
import { subjectsOf } from '../model/references.ts';
import type { CalendarEvent } from '../model/schema.ts';
import { isInForce, isTracked } from '../model/status.ts';
import { SOON } from '../report/due.ts';
import type { YearFacts } from '../report/facts.ts';
import { carriedList } from './dashboard-carried.ts';
import { type List, activityRows } from './dashboard-rows.ts';

/** What a person has to know of a year today, the most pressing first; a list of nothing is not there. */
export function dashboardLists(facts: YearFacts): List[] {
  const lists = [late(facts), dueSoon(facts), toConfirm(facts), upcoming(facts), carriedList(facts)];
  return lists.filter((list) => list !== undefined);
}

function late(facts: YearFacts): List | undefined {
  const { plan, asOf } = facts;
  if (facts.late.length === 0)
    return canBeLate(facts) ? { title: HEADINGS.noneLate, rows: [], share: 0 } : undefined;
  const row = activityRows(facts);
  return {
    title: HEADINGS.late,
    isAlarming: true,
    share: 2,
    command: `oidp activity list ${plan.year} --late`,
    rows: facts.late.map(({ found, due, days }) => {
      const months = monthsBetween(spanOf(due)?.last ?? asOf, asOf);
      return row(found, overdueSince(days, months), dateWithin(due, plan.year));
    }),
  };
}

/** Whether it says something that nothing is late. */
function canBeLate({ plan, dueOf }: YearFacts): boolean {
  if (!isInForce(plan) || !isTracked(plan)) return false;
  return plan.activities.flatMap(subjectsOf).some((found) => dueOf(found) !== undefined);
}

function dueSoon(facts: YearFacts): List | undefined {
  const { plan, asOf } = facts;
  if (facts.dueSoon.length === 0) return undefined;
  const row = activityRows(facts);
  // A year that is over is spoken of as on its last day, which is no day to count from.
  const isEnd = asOf === `${plan.year}-12-31` && facts.dueSoon.every(({ days }) => days === 0);
  return {
    title: isEnd ? dueOnTitle(asOf) : dueSoonTitle(SOON),
    share: 1,
    command: `oidp activity list ${plan.year} --open --sort ${SORT_WORDS.due}`,
    rows: facts.dueSoon.map(({ found, due, days }) =>
      row(found, ...(isEnd ? [] : [daysLeftWords(days)]), dateWithin(due, plan.year)),
    ),
  };
}

function toConfirm(facts: YearFacts): List | undefined {
  const { plan, asOf } = facts;
  if (facts.toConfirm.length === 0) return undefined;
  const last = ({ when }: CalendarEvent) => spanOf(when)?.last;
  const undated = facts.toConfirm.filter((event) => last(event) === undefined);
  const past = facts.toConfirm.filter((event) => (last(event) ?? asOf) < asOf);
  const coming = facts.toConfirm.filter((event) => (last(event) ?? '') >= asOf);
  return {
    title: HEADINGS.toConfirm,
    share: 1,
    command: `oidp calendar ${plan.year}`,
    // The nearest first, on either side of the day.
    rows: [...coming, ...past.toReversed(), ...undated].map((event) => ({
      cells: [
        eventDate(event, plan.year, past.includes(event) ? 'past' : undefined),
        unconfirmedWords(event.toConfirm ?? []),
      ],
      title: expandLinks(event.title, plan, facts.others),
      detail: event.place,
    })),
  };
}

function upcoming(facts: YearFacts): List | undefined {
  const { plan } = facts;
  const undated = (plan.calendar ?? []).filter(
    ({ when, outcome }) => when === undefined && outcome === undefined,
  );
  if (facts.upcoming.length === 0 && undated.length === 0) return undefined;
  return {
    title: HEADINGS.upcoming,
    share: 1,
    apart: undated.length === 0 ? [] : [APART.undated(undated.length)],
    command: `oidp calendar ${plan.year}`,
    rows: facts.upcoming.map((event) => ({
      cells: [eventDate(event, plan.year, event.toConfirm?.length ? 'to-confirm' : undefined)],
      title: expandLinks(event.title, plan, facts.others),
      detail: event.place,
    })),
  };
}
