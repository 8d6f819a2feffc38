import type { Loose } from '../model/check.ts';
import type { Path } from '../model/edit.ts';
import type { Place } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import { type Link, type Target, linksIn, parseTarget } from '../model/references.ts';
import type { Plan } from '../model/schema.ts';
import { type Found, type Rule, type RuleContext, each } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'unknown-reference': {
      readonly name: string;
      readonly kind: 'activity' | 'item' | 'event' | 'theme' | 'objective' | 'link-form' | 'carried-item';
      /** For an item, the activity that lacks it. */
      readonly of?: string | undefined;
      /** The year of the plan that was searched, where it is another one. */
      readonly year?: number | undefined;
      /** What could have been named, where it is a short list. */
      readonly known?: readonly string[] | undefined;
    };
  }
}

type Missing = Omit<Found<'unknown-reference'>, 'place'>;

/** A reference names nothing: `refersTo`, `[[…]]`, an event's `activities`, a theme, an objective, a log's item, a `carriedFrom`. */
export const unknownReference: Rule<'unknown-reference'> = {
  id: 'unknown-reference',
  severity: 'error',
  *check(context) {
    const names = namesOf(context.plan);
    for (const [place, target] of references(context)) {
      const missing = missingTarget(names, target, context.others);
      if (missing !== undefined) yield { place, ...missing };
    }
    yield* lists(context.plan);
    yield* carried(context);
    for (const { at, text, nth, target } of linksOf(context.plan))
      if (target === undefined)
        yield { place: { at, part: { text, nth } }, arguments: { name: text, kind: 'link-form' } };
  },
};

interface Names {
  /** The letters of each activity's items; undefined where a letter is wrong, so that any may be meant. */
  readonly activities: ReadonlyMap<string, readonly string[] | undefined>;
  readonly events: ReadonlySet<string>;
  /** Whether an id is absent that any reference may mean. */
  readonly incomplete: boolean;
}

const namesOfPlans = new WeakMap<Loose<Plan>, Names>();

function namesOf(plan: Loose<Plan>): Names {
  let names = namesOfPlans.get(plan);
  if (names === undefined) {
    const activities = new Map<string, readonly string[] | undefined>();
    let incomplete = plan.activities?.includes(undefined) ?? true;
    for (const [{ id, items = [] }] of each(plan.activities, [])) {
      if (id === undefined) incomplete = true;
      else {
        const letters = (items as typeof items & readonly unknown[]).flatMap((item) => item?.letter ?? []);
        // Where letters do not run a, b, c…, which is reported as such, any of them may be meant.
        const whole =
          letters.length === items.length &&
          letters.every((letter, index) => letter.charCodeAt(0) === 97 + index);
        activities.set(id, whole ? letters : undefined);
      }
    }
    const events = new Set(Array.from(each(plan.calendar, []), ([{ id = '' }]) => id));
    names = { activities, events, incomplete };
    namesOfPlans.set(plan, names);
  }
  return names;
}

/** Why the target names nothing; undefined where it names something, or something that cannot be known. */
function missingTarget(own: Names, target: Target, others: RuleContext['others']): Missing | undefined {
  const { year, activity, item } = target;
  let names: Names | undefined = own;
  if (year !== undefined) {
    const plan = others(year)[0]?.plan;
    names = plan && namesOf(plan);
  }
  if (names === undefined || names.incomplete) return undefined;
  const letters = names.activities.get(activity);
  const prefix = year === undefined ? '' : `${year}/`;
  if (!names.activities.has(activity)) {
    const near = nearest(activity, names.activities.keys());
    const suggestion = near && `${prefix}${near}${item === undefined ? '' : `/${item}`}`;
    return { arguments: { name: activity, kind: 'activity', year }, suggestion };
  }
  if (item === undefined || letters === undefined || letters.includes(item)) return undefined;
  return { arguments: { name: item, kind: 'item', of: activity, year, known: letters } };
}

/** Every reference to an activity or item, as it is written in this plan. */
function* references({ plan, year }: RuleContext): Generator<[place: Place, target: Target]> {
  for (const { at, text, nth, target } of linksOf(plan))
    if (target) yield [{ at, part: { text, nth } }, here(target, year)];
  for (const [activity, path] of each(plan.activities, ['activities'])) {
    yield* targets(activity.refersTo, [...path, 'refersTo']);
    for (const [item, itemPath] of each(activity.items, [...path, 'items']))
      yield* targets(item.refersTo, [...itemPath, 'refersTo']);
    for (const [{ item }, entry] of each(activity.log, [...path, 'log']))
      if (item !== undefined && activity.id !== undefined)
        yield [{ at: [...entry, 'item'] }, { activity: activity.id, item }];
  }
  for (const [{ activities }, path] of each(plan.calendar, ['calendar']))
    yield* targets(activities, [...path, 'activities']);
}

