import type { Loose } from '../model/check.ts';
import type { Path } from '../model/edit.ts';
import type { Plan } from '../model/schema.ts';
import { type RuleContext, each } from './rule.ts';

/** What a plan says it carries: a leaf or an activity of an earlier plan, or an event of it. */
export interface Origin {
  readonly year: number;
  readonly activity?: string | undefined;
  readonly item?: string | undefined;
  readonly event?: string | undefined;
  /** Where the plan says so. */
  readonly at: Path;
}

/** Every origin that a plan names, those that are wrong left out: a plan continues one before it. */
export function* originsOf(plan: Loose<Plan>): Generator<Origin> {
  for (const origin of writtenOrigins(plan)) if (!isLater(origin, plan)) yield origin;
}

/** Whether an origin is of the plan's own year or a later one, which is reported as such. */
export function isLater(origin: Origin, { year }: Loose<Plan>): boolean {
  return typeof year === 'number' && origin.year >= year;
}

/** Whether the plan that an origin is of is here and has nothing of that name, which is reported as such. */
export function namesNothing({ others }: Pick<RuleContext, 'others'>, origin: Origin): boolean {
  const plan = others(origin.year)[0]?.plan;
  if (plan === undefined) return false;
  if (origin.event !== undefined) return !(plan.calendar ?? []).some((each) => each?.id === origin.event);
  const source = plan.activities?.find((each) => each?.id === origin.activity);
  if (origin.item === undefined || source === undefined) return source === undefined;
  return !(source.items ?? []).some((each) => each?.letter === origin.item);
}

/** Every origin that a plan names, of whatever year. */
export function* writtenOrigins(plan: Loose<Plan>): Generator<Origin> {
  for (const [{ carriedFrom, items }, path] of each(plan.activities, ['activities'])) {
    const { year, activity, item } = carriedFrom ?? {};
    if (year === undefined || activity === undefined) continue;
    yield { year, activity, item, at: [...path, 'carriedFrom', item === undefined ? 'activity' : 'item'] };
    for (const [{ carriedFrom: letter }, at] of each(items, [...path, 'items']))
      if (letter !== undefined) yield { year, activity, item: letter, at: [...at, 'carriedFrom'] };
  }
  for (const [{ carriedFrom }, path] of each(plan.calendar, ['calendar'])) {
    const { year, event } = carriedFrom ?? {};
    if (year !== undefined && event !== undefined)
      yield { year, event, at: [...path, 'carriedFrom', 'event'] };
  }
}

/** What an origin names, as it is referred to in its plan. */
export function nameOf({ activity, item, event }: Origin): string {
  return event ?? `${activity}${item === undefined ? '' : `/${item}`}`;
}
