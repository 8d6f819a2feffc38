import type { Loose } from '../model/check.ts';
import type { Cooperation } from '../model/cooperation.ts';
import type { Path } from '../model/edit.ts';
import type { Subject } from '../model/finding.ts';
import type { Network } from '../model/network.ts';
import type { Plan } from '../model/schema.ts';

/** What of a plan stands at a path: an activity, an item of one, an entry of the calendar; else the plan itself. */
export function subjectAt(plan: Loose<Plan>, year: number | undefined, path: Path): Subject {
  const [list, index, part, position] = path;
  if (typeof index !== 'number') return { year };
  if (list === 'calendar') return { year, event: plan.calendar?.[index]?.id };
  if (list !== 'activities') return { year };
  const activity = plan.activities?.[index];
  const item =
    part === 'items' && typeof position === 'number'
      ? activity?.items?.[position]?.letter
      : part === 'log' && typeof position === 'number'
        ? activity?.log?.[position]?.item
        : undefined;
  return { year, activity: activity?.id, item };
}

/** What of a register stands at a path: an organization, a relation, a policy; a partnership sheet is one subject. */
export function registerSubjectAt(
  kind: 'network' | 'cooperation',
  data: Loose<Network> | Loose<Cooperation>,
  path: Path,
): Subject {
  if (kind === 'cooperation') return { cooperation: (data as Loose<Cooperation>).id };
  const { organizations, relations, policies } = data as Loose<Network>;
  const [list, index] = path;
  if (typeof index !== 'number') return {};
  if (list === 'organizations') return { organization: organizations?.[index]?.id };
  if (list === 'policies') return { policy: index + 1, organization: policies?.[index]?.holder };
  if (list !== 'relations') return {};
  const between: readonly (string | undefined)[] | undefined = relations?.[index]?.between;
  return { relation: index + 1, between: between?.filter((name) => name !== undefined) };
}
