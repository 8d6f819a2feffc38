import { statusOf } from '../model/progress.ts';
import { type Found, findReference } from '../model/references.ts';
import type { Plan } from '../model/schema.ts';
import type { Assignment } from './assign.ts';
import type { Attention } from './change-set.ts';

/** What has begun in the source and goes on as something that people planned anew: its status is theirs to say. */
export function findBegun(assignments: readonly Assignment[], source: Plan, target: Plan): Attention[] {
  return assignments.flatMap(({ activity, missing, there, items }) =>
    missing.flatMap((letter): Attention[] => {
      const place = letter === undefined ? undefined : items.get(letter);
      const item = activity.items?.find((each) => each.letter === letter);
      const before: Found = item ? { activity, item } : { activity };
      const whole = letter === undefined && there !== undefined ? { activity: there.activity } : undefined;
      const after: Found | undefined =
        place?.kind === 'twin' ? findReference(target, place.reference) : whole;
      if (after === undefined || activity.continuous === true) return [];
      if (statusOf(before) !== 'in-progress' || statusOf(after) !== 'planned') return [];
      return [
        {
          kind: 'begun',
          subject: { year: source.year, activity: activity.id, item: letter },
          continued: { year: target.year, activity: after.activity.id, item: after.item?.letter },
        },
      ];
    }),
  );
}
