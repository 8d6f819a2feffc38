import { statusOf } from '../model/progress.ts';
import type { Activity, CalendarEvent, Item, Plan } from '../model/schema.ts';
import { isTracked } from '../model/status.ts';
import type { ActivityChange, EndedPart } from '../report/diff/activities.ts';
import type { Declared, Pair } from '../report/diff/declarations.ts';
import type { EventChange } from '../report/diff/events.ts';
import type { ItemChange } from '../report/diff/items.ts';
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
      objectives: diff.objectives.map((pair) => declared(pair, 'id')),
      priorities: diff.priorities.map((pair) => declared(pair, 'letter')),
      themes: diff.themes.map((pair) => declared(pair, 'id')),
      activities: diff.activities.map((change) => activityValue(change, from)),
      events: diff.events.map(eventValue),
    },
  });
}

function declared({ from, to }: Pair<Declared>, name: 'id' | 'letter'): object {
  const value = (each: Declared | undefined) => each && { [name]: each.key, title: each.title };
  return { from: value(from), to: value(to) };
}

function activityValue(change: ActivityChange, earlier: Plan): object {
  if (change.kind === 'added')
    return {
      kind: change.kind,
      to: { ...brief(change.to), items: change.to.items?.map(briefItem) },
      origin: change.origin,
    };
  const status = isTracked(earlier) ? statusOf({ activity: change.from }) : undefined;
  return {
    kind: change.kind,
    from: { ...brief(change.from), status },
    ...('continued' in change
      ? {
          continued: change.continued.map(({ to, tie, item: was, moved, items }) => ({
            to: brief(to),
            tie,
            item: was?.letter,
            moved,
            items: items.map(itemValue),
          })),
        }
      : { ending: endingValue(change.ending) }),
    ended: change.ended.map((each) => ({
      item: each.item && briefItem(each.item),
      ending: endingValue(each.ending),
    })),
  };
}

function brief({ id, number, priority, title }: Activity): object {
  return { id, number, priority, title };
}

function briefItem({ letter, title }: Item): object {
  return { letter, title };
}

function itemValue(change: ItemChange): object {
  const { kind, to } = change;
  return { kind, from: 'from' in change ? briefItem(change.from) : undefined, to: briefItem(to) };
}

function endingValue({ kind, plan, found }: EndedPart['ending']): object {
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
  if (change.kind === 'added')
    return { kind: change.kind, to: value(change.to), origin: change.to.carriedFrom };
  if (change.kind === 'ended') {
    const { kind, plan, event } = change.ending;
    return {
      kind: change.kind,
      from: value(change.from),
      ending: { kind, year: plan.year, event: event.id },
    };
  }
  const continued = change.continued.map(({ to, ...rest }) => ({ to: value(to), ...rest }));
  return { kind: change.kind, from: value(change.from), continued };
}
