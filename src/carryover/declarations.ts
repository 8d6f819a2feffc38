import type { Edit, Value } from '../model/edit.ts';
import { insertKey } from '../model/insert-key.ts';
import { fold } from '../model/nearest.ts';
import type { Activity, Plan } from '../model/schema.ts';
import type { Attention, NamedDisposition } from './change-set.ts';
import { type Copying, toValue } from './copy.ts';
import { linkMentions } from './copy-text.ts';

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

/** The edits that declare the priorities that added activities name and the target lacks. */
export function declarePriorities(added: readonly Activity[], copying: Copying): Edit[] {
  const { source, target, attention } = copying;
  const { year } = source;
  const letters = new Set(added.map(({ priority }) => priority));
  const lacking = Object.keys(source.priorities).filter(
    (letter) => letters.has(letter) && !(letter in target.priorities),
  );
  const together = [...Object.keys(target.priorities), ...lacking].toSorted();
  return lacking.map((letter): Edit => {
    const title = source.priorities[letter]?.title ?? letter;
    attention.push({ kind: 'priority-added', priority: letter, title });
    const copy = linkMentions({ title }, { year }, copying);
    const after = together.filter((each) => each < letter);
    return { kind: 'insert', path: ['priorities', letter], value: toValue(copy, year), after };
  });
}

/** What becomes of the source's themes: those that the target lacks go on where added activities name them, or `all`. */
export function carryThemes(
  added: readonly Activity[],
  all: boolean,
  copying: Copying,
): { edits: Edit[]; dispositions: NamedDisposition[] } {
  const { source, target } = copying;
  const { year, themes = [] } = source;
  const named = new Set(added.flatMap((activity) => activity.themes ?? []));
  const present = new Set(target.themes?.map(({ id }) => id));
  const dispositions = themes.map(({ id, title }): NamedDisposition => {
    const theme = { kind: 'theme', id, title } as const;
    if (present.has(id)) return { ...theme, verb: 'unchanged', because: 'same-id', target: id };
    if (named.has(id)) return { ...theme, verb: 'added', because: 'named', target: id };
    if (all) return { ...theme, verb: 'added', because: 'asked', target: id };
    return { ...theme, verb: 'left', because: 'unnamed' };
  });
  const values = themes
    .filter((_, index) => dispositions[index]?.verb === 'added')
    .map((theme) => toValue(linkMentions(theme, { year }, copying), year));
  return { edits: addAll('themes', values, target), dispositions };
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
