import type { Lineage, Stage } from '../report/lineage.ts';

/** Where it comes from, the oldest first; what became of it; and the plan that should have it and has not. */
export function lineageJson({ before, after, missingFrom }: Lineage): object {
  return {
    before: before.map(stage),
    after: after.map((each) => ({ ...stage(each), from: each.from })),
    missingFrom: missingFrom ?? null,
  };
}

function stage({ at, there, status, lastNote }: Stage): object {
  const { year, activity, item } = at;
  if (there === undefined) return { year, activity, item };
  const { found } = there;
  return {
    year,
    activity,
    item,
    number: found.activity.number,
    title: (found.item ?? found.activity).title,
    status: status ?? null,
    lastNote: lastNote ?? null,
  };
}
