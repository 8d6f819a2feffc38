import type { Edit } from '../model/edit.ts';
import { insertKey } from '../model/insert-key.ts';
import type { Assignment } from './assign.ts';
import { type Copying, append, copyItems, toValue } from './copy.ts';

/** The edits that make activities of the target carry what they lack: a link, links of items, further items. */
export function complete(assignment: Assignment, copying: Copying): Edit[] {
  const { activity, missing, there, items } = assignment;
  const { year } = copying.source;
  const places = missing.map((letter) => (letter === undefined ? undefined : items.get(letter)));
  const edits = places.flatMap((place, index) =>
    place?.kind === 'twin' ? [insertKey([...place.path, 'carriedFrom'], missing[index] ?? '')] : [],
  );
  if (there === undefined) return edits;
  const continues = places.some(
    (place) => place === undefined || place.kind === 'added' || place.host === there,
  );
  if (there.activity.carriedFrom === undefined && continues)
    edits.unshift(insertKey([...there.path, 'carriedFrom'], { year, activity: activity.id }));
  const list = [...there.path, 'items'];
  const more = copyItems(assignment, copying);
  if (there.activity.items !== undefined) edits.push(...more.map((item) => append(list, item, year)));
  else if (more.length > 0) edits.push(insertKey(list, toValue(more, year)));
  return edits;
}
