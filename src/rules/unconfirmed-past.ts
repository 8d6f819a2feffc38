import { isOutside, isPast, parsePeriod } from '../model/dates.ts';
import { nearest } from '../model/nearest.ts';
import type { CalendarEvent, Period } from '../model/schema.ts';
import type { Path } from '../model/edit.ts';
import { originsOf } from './origins.ts';
import { type Rule, type RuleContext, each, isReported, isWrong } from './rule.ts';
import { MOST } from './texts.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'unconfirmed-past': {
      readonly when: Period;
      readonly toConfirm: NonNullable<CalendarEvent['toConfirm']>;
    };
  }
}

/** An event that is still to confirm, without outcome, though its date has passed, and that no later plan carries. */
export const unconfirmedPast: Rule<'unconfirmed-past'> = {
  id: 'unconfirmed-past',
  severity: 'warning',
  *years(context) {
    if (candidates(context).length > 0) yield* laterYears(context);
  },
  *check(context) {
    const unconfirmed = candidates(context);
    if (unconfirmed.length === 0) return;
    const carried = carriedLater(context);
    if (carried === undefined) return;
    for (const { id, when, toConfirm, path } of unconfirmed)
      if (id !== undefined && !carried.has(id))
        yield { place: { at: [...path, 'toConfirm'], on: 'key' }, arguments: { when, toConfirm } };
  },
};

function laterYears({ years, year = Infinity }: RuleContext): number[] {
  return years.filter((each) => each > year);
}

/**
 * The events that later plans carry, or may mean to: of a name that nothing here has, what is near. Undefined where
 * they may carry any, since one of them cannot be read or names what is near to nothing.
 */
function carriedLater(context: RuleContext): ReadonlySet<string> | undefined {
  const ids = new Set(Array.from(each(context.plan.calendar, []), ([{ id = '' }]) => id));
  const carried = new Set<string>();
  let searches = 0;
  for (const later of laterYears(context)) {
    const [file] = context.others(later);
    if (file === undefined) continue;
    if (file.plan === undefined || isWrong(file.plan, 'calendar')) return undefined;
    for (const { year, event } of originsOf(file.plan)) {
      if (year !== context.year || event === undefined) continue;
      const meant = ids.has(event) ? event : ++searches > MOST ? undefined : nearest(event, ids);
      if (meant === undefined) return undefined;
      carried.add(meant);
    }
  }
  return carried;
}

interface Candidate {
  readonly id: string | undefined;
  readonly when: Period;
  readonly toConfirm: NonNullable<CalendarEvent['toConfirm']>;
  readonly path: Path;
}

function candidates(context: RuleContext): Candidate[] {
  const { plan, today, year } = context;
  if (plan.state === 'proposed' || plan.tracking === 'none') return [];
  return [...each(plan.calendar, ['calendar'])].flatMap(([event, path]) => {
    const { id, when, outcome } = event;
    const toConfirm = (event.toConfirm ?? []).filter((each) => each !== undefined);
    if (when === undefined || toConfirm.length === 0 || outcome !== undefined) return [];
    if (Object.hasOwn(event, 'outcome') || isReported(context, [...path, 'when'])) return [];
    // A date that is wrong is not past for that.
    if (isReversed(when) || (year !== undefined && isOutside(when, year))) return [];
    return isPast(when, today) ? [{ id, when, toConfirm, path }] : [];
  });
}

function isReversed(when: Period): boolean {
  const span = parsePeriod(when);
  return span !== undefined && span.first > span.last;
}
