import { statusOf } from '../model/progress.ts';
import type { Activity, CalendarEvent, Item, Plan } from '../model/schema.ts';
import { isTracked } from '../model/status.ts';
import type { ActivityChange } from '../report/diff/activities.ts';
import type { Ending } from '../report/diff/endings.ts';
import type { EventChange } from '../report/diff/events.ts';
import type { PlanDiff } from '../report/plan-diff.ts';
import { printJson } from './json.ts';

/** What lies between two plans, for programs: everything of both plans once, what has not changed too. */
export function printPlanDiffJson(diff: PlanDiff): string {
  const { from, to, between, missing, reconstructed } = diff;
  return printJson({
    from: from.year,
    to: to.year,
    derived: {
      reconstructed,
      between: between.map(({ year }) => year),
      missing,
      objectives: diff.objectives,
      priorities: diff.priorities,
      themes: diff.themes,
      activities: diff.activities.map((change) => activityValue(change, from)),
      events: diff.events.map(eventValue),
    },
  });
}

function activityValue(change: ActivityChange, earlier: Plan): object {
  const { kind } = change;
  if (change.kind === 'added') {
    const { carriedFrom, items } = change.to;
    return { kind, to: { ...brief(change.to), items: items?.map(briefItem) }, origin: carriedFrom };
  }
  const { from, ended } = change;
  return {
    kind,
    from: { ...brief(from), status: isTracked(earlier) ? statusOf({ activity: from }) : undefined },
    ...('continued' in change
      ? {
          continued: change.continued.map(({ to, tie, item, moved, items }) => ({
            to: brief(to),
            tie,
            item: item?.letter,
            moved,
            items: items.map((each) => ({
              kind: each.kind,
              from: each.kind === 'added' ? undefined : briefItem(each.from),
              to: briefItem(each.to),
              ending: each.kind === 'same-title' ? endingValue(each.ending) : undefined,
            })),
          })),
        }
      : { ending: endingValue(change.ending) }),
    ended: ended.map(({ item, ending }) => ({ item: item && briefItem(item), ending: endingValue(ending) })),
  };
}

function brief({ id, number, priority, title }: Activity): object {
  return { id, number, priority, title };
}

function briefItem({ letter, title }: Item): object {
  return { letter, title };
}

function endingValue({ kind, plan, found }: Ending): object {
  return {
    kind,
    year: plan.year,
    activity: found.activity.id,
    item: found.item?.letter,
    status: isTracked(plan) ? statusOf(found) : undefined,
  };
}

function eventValue(change: EventChange): object {
  const value = ({ id, title, when }: CalendarEvent) => ({ id, title, when });
  const { kind } = change;
  if (change.kind === 'added') return { kind, to: value(change.to), origin: change.to.carriedFrom };
  const from = value(change.from);
  if (change.kind === 'ended') {
    const { plan, event } = change.ending;
    return { kind, from, ending: { kind: change.ending.kind, year: plan.year, event: event.id } };
  }
  const continued = change.continued.map(({ to, tie, redated }) => ({ to: value(to), tie, redated }));
  return { kind, from, continued };
}
