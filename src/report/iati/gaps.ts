import type { Cooperation } from '../../model/cooperation.ts';
import { subjectsOf } from '../../model/references.ts';
import type { Activity } from '../../model/schema.ts';
import { isTracked } from '../../model/status.ts';
import type { YearFacts } from '../facts.ts';
import { countriesOf, countryOf, partnershipsOf, sectorOf, sectorsOf } from './recipients.ts';
import type { Gap } from './shapes.ts';

/**
 * What IATI asks for of the activities of a plan that the plan does not tell. What they are about and where, its format has
 * no place for: the partnerships that they name may.
 */
export function planGaps(
  activities: readonly Activity[],
  cooperations: readonly Cooperation[],
  { plan, register }: YearFacts,
): Gap[] {
  const gaps: Gap[] = [];
  if (activities.length > 0 && !isTracked(plan))
    gaps.push({ kind: 'untracked', file: 'plan', at: ['tracking'], subject: '' });
  for (const activity of activities) {
    const at = ['activities', plan.activities.indexOf(activity)];
    const named = partnershipsOf(activity, cooperations);
    for (const { item } of subjectsOf(activity)) {
      const subject = item === undefined ? activity.id : `${activity.id}/${item.letter}`;
      if (sectorOf(named) === undefined) gaps.push({ kind: 'no-sector', file: 'plan', at, subject });
      if (countryOf(named, register) === undefined)
        gaps.push({ kind: 'no-country', file: 'plan', at, subject });
    }
    for (const [index, { state }] of (activity.budget ?? []).entries())
      if (state === 'spent')
        gaps.push({ kind: 'spent', file: 'plan', at: [...at, 'budget', index], subject: activity.id });
  }
  return gaps;
}

/** The same of a partnership sheet; `file` is its place among the sheets. */
export function cooperationGaps(cooperation: Cooperation, file: number, { register }: YearFacts): Gap[] {
  const { id, state, start, end, funding = [] } = cooperation;
  const gap = (kind: Gap['kind'], at: Gap['at']): Gap => ({ kind, file, at, subject: id });
  const sectors = sectorsOf([cooperation]);
  const countries = countriesOf([cooperation], register);
  return [
    ...(state === undefined ? [gap('no-state', ['state'])] : []),
    ...(start === undefined ? [gap(end === undefined ? 'no-dates' : 'no-start', ['start'])] : []),
    ...(sectors.length === 1
      ? []
      : [gap(sectors.length === 0 ? 'no-sector' : 'several-sectors', ['themes'])]),
    ...(countries.has(undefined) || countries.size === 0
      ? [gap('no-country', ['parties'])]
      : countries.size === 1
        ? []
        : [gap('several-countries', ['parties'])]),
    ...funding.flatMap(({ year }, index) => (year === undefined ? [gap('no-year', ['funding', index])] : [])),
  ];
}
