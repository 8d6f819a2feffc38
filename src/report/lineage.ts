import { type Continuation, continuationsIn } from '../model/continuations.ts';
import { type Ancestor, carriedSince, findAncestor } from '../model/history.ts';
import { statusOf } from '../model/progress.ts';
import type { Found } from '../model/references.ts';
import type { LogEntry, Plan, Status } from '../model/schema.ts';
import { isOpen, isTracked, itemStatus } from '../model/status.ts';
import { account } from '../model/unfinished.ts';
import type { YearFacts } from './facts.ts';

/** What an activity or item is in the plan of another year. */
export interface Stage {
  readonly at: Ancestor;
  /** Undefined where the plan is not at hand, or has it not. */
  readonly there: { readonly plan: Plan; readonly found: Found } | undefined;
  /** Undefined where it is not known. */
  readonly status: Status | undefined;
  /** The last thing that was noted of it: why it was left, where it was. */
  readonly lastNote: LogEntry | undefined;
}

/** What continues an activity or item in a later plan. */
export interface LaterStage extends Stage {
  readonly there: { readonly plan: Plan; readonly found: Found };
  /** What it continues. */
  readonly from: Ancestor;
}

/** An activity or item across the years. */
export interface Lineage {
  /** Where it comes from, the oldest first. */
  readonly before: readonly Stage[];
  /** What became of it, year by year. */
  readonly after: readonly LaterStage[];
  /** The plan of the next year, where that is at hand and has nothing of what it should take on. */
  readonly missingFrom: number | undefined;
}

/** Tells the lineage of what is in the plan of a year. `later` are the plans of later years that are at hand. */
export function tellLineage(
  { plan, others }: Pick<YearFacts, 'plan' | 'others'>,
  later: ReadonlyMap<number, Plan>,
): (found: Found) => Lineage {
  const next = later.get(plan.year + 1);
  const lost = next === undefined || !isTracked(plan) ? [] : account(plan, next).lost;
  const continuationsOf = continuationsIn(later.values());
  return (found) => {
    const { activity, item } = found;
    const { id } = activity;
    const after = inOrder(continuationsOf({ year: plan.year, activity: id, item: item?.letter }));
    const isLost = lost.some(
      (each) =>
        'activity' in each && each.activity === id && (item === undefined || each.item === item.letter),
    );
    return {
      before: carriedSince(plan, found, others)
        .map((at) => stageBefore(at, others))
        .toReversed(),
      after,
      missingFrom: isLost && !after.some(({ at }) => at.year === next?.year) ? next?.year : undefined,
    };
  };
}

function stageBefore(at: Ancestor, others: ReadonlyMap<number, Plan>): Stage {
  const plan = others.get(at.year);
  const found = findAncestor(at, others);
  if (plan === undefined || found === undefined)
    return { at, there: undefined, status: undefined, lastNote: undefined };
  return { at, ...stageIn(plan, found) };
}

/** A tree of continuations, as a list. */
function inOrder(continuations: readonly Continuation[]): LaterStage[] {
  return continuations
    .flatMap(({ plan, found, from, next }): LaterStage[] => {
      const at = { year: plan.year, activity: found.activity.id, item: found.item?.letter };
      return [{ at, from, ...stageIn(plan, found) }, ...inOrder(next)];
    })
    .toSorted((a, b) => a.at.year - b.at.year);
}

function stageIn(plan: Plan, found: Found): Omit<LaterStage, 'at' | 'from'> {
  return {
    there: { plan, found },
    status: isTracked(plan) ? statusOf(found) : undefined,
    lastNote: lastNoteOf(found),
  };
}

/**
 * The last note on an item. On an activity, the last one on itself; where there is none, on what of it is open, which
 * tells why it goes on; else on any of its items.
 */
export function lastNoteOf({ activity: { log = [], items = [] }, item }: Found): LogEntry | undefined {
  const notes = log.filter(({ note }) => note !== undefined);
  const own = notes.findLast((entry) => entry.item === item?.letter);
  if (own !== undefined || item !== undefined) return own;
  const open = new Set(items.filter((each) => isOpen(itemStatus(each))).map(({ letter }) => letter));
  return notes.findLast((entry) => entry.item !== undefined && open.has(entry.item)) ?? notes.at(-1);
}
