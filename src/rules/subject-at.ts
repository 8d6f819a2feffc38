import type { Loose } from '../model/check.ts';
import type { Path } from '../model/edit.ts';
import type { Subject } from '../model/finding.ts';
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
