import type { Loose } from '../model/check.ts';
import type { Path } from '../model/edit.ts';
import type { Plan } from '../model/schema.ts';
import { fold } from '../model/nearest.ts';
import { linksIn } from '../model/references.ts';
import { type Rule, certainYear, each } from './rule.ts';
import { MOST, partAt } from './texts.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'stale-year': { readonly named: string; readonly year: number };
  }
}

/**
 * A year, or two of them (« 2030-2031 »), but no part of a longer number or code, such as a day or « A-2030 », nor of the
 * name of a programme, « Agenda 2030 ».
 */
const YEARS = /(?<![\d/-]|\b[Aa]genda |\b[Hh]orizon )((?:19|2\d)\d\d)(?:[/-]((?:19|2\d)\d\d))?(?![/-]?\d)/g;

/**
 * A title names a year before the plan's: left from an earlier plan, unless it is carried from there or an erratum
 * names it. A title that names the plan's own year or a later one too speaks of both on purpose.
 */
export const staleYear: Rule<'stale-year'> = {
  id: 'stale-year',
  severity: 'warning',
  *check(context) {
    const { plan } = context;
    const year = certainYear(context);
    if (year === undefined) return;
    const errata = [...each(plan.errata, [])].slice(0, MOST).map(([erratum]) => erratum);
    for (const { title, at, id } of titles(plan)) {
      // A plan bears its own year, or none; what it plans may look ahead.
      const isOfPlan = at.length === 1;
      if (!/\d{4}/.test(title)) continue;
      // A link names the year that it leads to.
      const found = [
        ...title.replace(/\[\[[^[\]]*\]\]/g, ({ length }) => '_'.repeat(length)).matchAll(YEARS),
      ];
      const [first] = found;
      const named = first?.[1];
      if (first === undefined || named === undefined || isInErrata(errata, named, title, id)) continue;
      const isOther = (each: string) => (isOfPlan ? Number(each) !== year : Number(each) < year);
      if (!found.every(([, from = '', to = from]) => isOther(from) && isOther(to))) continue;
      yield { place: { at, part: partAt(title, first.index, named) }, arguments: { named, year } };
    }
  },
};

type Erratum = NonNullable<Plan['errata']>[number];

interface Title {
  readonly title: string;
  readonly at: Path;
  readonly id?: string | undefined;
}

/** The titles of a plan, but for those of what is carried: an item of a carried activity may be new. */
function* titles(plan: Loose<Plan>): Generator<Title> {
  if (typeof plan.title === 'string') yield { title: plan.title, at: ['title'] };
  for (const [activity, path] of each(plan.activities, ['activities'])) {
    const { id, title, items } = activity;
    if (typeof title === 'string' && !isCarried(activity)) yield { title, at: [...path, 'title'], id };
    for (const [item, at] of each(items, [...path, 'items']))
      if (typeof item.title === 'string' && !isCarried(item))
        yield { title: item.title, at: [...at, 'title'], id };
  }
  for (const [event, path] of each(plan.calendar, ['calendar']))
    if (typeof event.title === 'string' && !isCarried(event))
      yield { title: event.title, at: [...path, 'title'] };
}

/** Whether it comes from another plan, be it by a link that is wrong. */
function isCarried(subject: object): boolean {
  return Object.hasOwn(subject, 'carriedFrom');
}

/** Whether an erratum tells that a title was printed with this year. */
function isInErrata(
  errata: readonly Loose<Erratum>[],
  year: string,
  title: string,
  id: string | undefined,
): boolean {
  return errata.some(
    ({ about = '', printed = '' }) =>
      printed.includes(year) &&
      // Whatever apostrophes each was typed with.
      (fold(title).includes(fold(printed)) ||
        fold(printed).includes(fold(title)) ||
        linksIn(about).some(({ target }) => target !== undefined && target.activity === id)),
  );
}
