import type { Path } from '../model/edit.ts';
import {
  type Ancestor,
  type EventAncestor,
  carriedSince,
  eventCarriedSince,
  findAncestor,
  findEventAncestor,
} from '../model/history.ts';
import type { Activity, CalendarEvent, Item, Plan } from '../model/schema.ts';
import { type ResolvedMention, mentionResolver } from './mentions.ts';
import { type RuleContext, otherPlan } from './rule.ts';

/** A mention with the plan whose numbers it is written by, where that is an earlier one: its text was carried from there. */
interface TracedMention extends ResolvedMention {
  readonly by: number | undefined;
}

/** What a carry-over leaves where it was: the texts under these keys are of their own year. */
const NOT_CARRIED: ReadonlySet<string> = new Set(['log', 'results']);

/** How what the text at a path belongs to came into the plan, and the key of that text there. */
interface Carried {
  readonly steps: readonly (Ancestor | EventAncestor)[];
  readonly key: string;
}

/** The years whose plans tell by whose numbers the text at a path was written. */
export function tracedYears(context: RuleContext, at: Path): number[] {
  return carriedAt(context, at)?.steps.map(({ year }) => year) ?? [];
}

/**
 * Finds by which plan's numbers mentions are written: where the thing that a text belongs to was carried, and the same
 * mention stands in that text of its source, by the source's. Where that plan is not at hand, nothing is certain.
 */
export function mentionTracer(context: RuleContext): (mention: ResolvedMention, at: Path) => TracedMention {
  const resolvers = new Map<number, ReturnType<typeof mentionResolver>>();
  const mentionsOf = (plan: Plan, text: string) => {
    const resolver = resolvers.get(plan.year) ?? mentionResolver(plan);
    resolvers.set(plan.year, resolver);
    return resolver(text);
  };
  return (mention, at) => {
    const carried = carriedAt(context, at);
    let found: ResolvedMention = mention;
    let { year } = context.plan;
    for (const step of carried?.steps ?? []) {
      // It says itself that it is of the plan that it was found in.
      if (found.named !== undefined && found.named === year) break;
      const source = otherPlan(context, step.year)?.plan;
      const owner = source && ownerOf(step, source);
      if (owner === undefined) return unknown(mention, step.year);
      const same = textsUnder(owner, carried?.key ?? '')
        .flatMap((text) => [...mentionsOf(source as Plan, text)])
        .find(({ text, named }) => text === mention.text && named === mention.named);
      if (same === undefined) break;
      if (same.of === undefined) [found, year] = [same, step.year];
    }
    if (found === mention) return { ...mention, by: undefined };
    const { index } = mention;
    return { ...found, index, link: found.link?.replaceAll('[[', `[[${year}/`), by: year };
  };
}

/** A mention of which nothing tells whether it is of an earlier plan. */
function unknown(mention: ResolvedMention, year: number): TracedMention {
  return { ...mention, of: mention.of ?? year, absent: [], link: undefined, by: undefined };
}

function carriedAt(context: RuleContext, at: Path): Carried | undefined {
  const [list, index, ...rest] = at;
  if (typeof index !== 'number') return undefined;
  const others = { get: (year: number) => otherPlan(context, year)?.plan };
  // What is missing in a link ends the way back, as its absence does.
  const plan = context.plan as Plan;
  if (list === 'calendar') {
    const event = plan.calendar?.[index];
    return event && { steps: eventCarriedSince(plan, event, others), key: String(rest[0]) };
  }
  const activity = list === 'activities' ? plan.activities[index] : undefined;
  const [part, position, inner] = rest;
  if (activity === undefined || NOT_CARRIED.has(String(part))) return undefined;
  if (part !== 'items') return { steps: carriedSince(plan, { activity }, others), key: String(part) };
  const item = activity.items?.[Number(position)];
  return item && { steps: carriedSince(plan, { activity, item }, others), key: String(inner) };
}

function ownerOf(step: Ancestor | EventAncestor, source: Plan): Activity | Item | CalendarEvent | undefined {
  const plans = new Map([[step.year, source]]);
  if ('event' in step) return findEventAncestor(step, plans);
  const found = findAncestor(step, plans);
  return found?.item ?? found?.activity;
}

/** Every text that stands under a key, in lists and mappings too. */
function textsUnder(owner: object, key: string): string[] {
  const collect = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(collect) : [];
  };
  return collect((owner as Readonly<Record<string, unknown>>)[key]);
}
