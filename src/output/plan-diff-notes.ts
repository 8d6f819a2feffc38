import { expandLinks } from '../language/fr/links.ts';
import { NOTES, arrow } from '../language/fr/plan-diff.ts';
import { numberOf } from '../model/references.ts';
import type { Activity, Plan } from '../model/schema.ts';
import type { Continued, ContinuedChange, EndedPart } from '../report/diff/activities.ts';
import { type Ending, lastStatus } from '../report/diff/endings.ts';
import type { ItemChange } from '../report/diff/items.ts';
import type { PlanDiff } from '../report/plan-diff.ts';
import { oneLine } from './activity-cells.ts';

/** The title of something of one of the two plans. */
export function titleIn(plan: Plan, { title }: { readonly title: string }, { plans }: PlanDiff): string {
  return oneLine(expandLinks(title, plan, plans));
}

/** What something was called before; nothing where it has the same title. */
export function titleNotes(before: string, after: string, year: number): string[] {
  return before === after ? [] : [NOTES.formerTitle(year, before)];
}

/** What has changed in an activity that goes on, one line each: its title, its priority, its items. */
export function continuedNotes(change: ContinuedChange, continued: Continued, diff: PlanDiff): string[] {
  const { kind, from: activity, continued: all } = change;
  const { from, to } = diff;
  const { to: target, item, tie, moved } = continued;
  const priority = (plan: Plan, { priority: letter }: Activity) =>
    `${letter}, ${oneLine(plan.priorities[letter]?.title ?? '')}`;
  // Of what was an item, its own number stands there: it is its activity that is shared.
  const isFirstOfSeveral = all.length > 1 && continued === all.find((each) => each.item === undefined);
  return [
    ...(isFirstOfSeveral ? [NOTES.split(all.map((each) => String(each.to.number)))] : []),
    ...(tie === 'same-id' && kind !== 'same-id' ? [NOTES.unlinked] : []),
    ...(item ? [NOTES.wasItem(numberOf({ activity, item }), titleIn(from, activity, diff), from)] : []),
    ...titleNotes(titleIn(from, item ?? activity, diff), titleIn(to, target, diff), from.year),
    ...(moved ? [NOTES.moved(priority(from, activity), priority(to, target), from, to)] : []),
    ...itemNotes(activity, continued, diff),
  ];
}

/** What of the items has at most another number is told together, before the others. */
function itemNotes(before: Activity, { to: after, items }: Continued, diff: PlanDiff): string[] {
  const carried: string[] = [];
  const sameTitle: { readonly ending: Ending; readonly numbers: string[] }[] = [];
  const others: string[] = [];
  for (const change of items) {
    const number = numberOf({ activity: after, item: change.to });
    const words = (numbers: string) => `${numbers}. ${titleIn(diff.to, change.to, diff)}`;
    if (change.kind === 'added') {
      others.push(NOTES.added(words(number)));
      continue;
    }
    const numbers = arrow(numberOf({ activity: before, item: change.from }), number);
    if (change.from.title !== change.to.title) others.push(retitledNote(change, words(numbers), diff));
    else if (change.kind === 'carried') carried.push(numbers);
    else {
      const { ending } = change;
      const alike = sameTitle.find((group) => endedAlike(group.ending, ending));
      if (alike === undefined) sameTitle.push({ ending, numbers: [numbers] });
      else alike.numbers.push(numbers);
    }
  }
  return [
    ...(carried.length === 0 ? [] : [NOTES.carried(carried)]),
    ...sameTitle.map(({ ending, numbers }) => NOTES.sameTitle(numbers, lastStatus(ending), ending.plan)),
    ...others,
  ];
}

function endedAlike(one: Ending, other: Ending): boolean {
  return one.plan === other.plan && lastStatus(one) === lastStatus(other);
}

function retitledNote(change: Exclude<ItemChange, { kind: 'added' }>, item: string, diff: PlanDiff): string {
  const { from } = diff;
  const title = titleIn(from, change.from, diff);
  if (change.kind === 'carried') return NOTES.carriedRetitled(item, title, from.year);
  const { ending } = change;
  return NOTES.otherTitle(item, title, from.year, lastStatus(ending), ending.plan);
}

/** How what of an activity is not in the later plan ended, one line each. */
export function endedNotes(ended: readonly EndedPart[], activity: Activity, diff: PlanDiff): string[] {
  return ended.map(({ item, ending }) => {
    const number = numberOf({ activity, ...(item && { item }) });
    const words = `${number}. ${titleIn(diff.from, item ?? activity, diff)}`;
    const status = lastStatus(ending);
    if (status === undefined) return NOTES.unknown(words);
    return NOTES[ending.kind === 'left' ? 'left' : 'over'](words, status, ending.plan);
  });
}
