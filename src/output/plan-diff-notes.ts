import { expandLinks } from '../language/fr/links.ts';
import { NOTES, arrow } from '../language/fr/plan-diff.ts';
import { statusOf } from '../model/progress.ts';
import { numberOf } from '../model/references.ts';
import type { Activity, Item, Plan } from '../model/schema.ts';
import {
  type ContinuedChange,
  type Continued,
  type EndedPart,
  isSameItem,
} from '../report/diff/activities.ts';
import type { ItemChange } from '../report/diff/items.ts';
import type { PlanDiff } from '../report/plan-diff.ts';
import { oneLine } from './activity-cells.ts';

/** What has changed in an activity that goes on, one line each: its title, its priority, its items. */
export function continuedNotes(
  { kind, from: activity, continued: all }: ContinuedChange,
  continued: Continued,
  diff: PlanDiff,
): string[] {
  const { from, to, plans } = diff;
  const { item, tie } = continued;
  const title = (text: string) => oneLine(expandLinks(text, from, plans));
  const before = title((item ?? activity).title);
  const priority = (plan: Plan, letter: string) =>
    `${letter}, ${oneLine(plan.priorities[letter]?.title ?? '')}`;
  return [
    ...(all.length > 1 && continued === all[0]
      ? [NOTES.split(all.map((each) => String(each.to.number)))]
      : []),
    ...(tie === 'same-id' && kind !== 'same-id' ? [NOTES.unlinked] : []),
    ...(item === undefined ? [] : [NOTES.wasItem(numberOf({ activity, item }), title(activity.title), from)]),
    ...(before === oneLine(expandLinks(continued.to.title, to, plans))
      ? []
      : [NOTES.formerTitle(from.year, before)]),
    ...(continued.moved
      ? [NOTES.moved(priority(from, activity.priority), priority(to, continued.to.priority), from, to)]
      : []),
    ...itemNotes(activity, continued, diff),
  ];
}

function itemNotes(
  activity: Activity,
  { to: target, items }: Continued,
  { from, to, plans }: PlanDiff,
): string[] {
  const now = (item: Item) =>
    `${numberOf({ activity: target, item })}. ${oneLine(expandLinks(item.title, to, plans))}`;
  const letters = ({ from: before, to: after }: Extract<ItemChange, { readonly from: Item }>) =>
    arrow(numberOf({ activity, item: before }), numberOf({ activity: target, item: after }));
  const [carried, sameTitle, others]: [string[], string[], string[]] = [[], [], []];
  for (const change of items) {
    if (change.kind === 'added') others.push(NOTES.added(now(change.to)));
    else if (change.from.title !== change.to.title)
      others.push(
        NOTES.retitled(
          `${letters(change)}. ${oneLine(expandLinks(change.to.title, to, plans))}`,
          from.year,
          oneLine(expandLinks(change.from.title, from, plans)),
          change.kind === 'carried',
        ),
      );
    else if (change.kind === 'carried') carried.push(letters(change));
    else if (!isSameItem(change)) sameTitle.push(letters(change));
  }
  return [
    ...(carried.length === 0 ? [] : [NOTES.carried(carried)]),
    ...(sameTitle.length === 0 ? [] : [NOTES.sameTitle(sameTitle)]),
    ...others,
  ];
}

/** How what of an activity is not in the later plan ended, one line each. */
export function endedNotes(
  ended: readonly EndedPart[],
  activity: Activity,
  { from, plans }: PlanDiff,
): string[] {
  return ended.map(({ item, ending: { kind, plan, found } }) => {
    const own = { activity, ...(item && { item }) };
    const words = `${numberOf(own)}. ${oneLine(expandLinks((item ?? activity).title, from, plans))}`;
    return NOTES[kind](words, statusOf(found), plan);
  });
}
