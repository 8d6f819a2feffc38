import type { Edit, Value } from '../model/edit.ts';
import { insertKey } from '../model/insert-key.ts';
import { fold } from '../model/nearest.ts';
import type { Activity, Plan } from '../model/schema.ts';
import type { Attention } from './change-set.ts';
import { toValue } from './copy.ts';

/** The priority of the target that one of the source is: by its title, else by its letter. */
export function matchPriority(letter: string, source: Plan, target: Plan): string {
  const title = foldedTitle(source, letter);
  if (title === foldedTitle(target, letter)) return letter;
  return Object.keys(target.priorities).find((each) => foldedTitle(target, each) === title) ?? letter;
}

/** The priorities that go by their letter alone, though the plans call them by different titles. */
export function differingPriorities(
  carried: readonly Activity[],
  source: Plan,
  target: Plan,
): Extract<Attention, { kind: 'priority-differs' }>[] {
  const letters = new Set(carried.map(({ priority }) => priority).toSorted());
  return [...letters].flatMap((priority) => {
    const [from, to] = [source.priorities[priority]?.title, target.priorities[priority]?.title];
    const differs = from !== undefined && to !== undefined && fold(from) !== fold(to);
    return differs && matchPriority(priority, source, target) === priority
      ? [{ kind: 'priority-differs', priority, from, to }]
      : [];
  });
}

/** The edits that declare the priorities and themes that added activities name and the target lacks. */
export function declare(added: readonly Activity[], source: Plan, target: Plan): Edit[] {
  const letters = new Set(added.map(({ priority }) => priority));
  const lacking = Object.keys(source.priorities).filter(
    (letter) => letters.has(letter) && !(letter in target.priorities),
  );
  const together = [...Object.keys(target.priorities), ...lacking].toSorted();
  const priorities = lacking.map((letter): Edit => {
    const title = source.priorities[letter]?.title ?? letter;
    const after = together.filter((each) => each < letter);
    return { kind: 'insert', path: ['priorities', letter], value: toValue({ title }, source.year), after };
  });
  const ids = new Set(added.flatMap(({ themes = [] }) => themes));
  const themes = (source.themes ?? [])
    .filter(({ id }) => ids.has(id) && !target.themes?.some((theme) => theme.id === id))
    .map((theme) => toValue(theme, source.year));
  return [...priorities, ...addAll('themes', themes, target)];
}

/** The edits that add elements to a list of the target, which may not be there yet. */
export function addAll(key: 'themes' | 'calendar', values: readonly Value[], target: Plan): Edit[] {
  if (target[key] !== undefined) return values.map((value) => ({ kind: 'append', path: [key], value }));
  return values.length === 0 ? [] : [insertKey([key], values)];
}

function foldedTitle({ priorities }: Plan, letter: string): string | undefined {
  const title = priorities[letter]?.title;
  return title === undefined ? undefined : fold(title);
}
