import { findAncestor } from '../../model/history.ts';
import type { Activity, Item, Plan } from '../../model/schema.ts';
import { leavesToCarry } from '../../model/unfinished.ts';
import { type Ending, isPending, tellEndings } from './endings.ts';
import { type ItemChange, compareItems, isSameItem } from './items.ts';
import { type Match, type Tied, matchUp } from './matches.ts';
import { type Years, originOfActivity } from './origins.ts';

/** An activity of the later plan that continues one of the earlier plan. */
export interface Continued extends Tied<Activity> {
  /** Whether it is under another priority, be that one renamed or not. */
  readonly moved: boolean;
  readonly items: readonly ItemChange[];
}

/** An item of the earlier plan that is not in what continues its activity; or that itself, of which only items go on. */
export interface EndedPart {
  readonly item: Item | undefined;
  readonly ending: Ending;
}

/** What became of an activity that goes on: unchanged is one without a link that is still to do as it was, with all its items. */
export interface ContinuedChange {
  readonly kind: 'carried' | 'renewed' | 'same-id' | 'unchanged';
  readonly from: Activity;
  /** More than one where it was split, or an item of it became an activity. */
  readonly continued: readonly Continued[];
  readonly ended: readonly EndedPart[];
}

/** What became of an activity that does not. */
export interface EndedChange {
  readonly kind: 'ended';
  readonly from: Activity;
  readonly ending: Ending;
  readonly ended: readonly EndedPart[];
}

/** What became of an activity, or that there is a new one. */
export type ActivityChange =
  ContinuedChange | EndedChange | { readonly kind: 'added'; readonly to: Activity };

/** Finds what continues each activity of the earlier plan, in the order of their numbers. */
export function matchActivities(years: Years): Match<Activity>[] {
  const { from, to, plans } = years;
  const inOrder = ({ activities }: Plan) => activities.toSorted((a, b) => a.number - b.number);
  return matchUp(inOrder(from), inOrder(to), {
    byLinks: (activity) => {
      const origin = originOfActivity(years, activity);
      return origin && { from: origin.activity, item: origin.item };
    },
    byId: ({ id }) => findAncestor({ year: from.year, activity: id }, plans)?.activity,
  });
}

/** Compares the activities of two plans, once it is known which continue which. */
export function compareActivities(
  years: Years,
  matches: readonly Match<Activity>[],
  followPriority: (letter: string) => string | undefined,
): ActivityChange[] {
  const endingOf = tellEndings(years);
  const endedOf = (activity: Activity, items: readonly (Item | undefined)[] = []): EndedPart[] =>
    items.map((item) => ({ item, ending: endingOf(activity, item) }));
  return matches.map((match): ActivityChange => {
    if ('added' in match) return { kind: 'added', to: match.added };
    const { from } = match;
    if (match.continued.length === 0)
      return { kind: 'ended', from, ending: endingOf(from), ended: endedOf(from, from.items) };
    const priority = followPriority(from.priority);
    const moving = match.continued.map((each) => ({ ...each, moved: priority !== each.to.priority }));
    const { continued, left } = compareItems(years, from, moving, endingOf);
    const isLeft =
      continued.every(({ item }) => item !== undefined) &&
      leavesToCarry(from).includes(undefined) &&
      endingOf(from).kind === 'left';
    const ended = endedOf(from, isLeft ? [undefined, ...left] : left);
    const isStillToDo = ended.length === 0 && isPending(endingOf(from));
    return { kind: kindOf(from, continued, isStillToDo), from, continued, ended };
  });
}

function kindOf(
  from: Activity,
  continued: readonly Continued[],
  isStillToDo: boolean,
): ContinuedChange['kind'] {
  if (continued.some(({ tie }) => tie === 'carried')) return from.continuous === true ? 'renewed' : 'carried';
  const isAsBefore = ({ to, moved, items }: Continued) =>
    !moved && to.number === from.number && to.title === from.title && items.every(isSameItem);
  return isStillToDo && continued.every(isAsBefore) ? 'unchanged' : 'same-id';
}
