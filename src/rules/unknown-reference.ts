import type { Loose } from '../model/check.ts';
import type { Path } from '../model/edit.ts';
import type { Place, Related } from '../model/finding.ts';
import { isId } from '../model/schema.ts';
import { type Target, parseTarget } from '../model/references.ts';
import type { Plan } from '../model/schema.ts';
import type { PlanFile } from '../source/plan-file.ts';
import { type Found, type Rule, type RuleContext, each, isWrong } from './rule.ts';
import { type Search, searchMeant } from './search-meant.ts';
import { sheetsOf } from './sheets.ts';
import { MOST, fillText, linksOf, referencedYears } from './texts.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'unknown-reference': {
      readonly name: string;
      readonly kind:
        'activity' | 'item' | 'event' | 'theme' | 'objective' | 'cooperation' | 'link-form' | 'carried-item';
      /** For an item, the activity that lacks it. */
      readonly of?: string | undefined;
      /** The year of the plan that was searched, where it is another one. */
      readonly year?: number | undefined;
      /** What could have been named, where it is a short list. */
      readonly known?: readonly string[] | undefined;
      /** Whether a decision names it, of another file: what is named cannot be added. */
      readonly isDecision?: boolean;
    };
  }
}

type PlaceOfText = Extract<Place, { readonly at: Path }>;
type Missing = Omit<Found<'unknown-reference'>, 'place'>;

/** A reference names nothing: `refersTo`, `[[…]]`, an event's `activities`, a theme, an objective, a partnership sheet, a log's item, a `carriedFrom`. */
export const unknownReference: Rule<'unknown-reference'> = {
  id: 'unknown-reference',
  severity: 'error',
  years: ({ plan }) => referencedYears(plan),
  *check(context) {
    const isFull = fillText();
    const search = searchMeant();
    for (const [place, target] of references(context)) {
      const missing = missingTarget(context, target, search);
      if (missing !== undefined && !isFull(place.at)) yield { place, ...missing };
    }
    yield* lists(context.plan, search);
    yield* cooperations(context, search);
    yield* carried(context, search);
    for (const { at, text, nth, target } of linksOf(context.plan))
      if (target === undefined && !isFull(at))
        yield {
          place: { at, part: { text, nth } },
          arguments: { name: text, kind: 'link-form' },
          suggestion: linkMeant(text, context, search),
        };
  },
};

/** The link that was meant by one of a wrong form: that to the nearest id, whatever its case and accents. */
function linkMeant(text: string, { plan }: RuleContext, search: Search): string | undefined {
  const near = search(text.replaceAll(/[[\]]/g, ''), namesOf(plan).activities.keys());
  return near && `[[${near}]]`;
}

interface Names {
  /** The letters of each activity's items; undefined where it is not known which ones, so that any may be meant. */
  readonly activities: ReadonlyMap<string, readonly string[] | undefined>;
  /** Undefined where an event is wrong, so that any may be meant. */
  readonly events: ReadonlySet<string> | undefined;
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
        // Of two activities with one id, which is reported as such, either may be meant.
        activities.set(id, whole && !activities.has(id) ? letters : undefined);
      }
    }
    const calendar = Array.from(each(plan.calendar, []), ([{ id }]) => id);
    const isWhole = !isWrong(plan, 'calendar') && calendar.length === (plan.calendar?.length ?? 0);
    const ids = calendar.filter((id) => id !== undefined);
    const events = isWhole && ids.length === calendar.length ? new Set(ids) : undefined;
    names = { activities, events, incomplete };
    namesOfPlans.set(plan, names);
  }
  return names;
}

/** Why the target names nothing; undefined where it names something, or something that cannot be known. */
function missingTarget(context: RuleContext, target: Target, search: Search): Missing | undefined {
  const { year, activity, item } = target;
  const file = year === undefined ? context : context.others(year)[0];
  const names = file?.plan && namesOf(file.plan);
  if (file === undefined || names === undefined || names.incomplete) return undefined;
  const letters = names.activities.get(activity);
  const prefix = year === undefined ? '' : `${year}/`;
  if (!names.activities.has(activity)) {
    const near = search(activity, names.activities.keys());
    const suggestion = near && `${prefix}${near}${item === undefined ? '' : `/${item}`}`;
    return {
      arguments: { name: activity, kind: 'activity', year },
      suggestion,
      related: idOf(file, 'activities', near),
    };
  }
  if (item === undefined || letters === undefined || letters.includes(item)) return undefined;
  return {
    arguments: { name: item, kind: 'item', of: activity, year, known: letters },
    related: idOf(file, 'activities', activity),
  };
}