function* targets(list: Loose<string[]> | undefined, path: Path): Generator<[place: Place, target: Target]> {
  for (const [name, at] of each(list, path)) {
    const target = parseTarget(name);
    if (target !== undefined) yield [{ at }, target];
  }
}

function here(target: Target, year: number | undefined): Target {
  return target.year === year ? { ...target, year: undefined } : target;
}

interface PlacedLink extends Link {
  readonly at: Path;
}

const linksOfPlans = new WeakMap<Loose<Plan>, readonly PlacedLink[]>();

/** Every link in the texts of a plan, but those under `x-…` keys. */
function linksOf(plan: Loose<Plan>): readonly PlacedLink[] {
  let links = linksOfPlans.get(plan);
  if (links === undefined) {
    const found: PlacedLink[] = [];
    collectLinks(plan, [], found);
    links = found;
    linksOfPlans.set(plan, links);
  }
  return links;
}

function collectLinks(value: unknown, path: Path, links: PlacedLink[]): void {
  if (typeof value === 'string') {
    if (value.includes('[[')) for (const link of linksIn(value)) links.push({ ...link, at: [...path] });
  } else if (typeof value === 'object' && value !== null) {
    // One path for the whole walk: a plan of ten thousand activities has a hundred thousand values.
    const walked = path as (string | number)[];
    for (const [key, element] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
      if (typeof key === 'string' && key.startsWith('x-')) continue;
      walked.push(key);
      collectLinks(element, walked, links);
      walked.pop();
    }
  }
}

/** The themes and objectives that activities name. */
function* lists(plan: Loose<Plan>): Generator<Found<'unknown-reference'>> {
  for (const [key, kind] of [
    ['themes', 'theme'],
    ['objectives', 'objective'],
  ] as const) {
    const entries = [...each<{ readonly id?: string | undefined }>(plan[key], [])];
    const ids = entries.flatMap(([{ id }]) => id ?? []);
    if (ids.length < (plan[key]?.length ?? 0)) continue;
    for (const [activity, path] of each(plan.activities, ['activities']))
      for (const [name, at] of each(activity[key], [...path, key]))
        if (!ids.includes(name))
          yield { place: { at }, arguments: { name, kind, known: ids }, suggestion: nearest(name, ids) };
  }
}

/** The `carriedFrom` whose year is here. */
function* carried({ plan, others }: RuleContext): Generator<Found<'unknown-reference'>> {
  const own = namesOf(plan);
  for (const [{ carriedFrom, items }, path] of each(plan.activities, ['activities'])) {
    const { year, activity, item } = carriedFrom ?? {};
    const source = year !== undefined && activity !== undefined ? { year, activity } : undefined;
    const missing = source && missingTarget(own, { ...source, item }, others);
    if (missing !== undefined) {
      const at = [...path, 'carriedFrom', missing.arguments.kind === 'item' ? 'item' : 'activity'];
      // The year stands beside, so what is proposed is the id alone.
      yield { place: { at }, ...missing, suggestion: missing.suggestion?.split('/')[1] };
      continue;
    }
    for (const [{ carriedFrom: letter }, itemPath] of each(items, [...path, 'items'])) {
      if (letter === undefined) continue;
      const at = [...itemPath, 'carriedFrom'];
      const gone = source && missingTarget(own, { ...source, item: letter }, others);
      if (gone !== undefined) yield { place: { at }, ...gone };
      else if (carriedFrom === undefined)
        yield { place: { at }, arguments: { name: letter, kind: 'carried-item' } };
    }
  }
  for (const [{ carriedFrom }, path] of each(plan.calendar, ['calendar'])) {
    const { year, event } = carriedFrom ?? {};
    const source = year === undefined ? undefined : others(year)[0]?.plan;
    if (event === undefined || source === undefined || namesOf(source).events.has(event)) continue;
    yield {
      place: { at: [...path, 'carriedFrom', 'event'] },
      arguments: { name: event, kind: 'event', year },
      suggestion: nearest(event, namesOf(source).events),
    };
  }
}

/** The years that a plan's references name: those that judging it needs. */
export function referencedYears(plan: Loose<Plan>): Set<number> {
  const years = new Set<number>();
  for (const { target } of linksOf(plan)) if (target?.year !== undefined) years.add(target.year);
  for (const [{ carriedFrom }] of [...each(plan.activities, []), ...each(plan.calendar, [])])
    if (typeof carriedFrom?.year === 'number') years.add(carriedFrom.year);
  return years;
}
