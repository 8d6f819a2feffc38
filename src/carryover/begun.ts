import type { Edit, Path } from '../model/edit.ts';
import { insertKey } from '../model/insert-key.ts';
import { statusOf } from '../model/progress.ts';
import { type Found, findReference } from '../model/references.ts';
import type { Plan } from '../model/schema.ts';
import { isTracked } from '../model/status.ts';
import type { Assignment } from './assign.ts';
import type { Attention } from './change-set.ts';

/** What has begun in the source and goes on as something that is in the target already. */
export interface Begun {
  readonly attention: readonly Attention[];
  /** They give the status to what has none: it is a part of what is carried over. One that people wrote stays. */
  readonly edits: readonly Edit[];
}

/** Finds what has begun in the source and goes on as something planned that the target has already. */
export function findBegun(assignments: readonly Assignment[], source: Plan, target: Plan): Begun {
  const attention: Attention[] = [];
  const edits: Edit[] = [];
  for (const { activity, missing, there, items } of assignments)
    for (const letter of missing) {
      const place = letter === undefined ? undefined : items.get(letter);
      const item = activity.items?.find((each) => each.letter === letter);
      const before: Found = item ? { activity, item } : { activity };
      const after = place?.kind === 'twin' ? findReference(target, place.reference) : wholeOf(letter, there);
      const path = place?.kind === 'twin' ? place.path : there?.path;
      if (after === undefined || path === undefined) continue;
      if (statusOf(before) !== 'in-progress' || statusOf(after) !== 'planned') continue;
      const taken = isTracked(target) && hasNoStatus(after);
      if (taken) edits.push(statusEdit(path));
      if (activity.continuous !== true)
        attention.push({
          kind: 'begun',
          subject: { year: source.year, activity: activity.id, item: letter },
          continued: { year: target.year, activity: after.activity.id, item: after.item?.letter },
          taken,
        });
    }
  return { attention, edits };
}

function wholeOf(letter: string | undefined, there: Assignment['there']): Found | undefined {
  return letter === undefined && there !== undefined ? { activity: there.activity } : undefined;
}

/** An activity with items has its status from them. */
function hasNoStatus({ activity, item }: Found): boolean {
  if (item !== undefined) return item.status === undefined;
  return activity.status === undefined && (activity.items ?? []).length === 0;
}

function statusEdit(path: Path): Edit {
  return insertKey([...path, 'status'], 'in-progress');
}
