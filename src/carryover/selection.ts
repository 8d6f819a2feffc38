import type { Plan } from '../model/schema.ts';
import { isUnfinishedEvent } from '../model/status.ts';
import { leafKey, leavesToCarry } from '../model/unfinished.ts';
import type { Choice, Choices } from './choices.ts';

/** Activities, items and events of a plan. */
export interface Selection {
  /** By `leafKey`. */
  readonly activities: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
}

/** The choices that carry only some things of a plan, and none of others; everything where `only` is undefined. */
export function choicesFor(
  source: Plan,
  { only, except }: { readonly only: Selection | undefined; readonly except: Selection | undefined },
): Choices {
  const choose = (isIn: (selection: Selection) => boolean): Choice | undefined => {
    if (except !== undefined && isIn(except)) return { kind: 'leave', because: 'except' };
    if (only === undefined) return undefined;
    return isIn(only) ? { kind: 'carry' } : { kind: 'leave', because: 'only' };
  };
  const activities = new Map<string, Choice>();
  // What is named though it is not unfinished is told as such.
  for (const key of only?.activities ?? []) activities.set(key, { kind: 'carry' });
  for (const key of except?.activities ?? []) activities.set(key, { kind: 'leave', because: 'except' });
  for (const activity of source.activities)
    for (const letter of leavesToCarry(activity)) {
      const keys = [leafKey(activity.id, letter), leafKey(activity.id, undefined)];
      const choice = choose((selection) => keys.some((key) => selection.activities.has(key)));
      if (choice !== undefined) activities.set(leafKey(activity.id, letter), choice);
    }
  const events = new Map<string, Choice>();
  for (const event of source.calendar ?? []) {
    const isNamed = only?.events.has(event.id) === true || except?.events.has(event.id) === true;
    const choice = choose((selection) => selection.events.has(event.id));
    if (choice !== undefined && (isNamed || isUnfinishedEvent(event))) events.set(event.id, choice);
  }
  return { activities, events };
}
