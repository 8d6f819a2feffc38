import type { Plan } from '../model/schema.ts';

/**
 * Whether a plan names anyone responsible, and gives any due date. Where none of its activities does, the report says
 * so once; where some do, it says of each of the others that it does not.
 */
export function known(plan: Plan): Known {
  let found = plans.get(plan);
  if (found === undefined) plans.set(plan, (found = findOut(plan)));
  return found;
}

interface Known {
  readonly leads: boolean;
  readonly dues: boolean;
}

const plans = new WeakMap<Plan, Known>();

function findOut({ activities }: Plan): Known {
  const subjects = activities.flatMap((activity) => [activity, ...(activity.items ?? [])]);
  return {
    leads: subjects.some(({ lead }) => lead !== undefined),
    dues: subjects.some(({ due }) => due !== undefined),
  };
}
