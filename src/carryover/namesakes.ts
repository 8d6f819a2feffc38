import type { Subject } from '../model/finding.ts';
import { fold } from '../model/nearest.ts';
import type { Plan } from '../model/schema.ts';
import { eventKey, leafKey } from '../model/unfinished.ts';
import type { Assignment } from './assign.ts';
import type { Attention, CarryoverRequest } from './change-set.ts';
import { type Choice, choiceFor, choiceForEvent } from './choices.ts';

/**
 * What was chosen not to go on, though the target has something of the same id or, of an item, the same title: it may be
 * what was meant to stop, or something new.
 */
export function findNamesakes(
  assignments: readonly Assignment[],
  source: Plan,
  target: Plan,
  { choices, marked }: Pick<CarryoverRequest, 'choices' | 'marked'>,
): Attention[] {
  const found: Attention[] = [];
  const add = (by: 'id' | 'title', subject: Omit<Subject, 'year'>, namesake: Omit<Subject, 'year'>) =>
    found.push({
      kind: 'namesake',
      by,
      subject: { year: source.year, ...subject },
      namesake: { year: target.year, ...namesake },
    });
  for (const { activity, leaves, left, hosts, parts } of assignments) {
    const { id, items = [] } = activity;
    const [there] = hosts.map((host) => host.activity);
    const present = [...hosts, ...parts].map((host) => host.activity);
    const isStopped = (letter: string | undefined) =>
      marked.has(leafKey(id, letter)) || (left.includes(letter) && isAgainst(choiceFor(choices, id, letter)));
    const stopped = items.filter(({ letter }) => isStopped(letter));
    if (stopped.length === 0 && !isStopped(undefined)) continue;
    const isWhole = isStopped(undefined) || choices.activities.has(leafKey(id, undefined));
    if (there !== undefined && there.carriedFrom === undefined && leaves.length === 0 && isWhole) {
      add('id', { activity: id }, { activity: there.id });
      continue;
    }
    for (const { letter, title } of stopped) {
      const twins = present.flatMap(({ id: host, items: own = [] }) =>
        own
          .filter((each) => each.carriedFrom === undefined && fold(each.title) === fold(title))
          .map((each) => ({ activity: host, item: each.letter })),
      );
      for (const twin of twins.slice(0, 1)) add('title', { activity: id, item: letter }, twin);
    }
  }
  for (const { id } of source.calendar ?? []) {
    const there = target.calendar?.find((event) => event.id === id && event.carriedFrom === undefined);
    if (there !== undefined && (marked.has(eventKey(id)) || isAgainst(choiceForEvent(choices, id))))
      add('id', { event: id }, { event: id });
  }
  return found;
}

/** Whether a choice leaves this very thing, and not all that was not asked for. */
function isAgainst(choice: Choice): boolean {
  return choice.kind === 'leave' && choice.because !== 'only';
}
