import { type NamedCandidate, type NamedValue, OidpError } from '../model/error.ts';
import { findByName } from '../model/find-by-name.ts';
import { nearest } from '../model/nearest.ts';
import { type Found, numberOf, referenceOf, subjectsOf } from '../model/references.ts';
import type { Activity, Plan } from '../model/schema.ts';

/** A priority of a plan by its letter or its title. Throws as `parseName` does. */
export function parsePriority(value: string, { year, priorities }: Plan): string {
  const known = Object.entries(priorities).map(([letter, { title }]) => ({ id: letter, title }));
  return parseName({ kind: 'priority', name: '--priority', value, year }, known);
}

/** A theme of a plan by its id or its title. Throws as `parseName` does. */
export function parseTheme(value: string, { year, themes = [] }: Plan): string {
  return parseName({ kind: 'theme', name: '--theme', value, year }, themes);
}

/** The id of what is meant by its id, its title or a part of it. Throws `unknown-name` or `ambiguous-name`. */
export function parseName(asked: NamedValue, known: readonly NamedCandidate[]): string {
  const candidates = findByName(asked.value, known);
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1) return only.id;
  if (only !== undefined) throw new OidpError('ambiguous-name', { ...asked, candidates });
  const names = known.flatMap(({ id, title }) => [id, title]);
  // One letter is as near to any other.
  const suggestion = asked.value.length > 1 ? nearest(asked.value, names) : undefined;
  throw new OidpError('unknown-name', { ...asked, known, suggestion });
}

/**
 * The activity or item that a name means: « répertoire », « répertoire/c », « appel à candidatures »; undefined where
 * nothing is called so. An activity that is called so goes before its own items. Throws `ambiguous-name`, or
 * `unknown-item` for a wrong letter.
 */
export function parseSubjectName(value: string, plan: Plan): Found | undefined {
  const subjects = plan.activities.flatMap(subjectsOf).map(nameSubject);
  const only = (name: string): Found | undefined => {
    const candidates = findByName(name, subjects);
    const whole = new Set(
      candidates.map(({ found }) => (found.item === undefined ? found.activity : undefined)),
    );
    const left = candidates.filter(({ found }) => found.item === undefined || !whole.has(found.activity));
    if (left.length > 1)
      throw new OidpError('ambiguous-name', { kind: 'activity', value, year: plan.year, candidates: left });
    return left[0]?.found;
  };
  const found = only(value);
  if (found !== undefined) return found;
  const [, name = '', letter = ''] = /^(.+)\/\s*([a-z])$/i.exec(value) ?? [];
  const { activity } = only(name) ?? {};
  if (activity === undefined) return undefined;
  const item = activity.items?.find((each) => each.letter === letter.toLowerCase());
  if (item === undefined) throw unknownItem(activity, letter, plan);
  return { activity, item };
}

interface Subject extends NamedCandidate {
  readonly found: Found;
}

function nameSubject(found: Found): Subject {
  const { activity, item } = found;
  return { id: referenceOf(found), number: numberOf(found), title: (item ?? activity).title, found };
}

/** Of an activity that has not the item that is asked for. */
export function unknownItem(
  { number, items = [] }: Activity,
  letter: string,
  { labels }: Pick<Plan, 'labels'>,
): OidpError {
  return new OidpError('unknown-item', { number, letter, letters: items.map((item) => item.letter), labels });
}