/** Where the id of an activity or an event stands, to be shown. */
function idOf({ file, plan }: PlanFile, list: 'activities' | 'calendar', id: string | undefined): Related[] {
  if (id === undefined) return [];
  const entries: readonly ({ readonly id?: string | undefined } | undefined)[] = plan?.[list] ?? [];
  const index = entries.findIndex((entry) => entry?.id === id);
  return index === -1 ? [] : [{ file, place: { at: [list, index, 'id'] } }];
}

/** Every reference to an activity or item, as it is written in this plan. */
function* references({ plan, year }: RuleContext): Generator<[place: PlaceOfText, target: Target]> {
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

function* targets(
  list: Loose<string[]> | undefined,
  path: Path,
): Generator<[place: PlaceOfText, target: Target]> {
  for (const [name, at] of each(list, path)) {
    const target = parseTarget(name);
    if (target !== undefined) yield [{ at }, target];
  }
}

function here(target: Target, year: number | undefined): Target {
  return target.year === year ? { ...target, year: undefined } : target;
}

/** The themes and objectives that activities name. */
function* lists(plan: Loose<Plan>, search: Search): Generator<Found<'unknown-reference'>> {
  for (const [key, kind] of [
    ['themes', 'theme'],
    ['objectives', 'objective'],
  ] as const) {
    const entries = [...each<{ readonly id?: string | undefined }>(plan[key], [])];
    const ids = entries.flatMap(([{ id }]) => id ?? []);
    if (ids.length < (plan[key]?.length ?? 0) || isWrong(plan, key)) continue;
    const declared = new Set(ids);
    const known = ids.slice(0, MOST);
    for (const [activity, path] of each(plan.activities, ['activities']))
      for (const [name, at] of each(activity[key], [...path, key]))
        // What has not the form of an id is reported as such.
        if (!declared.has(name) && isId(name))
          yield { place: { at }, arguments: { name, kind, known }, suggestion: search(name, ids) };
  }
}

/** The partnership sheets that activities name. */
function* cooperations(
  { plan, registers }: RuleContext,
  search: Search,
): Generator<Found<'unknown-reference'>> {
  if (registers === undefined) return;
  const { names } = sheetsOf(registers);
  const known = [...names.keys()].slice(0, MOST);
  for (const [activity, path] of each(plan.activities, ['activities']))
    for (const [name, at] of each(activity.cooperations, [...path, 'cooperations'])) {
      if (names.has(name) || !isId(name)) continue;
      const suggestion = search(name, names.keys());
      const near = suggestion === undefined ? undefined : names.get(suggestion);
      yield {
        place: { at },
        arguments: { name, kind: 'cooperation', known },
        suggestion,
        related: near === undefined ? [] : [{ file: near.file, place: { at: ['id'] } }],
      };
    }
}

/** The `carriedFrom` whose year is here. */
function* carried(context: RuleContext, search: Search): Generator<Found<'unknown-reference'>> {
  const { plan, others } = context;
  // A year that is not before the plan's is reported as such.
  const isEarlier = (year: number) => typeof plan.year !== 'number' || year < plan.year;
  for (const [{ carriedFrom, items }, path] of each(plan.activities, ['activities'])) {
    const { year, activity, item } = carriedFrom ?? {};
    const isKnown = year !== undefined && isEarlier(year);
    const source = isKnown && activity !== undefined ? { year, activity } : undefined;
    const missing = source && missingTarget(context, { ...source, item }, search);
    if (missing !== undefined) {
      const at = [...path, 'carriedFrom', missing.arguments.kind === 'item' ? 'item' : 'activity'];
      // The year stands beside, so what is proposed is the id alone.
      yield { place: { at }, ...missing, suggestion: missing.suggestion?.split('/')[1] };
      continue;
    }
    let isWrongAlone = false;
    for (const [{ carriedFrom: letter }, itemPath] of each(items, [...path, 'items'])) {
      if (letter === undefined) continue;
      const at = [...itemPath, 'carriedFrom'];
      const gone = source && missingTarget(context, { ...source, item: letter }, search);
      if (gone !== undefined) yield { place: { at }, ...gone };
      else if (carriedFrom === undefined && !isWrongAlone) {
        // The activity lacks one line, whatever number of its items go without it.
        isWrongAlone = true;
        yield { place: { at }, arguments: { name: letter, kind: 'carried-item' } };
      }
    }
  }
  for (const [{ carriedFrom }, path] of each(plan.calendar, ['calendar'])) {
    const { year, event } = carriedFrom ?? {};
    const source = year !== undefined && isEarlier(year) ? others(year)[0] : undefined;
    const events = source?.plan && namesOf(source.plan).events;
    if (event === undefined || source === undefined || events === undefined || events.has(event)) continue;
    const suggestion = search(event, events);
    yield {
      place: { at: [...path, 'carriedFrom', 'event'] },
      arguments: { name: event, kind: 'event', year },
      suggestion,
      related: idOf(source, 'calendar', suggestion),
    };
  }
}
