import type { Subject } from '../model/finding.ts';
import { fold } from '../model/nearest.ts';
import type { Plan } from '../model/schema.ts';
import { leafKey } from '../model/unfinished.ts';
import type { Attention } from './change-set.ts';
import type { Choice, Choices } from './choices.ts';
import { findContinuations } from './continuations.ts';

/**
 * What was chosen not to go on, though the target has something of the same id or, of an item, the same title: it may be
 * what was meant to stop, or something new.
 */
export function findNamesakes(source: Plan, target: Plan, { activities, events }: Choices): Attention[] {
  const found: Attention[] = [];
  const add = (subject: Omit<Subject, 'year'>, namesake: Omit<Subject, 'year'>) =>
    found.push({
      kind: 'namesake',
      subject: { year: source.year, ...subject },
      namesake: { year: target.year, ...namesake },
    });
  const continuations = findContinuations(target, source.year);
  for (const { id, items = [] } of source.activities) {
    const there = continuations(id).whole[0]?.activity;
    if (there === undefined) continue;
    if (there.carriedFrom === undefined && isStopped(activities.get(leafKey(id, undefined))))
      add({ activity: id }, { activity: there.id });
    for (const { letter, title } of items) {
      if (!isStopped(activities.get(leafKey(id, letter)))) continue;
      const twin = there.items?.find(
        (each) => each.carriedFrom === undefined && fold(each.title) === fold(title),
      );
      if (twin !== undefined) add({ activity: id, item: letter }, { activity: there.id, item: twin.letter });
    }
  }
  for (const { id } of source.calendar ?? []) {
    const there = target.calendar?.find((event) => event.id === id && event.carriedFrom === undefined);
    if (there !== undefined && isStopped(events.get(id))) add({ event: id }, { event: id });
  }
  return found;
}

/** Whether a choice was made against this very thing: not of all that was not asked for. */
function isStopped(choice: Choice | undefined): boolean {
  if (choice === undefined || choice.kind === 'carry') return false;
  return choice.kind !== 'leave' || choice.because !== 'only';
}
