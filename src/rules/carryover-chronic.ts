import type { Activity, CalendarEvent, Plan } from '../model/schema.ts';
import { activityStatus, isOpen } from '../model/status.ts';
import type { Path } from '../model/edit.ts';
import { type Rule, type RuleContext, asWhole, otherPlan } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'carryover-chronic': {
      readonly isEvent: boolean;
      /** How many plans in a row have carried it, this one included. */
      readonly times: number;
      /** The year of the plan that it was in first. */
      readonly since: number;
    };
  }
}

/** So many times in a row are a reason to decide. */
const CHRONIC = 3;

/** Something that is still to be done has been carried three years running or more; continuous activities apart. */
export const carryoverChronic: Rule<'carryover-chronic'> = {
  id: 'carryover-chronic',
  severity: 'warning',
  years: (context) => chains(context).flatMap(({ links }) => links.slice(-1).map(({ year }) => year)),
  *check(context) {
    for (const { at, links } of chains(context)) {
      const first = links.at(-1);
      if (links.length < CHRONIC || first === undefined) continue;
      const file = context.others(first.year)[0]?.file;
      yield {
        place: { at },
        arguments: { isEvent: at[0] === 'calendar', times: links.length, since: first.year },
        related: file === undefined || first.at === undefined ? [] : [{ file, place: { at: first.at } }],
      };
    }
  },
};

/** One step back: the year of the plan that something comes from and, where that has been read, where it stands there. */
interface Link {
  readonly year: number;
  readonly at?: Path;
}

interface Chain {
  readonly at: Path;
  readonly links: readonly Link[];
}

/** How what a plan carries and has still to do came to it, as far back as has been read. */
function chains(context: RuleContext): Chain[] {
  const { activities = [], calendar = [] }: Partial<Plan> = asWhole(context)?.plan ?? {};
  const ofActivities = activities.map((activity, index): Chain => {
    const skipped = activity.continuous === true || !isOpen(activityStatus(activity));
    return {
      at: ['activities', index, 'carriedFrom', 'year'],
      links: skipped ? [] : activityLinks(context, activity.carriedFrom),
    };
  });
  const ofEvents = calendar.map(({ outcome, carriedFrom }, index): Chain => {
    const skipped = outcome === 'held' || outcome === 'cancelled';
    return {
      at: ['calendar', index, 'carriedFrom', 'year'],
      links: skipped ? [] : eventLinks(context, carriedFrom),
    };
  });
  return [...ofActivities, ...ofEvents].filter(({ links }) => links.length > 0);
}

function activityLinks(context: RuleContext, from: Activity['carriedFrom']): Link[] {
  const links: Link[] = [];
  let before = context.year ?? 0;
  // A year that is not before the last one would go round in circles.
  while (from !== undefined && from.year < before) {
    const { year, activity: id, item: letter } = from;
    const plan: Plan | undefined = otherPlan(context, year)?.plan;
    const index = plan?.activities.findIndex((each) => each.id === id) ?? -1;
    const activity: Activity | undefined = plan?.activities[index];
    const position = activity?.items?.findIndex((each) => each.letter === letter) ?? -1;
    const item = activity?.items?.[position];
    const path = ['activities', index, ...(item === undefined ? [] : ['items', position])];
    links.push(activity === undefined ? { year } : { year, at: [...path, 'title'] });
    if (activity?.continuous === true) break;
    // An item that became an activity goes back by its own link.
    const origin: Activity['carriedFrom'] = activity?.carriedFrom;
    if (letter === undefined) from = origin;
    else
      from =
        origin && item?.carriedFrom
          ? { year: origin.year, activity: origin.activity, item: item.carriedFrom }
          : undefined;
    before = year;
  }
  return links;
}

function eventLinks(context: RuleContext, from: CalendarEvent['carriedFrom']): Link[] {
  const links: Link[] = [];
  let before = context.year ?? 0;
  while (from !== undefined && from.year < before) {
    const { year, event: id } = from;
    const calendar: readonly CalendarEvent[] = otherPlan(context, year)?.plan.calendar ?? [];
    const index = calendar.findIndex((each) => each.id === id);
    links.push(index === -1 ? { year } : { year, at: ['calendar', index, 'title'] });
    from = calendar[index]?.carriedFrom;
    before = year;
  }
  return links;
}
