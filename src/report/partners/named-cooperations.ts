import type { Cooperation } from '../../model/cooperation.ts';
import type { Activity } from '../../model/schema.ts';
import type { YearFacts } from '../facts.ts';

/** A partnership sheet with the activities of a plan that name it, by number. */
export interface NamedCooperation {
  readonly cooperation: Cooperation;
  readonly activities: readonly Activity[];
}

/** The sheets that the activities of a plan name, in the order in which these come; the others have no part in it. */
export function findNamedCooperations({
  plan,
  register,
}: Pick<YearFacts, 'plan' | 'register'>): NamedCooperation[] {
  const sheets = new Map(register.cooperations.map((each) => [each.id, each]));
  const named = new Map<Cooperation, Activity[]>();
  for (const activity of plan.activities.toSorted((a, b) => a.number - b.number))
    for (const id of new Set(activity.cooperations)) {
      const cooperation = sheets.get(id);
      if (cooperation === undefined) continue;
      const own = named.get(cooperation) ?? [];
      named.set(cooperation, own);
      own.push(activity);
    }
  return Array.from(named, ([cooperation, activities]) => ({ cooperation, activities }));
}
