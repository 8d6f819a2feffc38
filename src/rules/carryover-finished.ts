import { statusOf } from '../model/progress.ts';
import type { Plan, Status } from '../model/schema.ts';
import { isOpen } from '../model/status.ts';
import { leavesToCarry } from '../model/unfinished.ts';
import type { Path } from '../model/edit.ts';
import { type Origin, nameOf, originsOf } from './origins.ts';
import { type Rule, otherPlan } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'carryover-finished': {
      readonly name: string;
      readonly from: number;
      readonly was: Status | 'held' | 'called-off';
    };
  }
}

/** What is carried was done or given up in the plan that it comes from; continuous activities apart. */
export const carryoverFinished: Rule<'carryover-finished'> = {
  id: 'carryover-finished',
  severity: 'warning',
  years: ({ plan }) => new Set(Array.from(originsOf(plan), ({ year }) => year)),
  *check(context) {
    const reported = new Set<string>();
    for (const origin of originsOf(context.plan)) {
      const source = otherPlan(context, origin.year);
      const end = source && endOf(source.plan, origin);
      // The items of an activity that was finished as a whole say the same.
      if (source === undefined || end === undefined || reported.has(`${origin.year}/${origin.activity}`))
        continue;
      if (origin.activity !== undefined && origin.item === undefined)
        reported.add(`${origin.year}/${origin.activity}`);
      yield {
        place: { at: origin.at },
        arguments: { name: nameOf(origin), from: origin.year, was: end.was },
        related: [{ file: source.file, place: { at: end.at } }],
      };
    }
  },
};

/** How what an origin names ended in its plan, and where that says so; undefined where it did not end. */
function endOf(plan: Plan, { activity: id, item: letter, event: eventId }: Origin) {
  if (eventId !== undefined) {
    const index = (plan.calendar ?? []).findIndex((each) => each.id === eventId);
    const outcome = plan.calendar?.[index]?.outcome;
    const at: Path = ['calendar', index, 'outcome'];
    if (outcome === 'held') return { was: outcome, at };
    return outcome === 'cancelled' ? { was: 'called-off' as const, at } : undefined;
  }
  const index = plan.activities.findIndex((each) => each.id === id);
  const activity = plan.activities[index];
  if (activity === undefined || activity.continuous === true) return undefined;
  const position = (activity.items ?? []).findIndex((each) => each.letter === letter);
  const item = activity.items?.[position];
  if (letter !== undefined && item === undefined) return undefined;
  // An activity that is called finished and has an open item still goes on.
  if (letter === undefined && leavesToCarry(activity).length > 0) return undefined;
  const was = statusOf(item === undefined ? { activity } : { activity, item });
  const path: Path = ['activities', index, ...(item === undefined ? [] : ['items', position])];
  const at = (item ?? activity).status === undefined ? [...path, 'title'] : [...path, 'status'];
  return isOpen(was) ? undefined : { was, at };
}
